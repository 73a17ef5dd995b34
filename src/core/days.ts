/** Days since 1970-01-01, both ends included. */
export interface Days {
  first: number;
  last: number;
}

const DAY = 86_400_000;

/**
 * The days that an EDTF date or interval spans: a year, month or day, a clock time's day, `2014-12-24/2015-01-04`. Undefined for
 * anything else (seasons, decades, unspecified digits, open intervals): what is not known to the day is not compared by it.
 */
export function daysOf(value: string): Days | undefined {
  const [from, to, more] = value.split('/');
  const first = periodOf(from as string);
  if (to === undefined || first === undefined || more !== undefined) return first;
  const last = periodOf(to);
  return last && { first: first.first, last: last.last };
}

function periodOf(value: string): Days | undefined {
  const match = /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?(?:T.*)?$/.exec(value);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  if (month === undefined) return { first: dayNumber(Number(year), 1, 1), last: dayNumber(Number(year) + 1, 1, 1) - 1 };
  if (day === undefined)
    return { first: dayNumber(Number(year), Number(month), 1), last: dayNumber(Number(year), Number(month) + 1, 1) - 1 };
  const number = dayNumber(Number(year), Number(month), Number(day));
  return { first: number, last: number };
}

/** Proleptic Gregorian, as EDTF has it. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / DAY);
}

/** ISO 8601: 1 Monday to 7 Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
