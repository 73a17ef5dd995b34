/** The ends of ranges of time: what one of them may leave out since the other says it. */
import type { StatedClock, StatedTime } from '../../core/stated-time.ts';
import type { Senses } from '../../languages/language.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { comesWithin, startsAny } from '../../text/passage.ts';
import type { Reading } from '../rule.ts';
import { century } from './century.ts';
import { clock, clockAt } from './clock.ts';
import { dayAndClock } from './day-and-clock.ts';
import { days, isDay } from './days.ts';
import { decade } from './decade.ts';
import { FormSet } from './form.ts';
import { month, readYearOf } from './month.ts';
import { readNumericEnd } from './numeric-date.ts';
import { counts, digits, isSeparate, readDay, readMonthName, skip } from './parts.ts';
import { periodPart } from './period-part.ts';
import { pointOf } from './point.ts';
import { quarter } from './quarter.ts';
import { season } from './season.ts';
import { year } from './year.ts';

const ENDS = new FormSet([...days.forms, dayAndClock, month, year, season, quarter, decade, century, periodPart, clock]);

/** Tokens that the first end takes at the most. */
const LONGEST = 16;

const joins = startsAny<Senses>(Tag.rangeJoin);
const joinsBetween = startsAny<Senses>(Tag.rangeJoin, Tag.rangeAnd);
const beginsEnd = startsAny<Senses>(...ENDS.tags);

/** Whether what joins two ends may follow: most numbers begin no range, and to find that out by reading ends takes ten times as long. */
export const mayBeRange: (reading: Reading, i: number) => boolean = comesWithin(
  LONGEST,
  (reading, i) => joins(reading, i) && mayJoin(reading, i),
);
/** The same behind "between" or « entre ». */
export const mayBeRangeBetween: (reading: Reading, i: number) => boolean = comesWithin(
  LONGEST,
  (reading, i) => joinsBetween(reading, i) && mayJoin(reading, i),
);

function mayJoin(reading: Reading, i: number): boolean {
  const end = skipJoin(reading, i);
  return end > i && (mayEnd(reading, end) || mayEnd(reading, skip(reading, end, Tag.timeArticle)));
}

/** The token after what joins two ends, "and" included. */
const skipJoin = (reading: Reading, i: number): number => (reading.term(i, Tag.rangeJoin) ?? reading.term(i, Tag.rangeAnd))?.end ?? i;

const mayEnd = (reading: Reading, i: number): boolean => reading.isDigits(i) || beginsEnd(reading, i);

export interface End {
  first: number;
  end: number;
  stated: StatedTime;
}

export function readEnd(reading: Reading, i: number): End | undefined {
  const read = ENDS.longest(reading, i);
  return read && { first: read.first ?? i, end: read.end, stated: read.stated };
}

/** The first end; numbers without a year (`5/1`) are one where a word opened the range, or where they can be no fraction. */
export function readFirstEnd(reading: Reading, i: number, opened: boolean): End | undefined {
  const read = readEnd(reading, i);
  const numeric = opened || digits(reading, i, 1, 2) !== undefined ? readNumeric(reading, i) : undefined;
  if (numeric === undefined || (read !== undefined && read.end >= numeric.end)) return read;
  const tied = reading.isSign(numeric.end, '-') ? readNumeric(reading, numeric.end + 1) : undefined;
  return opened || isNoFraction(numeric.stated) || (tied !== undefined && isNoFraction(tied.stated)) ? numeric : read;
}

function isNoFraction(stated: StatedTime): boolean {
  return (
    stated.form === 'point' &&
    (stated.year !== undefined || stated.order === 'day-first' || stated.order === 'month-first' || (stated.day ?? 0) > 12)
  );
}

function readNumeric(reading: Reading, i: number): End | undefined {
  const read = readNumericEnd(reading, i);
  return read && { first: i, end: read.end, stated: pointOf(read.value) };
}

/** The second end, which may lean on the first: `2016-17`, `December 24 to 26`, `5/1-5/7`, "from 10:30 to 3". */
export function readTiedEnd(reading: Reading, i: number, { stated: from }: End, opened: boolean): End | undefined {
  const read = readEnd(reading, i);
  const numeric = from.form === 'point' && from.day !== undefined ? readNumeric(reading, i) : undefined;
  if (numeric !== undefined && numeric.end > (read?.end ?? i)) return numeric;
  return read ?? readShortYear(reading, i, from) ?? (from.form === 'clock' ? readBareHour(reading, i, from, opened) : undefined);
}

