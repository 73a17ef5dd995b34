import type { ScaleMark } from '../../languages/senses/figures.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { rememberAtToken } from '../../text/passage.ts';
import type { Reading } from '../rule.ts';
import { type DigitNumber, readDigits } from './digits.ts';

/** A number of words, or of digits and words. */
export interface SpelledNumber {
  end: number;
  value: number;
  /** What is added behind must be below this: 100 after `two hundred`, 1e6 after `a million`, 1 after `five`. */
  place: number;
  alternative?: number;
  /** Nothing but an article: `un`, `une`. */
  article?: true;
}

/** Scales fall strictly, so a number has few parts; the bound keeps `one one one …` from being read again and again. */
const MAX_PARTS = 12;

const linkedAt = rememberAtToken((reading: Reading, i) => read(reading, i, true));
const unlinkedAt = rememberAtToken((reading: Reading, i) => read(reading, i, false));

/**
 * The number at token `i`: parts with falling scales, `deux millions trois cent mille`, `4 thousand 3 hundred and 21`.
 * With `linked` false no « et » or "and" is crossed outside the tens: in `entre cent et deux cents` it parts two numbers.
 */
export function readSpelled(reading: Reading, i: number, linked = true): SpelledNumber | undefined {
  return linked ? linkedAt(reading, i) : unlinkedAt(reading, i);
}

function read(reading: Reading, i: number, linked: boolean): SpelledNumber | undefined {
  const sum = readPart(reading, i, linked);
  if (sum === undefined) return undefined;
  const { value: first } = sum;
  for (let parts = 1; parts < MAX_PARTS && sum.place >= 100; parts++) {
    const link = linked && isLink(reading, sum.end);
    const comma = sum.place >= 1000 && reading.isSign(sum.end, ',');
    const at = afterHyphen(reading, link || comma ? sum.end + 1 : sum.end);
    const next = isSameLine(reading, at) ? readPart(reading, at, linked) : undefined;
    if (next === undefined || next.value >= sum.place || next.value === 0 || !Number.isInteger(next.value)) break;
    // `two million, three hundred thousand`, but `two million, five of them`
    if (comma && (next.value < 100 || reading.isDigits(at) || reading.glued(at))) break;
    // « 2 millions 2014 »: digits go on only where a link or a scale of their own shows it, but not both (`4 trillion and 1.3 lakh`)
    if (reading.isDigits(at) && (next.place === 1) !== link) break;
    // `150 million and 14 kilos` are two amounts, « 601 millions un an plus tôt » is an amount and a time
    if (link && reading.isDigits(at) && sum.place >= 1000) break;
    if (next.article && (link || sum.place >= 1e6)) break;
    if (link && isNumerator(reading, next)) break;
    sum.value += next.value;
    sum.place = next.place;
    sum.end = next.end;
  }
  return sum.value === first ? sum : { end: sum.end, value: sum.value, place: sum.place };
}

/** « cent et trois quarts »: the number behind the link belongs to a fraction of its own. */
function isNumerator(reading: Reading, number: SpelledNumber): boolean {
  const denominator = reading.sense(afterHyphen(reading, number.end), Tag.denominator);
  return denominator !== undefined && denominator > number.value;
}

const isSameLine = (reading: Reading, i: number): boolean => !reading.opensLine(i);
/** The token behind « de », « d' » or `of` at `i`, or `i`. */
export function partitiveEnd(reading: Reading, i: number): number {
  return reading.opensLine(i) ? i : (reading.term(i, Tag.partitive)?.end ?? i);
}

export const isLink = (reading: Reading, i: number): boolean => reading.sense(i, Tag.numeralLink) === true;

/** The token after a hyphen at `i`, or `i`. */
export const afterHyphen = (reading: Reading, i: number): number => (reading.isSign(i, '-') ? i + 1 : i);

/** One part: a number below a thousand, and what multiplies it. */
function readPart(reading: Reading, i: number, linked: boolean): SpelledNumber | undefined {
  const small = readSmall(reading, i, linked);
  if (small === undefined) return undefined;
  let { end, value, place } = small;
  let multiplied = 1;
  for (let scale = scaleAt(reading, end, reading.isDigits(end - 1)); scale !== undefined && scale.value >= 1000; ) {
    multiplied *= scale.value;
    end = scale.end;
    scale = scaleAt(reading, end, false);
    if (multiplied > 1e24) break;
  }
  if (multiplied > 1) {
    value = times(value, multiplied);
    place = multiplied;
  }
  const part: SpelledNumber = { end, value, place };
  if (multiplied > 1) return part;
  if (small.alternative !== undefined) part.alternative = small.alternative;
  if (small.article) part.article = true;
  return part;
}

