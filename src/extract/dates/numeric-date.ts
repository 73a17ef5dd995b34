import type { StatedPoint } from '../../core/stated-time.ts';
import type { Reading } from '../rule.ts';
import { timeForm } from './form.ts';
import { digits, type Part, skip, skipSign, tiedAfter, tiedBefore } from './parts.ts';

const MARKS = ['/', '-', '.'] as const;

export const numericDate = timeForm({
  id: 'date/numeric-date',
  summary: 'A date in numbers: 24/12/2014, 2014-12-24, 15.05.99, vendredi 29/03',
  wakes: ['tiedDigits', 'weekday'],
  read(reading, i) {
    const weekday = reading.sense(i, 'weekday');
    const at = weekday === undefined ? i : skip(reading, skipSign(reading, i + 1, ','), 'timeArticle');
    const date = readNumbers(reading, at, weekday !== undefined);
    return date && { end: date.end, stated: { form: 'point', ...(weekday === undefined ? {} : { weekday }), ...date.value } };
  },
});

function readNumbers(reading: Reading, i: number, hasWeekday: boolean): Part<Partial<StatedPoint>> | undefined {
  if (!reading.isDigits(i) || tiedBefore(reading, i)) return undefined;
  const mark = MARKS.find((sign) => reading.isSign(i + 1, sign));
  if (mark === undefined || !reading.glued(i + 1) || !reading.glued(i + 2)) return undefined;
  const second = reading.sense(i + 2, 'month') ?? digits(reading, i + 2, 1, 2);
  if (second === undefined) return undefined;
  const named = reading.isWord(i + 2);
  const first = digits(reading, i, 1, 4);
  if (first === undefined) return undefined;
  if (!(reading.isSign(i + 3, mark) && reading.glued(i + 3) && reading.glued(i + 4) && reading.isDigits(i + 4)))
    return named || hasWeekday || introduces(reading, i) ? readShort(reading, i, first, second, named, mark, hasWeekday) : undefined;
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
  return { end, value: { ...ordered(reading, first, second, named), year, ...(count === 2 ? { shortYear: true as const } : {}) } };
}

/** Day and month without a year: `22/04` after a word that a date follows, `7.6` after a weekday alone. */
function readShort(
  reading: Reading,
  i: number,
  first: number,
  second: number,
  named: boolean,
  mark: string,
  hasWeekday: boolean,
): Part<Partial<StatedPoint>> | undefined {
  if (first < 1 || first > 31 || second < 1 || second > 31 || (first > 12 && second > 12)) return undefined;
  if (mark === '-' && !named) return undefined;
  if (mark === '.' && !named && !hasWeekday) return undefined;
  if (tiedAfter(reading, i + 2)) return undefined;
  return { end: i + 3, value: ordered(reading, first, second, named) };
}

/** A preposition or article that a day follows and a fraction or a score does not. */
const introduces = (reading: Reading, i: number): boolean => reading.termBefore(i, 'dayPreposition', 3) !== undefined;

function ordered(reading: Reading, first: number, second: number, named: boolean): Partial<StatedPoint> {
  if (named) return { day: first, month: second };
  if (first > 12) return { day: first, month: second, order: 'day-first' };
  if (second > 12) return { day: second, month: first, order: 'month-first' };
  const { dayFirst, orderVaries } = reading.language.dates;
  const order = dayFirst ? { day: first, month: second } : { day: second, month: first };
  return first === second || !orderVaries ? order : { ...order, order: 'either' };
}
