import { dayNumber, easter, formatDate, nthWeekday } from '../../core/calendar.ts';
import type { FeastDay, StatedFeast } from '../../core/stated-time.ts';
import { type Anchors, known, type Resolve, type Resolved, unknown, valued } from './anchors.ts';
import { dayPeriod, type Period, yearOf } from './period.ts';
import { occurrence } from './recurrence.ts';

/** A named day: in the year that is written, or in the one that the document date tells. */
export function resolveFeast(stated: StatedFeast, anchors: Anchors, resolve: Resolve): Resolved {
  const { feast } = stated;
  if ('unknown' in feast) return unknown('date', 'vague');
  const of = (year: number): Period => dayPeriod(dayOf(feast, year));
  if (stated.year !== undefined) return known(of(stated.year), 'explicit');
  const within = stated.within && resolve(stated.within, anchors);
  if (within?.period !== undefined) return known(of(yearOf(within.period)), within.resolution);
  const period = occurrence(of, stated.which, anchors);
  if (period !== undefined)
    return known(
      period,
      stated.which === undefined ? 'inferred' : 'relative',
      () => `${period.value} is the one nearest to ${anchors.now?.value}`,
    );
  return 'day' in feast ? valued('date', formatDate(undefined, feast.month, feast.day), 'inferred') : unknown('date', 'inferred');
}

function dayOf(feast: Exclude<FeastDay, { unknown: true }>, year: number): number {
  if ('easter' in feast) return easter(year) + feast.easter;
  if ('day' in feast) return dayNumber({ year, month: feast.month, day: feast.day });
  return nthWeekday(year, feast.month, feast.weekday, feast.nth) + (feast.after ?? 0);
}
