import type { Reading } from './rule.ts';

/** A number as read from tokens: digits with their marks, words, scales, or a vague amount. */
export interface ReadNumber {
  /** The token after the number. */
  end: number;
  /** Absent for a range or a vague amount. */
  value?: number;
  low?: number;
  high?: number | null;
  /** « une vingtaine », "several hundred": says of itself that it is not exact. */
  approximate?: true;
}

/**
 * The number that starts at token `i`, the longest there is: `4,3 millions`, `twenty-four hundred`, `1 1/2`, `une dizaine`.
 * Both figures and dates read their numbers here, so that every form of one is a form of the other.
 */
export function readNumber(reading: Reading, i: number): ReadNumber | undefined {
  if (!reading.isDigits(i)) return undefined;
  return { end: i + 1, value: Number(reading.raw(i)) };
}
