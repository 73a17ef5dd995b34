import {
  addMonths,
  calendarDay,
  dayNumber,
  daysInMonth,
  exists,
  formatDate,
  formatDay,
  formatYear,
  mondayOf,
} from '../../core/calendar.ts';
import type { TimeUnit } from '../../core/stated-time.ts';

/** A stretch of the calendar with its EDTF. Days are day numbers of core/calendar, both inside. */
export interface Period {
  first: number;
  last: number;
  unit: TimeUnit;
  value: string;
}

export const isDay = (period: Period): boolean => period.first === period.last;
export const yearOf = (period: Period): number => calendarDay(period.first).year;
export const middleOf = (period: Period): number => (period.first + period.last) / 2;

export const dayPeriod = (day: number): Period => ({ first: day, last: day, unit: 'day', value: formatDay(day) });

function days(first: number, last: number, unit: TimeUnit): Period {
  return { first, last, unit, value: `${formatDay(first)}/${formatDay(last)}` };
}

/** Monday to Sunday. */
export const weekPeriod = (monday: number): Period => days(monday, monday + 6, 'week');

/** Saturday and Sunday of the week of `monday`. */
export const weekendPeriod = (monday: number): Period => days(monday + 5, monday + 6, 'weekend');

function months(year: number, month: number, count: number, unit: TimeUnit, value: string): Period {
  const end = addMonths({ year, month, day: 1 }, count - 1);
  return {
    first: dayNumber({ year, month, day: 1 }),
    last: dayNumber({ ...end, day: daysInMonth(end.year, end.month) }),
    unit,
    value,
  };
}

export const monthPeriod = (year: number, month: number): Period => months(year, month, 1, 'month', formatDate(year, month));

export const yearPeriod = (year: number): Period => months(year, 1, 12, 'year', formatYear(year));

/** EDTF quarter 33 to 36. */
export const quarterPeriod = (year: number, quarter: number): Period =>
  months(year, (quarter - 33) * 3 + 1, 3, 'quarter', formatDate(year, quarter));

/** EDTF season 21 to 24 of the northern half; winter begins in the December of its year. */
export const seasonPeriod = (year: number, season: number): Period =>
  months(year, (season - 21) * 3 + 3, 3, 'season', formatDate(year, season));

export function halfPeriod(year: number, half: number): Period {
  const month = half === 1 ? 1 : 7;
  return months(year, month, 6, 'half-year', `${formatDate(year, month)}/${formatDate(year, month + 5)}`);
}

export const decadePeriod = (start: number): Period =>
  months(start, 1, 120, 'decade', `${String(Math.floor(start / 10)).padStart(3, '0')}X`);

/** The 19th century is EDTF `18XX`. */
export const centuryPeriod = (century: number): Period =>
  months((century - 1) * 100, 1, 1200, 'century', `${String(century - 1).padStart(2, '0')}XX`);

/** The period of an EDTF level 0 date or interval: a document's date. Undefined where it is none. */
export function parsePeriod(edtf: string): Period | undefined {
  const [from, to] = edtf.split('/').map(parseDate);
  if (from === undefined || to === undefined) return from;
  return to.last < from.first ? undefined : { first: from.first, last: to.last, unit: 'month', value: edtf };
}

function parseDate(date: string): Period | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (Number.isNaN(month)) return yearPeriod(year);
  if (month < 1 || month > 12) return undefined;
  if (Number.isNaN(day)) return monthPeriod(year, month);
  return exists(month, day, year) ? dayPeriod(dayNumber({ year, month, day })) : undefined;
}

/** The period of `unit` that lies `by` units from the one that holds `from`; undefined where `from` is too long to say. */
export function shifted(from: Period, by: number, unit: TimeUnit): Period | undefined {
  if (!Number.isInteger(by)) return undefined;
  const { year, month } = calendarDay(from.first);
  const end = calendarDay(from.last);
  switch (unit) {
    case 'day':
      return isDay(from) ? dayPeriod(from.first + by) : undefined;
    case 'week':
      return mondayOf(from.first) === mondayOf(from.last) ? weekPeriod(mondayOf(from.first) + 7 * by) : undefined;
    case 'weekend':
      return mondayOf(from.first) === mondayOf(from.last) ? weekendPeriod(mondayOf(from.first) + 7 * by) : undefined;
    case 'month': {
      if (year !== end.year || month !== end.month) return undefined;
      const date = addMonths({ year, month, day: 1 }, by);
      return monthPeriod(date.year, date.month);
    }
    case 'quarter': {
      const date = addMonths({ year, month, day: 1 }, by * 3);
      return from.last - from.first > 92 ? undefined : quarterPeriod(date.year, 33 + Math.floor((date.month - 1) / 3));
    }
    case 'half-year': {
      const date = addMonths({ year, month, day: 1 }, by * 6);
      return from.last - from.first > 184 ? undefined : halfPeriod(date.year, date.month < 7 ? 1 : 2);
    }
    case 'year':
      return year === end.year ? yearPeriod(year + by) : undefined;
    case 'decade':
      return decadePeriod((Math.floor(year / 10) + by) * 10);
    case 'century':
      return centuryPeriod(Math.floor(year / 100) + 1 + by);
    default:
      return undefined;
  }
}

/** `from` itself, `by` units away: a day stays a day, a month a month. Undefined where the unit is shorter than `from`. */
export function moved(from: Period, by: number, unit: TimeUnit): Period | undefined {
  if (!Number.isInteger(by)) return undefined;
  const days = DAYS_IN[unit];
  if (days !== undefined) return isDay(from) ? dayPeriod(from.first + by * days) : undefined;
  const count = MONTHS_IN[unit];
  if (count === undefined) return undefined;
  if (isDay(from)) return dayPeriod(dayNumber(addMonths(calendarDay(from.first), by * count)));
  if (from.unit === 'year') return count % 12 === 0 ? yearPeriod(yearOf(from) + (by * count) / 12) : undefined;
  if (from.unit !== 'month') return undefined;
  const { year, month } = addMonths(calendarDay(from.first), by * count);
  return monthPeriod(year, month);
}

const DAYS_IN: { readonly [U in TimeUnit]?: number } = { day: 1, week: 7, fortnight: 14 };
const MONTHS_IN: { readonly [U in TimeUnit]?: number } = { month: 1, quarter: 3, 'half-year': 6, year: 12, decade: 120, century: 1200 };
