import { Tag } from '../../languages/senses/tags.ts';
import { ahead } from '../near.ts';
import type { Reading } from '../rule.ts';
import { timeForm } from './form.ts';
import { readYearOf } from './month.ts';
import {
  counts,
  digits,
  type Part,
  readDay,
  readMonthName,
  readWhichAfter,
  skip,
  skipDayPart,
  skipPartOf,
  skipSign,
  tiedBefore,
} from './parts.ts';
import { pointOf } from './point.ts';

export const calendarDate = timeForm({
  id: 'date/calendar-date',
  summary: 'A day of a month in words, with weekday and year where written: samedi 29 septembre 2018, Dec. 24, 1er janvier, 4th of July',
  wakes: ['shortDigits', 'month', 'weekday', 'ordinalDay', 'numeral', 'dayPart'],
  needs: [ahead(6, 'month')],
  read(reading, i) {
    const first = skipPartOf(reading, i);
    const weekday = reading.sense(first, Tag.weekday);
    const at = weekday === undefined ? first : afterWeekday(reading, first);
    if (weekday !== undefined && reading.opensLine(at)) return undefined;
    const day = readDayAndMonth(reading, at);
    if (day === undefined) return undefined;
    const week = weekday === undefined ? undefined : { weekday };
    const after = readWhichAfter(reading, day.end);
    if (after !== undefined) return { end: after.end, stated: pointOf(day.value, week, { which: after.value }) };
    const year = readYearOf(reading, day.end);
    const end = year?.end ?? day.end;
    return { end: skipDayPart(reading, end), stated: pointOf(day.value, week, year?.value) };
  },
});

/** The token after a weekday that opens a date, its full stop, comma and article. */
function afterWeekday(reading: Reading, i: number): number {
  const dotted = reading.sense(i, Tag.shortWeekday) !== undefined && reading.glued(i + 1) ? skipSign(reading, i + 1, '.') : i + 1;
  const comma = skipSign(reading, skipSign(reading, dotted, ','), '-');
  return skip(reading, comma, Tag.timeArticle);
}

function readDayAndMonth(reading: Reading, i: number): Part<{ month: number; day: number }> | undefined {
  const first = isAmount(reading, i) ? undefined : readDay(reading, i);
  if (first !== undefined) {
    const end = isDayCounted(reading, first.end) ? first.end + 1 : first.end;
    const glued = reading.isSign(end, '-') && reading.glued(end) ? end + 1 : end;
    const month = readMonthName(reading, skip(reading, glued, Tag.timeOf));
    return month && { end: month.end, value: { month: month.value, day: first.value } };
  }
  // "21 November, three days before": the month has its day
  if (!reading.opensLine(i) && digits(reading, i - 1, 1, 2) !== undefined && !tiedBefore(reading, i - 1) && !isAmount(reading, i - 1))
    return undefined;
  const month = readMonthName(reading, i);
  if (month === undefined) return undefined;
  const mark = reading.isSign(month.end, '/') && reading.glued(month.end) ? month.end + 1 : skipSign(reading, month.end, '-');
  const at = skip(reading, skipSign(reading, mark, ','), Tag.timeArticle);
  const day = readDay(reading, at);
  if (day === undefined || day.value > 31) return undefined;
  // "May 24 million", "in March 12 people" count something, "March 12.5" measures it, "May 10:30" tells the time
  if (reading.isDigits(at) && day.end === at + 1 ? followedByCount(reading, at) : counts(reading, day.end)) return undefined;
  return { end: day.end, value: { month: month.value, day: day.value } };
}

/** "the twenty-third day of September". */
const isDayCounted = (reading: Reading, i: number): boolean =>
  reading.sense(i, Tag.timeUnit) === 'day' && reading.sense(i + 1, Tag.timeOf) !== undefined;

/** "for $ 12 December 27": what stands behind the sign of a currency is an amount. */
const isAmount = (reading: Reading, i: number): boolean =>
  !reading.opensLine(i) && !reading.isWord(i - 1) && reading.sense(i - 1, Tag.currency) !== undefined;

function followedByCount(reading: Reading, at: number): boolean {
  const mark = at + 1;
  if (reading.glued(mark) && reading.glued(mark + 1) && reading.isDigits(mark + 1))
    return !reading.isSign(mark, '-') && !reading.isSign(mark, '–');
  return counts(reading, mark);
}
