import type { StatedPoint, Which } from '../../core/stated-time.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { Shape } from '../../text/tokens.ts';
import { ahead } from '../near.ts';
import type { Reading } from '../rule.ts';
import { timeForm } from './form.ts';
import { type Part, readDay, readWhichAfter, skip, skipDayPart, skipPartOf, skipSign } from './parts.ts';
import { type PointFields, pointOf } from './point.ts';

export const weekday = timeForm({
  id: 'date/weekday',
  summary: 'A weekday, with its day of the month or its part of the day: Friday morning, vendredi dernier, jeudi 8',
  part: true,
  wakes: ['weekday', 'dayPart'],
  needs: [ahead(6, 'weekday')],
  read(reading, i) {
    const at = skipPartOf(reading, i);
    const day = reading.sense(at, Tag.weekday);
    if (day === undefined) return undefined;
    const stated: StatedPoint = { form: 'point', weekday: day };
    if (reading.sense(at, Tag.shortWeekday) !== undefined) {
      const number = readNumberAfter(reading, at + 1);
      return number && { end: number.end, stated: pointOf(stated, { day: number.value }) };
    }
    if (namesProgramme(reading, at + 1)) return undefined;
    const after = readWhichAfter(reading, at + 1);
    if (after !== undefined) return { end: skipDayPart(reading, after.end), stated: pointOf(stated, { which: after.value }) };
    const number = readNumberAfter(reading, at + 1);
    if (number !== undefined) return { end: skipDayPart(reading, number.end), stated: pointOf(stated, { day: number.value }) };
    return { end: skipDayPart(reading, at + 1), stated: pointOf(stated, pointedAt(reading, at)) };
  },
});

/** "CBS Sunday Morning", « Saturday Night Live »: a part of the day with a capital makes a name of both. */
const namesProgramme = (reading: Reading, i: number): boolean =>
  reading.sense(i, Tag.dayPart) !== undefined && reading.shape(i) === Shape.Capitalised && reading.shape(i - 1) === Shape.Capitalised;

const THIS: Which = { step: 0, from: 'now' };
const THAT: Which = { step: 0, from: 'focus' };

/** « ce lundi », near the day of writing; "Nov. 24, a Monday", « un lundi », near the day that was named. */
function pointedAt(reading: Reading, i: number): PointFields | undefined {
  if (reading.sense(i - 1, Tag.demonstrative) !== undefined) return { which: THIS };
  return reading.sense(i - 1, Tag.unitArticle) !== undefined ? { which: THAT } : undefined;
}

/** The day of the month after a weekday: `jeudi 8`, `Monday the 21st`. A clock time is none: `Monday 8:30`, `samedi 10 h`. */
function readNumberAfter(reading: Reading, i: number): Part<number> | undefined {
  const at = skip(reading, skipSign(reading, i, ','), Tag.timeArticle);
  const day = readDay(reading, at);
  if (day === undefined || day.value > 31 || reading.opensLine(at)) return undefined;
  // "on Tuesday the first copies": an ordinal that goes on with a noun counts that
  if (!reading.isDigits(at) && reading.isWord(day.end) && reading.term(day.end, Tag.function) === undefined) return undefined;
  if (reading.isDigits(at) && day.end === at + 1) {
    // a comma before a plain number ends the date: "on Friday, 12 people"
    if (at > i) return undefined;
    const mark = at + 1;
    if (reading.sense(mark, Tag.hourMark) || reading.sense(mark, Tag.meridiem) !== undefined || reading.term(mark, Tag.meridiem))
      return undefined;
    if (reading.glued(mark) && reading.glued(mark + 1) && reading.isDigits(mark + 1)) return undefined;
    if (reading.isSign(mark, '-') && reading.isDigits(mark + 1)) return undefined;
    if (reading.isWord(mark) && reading.term(mark, Tag.function) === undefined && reading.term(mark, Tag.rangeJoin) === undefined)
      return undefined;
    if (reading.sense(mark, Tag.percent) !== undefined || reading.sense(mark, Tag.currency) !== undefined) return undefined;
  }
  return day;
}
