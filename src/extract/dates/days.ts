import type { StatedTime } from '../../core/stated-time.ts';
import { calendarDate } from './calendar-date.ts';
import { chosen } from './chosen.ts';
import { dayBeside } from './day-beside.ts';
import { dayOfMonth } from './day-of-month.ts';
import { deicticDay } from './deictic-day.ts';
import { FormSet } from './form.ts';
import { namedDay } from './named-day.ts';
import { nthWeekday } from './nth-weekday.ts';
import { numericDate } from './numeric-date.ts';
import { weekday } from './weekday.ts';
import { weekdayOfWeek } from './weekday-of-week.ts';

/** The forms that can name a single day. */
export const days = new FormSet([
  calendarDate,
  numericDate,
  weekday,
  weekdayOfWeek,
  nthWeekday,
  dayBeside,
  deicticDay,
  namedDay,
  chosen,
  dayOfMonth,
]);

/** Whether what such a form read is a single day. */
export function isDay(stated: StatedTime): boolean {
  if (stated.form === 'shift') return stated.unit === 'day';
  return stated.form === 'feast' || (stated.form === 'point' && (stated.day !== undefined || stated.weekday !== undefined));
}
