/** The parts that forms are made of: a day of the month, a year, what chooses between last and next. Each looks at a few tokens. */
import type { FeastDay, PeriodPart, StatedTime, Which } from '../../core/stated-time.ts';
import type { Senses } from '../../languages/language.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { readNumber } from '../number.ts';
import { wholeAt } from '../numbers/digits.ts';
import type { Reading } from '../rule.ts';
import { readSpokenYear } from './spoken-year.ts';

export interface Part<V> {
  end: number;
  value: V;
}

/** The token after an optional term with `tag`. */
export const skip = (reading: Reading, i: number, tag: keyof Senses & number): number => reading.term(i, tag)?.end ?? i;

/** The token after an optional sign. */
export const skipSign = (reading: Reading, i: number, sign: string): number => (reading.isSign(i, sign) ? i + 1 : i);

/** Whether the digits at `i` are a number of their own: no mark or letter ties them to what is beside them. */
export function isSeparate(reading: Reading, i: number): boolean {
  return !tiedBefore(reading, i) && !tiedAfter(reading, i);
}

/** Whether a mark and a digit, a letter or a currency stand glued before token `i`: the `000` of `8,000`. */
export function tiedBefore(reading: Reading, i: number): boolean {
  if (!reading.glued(i)) return false;
  // `Dec31`
  if (reading.isWord(i - 1)) return reading.sense(i - 1, Tag.month) === undefined || !reading.isCapitalised(i - 1);
  if (reading.isDigits(i - 1)) return true;
  if (reading.sense(i - 1, Tag.currency) !== undefined) return true;
  if (reading.isSign(i - 1, '#') || reading.isSign(i - 1, '+') || reading.isSign(i - 1, '_') || reading.isSign(i - 1, '@')) return true;
  if (!isMark(reading, i - 1) || !reading.glued(i - 1)) return false;
  if (reading.isDigits(i - 2)) return true;
  return reading.isWord(i - 2) && !reading.isSign(i - 1, ':') && !reading.isSign(i - 1, ',') && !isTimeWord(reading, i - 2);
}

/** `8h-9h`, `1pm-3pm`, `Jun-15`, `Dec/2018`, `mid-1990s`: words that a mark joins to a number of the same date. */
const isTimeWord = (reading: Reading, i: number): boolean =>
  reading.sense(i, Tag.month) !== undefined ||
  reading.sense(i, Tag.weekday) !== undefined ||
  reading.sense(i, Tag.hourMark) !== undefined ||
  reading.sense(i, Tag.periodPart) !== undefined ||
  reading.sense(i, Tag.meridiem) !== undefined;

/** Whether a mark and a digit, or a letter, stand glued after token `i`. */
export function tiedAfter(reading: Reading, i: number): boolean {
  if (!reading.glued(i + 1)) return false;
  if (reading.isWord(i + 1)) return true;
  if (reading.isSign(i + 1, '%')) return true;
  return isMark(reading, i + 1) && reading.glued(i + 2) && reading.isDigits(i + 2);
}

const isMark = (reading: Reading, i: number): boolean =>
  reading.isSign(i, '.') || reading.isSign(i, ',') || reading.isSign(i, '/') || reading.isSign(i, ':') || reading.isSign(i, '-');

const digitCount = (reading: Reading, i: number): number => (reading.isDigits(i) ? reading.end(i) - reading.start(i) : 0);

/** The digits at `i` as a number, where there are no more of them than `most`. */
export function digits(reading: Reading, i: number, least: number, most: number): number | undefined {
  const count = digitCount(reading, i);
  return count >= least && count <= most ? wholeAt(reading, i) : undefined;
}

/** A day of the month: `4`, `1er`, `21st`, `the twenty-first`, or any number up to 39 that a calendar may then refuse. */
export function readDay(reading: Reading, i: number): Part<number> | undefined {
  const word = reading.term(i, Tag.ordinalDay);
  if (word !== undefined) return { end: word.end, value: word.sense };
  const value = digits(reading, i, 1, 2);
  if (value !== undefined) {
    if (value < 1 || value > 39 || tiedBefore(reading, i)) return undefined;
    if (reading.glued(i + 1) && reading.sense(i + 1, Tag.ordinalEnding)) return { end: i + 2, value };
    return { end: i + 1, value };
  }
  if (reading.sense(i, Tag.numeral) === undefined) return undefined;
  const number = readNumber(reading, i);
  return number?.value !== undefined && Number.isInteger(number.value) && number.value >= 1 && number.value <= 31
    ? { end: number.end, value: number.value }
    : undefined;
}

