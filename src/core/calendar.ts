/**
 * The proleptic Gregorian calendar of ISO 8601, as integers. Days are counted from 1970-01-01 (day 0); no `Date` object
 * is used, since its time zones and its two-digit years have no place here and it costs ten times as much.
 */
export interface CalendarDay {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

/** Day number of a date; the date must exist (`exists`). Algorithm: Howard Hinnant, "chrono-compatible low-level date algorithms". */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The date of a day number. */
export function calendarDay(number: number): CalendarDay {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** ISO 8601 weekday of a day number: 1 Monday to 7 Sunday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** Monday of the week that holds the day. */
export const mondayOf = (number: number): number => number - weekdayOf(number) + 1;

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the calendar has such a day; without a year, whether some year has it. */
export function exists(month: number, day: number, year?: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month);
}

/** The month that is `by` months later, its day kept or, where it has no such day, its last one. */
export function addMonths(date: CalendarDay, by: number): CalendarDay {
  const months = date.year * 12 + date.month - 1 + by;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}

/** Day number of the `nth` `weekday` of a month; -1 is the last one. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth < 0) {
    const last = dayNumber({ year, month, day: daysInMonth(year, month) });
    return last - ((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7;
  }
  const first = dayNumber({ year, month, day: 1 });
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
}

/** Day number of Easter Sunday of the western churches: the anonymous Gregorian computus (Nature, 1876; Meeus). */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = Math.floor((a + 11 * d + 22 * e) / 451);
  const month = Math.floor((d + e - 7 * f + 114) / 31);
  return dayNumber({ year, month, day: ((d + e - 7 * f + 114) % 31) + 1 });
}

const DASHED = Array.from({ length: 42 }, (_, number) => `-${String(number).padStart(2, '0')}`);

/** A hyphen and two digits; ready made for days, months, and the seasons and quarters of EDTF. */
const dashed = (number: number): string => DASHED[number] ?? `-${number}`;

/** EDTF: four digits, a minus before the year 0, `Y` before more than four. */
export function formatYear(year: number): string {
  if (year >= 1000 && year <= 9999) return String(year);
  return Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** EDTF date of what is known; an unknown year is `XXXX`. */
export function formatDate(year: number | undefined, month?: number, day?: number): string {
  const start = year === undefined ? 'XXXX' : formatYear(year);
  if (month === undefined) return start;
  return day === undefined ? start + dashed(month) : start + dashed(month) + dashed(day);
}

export function formatDay(number: number): string {
  const { year, month, day } = calendarDay(number);
  return formatDate(year, month, day);
}
