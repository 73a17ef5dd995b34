import type { Origin, StatedDecade, StatedShift, StatedTime } from '../../core/stated-time.ts';
import { type Anchors, known, originOf, type Resolved, unknown } from './anchors.ts';
import { resolveClock } from './clock.ts';
import { resolveFeast } from './feast.ts';
import { resolveInterval } from './interval.ts';
import { resolveDuration, resolveSet } from './length.ts';
import { centuryPeriod, decadePeriod, isDay, moved, shifted, yearOf } from './period.ts';
import { resolvePoint } from './point.ts';
import { resolveWeek } from './week.ts';

/** What a stated time means as seen from `anchors`. */
export function resolveStated(stated: StatedTime, anchors: Anchors): Resolved {
  switch (stated.form) {
    case 'point':
      return resolvePoint(stated, anchors, resolveStated);
    case 'week':
      return withPart(resolveWeek(stated, anchors, resolveStated), stated);
    case 'shift':
      return withPart(
        typeof stated.from === 'string'
          ? resolveShift(stated, stated.from, anchors)
          : resolveOffset(stated, resolveStated(stated.from, anchors)),
        stated,
      );
    case 'feast':
      return resolveFeast(stated, anchors, resolveStated);
    case 'decade':
      return resolveDecade(stated, anchors);
    case 'century':
      return withPart(known(centuryPeriod(stated.century), 'explicit'), stated);
    case 'clock':
      return resolveClock(stated, anchors, resolveStated);
    case 'duration':
      return resolveDuration(stated);
    case 'set':
      return resolveSet(stated);
    case 'interval':
      return resolveInterval(stated, anchors, resolveStated);
    case 'vague':
      return unknown(stated.kind, 'vague');
  }
}

function withPart(resolved: Resolved, { mod }: Pick<StatedShift, 'mod'>): Resolved {
  if (mod !== undefined) resolved.mod = mod;
  return resolved;
}

function resolveShift({ by, unit, precision }: StatedShift, origin: Origin, anchors: Anchors): Resolved {
  const from = originOf(anchors, origin);
  const kind = precision === undefined && (unit === 'week' || unit === 'weekend') ? 'interval' : 'date';
  if (from === undefined) return unknown(kind, 'relative');
  // "this weekend", looked back on early in the week, is the one just over
  const back = unit === 'weekend' && by === 0 && anchors.tense === 'past' && isDay(from) && shifted(from, 0, 'weekend');
  const period =
    precision === 'day' && unit !== 'day' ? shifted(from, by * 7, 'day') : shifted(from, back && back.first > from.last ? -1 : by, unit);
  if (period === undefined) return unknown(kind, 'relative');
  return known(period, 'relative', () => `${period.value} as seen from ${from.value}`);
}

/** Counted from a date that is written beside it. */
function resolveOffset({ by, unit }: StatedShift, { period: from, invalid }: Resolved): Resolved {
  const period = from && moved(from, by, unit);
  if (from === undefined || period === undefined) return unknown('date', 'relative', invalid);
  return known(period, 'relative', () => `${period.value} as counted from ${from.value}`);
}

function resolveDecade(stated: StatedDecade, anchors: Anchors): Resolved {
  if (!stated.short) return withPart(known(decadePeriod(stated.start), 'explicit'), stated);
  // the decades that are called by two digits are over: « les années 20 » in 2018 are the 1920s
  const century = anchors.now === undefined ? 1900 : Math.floor((yearOf(anchors.now) - 10 - stated.start) / 100) * 100;
  return withPart(known(decadePeriod(century + stated.start), 'inferred'), stated);
}
