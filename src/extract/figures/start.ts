import type { Reading } from '../rule.ts';

/**
 * The token where the number woken at `i` starts, its article included (`a million`, « des milliers »), or undefined where
 * `i` stands inside a number that starts before it: then the rule has been asked already.
 */
export function numberStart(reading: Reading, i: number): number | undefined {
  // an article before a currency sign is that of the thing which costs so much
  if (reading.opensLine(i) || !(reading.isWord(i) || reading.isDigits(i))) return i;
  const before = reading.isSign(i - 1, '-') ? i - 2 : i - 1;
  if (before === i - 1 && (reading.sense(before, 'unitArticle') || reading.sense(before, 'pluralArticle'))) return before;
  if (reading.isDigits(i)) return i;
  return reading.sense(before, 'numeral') !== undefined && before >= reading.first ? undefined : i;
}
