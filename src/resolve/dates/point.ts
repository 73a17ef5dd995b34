import { addMonths, calendarDay, dayNumber, exists, formatDate, nthWeekday, weekdayOf } from '../../core/calendar.ts';
import type { StatedPoint, StatedTime } from '../../core/stated-time.ts';
import { type Anchors, originOf, type Resolved, unknown } from './anchors.ts';
import { dayPeriod, halfPeriod, isDay, monthPeriod, type Period, quarterPeriod, seasonPeriod, yearOf, yearPeriod } from './period.ts';
import { distance, occurrence } from './recurrence.ts';

/** How far ahead of the document a year of two digits may lie before it is taken for one of the century before. */
const AHEAD = 10;

/** A point as far as it is written, its missing year, month or week supplied. `resolve` reads the longer period it lies in. */
export function resolvePoint(point: StatedPoint, anchors: Anchors, resolve: (stated: StatedTime) => Resolved): Resolved {
  const year = fullYear(point, anchors);
  if (point.month !== undefined && point.day !== undefined && !exists(point.month, point.day, year))
    return { ...unknown('date', year === undefined ? 'inferred' : 'explicit'), invalid: true };
  if (point.month !== undefined && (point.month < 1 || point.month > 12)) return { ...unknown('date', 'explicit'), invalid: true };
  const result = resolveFields(point, year, anchors, resolve);
  return {
    ...result,
    ...(point.mod === undefined ? {} : { mod: point.mod }),
    ...(point.order === 'either' ? { ambiguous: true as const } : {}),
  };
}

function resolveFields(
  point: StatedPoint,
  year: number | undefined,
  anchors: Anchors,
  resolve: (stated: StatedTime) => Resolved,
): Resolved {
  if (point.weekday !== undefined && point.month === undefined && point.season === undefined)
    return resolveWeekday(point, anchors, resolve);
  if (point.day !== undefined && point.month === undefined && point.weekday === undefined) return resolveDayAlone(point.day, anchors);
  const of = yearly(point);
  if (of === undefined) return year === undefined ? unknown('date', 'inferred') : known(yearPeriod(year), 'explicit');
  if (year !== undefined) return finished(of(year), 'explicit', point);
  if (point.within !== undefined) {
    const within = resolve(point.within);
    return within.period === undefined ? written(point) : finished(of(yearOf(within.period)), within.resolution, point);
  }
  const period = occurrence(of, point.which, anchors);
  if (period === undefined) return point.which === undefined ? written(point) : unknown('date', 'relative');
  const resolution = point.which === undefined ? 'inferred' : 'relative';
  return { ...finished(period, resolution, point), step: `year ${yearOf(period)} from ${seenFrom(point, anchors)}` };
}

const seenFrom = (point: StatedPoint, anchors: Anchors): string =>
  point.which?.from === 'focus' && anchors.focus
    ? `the date before it, ${anchors.focus.value}`
    : `the document date, ${anchors.now?.value}`;

/** What recurs every year in the point, as a function of the year; undefined where only a year is written. */
function yearly(point: StatedPoint): ((year: number) => Period | undefined) | undefined {
  const { month, day, season, half } = point;
  if (month !== undefined && day !== undefined)
    return (year) => (exists(month, day, year) ? dayPeriod(dayNumber({ year, month, day })) : undefined);
  if (month !== undefined) return (year) => monthPeriod(year, month);
  if (season !== undefined) return (year) => (season >= 33 ? quarterPeriod(year, season) : seasonPeriod(year, season));
  if (half !== undefined) return (year) => halfPeriod(year, half);
  return undefined;
}

/** Just what is written, with an unknown year. */
function written(point: StatedPoint): Resolved {
  const { month, day, season, half } = point;
  if (half !== undefined) return { ...unknown('interval', 'inferred') };
  return { kind: 'date', value: formatDate(undefined, month ?? season, day), resolution: 'inferred' };
}

