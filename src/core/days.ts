import { addMonths, dayNumber, exists } from './calendar.ts';

/** Days since 1970-01-01, both ends included. */
export interface Days {
  first: number;
  last: number;
}

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
  const from = { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) };
  if (!exists(from.month, from.day, from.year)) return undefined;
  const first = dayNumber(from);
  if (day !== undefined) return { first, last: first };
  return { first, last: dayNumber(addMonths(from, month === undefined ? 12 : 1)) - 1 };
}
