import { Tag } from '../../languages/senses/tags.ts';
import { rememberAtToken } from '../../text/passage.ts';
import { digitsStart, readDigits } from '../numbers/digits.ts';
import { readPlain } from '../numbers/plain.ts';
import { isLink } from '../numbers/spelled.ts';
import type { Reading } from '../rule.ts';
import type { Quantity } from './amount.ts';
import { readQuantity } from './quantity.ts';

/**
 * The token where the number woken at `i` starts, its article included (`a million`, « des milliers »), or undefined where
 * `i` stands inside a number that starts before it: then the rule has been asked already.
 */
export function numberStart(reading: Reading, i: number): number | undefined {
  if (reading.opensLine(i)) return i;
  const before = i - 1;
  if (reading.isDigits(i)) {
    if (isLaterGroup(reading, i)) return undefined;
    return reading.isSign(before, reading.language.decimalMark) && reading.glued(i) && !reading.glued(before) ? before : i;
  }
  // an article before a currency sign is that of the thing which costs so much
  if (!reading.isWord(i)) return i;
  // « négatif un »: the article is a number there
  if (reading.sense(i, Tag.negative)) return reading.sense(i + 1, Tag.unitArticle)?.numeral ? i + 1 : undefined;
  const whole = reading.sense(i, Tag.denominator) === undefined ? undefined : wholeBefore(reading, i);
  if (whole !== undefined) return whole;
  if (reading.sense(before, Tag.unitArticle) || reading.sense(before, Tag.pluralArticle))
    return reading.sense(i, Tag.numeral) === undefined ? before : i;
  const part = reading.isSign(before, '-') ? before - 1 : before;
  // `31 million` and « cent mille » have been read from their first word
  if (isMultiplier(reading, i) && (reading.isDigits(part) || reading.sense(part, Tag.scale) !== undefined)) return undefined;
  return reading.sense(part, Tag.numeral) !== undefined ? undefined : i;
}

/** « un et demi », « une tonne et demie », `a mile and a half`: the article before what is halved is the number one. */
function wholeBefore(reading: Reading, i: number): number | undefined {
  const link = reading.sense(i - 1, Tag.unitArticle) ? i - 2 : i - 1;
  if (!isLink(reading, link)) return undefined;
  const at = reading.sense(link - 1, Tag.unitArticle) ? link - 1 : link - 2;
  return reading.sense(at, Tag.unitArticle) && ((readQuantity(reading, at)?.end ?? 0) > i || reading.sense(link - 1, Tag.times))
    ? at
    : undefined;
}

/** Whether the digits at `i` are read as a group or the decimals of a number before them. */
function isLaterGroup(reading: Reading, i: number): boolean {
  let at = digitsStart(reading, i);
  while (at < i) {
    const number = readPlain(reading, at) ?? readDigits(reading, at);
    if (number !== undefined && number.end > i) return true;
    at = number === undefined ? at + 1 : Math.max(number.end, at + 1);
    while (at < i && !reading.isDigits(at)) at++;
  }
  return false;
}

const isMultiplier = (reading: Reading, i: number): boolean =>
  reading.sense(i, Tag.scale) !== undefined || reading.sense(i, Tag.collective) !== undefined;

/** The quantity whose number is woken at `i`, read once for all rules that ask. */
export const quantityAt: (reading: Reading, i: number) => Quantity | undefined = rememberAtToken((reading: Reading, i) => {
  const first = numberStart(reading, i);
  return first === undefined ? undefined : readQuantity(reading, first);
});