function finished(period: Period | undefined, resolution: Resolved['resolution'], point: StatedPoint): Resolved {
  return period === undefined ? written(point) : known(period, resolution);
}

export const known = (period: Period, resolution: Resolved['resolution']): Resolved => ({
  kind: period.value.includes('/') ? 'interval' : 'date',
  value: period.value,
  resolution,
  period,
});

function fullYear({ year, shortYear }: Pick<StatedPoint, 'year' | 'shortYear'>, anchors: Anchors): number | undefined {
  if (year === undefined || shortYear === undefined) return year;
  // without a document date the pivot is that of POSIX strptime: 69 to 99 are of the twentieth century
  const latest = anchors.now === undefined ? 2068 : yearOf(anchors.now) + AHEAD;
  return latest - ((((latest - year) % 100) + 100) % 100);
}

function resolveWeekday(point: StatedPoint, anchors: Anchors, resolve: (stated: StatedTime) => Resolved): Resolved {
  const weekday = point.weekday as number;
  if (point.nth !== undefined) return resolveNth(point, weekday, resolve);
  const from = originOf(anchors, point.which?.from ?? 'now');
  if (from === undefined || !isDay(from)) return unknown('date', 'relative');
  const day =
    point.day === undefined ? weekdayNear(from.first, weekday, point.which?.step, anchors.tense) : numbered(from.first, weekday, point.day);
  if (day === undefined) return unknown('date', 'relative');
  const resolution = point.day === undefined ? 'relative' : 'inferred';
  return { ...known(dayPeriod(day), resolution), step: `${dayPeriod(day).value} as seen from ${from.value}` };
}

function resolveNth(point: StatedPoint, weekday: number, resolve: (stated: StatedTime) => Resolved): Resolved {
  const within = point.within && resolve(point.within);
  if (within?.period === undefined || within.period.unit !== 'month') return unknown('date', 'inferred');
  const [year, month] = within.period.value.split('-').map(Number) as [number, number];
  return known(dayPeriod(nthWeekday(year, month, weekday, point.nth as number)), within.resolution);
}

/** The weekday nearest before `from` (itself included), or after it where the sentence speaks of what is to come. */
function weekdayNear(from: number, weekday: number, step: -1 | 0 | 1 | undefined, tense: Anchors['tense']): number {
  const back = (weekdayOf(from) - weekday + 7) % 7;
  if (step === -1) return from - (back || 7);
  if (step === 1) return from - back + 7;
  const ahead = tense === 'future' || (step === 0 && tense === undefined && back > 3);
  return ahead && back > 0 ? from - back + 7 : from - back;
}

/** « Le 25 »: of the months beside the date before it, the twenty-fifth that is nearest to it. */
function resolveDayAlone(day: number, anchors: Anchors): Resolved {
  const from = originOf(anchors, 'focus');
  if (from === undefined) return unknown('date', 'inferred');
  const { year, month } = calendarDay(from.first);
  let nearest: Period | undefined;
  for (const by of [0, 1, -1]) {
    const first = addMonths({ year, month, day: 1 }, by);
    if (!exists(first.month, day, first.year)) continue;
    const period = dayPeriod(dayNumber({ ...first, day }));
    if (nearest === undefined || distance(period, from) < distance(nearest, from)) nearest = period;
  }
  return nearest === undefined
    ? unknown('date', 'inferred')
    : { ...known(nearest, 'inferred'), step: `month ${nearest.value.slice(0, 7)} from the date before it, ${from.value}` };
}

/** « jeudi 8 »: the nearest eighth that is a Thursday, of the months around. */
function numbered(from: number, weekday: number, day: number): number | undefined {
  let nearest: number | undefined;
  for (let at = from - 200; at <= from + 200; at++) {
    if (weekdayOf(at) !== weekday || Number(dayPeriod(at).value.slice(-2)) !== day) continue;
    if (nearest === undefined || Math.abs(at - from) < Math.abs(nearest - from)) nearest = at;
  }
  return nearest;
}