/** `value` by a scale, without the noise of binary fractions: 4.35 million is 4350000, and no more digits than were written. */
export function times(value: number, scale: number): number {
  const product = value * scale;
  const whole = Math.round(product);
  return Math.abs(product - whole) <= 1e-12 * whole ? whole : Number(product.toPrecision(15));
}

/** A number below a thousand: `trois cent douze`, `twenty-four hundred`, `quatre-vingt-dix-sept`; or digits. */
function readSmall(reading: Reading, i: number, linked: boolean): SpelledNumber | undefined {
  const digits = readDigits(reading, i);
  const tens = digits ? spelledOf(digits) : (readTens(reading, i) ?? lone(reading, i));
  if (tens === undefined) return undefined;
  const hundred = scaleAt(reading, tens.end, false);
  if (hundred?.value !== 100) return tens;
  if (digits && !reading.language.numerals.digitsTakeHundred(digits.value)) return tens;
  const sum: SpelledNumber = { end: hundred.end, value: tens.value * 100, place: 100 };
  return addTens(reading, sum, linked);
}

function spelledOf({ end, value, alternative }: DigitNumber): SpelledNumber {
  return alternative === undefined ? { end, value, place: 1 } : { end, value, place: 1, alternative };
}

function addTens(reading: Reading, sum: SpelledNumber, linked: boolean): SpelledNumber {
  const link = linked && isLink(reading, sum.end);
  const at = afterHyphen(reading, link ? sum.end + 1 : sum.end);
  if (!isSameLine(reading, at)) return sum;
  const tens = readTens(reading, at);
  if (tens === undefined || isNumerator(reading, tens) || scaleAt(reading, tens.end, false)?.value === 100) return sum;
  return { end: tens.end, value: sum.value + tens.value, place: 1 };
}

/** `cent`, `mille`: scales that need no number before them, or any scale behind an article (`a million`). */
function lone(reading: Reading, i: number): SpelledNumber | undefined {
  if (reading.sense(i, Tag.unitArticle) !== undefined) {
    const at = afterHyphen(reading, i + 1);
    const scale = reading.sense(at, Tag.scale);
    if (scale === undefined || !isSameLine(reading, at)) return undefined;
    return scale === 100 ? addTens(reading, { end: at + 1, value: 100, place: 100 }, true) : { end: at, value: 1, place: 1 };
  }
  if (reading.sense(i, Tag.loneScale) === undefined) return undefined;
  const scale = reading.sense(i, Tag.scale);
  if (scale === undefined) return undefined;
  if (scale === 100) return addTens(reading, { end: i + 1, value: 100, place: 100 }, true);
  return { end: i, value: 1, place: 1 };
}

/** Below a hundred: `douze`, `twenty-four`, `soixante et onze`. */
function readTens(reading: Reading, i: number): SpelledNumber | undefined {
  const word = reading.term(i, Tag.numeral);
  if (word === undefined) {
    if (reading.sense(i, Tag.unitArticle)?.numeral) return { end: i + 1, value: 1, place: 1, article: true };
    return undefined;
  }
  const { sense: value, end } = word;
  if (value < 10 || value % 10 !== 0) return { end, value, place: 1 };
  const link = isLink(reading, afterHyphen(reading, end));
  const at = afterHyphen(reading, link ? afterHyphen(reading, end) + 1 : end);
  if (!isSameLine(reading, at)) return { end, value, place: 1 };
  const unit = reading.term(at, Tag.numeral) ?? (reading.sense(at, Tag.unitArticle)?.numeral ? { end: at + 1, sense: 1 } : undefined);
  if (unit === undefined || !reading.language.numerals.follows(value, unit.sense, link)) return { end, value, place: 1 };
  return { end: unit.end, value: value + unit.sense, place: 1 };
}

/** The scale at token `i`, spelled out or, `afterDigits`, abbreviated. */
export function scaleAt(reading: Reading, i: number, afterDigits: boolean): { end: number; value: number } | undefined {
  const at = afterHyphen(reading, i);
  if (!isSameLine(reading, at) && at !== reading.first) return undefined;
  const value = reading.sense(at, Tag.scale);
  if (value !== undefined) return { end: at + 1, value };
  if (!afterDigits || at !== i) return undefined;
  const mark = reading.sense(i, Tag.scaleMark);
  return mark?.alone && !namesThing(reading, i, mark) ? { end: i + 1, value: mark.value } : undefined;
}

/** Whether the abbreviated scale at `i` makes a name with the single digit before it: `4K`, `5G`. */
export const namesThing = (reading: Reading, i: number, { named }: ScaleMark): boolean =>
  named === true &&
  reading.glued(i) &&
  reading.end(i - 1) - reading.start(i - 1) === 1 &&
  !(reading.glued(i - 1) && reading.isDigits(i - 3));
