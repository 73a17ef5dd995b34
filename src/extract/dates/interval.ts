import type { StatedEnd, StatedTime } from '../../core/stated-time.ts';
import type { Reading } from '../rule.ts';
import { century } from './century.ts';
import { clock } from './clock.ts';
import { dayAndClock } from './day-and-clock.ts';
import { DAYS } from './days.ts';
import { decade } from './decade.ts';
import { FormSet, type ReadTime, timeForm } from './form.ts';
import { month, readYearOf } from './month.ts';
import { digits, readDay, readMonthName, skip } from './parts.ts';
import { periodPart } from './period-part.ts';
import { quarter } from './quarter.ts';
import { season } from './season.ts';
import { year } from './year.ts';

const ENDS = new FormSet([...DAYS, dayAndClock, month, year, season, quarter, decade, century, periodPart, clock]);

export const interval = timeForm({
  id: 'date/interval',
  summary: 'A range of time with both its ends: from Dec. 24 to Jan. 4, entre 2008 et 2013, du 23 au 26 avril, 2016-17',
  // behind "from" every form can be an end; without it these begin ranges, and words like "this" would wake it in vain
  wakes: ['rangeOpen', 'digits', 'month', 'weekday', 'dayPart', 'ordinalDay', 'quarter', 'half', 'decadeHead', 'feast'],
  needs: ['rangeJoin'],
  read(reading, i) {
    const open = reading.term(i, 'rangeOpen');
    // « de la nuit de mardi à mercredi »: the night is what is within the ends
    if (open !== undefined && !reading.term(skip(reading, open.end, 'timeArticle'), 'dayPart')) {
      const opened = readRange(reading, skip(reading, open.end, 'timeArticle'), open.sense);
      return opened && { first: i, end: opened.end, stated: opened.stated };
    }
    return readRange(reading, i, undefined);
  },
});

function readRange(reading: Reading, i: number, open: 'from' | 'between' | undefined): ReadTime | undefined {
  const from = readEnd(reading, i);
  if (from === undefined) return readSharedRange(reading, i, open);
  const lent = isDayAlone(from.stated) ? readSharedRange(reading, i, open) : undefined;
  if (lent !== undefined) return lent;
  const join = readJoin(reading, from.end, open);
  if (join === undefined) return undefined;
  const to = readEnd(reading, join) ?? readShortYear(reading, join, from.stated);
  if (to === undefined || !sameKind(from.stated, to.stated)) return readSharedRange(reading, i, open);
  const first = inSameHalf(reading, from, to);
  return { end: to.end, stated: { form: 'interval', from: endOf(reading, first), to: endOf(reading, to) } };
}

/** A day may leave its month to the other end, before it is one of the month that was named before. */
const isDayAlone = (stated: StatedTime): boolean =>
  stated.form === 'point' && stated.day !== undefined && stated.month === undefined && stated.weekday === undefined;

/** "2:00 to 2:30 pm": the first time is of the same half of the day, unless that would put it last. */
function inSameHalf(reading: Reading, from: End, to: End): End {
  if (from.stated.form !== 'clock' || to.stated.form !== 'clock' || from.stated.hour >= 12 || to.stated.hour - 12 < from.stated.hour)
    return from;
  if (reading.termBefore(from.end, 'meridiem', 4) || !reading.termBefore(to.end, 'meridiem', 4)) return from;
  return { ...from, stated: { ...from.stated, hour: from.stated.hour + 12 } };
}

interface End {
  first: number;
  end: number;
  stated: StatedTime;
}

function readEnd(reading: Reading, i: number): End | undefined {
  const read = ENDS.longest(reading, i);
  return read && { first: read.first ?? i, end: read.end, stated: read.stated };
}

/** `du 23 au 26 avril`, `5 to 6 pm`, `12-13 h`: the first end leaves out what the second one says. */
function readSharedRange(reading: Reading, i: number, open: 'from' | 'between' | undefined): ReadTime | undefined {
  const day = readDay(reading, i);
  if (day === undefined) return undefined;
  const join = readJoin(reading, day.end, open);
  if (join === undefined) return undefined;
  const to = readEnd(reading, join) ?? readTiedDay(reading, join, day.value);
  if (to?.stated.form === 'point' && to.stated.day !== undefined && to.stated.month !== undefined && day.value <= 31) {
    const { weekday: _weekday, ...shared } = to.stated;
    const from: End = { first: i, end: day.end, stated: { ...shared, day: day.value } };
    return { end: to.end, stated: { form: 'interval', from: endOf(reading, from), to: endOf(reading, to) } };
  }
  // « de 5 à 6 heures » may be a length of time; the hours of a day have minutes, a part of the day or a mark
  const inUnits = to !== undefined && reading.term(to.end - 1, 'timeUnit') !== undefined;
  if (to?.stated.form === 'clock' && day.value <= 24 && reading.isDigits(i) && !inUnits) {
    const late = day.value < 12 && to.stated.hour >= 12 && to.stated.hour - 12 > day.value ? 12 : 0;
    const { minute: _minute, second: _second, ...shared } = to.stated;
    const from: End = { first: i, end: day.end, stated: { ...shared, hour: day.value + late } };
    return { end: to.end, stated: { form: 'interval', from: endOf(reading, from), to: endOf(reading, to) } };
  }
  // "December 24 to 26": the second end leaves out the month
  return undefined;
}

/** `16-17 December`: behind a glued hyphen digits are no day of their own. */
function readTiedDay(reading: Reading, i: number, after: number): End | undefined {
  const day = reading.glued(i) ? digits(reading, i, 1, 2) : undefined;
  const month = day === undefined || day <= after ? undefined : readMonthName(reading, i + 1);
  if (day === undefined || month === undefined) return undefined;
  const year = readYearOf(reading, month.end);
  return { first: i, end: year?.end ?? month.end, stated: { form: 'point', month: month.value, day, ...year?.value } };
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

/** The token after what joins two ends; a word joins only what a word opened, "and" only after "between". */
function readJoin(reading: Reading, i: number, open: 'from' | 'between' | undefined): number | undefined {
  const join = reading.term(i, 'rangeJoin');
  if (join === undefined) return undefined;
  if (join.sense === 'between' && open !== 'between') return undefined;
  if (join.sense === 'from' && open === undefined && !reading.isSign(i, '-') && !joinsAlone(reading, i)) return undefined;
  return skip(reading, skip(reading, join.end, 'timeArticle'), 'periodHead') && skip(reading, join.end, 'timeArticle');
}

/** "Monday through Friday", "Dec. 24 to Jan. 4": English joins without "from", « lundi à vendredi » French as well. */
const joinsAlone = (reading: Reading, i: number): boolean => reading.isWord(i);

const endOf = (reading: Reading, { first, end, stated }: End): StatedEnd => ({
  span: { start: reading.start(first), end: reading.end(end - 1) },
  stated,
});

/** Both ends must be of a kind: "from 2014 to Monday" is two dates. */
function sameKind(from: StatedTime, to: StatedTime): boolean {
  if (from.form === 'clock' || to.form === 'clock') return to.form === 'clock';
  return true;
}
