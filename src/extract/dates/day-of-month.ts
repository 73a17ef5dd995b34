import type { StatedPoint } from '../../core/stated-time.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { beside } from '../near.ts';
import type { Reading } from '../rule.ts';
import { chosen } from './chosen.ts';
import { type ReadTime, timeForm } from './form.ts';
import { readDay, readWithin, skip, skipDayPart, tiedAfter } from './parts.ts';
import { pointOf } from './point.ts';

export const dayOfMonth = timeForm({
  id: 'date/day-of-month',
  summary: 'A day whose month is not written beside it: Le 24 novembre … le 25, on the 18th, the 15th of next month, le 21 de ce mois',
  wakes: ['letteredDigits', 'ordinalDay', { on: ['shortDigits'], needs: [beside(3, 4, 'dayArticle', 'dayOpener', 'timeUnit')] }],
  read(reading, i) {
    // "12 of this month's films"
    if (!reading.language.dates.daysAreCardinal && reading.isDigits(i) && !reading.glued(i + 1)) return undefined;
    const day = readDay(reading, i);
    if (day === undefined || day.value > 31 || reading.opensLine(day.end - 1)) return undefined;
    const ordinal = !reading.isDigits(i) || day.end > i + 1;
    if (!reading.language.dates.daysAreCardinal && !ordinal) return undefined;
    const stated: StatedPoint = { form: 'point', day: day.value };
    const head = reading.term(day.end, Tag.timeUnit)?.sense === 'day' ? day.end + 1 : day.end;
    const each = readEachMonth(reading, head, day.value);
    if (each !== undefined) return each;
    const within = readWithin(reading, head, ofMonth);
    if (within !== undefined) return { end: within.end, stated: pointOf(stated, { within: within.value }) };
    return head === day.end && standsAlone(reading, i, day.end, ordinal) ? { end: skipDayPart(reading, day.end), stated } : undefined;
  },
});

/**
 * Whether the number is a day by itself: English says so with an ordinal, while « le 1er » is as often the winner. In words ("the
 * second") it counts anything. Where the text has named a month before, words that no number counts may follow: « Le 25, le FBI enquête ». Else the sentence must stop there.
 */
function standsAlone(reading: Reading, i: number, end: number, ordinal: boolean): boolean {
  if (!reading.isDigits(i) || reading.opensLine(i) || ordinal === reading.language.dates.daysAreCardinal || tiedAfter(reading, end - 1))
    return false;
  if (reading.sense(i - 1, Tag.dayArticle) !== undefined && followsMonth(reading, i)) return isClosed(reading, end);
  return (
    reading.termBefore(i, Tag.dayOpener, 3) !== undefined &&
    reading.termBefore(i - 1, Tag.dials, 2) === undefined &&
    !reading.isWord(end) &&
    isClosed(reading, end)
  );
}

/** Tokens before the day in which the month that it belongs to is looked for. */
const REACH = 80;

function followsMonth(reading: Reading, i: number): boolean {
  for (let at = i - 1; at >= i - REACH && reading.has(at); at--) if (reading.sense(at, Tag.month) !== undefined) return true;
  return false;
}

/** Not « le 18 bis », « le 15 de France », "on the 18th floor", « le 36, quai des Orfèvres »: nothing follows that the number counts, orders or names. */
function isClosed(reading: Reading, i: number): boolean {
  if (!reading.has(i) || reading.opensLine(i)) return true;
  if (reading.isWord(i))
    return (
      !reading.isCapitalised(i) &&
      reading.term(i, Tag.function) !== undefined &&
      reading.sense(i, Tag.partitive) === undefined &&
      !goesOn(reading, i)
    );
  if (reading.isDigits(i) || reading.sense(i, Tag.currency) !== undefined || reading.sense(i, Tag.percent) !== undefined) return false;
  return reading.sense(i + 1, Tag.street) === undefined;
}

/** "on the 3rd and 4th buses": a list of what the numbers order. */
const goesOn = (reading: Reading, i: number): boolean =>
  reading.sense(i, Tag.listLink) !== undefined && readDay(reading, i + 1) !== undefined;

/** A month that is chosen and not named; a named one makes a date of its own. */
function ofMonth(reading: Reading, i: number): ReadTime | undefined {
  const which = chosen.read(reading, i);
  return which?.stated.form === 'shift' && which.stated.unit === 'month' ? which : undefined;
}

/** "the 15th of each month", « le 15 de chaque mois ». */
function readEachMonth(reading: Reading, i: number, day: number): ReadTime | undefined {
  const every = reading.term(skip(reading, i, Tag.timeOf), Tag.every);
  const unit = every && reading.term(every.end, Tag.timeUnit);
  return unit?.sense === 'month' ? { end: unit.end, stated: { form: 'set', day } } : undefined;
}