/** A year that stands where only a year can stand, after a month: `2014`, `'98`, `98`, `two thousand and fifteen`. */
export function readYear(reading: Reading, i: number): Part<{ year: number; shortYear?: true }> | undefined {
  const four = digits(reading, i, 4, 4);
  if (four !== undefined)
    return four > 0 && (!tiedAfter(reading, i) || reading.isSign(i + 1, '-')) ? { end: i + 1, value: { year: four } } : undefined;
  const quote = reading.isSign(i, "'") && reading.glued(i + 1) ? i + 1 : i;
  const two = digits(reading, quote, 2, 2);
  if (two !== undefined && (quote > i || two > 31) && isSeparate(reading, quote) && !counts(reading, quote + 1))
    return { end: quote + 1, value: { year: two, shortYear: true } };
  const spoken = readSpokenYear(reading, i);
  return spoken && { end: spoken.end, value: { year: spoken.value } };
}

/** Whether what follows a number shows that it counts something: a unit, a scale, a currency, a per cent sign. */
export function counts(reading: Reading, i: number): boolean {
  return (
    reading.sense(i, Tag.percent) !== undefined ||
    reading.sense(i, Tag.currency) !== undefined ||
    reading.sense(i, Tag.scale) !== undefined ||
    reading.sense(i, Tag.unit) !== undefined ||
    reading.sense(i, Tag.timeUnit) !== undefined
  );
}

/** Which one after the noun: « mars prochain », « semaine dernière », "Tuesday next". */
export function readWhichAfter(reading: Reading, i: number): Part<Which> | undefined {
  const term = reading.term(i, Tag.which);
  return term && term.sense.step !== 0 ? { end: term.end, value: term.sense } : undefined;
}

/** The longer period after a part of it: "of next year", « de l'année dernière », « de 2014 ». `read` reads the period. */
export function readWithin(
  reading: Reading,
  i: number,
  read: (reading: Reading, i: number) => { end: number; stated: StatedTime } | undefined,
): Part<StatedTime> | undefined {
  const of = reading.term(i, Tag.timeOf);
  let at = of?.end ?? i;
  if (of !== undefined) at = skip(reading, at, Tag.timeArticle);
  else at = skip(reading, skipSign(reading, i, ','), Tag.timeArticle);
  const period = read(reading, at);
  return period && { end: period.end, value: period.stated };
}

/** A part of a period written before it: `mid-`, « fin », "the beginning of", with what ties it to the period. */
export function readPeriodPart(reading: Reading, i: number): Part<PeriodPart> | undefined {
  const part = reading.term(i, Tag.periodPart);
  if (part === undefined) return undefined;
  const end = skipSign(reading, part.end, '-');
  return { end, value: part.sense };
}

/** The token after a part of the day that follows a day: `Friday morning`, « mardi au matin », "Monday in the evening". */
export function skipDayPart(reading: Reading, i: number): number {
  const direct = reading.term(i, Tag.dayPart);
  if (direct !== undefined) return direct.end;
  const joined = skip(reading, i, Tag.timeArticle);
  if (joined === i) return i;
  const part = reading.term(skip(reading, joined, Tag.timeArticle), Tag.dayPart);
  return part?.end ?? i;
}

/** The token after a part of the day that a day follows: « la nuit du vendredi », "the morning of Nov. 24". */
export function skipPartOf(reading: Reading, i: number): number {
  const part = reading.term(i, Tag.dayPart);
  const of = part && reading.term(part.end, Tag.timeOf);
  return of === undefined ? i : skip(reading, of.end, Tag.timeArticle);
}

/** A month's name with the full stop of its abbreviation. */
export function readMonthName(reading: Reading, i: number): Part<number> | undefined {
  const month = reading.sense(i, Tag.month);
  if (month === undefined) return undefined;
  const abbreviated = reading.isSign(i + 1, '.') && reading.glued(i + 1) && reading.sense(i, Tag.abbreviation) !== undefined;
  return { end: abbreviated ? i + 2 : i + 1, value: month };
}

/** A named day; a name that is an ordinary phrase as well needs a capital somewhere: `New Year`, `Fête des Mères`. */
export function readFeastName(reading: Reading, i: number): Part<FeastDay> | undefined {
  const name = reading.term(i, Tag.feast);
  if (name === undefined) return undefined;
  if (!reading.term(i, Tag.looseFeast) || isDated(reading, name.end)) return { end: name.end, value: name.sense };
  for (let k = i; k < name.end; k++) if (reading.isCapitalised(k)) return { end: name.end, value: name.sense };
  return undefined;
}

/** "independence day of this year": with its year the phrase is the day. */
function isDated(reading: Reading, i: number): boolean {
  const at = skip(reading, skip(reading, i, Tag.timeOf), Tag.which);
  return reading.term(at, Tag.timeUnit)?.sense === 'year' || digits(reading, at, 4, 4) !== undefined;
}
