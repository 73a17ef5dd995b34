import type { StatedInterval } from '../../core/stated-time.ts';
import { ahead } from '../near.ts';
import type { Reading } from '../rule.ts';
import { clockNear, hasClock } from './clock.ts';
import { onDay } from './day-and-clock.ts';
import { days, isDay } from './days.ts';
import type { ReadTime, TimeForm } from './form.ts';
import { mayBeRangeBetween } from './interval-ends.ts';
import { skipSign } from './parts.ts';
import { readEitherRange } from './range.ts';

export const hoursOfDay: TimeForm = {
  id: 'date/hours-of-day',
  summary: 'A day and the hours of it that touch it: lundi 8h-9h, Tuesday between 2 and 4 p.m., Monday 8-9 a.m.',
  wakes: days.wakes,
  needs: [clockNear, ahead(12, 'rangeJoin', 'rangeAnd')],
  read: (reading, i) => (hasClock(reading, i) && mayBeRangeBetween(reading, i) ? readHours(reading, i) : undefined),
};

function readHours(reading: Reading, i: number): ReadTime | undefined {
  const day = days.longest(reading, i);
  if (day === undefined || !isDay(day.stated)) return undefined;
  const at = skipSign(reading, day.end, ',');
  if (reading.opensLine(at)) return undefined;
  const hours = readEitherRange(reading, at);
  if (hours === undefined || hours.end <= day.end) return undefined;
  const { from, to } = hours.stated;
  if (from.stated.form !== 'clock' || to.stated.form !== 'clock' || from.stated.day || to.stated.day) return undefined;
  const stated: StatedInterval = {
    form: 'interval',
    from: { ...from, stated: onDay(reading, from.stated, day) },
    to: { ...to, stated: onDay(reading, to.stated, day) },
  };
  return { end: hours.end, stated };
}
