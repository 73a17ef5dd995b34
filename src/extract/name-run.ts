import { isQuote } from './quotation-marks.ts';
import type { Reading } from './rule.ts';

/** Words of the longest name that is read without a pack. */
const WORDS = 5;

/** Tokens [first, end) of a name. */
export interface NameRun {
  first: number;
  end: number;
  quoted: boolean;
}

/**
 * The name that begins at token `i`, in quotation marks or not: words with a capital, and digits behind the first. What
 * stands between quotation marks is taken whole where it is short and begins with a capital.
 */
export function nameFrom(reading: Reading, i: number): NameRun | undefined {
  const opening = isQuote(reading, i);
  const first = opening ? i + 1 : i;
  if (!reading.isCapitalised(first) || reading.opensLine(first)) return undefined;
  let end = first + 1;
  while (end - first < 2 * WORDS && reading.has(end)) {
    if (opening && isQuote(reading, end)) return { first, end, quoted: true };
    if (reading.opensLine(end)) break;
    const joined = isJoint(reading, end) && reading.glued(end) && reading.glued(end + 1);
    const continues = joined || reading.isCapitalised(end) || reading.isDigits(end) || (opening && reading.isWord(end));
    if (!continues || (joined && !reading.isCapitalised(end + 1))) break;
    end += joined ? 2 : 1;
  }
  return opening ? undefined : { first, end, quoted: false };
}

const isJoint = (reading: Reading, i: number): boolean => reading.isSign(i, '-') || reading.isSign(i, '.') || reading.isSign(i, '&');
