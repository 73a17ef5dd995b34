import { mondayOf, weekdayOf } from '../../core/calendar.ts';
import type { StatedWeek } from '../../core/stated-time.ts';
import { type Anchors, known, type Resolve, type Resolved, unknown } from './anchors.ts';
import { isDay, type Period, weekendPeriod, weekPeriod, yearPeriod } from './period.ts';
import { occurrence } from './recurrence.ts';

/** ISO 8601: a week belongs to the year, and so to the month, that its Thursday lies in. */
const THURSDAY = 4;
/** Before it a day is nearer to the weekend that is over: Labor Day, a Monday, ends its weekend. */
const WEDNESDAY = 3;

/** A week from Monday to Sunday: the one that a day lies in, or one counted in a month or year. */
export function resolveWeek(stated: StatedWeek, anchors: Anchors, resolve: Resolve): Resolved {
  if (stated.day !== undefined) {
    const { period, resolution, invalid } = resolve(stated.day, anchors);
    if (period === undefined || !isDay(period)) return unknown('interval', resolution, invalid);
    const monday = mondayOf(period.first);
    if (stated.unit === undefined) return known(weekPeriod(monday), resolution);
    return known(weekendPeriod(weekdayOf(period.first) < WEDNESDAY ? monday - 7 : monday), resolution);
  }
  const nth = stated.nth as number;
  if (stated.within === undefined) {
    const period = occurrence((year) => counted(yearPeriod(year), nth), undefined, anchors);
    return period === undefined ? unknown('interval', 'inferred') : known(period, 'inferred');
  }
  const within = resolve(stated.within, anchors);
  if (within.period === undefined) return unknown('interval', within.resolution);
  const period = counted(within.period, nth);
  return period === undefined ? unknown('interval', within.resolution, true) : known(period, within.resolution);
}

function counted({ first, last }: Period, nth: number): Period | undefined {
  const thursday =
    nth < 0 ? last - ((weekdayOf(last) - THURSDAY + 7) % 7) : first + ((THURSDAY - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
  return thursday >= first && thursday <= last ? weekPeriod(mondayOf(thursday)) : undefined;
}
