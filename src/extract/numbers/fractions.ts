import { Tag } from '../../languages/senses/tags.ts';
import { rememberAtToken } from '../../text/passage.ts';
import type { Reading } from '../rule.ts';
import { readPlain } from './plain.ts';
import { afterHyphen, isLink, partitiveEnd, readSpelled } from './spelled.ts';

/** A part of one: `two thirds`, `un quart`, `a fifth`, `half`, `3/4`, `¾`. */
export interface Fraction {
  end: number;
  value: number;
}

const fractionAt = rememberAtToken((reading: Reading, i) => vulgar(reading, i) ?? slashed(reading, i) ?? spelled(reading, i));

/** The fraction that starts at token `i`. A bare ordinal (`third`) is none; `half` is. */
export const readFraction = (reading: Reading, i: number): Fraction | undefined =>
  readPlain(reading, i) === undefined && reading.has(i) ? fractionAt(reading, i) : undefined;

function vulgar(reading: Reading, i: number): Fraction | undefined {
  const value = reading.sense(i, Tag.vulgarFraction);
  return value === undefined ? undefined : { end: i + 1, value };
}

/** `1/2`: nothing else may touch it, and dates, seasons and addresses have larger terms. */
function slashed(reading: Reading, i: number): Fraction | undefined {
  if (!reading.isDigits(i) || !reading.isSign(i + 1, '/') || !reading.isDigits(i + 2)) return undefined;
  if (!reading.glued(i + 1) || !reading.glued(i + 2) || (reading.glued(i + 3) && reading.isSign(i + 3, '/'))) return undefined;
  if (continuesNumber(reading, i) || continuesNumber(reading, i + 4) || groupOfThree(reading, i + 3)) return undefined;
  const numerator = Number(reading.raw(i));
  const denominator = Number(reading.raw(i + 2));
  if (numerator === 0 || numerator >= denominator || denominator > 1000) return undefined;
  return { end: i + 3, value: numerator / denominator };
}

/** Whether a mark joins the digits at `i` to digits before them: the `31` of `0.31`. */
const continuesNumber = (reading: Reading, i: number): boolean =>
  reading.isDigits(i) &&
  reading.glued(i) &&
  (reading.isSign(i - 1, '.') || reading.isSign(i - 1, ',')) &&
  reading.glued(i - 1) &&
  reading.isDigits(i - 2);

/** The `000` of « 0,31/100 000 ». */
const groupOfThree = (reading: Reading, i: number): boolean =>
  reading.isDigits(i) && !reading.opensLine(i) && reading.end(i) - reading.start(i) === 3;

function spelled(reading: Reading, i: number): Fraction | undefined {
  const part = reading.sense(i, Tag.denominator);
  if (part === 2 || (part !== undefined && reading.sense(i, Tag.share))) return { end: i + 1, value: 1 / part };
  const article = reading.sense(i, Tag.unitArticle) !== undefined;
  const numerator = article ? { end: i + 1, value: 1 } : readSpelled(reading, i);
  if (numerator === undefined) return undefined;
  const at = afterHyphen(reading, numerator.end);
  if (reading.opensLine(at)) return undefined;
  const denominator = denominatorAt(reading, at);
  if (denominator === undefined || !Number.isInteger(numerator.value)) return undefined;
  // « quatre demi-finales »: halves and quarters that make a whole are things of that name
  if (denominator.value <= 4 && numerator.value % denominator.value === 0) return undefined;
  return { end: denominator.end, value: numerator.value / denominator.value };
}

/** `fifths`, and `twenty-firsts`, « vingt-cinquième »: tens before a unit that is a denominator. */
function denominatorAt(reading: Reading, i: number): { end: number; value: number } | undefined {
  const value = reading.sense(i, Tag.denominator);
  if (value !== undefined) return { end: i + 1, value };
  const tens = reading.term(i, Tag.numeral);
  if (tens === undefined || tens.sense < 20 || tens.sense % 10 !== 0) return undefined;
  const link = isLink(reading, afterHyphen(reading, tens.end));
  const at = afterHyphen(reading, link ? afterHyphen(reading, tens.end) + 1 : tens.end);
  const unit = reading.sense(at, Tag.denominator) ?? reading.sense(at, Tag.denominatorUnit);
  return unit !== undefined && unit < 20 && !reading.opensLine(at) ? { end: at + 1, value: tens.sense + unit } : undefined;
}

/** « et demie », `and a half` at token `i`, behind the unit or noun of which it is half one more: the token after it. */
export function halfMoreEnd(reading: Reading, i: number): number | undefined {
  if (reading.opensLine(i) || !isLink(reading, i)) return undefined;
  const half = readFraction(reading, i + 1);
  if (half?.value !== 1 / 2) return undefined;
  // `a mile and half of the road`, but « une fois et demie le prix »
  const bare = half.end === i + 2 && !reading.language.headFirst;
  return bare && reading.sense(partitiveEnd(reading, half.end), Tag.determiner) ? undefined : half.end;
}

/** A fraction behind a whole number: `two and a half`, `deux et demi`, `1 1/2`, `2½`. */
export function readAddedFraction(reading: Reading, i: number): Fraction | undefined {
  if (reading.opensLine(i)) return undefined;
  // `three-and-a-half`
  const from = afterHyphen(reading, i);
  const link = isLink(reading, from);
  const at = link ? afterHyphen(reading, from + 1) : i;
  const fraction = link ? readFraction(reading, at) : (vulgar(reading, i) ?? slashed(reading, i));
  return fraction && fraction.value < 1 ? fraction : undefined;
}
