import type { Rule } from '../rule.ts';
import { calendarDate } from './calendar-date.ts';
import { century } from './century.ts';
import { chosen } from './chosen.ts';
import { clock } from './clock.ts';
import { compactDate } from './compact-date.ts';
import { dayAndClock } from './day-and-clock.ts';
import { dayBeside } from './day-beside.ts';
import { dayOfMonth } from './day-of-month.ts';
import { decade } from './decade.ts';
import { deicticDay } from './deictic-day.ts';
import { distance } from './distance.ts';
import { duration } from './duration.ts';
import { eventDay } from './event-day.ts';
import { ruleOf } from './form.ts';
import { hoursOfDay } from './hours-of-day.ts';
import { interval } from './interval.ts';
import { listedDay } from './listed-day.ts';
import { month } from './month.ts';
import { namedDay } from './named-day.ts';
import { nthWeekday } from './nth-weekday.ts';
import { numericDate } from './numeric-date.ts';
import { offset } from './offset.ts';
import { openedInterval } from './opened-interval.ts';
import { periodPart } from './period-part.ts';
import { quarter } from './quarter.ts';
import { repeated } from './repeated.ts';
import { season } from './season.ts';
import { vagueTime } from './vague-time.ts';
import { week } from './week.ts';
import { weekday } from './weekday.ts';
import { weekdayOfWeek } from './weekday-of-week.ts';
import { year } from './year.ts';

const forms = [
  openedInterval,
  interval,
  hoursOfDay,
  dayAndClock,
  eventDay,
  nthWeekday,
  periodPart,
  calendarDate,
  numericDate,
  compactDate,
  listedDay,
  weekdayOfWeek,
  dayOfMonth,
  week,
  namedDay,
  dayBeside,
  deicticDay,
  chosen,
  distance,
  offset,
  repeated,
  season,
  quarter,
  decade,
  century,
  clock,
  vagueTime,
  duration,
  weekday,
  month,
  year,
];

export const dateRules: readonly Rule[] = forms.map(ruleOf);
