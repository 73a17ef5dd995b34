import { addMonths, calendarDay, dayNumber, exists, formatDate, formatDay, formatYear, mondayOf } from '../../core/calendar.ts';
import type { TimeUnit } from '../../core/stated-time.ts';

/** A stretch of the calendar. Days are day numbers of core/calendar, both inside. */
export class Period {
  readonly first: number;
  readonly last: number;
  readonly unit: TimeUnit;
  #value: string | undefined;

  /** `value` where it is not that of any such stretch of that unit. */
  constructor(first: number, last: number, unit: TimeUnit, value?: string) {
    this.first = first;
    this.last = last;
    this.unit = unit;
    this.#value = value;
  }

  /** In EDTF. Made when asked for: most periods are only weighed against others. */
  get value(): string {
    return (this.#value ??= edtfOf(this));
  }
}

function edtfOf({ first, last, unit }: Period): string {
  const { year, month } = calendarDay(first);
  switch (unit) {
    case 'day':
      return formatDay(first);
    case 'month':
      return formatDate(year, month);
    case 'quarter':
      return formatDate(year, 33 + (month - 1) / 3);
    case 'season':
      return formatDate(year, 20 + month / 3);
    case 'half-year':
      return `${formatDate(year, month)}/${formatDate(year, month + 5)}`;
    case 'year':
      return formatYear(year);
    case 'decade':
      return `${String(year / 10).padStart(3, '0')}X`;
    case 'century':
      return `${String(year / 100).padStart(2, '0')}XX`;
    default:
      return `${formatDay(first)}/${formatDay(last)}`;
  }
}

export const isDay = (period: Period): boolean => period.first === period.last;
export const yearOf = (period: Period): number => calendarDay(period.first).year;
export const middleOf = (period: Period): number => (period.first + period.last) / 2;

export const dayPeriod = (day: number): Period => new Period(day, day, 'day');

/** Monday to Sunday. */
export const weekPeriod = (monday: number): Period => new Period(monday, monday + 6, 'week');

/** Saturday and Sunday of the week of `monday`. */
export const weekendPeriod = (monday: number): Period => new Period(monday + 5, monday + 6, 'weekend');

function months(year: number, month: number, count: number, unit: TimeUnit): Period {
  const first = { year, month, day: 1 };
  return new Period(dayNumber(first), dayNumber(addMonths(first, count)) - 1, unit);
}

export const monthPeriod = (year: number, month: number): Period => months(year, month, 1, 'month');

export const yearPeriod = (year: number): Period => months(year, 1, 12, 'year');

/** EDTF quarter 33 to 36. */
export const quarterPeriod = (year: number, quarter: number): Period => months(year, (quarter - 33) * 3 + 1, 3, 'quarter');

/** EDTF season 21 to 24 of the northern half; winter begins in the December of its year. */
export const seasonPeriod = (year: number, season: number): Period => months(year, (season - 20) * 3, 3, 'season');

export const halfPeriod = (year: number, half: number): Period => months(year, half === 1 ? 1 : 7, 6, 'half-year');

export const decadePeriod = (start: number): Period => months(start, 1, 120, 'decade');

/** The 19th century is EDTF `18XX`. */
export const centuryPeriod = (century: number): Period => months((century - 1) * 100, 1, 1200, 'century');

/** The period of an EDTF level 0 date or interval: a document's date. Undefined where it is none. */
export function parsePeriod(edtf: string): Period | undefined {
  const [from, to] = edtf.split('/').map(parseDate);
  if (from === undefined || to === undefined) return from;
  return to.last < from.first ? undefined : new Period(from.first, to.last, 'month', edtf);
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