/** "from 10:30 to 3": an hour whose minutes and half of the day are left out, with the day of both behind it. */
function readBareHour(reading: Reading, i: number, from: StatedClock, opened: boolean): End | undefined {
  if (from.day !== undefined) return undefined;
  const tied = reading.glued(i) ? clockAt(reading, i) : undefined;
  if (tied?.stated.form === 'clock') return { first: i, end: tied.end, stated: tied.stated };
  const hour = digits(reading, i, 1, 2);
  if (hour === undefined || hour < 1 || hour > 12 || !(isSeparate(reading, i) || reading.glued(i)) || counts(reading, i + 1))
    return undefined;
  const day = days.longest(reading, skip(reading, i + 1, Tag.timeArticle));
  if (day !== undefined && isDay(day.stated)) return { first: i, end: day.end, stated: { form: 'clock', hour, day: day.stated } };
  return opened && !reading.isWord(i + 1) ? { first: i, end: i + 1, stated: { form: 'clock', hour } } : undefined;
}

/** `du 23 au 26 avril`, `5 to 6 pm`, `12-13 h`: both ends, the first without what the second one says. */
export function readShared(reading: Reading, i: number, joinAt: (i: number) => number | undefined): [End, End] | undefined {
  const day = readDay(reading, i);
  const join = day && joinAt(day.end);
  if (day === undefined || join === undefined) return undefined;
  const to = readEnd(reading, join) ?? readTiedDay(reading, join, day.value) ?? readTiedClock(reading, join);
  if (to?.stated.form === 'point' && to.stated.day !== undefined && to.stated.month !== undefined && day.value <= 31) {
    const { weekday: _weekday, ...shared } = to.stated;
    return [{ first: i, end: day.end, stated: { ...shared, day: day.value } }, to];
  }
  // « de 5 à 6 heures » may be a length of time; the hours of a day have minutes, a part of the day or a mark
  if (to?.stated.form !== 'clock' || day.value > 24 || !reading.isDigits(i) || (!to.stated.day && reading.term(to.end - 1, Tag.timeUnit)))
    return undefined;
  const late = day.value < 12 && to.stated.hour >= 12 && to.stated.hour - 12 > day.value ? 12 : 0;
  const { minute: _minute, second: _second, ...shared } = to.stated;
  return [{ first: i, end: day.end, stated: { ...shared, hour: day.value + late } }, to];
}

/** `8-9am`: behind a glued hyphen digits are no time of their own. */
function readTiedClock(reading: Reading, i: number): End | undefined {
  const read = reading.glued(i) ? clockAt(reading, i) : undefined;
  return read && { first: i, end: read.end, stated: read.stated };
}

/** `16-17 December`: behind a glued hyphen digits are no day of their own. */
function readTiedDay(reading: Reading, i: number, after: number): End | undefined {
  const day = reading.glued(i) ? digits(reading, i, 1, 2) : undefined;
  const month = day === undefined || day <= after ? undefined : readMonthName(reading, i + 1);
  if (day === undefined || month === undefined) return undefined;
  const year = readYearOf(reading, month.end);
  return { first: i, end: year?.end ?? month.end, stated: pointOf({ month: month.value, day }, year?.value) };
}

/** `2016-17`, and `26` in `December 24 to 26`: the second end leaves out what the first one says. */
function readShortYear(reading: Reading, i: number, from: StatedTime): End | undefined {
  if (from.form !== 'point') return undefined;
  const second = readDay(reading, i) ?? readTwoDigits(reading, i);
  if (second === undefined) return undefined;
  if (from.day !== undefined && from.month !== undefined && second.value <= 31 && from.year === undefined) {
    const { weekday: _weekday, ...shared } = from;
    return second.value > from.day ? { first: i, end: second.end, stated: { ...shared, day: second.value } } : undefined;
  }
  if (from.year === undefined || from.month !== undefined || from.season !== undefined || from.half !== undefined) return undefined;
  const year = from.year - (from.year % 100) + second.value;
  const glued = reading.glued(i) && second.end - i === 1 && reading.end(i) - reading.start(i) === 2;
  return glued && (year > from.year || second.value === 0)
    ? { first: i, end: second.end, stated: { form: 'point', year: year > from.year ? year : year + 100 } }
    : undefined;
}

const readTwoDigits = (reading: Reading, i: number): { end: number; value: number } | undefined =>
  reading.isDigits(i) && reading.end(i) - reading.start(i) === 2 ? { end: i + 1, value: Number(reading.raw(i)) } : undefined;

/** A day may leave its month to the other end, before it is one of the month that was named before. */
export const isDayAlone = (stated: StatedTime): boolean =>
  stated.form === 'point' && stated.day !== undefined && stated.month === undefined && stated.weekday === undefined;
