import { Tag } from '../../languages/senses/tags.ts';
import { ahead } from '../near.ts';
import type { Reading } from '../rule.ts';
import { timeForm } from './form.ts';
import { counts, digits, type Part, readYear, skip, skipSign, tiedAfter, tiedBefore } from './parts.ts';
import { type PointFields as Fields, pointOf } from './point.ts';

const MARKS = ['/', '-', '.'] as const;

/** Years that digits beside a month in digits are taken for. */
const LIKELY_FROM = 1900;
const LIKELY_TO = 2099;

const numericForms = ['slashDigits', 'hyphenDigits', 'dottedDigits', 'pointedDigits'] as const;

export const numericDate = timeForm({
  id: 'date/numeric-date',
  summary: 'A date in numbers: 24/12/2014, 2014-12-24, 15.05.99, vendredi 29/03, 12/2014',
  wakes: [...numericForms, { on: ['weekday'], needs: [ahead(3, ...numericForms, 'decimalDigits')] }],
  read(reading, i) {
    const weekday = reading.sense(i, Tag.weekday);
    const at = weekday === undefined ? i : skip(reading, skipSign(reading, i + 1, ','), Tag.timeArticle);
    if (!reading.isDigits(at) || tiedBefore(reading, at)) return undefined;
    const date = readThree(reading, at) ?? readTwo(reading, at, weekday !== undefined);
    return date && { end: date.end, stated: pointOf(date.value, weekday === undefined ? undefined : { weekday }) };
  },
});

/**
 * The same as the end of a range, which the other end shows to be a date: `10/1` to `11/7`, and behind or before the hyphen of
 * `5/1/2019-5/7/2020`.
 */
export function readNumericEnd(reading: Reading, i: number): Part<Fields> | undefined {
  const three = readThree(reading, i);
  if (three !== undefined) return three;
  if (!reading.isSign(i + 1, '/')) return undefined;
  const two = readFields(reading, i, '/');
  if (two === undefined || isTied(reading, two.end) || counts(reading, two.end)) return undefined;
  // "from 1/4 to 1/2 of sales"
  if (reading.sense(two.end, Tag.partitive)) return undefined;
  const year = readYear(reading, skipSign(reading, two.end, ','));
  return year === undefined ? two : { end: year.end, value: pointOf(two.value, year.value) };
}

/** The end of the range may follow the hyphen. */
const isTied = (reading: Reading, end: number): boolean => tiedAfter(reading, end - 1) && !reading.isSign(end, '-');

function markAfter(reading: Reading, i: number): (typeof MARKS)[number] | undefined {
  if (!reading.glued(i + 1) || !reading.glued(i + 2)) return undefined;
  for (const sign of MARKS) if (reading.isSign(i + 1, sign)) return sign;
  return undefined;
}

/** Year, month and day with the same mark between them, the year first or last. */
function readThree(reading: Reading, i: number): Part<Fields> | undefined {
  const mark = reading.isDigits(i) ? markAfter(reading, i) : undefined;
  if (mark === undefined || !reading.isSign(i + 3, mark) || !reading.glued(i + 3) || !reading.glued(i + 4)) return undefined;
  const first = digits(reading, i, 1, 4);
  const second = reading.sense(i + 2, Tag.month) ?? digits(reading, i + 2, 1, 2);
  if (first === undefined || second === undefined) return undefined;
  const end = i + 5;
  if (tiedAfter(reading, i + 4) && !(reading.isSign(end, '-') || reading.isWord(end))) return undefined;
  if (reading.end(i) - reading.start(i) === 4) {
    const day = digits(reading, i + 4, 1, 2);
    return day === undefined || second > 39 ? undefined : { end, value: { year: first, month: second, day } };
  }
  const year = digits(reading, i + 4, 2, 4);
  const count = reading.end(i + 4) - reading.start(i + 4);
  // digits and dots in threes and fours are versions and addresses as well; two digits of a year are taken for a date alone
  if (year === undefined || count === 3 || first > 31 || second > 31 || first === 0 || second === 0) return undefined;
  const order = ordered(reading, first, second, reading.isWord(i + 2));
  return { end, value: pointOf(order, count === 2 ? { year, shortYear: true } : { year }) };
}

/** Day and month without a year: `22/04` after a word that a date follows, `7.6` after a weekday alone. Month and year: `12/2014`. */
function readTwo(reading: Reading, i: number, hasWeekday: boolean): Part<Fields> | undefined {
  const mark = markAfter(reading, i);
  if (mark === undefined || tiedAfter(reading, i + 2)) return undefined;
  const month = readMonthOfYear(reading, i, mark);
  if (month !== undefined) return month;
  const named = reading.isWord(i + 2);
  if (mark !== '/' && !named && !(mark === '.' && hasWeekday && !reading.termBefore(i, Tag.clockPreposition, 2))) return undefined;
  return named || hasWeekday || introduces(reading, i) ? readFields(reading, i, mark) : undefined;
}

function readFields(reading: Reading, i: number, mark: string): Part<Fields> | undefined {
  if (!reading.isSign(i + 1, mark) || !reading.glued(i + 1) || !reading.glued(i + 2)) return undefined;
  const first = digits(reading, i, 1, 2);
  const second = reading.sense(i + 2, Tag.month) ?? digits(reading, i + 2, 1, 2);
  if (first === undefined || second === undefined) return undefined;
  if (first < 1 || first > 31 || second < 1 || second > 31 || (first > 12 && second > 12)) return undefined;
  return { end: i + 3, value: ordered(reading, first, second, reading.isWord(i + 2)) };
}

function readMonthOfYear(reading: Reading, i: number, mark: string): Part<Fields> | undefined {
  const month = mark === '.' ? undefined : digits(reading, i, 1, 2);
  const year = month === undefined ? undefined : digits(reading, i + 2, 4, 4);
  if (month === undefined || year === undefined || month < 1 || month > 12 || year < LIKELY_FROM || year > LIKELY_TO) return undefined;
  // « décret n° 12-2014 »: laws are numbered so as well
  return reading.termBefore(i, Tag.numbered, 2) || counts(reading, i + 3) ? undefined : { end: i + 3, value: { year, month } };
}

/** A preposition or article that a day follows and a fraction or a score does not. */
const introduces = (reading: Reading, i: number): boolean =>
  reading.termBefore(i, Tag.dayPreposition, 3) !== undefined || headsEntry(reading, i);

/** « - 24/11 : découverte. 27/11 : fuite »: the entries of a chronology begin so. */
const headsEntry = (reading: Reading, i: number): boolean =>
  reading.isSign(i + 3, ':') && (reading.opensLine(i) || reading.opensLine(i - 1) || reading.isSign(i - 1, '.'));

function ordered(reading: Reading, first: number, second: number, named: boolean): Fields {
  if (named) return { day: first, month: second };
  if (first > 12) return { day: first, month: second, order: 'day-first' };
  if (second > 12) return { day: second, month: first, order: 'month-first' };
  const { dayFirst, orderVaries } = reading.language.dates;
  const order = dayFirst ? { day: first, month: second } : { day: second, month: first };
  return first === second || !orderVaries ? order : { ...order, order: 'either' };
}
