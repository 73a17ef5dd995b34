import { addMonths, calendarDay, dayNumber, exists, formatDate, nthWeekday, weekdayOf } from '../../core/calendar.ts';
import type { StatedPoint } from '../../core/stated-time.ts';
import { type Anchors, known, originOf, type Resolve, type Resolved, unknown, valued } from './anchors.ts';
import { dayPeriod, halfPeriod, isDay, monthPeriod, type Period, quarterPeriod, seasonPeriod, yearOf, yearPeriod } from './period.ts';
import { occurrence } from './recurrence.ts';

/** How far ahead of the document a year of two digits may lie before it is taken for one of the century before. */
const AHEAD = 10;

/** A point as far as it is written, its missing year, month or week supplied. `resolve` reads the longer period it lies in. */
export function resolvePoint(point: StatedPoint, anchors: Anchors, resolve: Resolve): Resolved {
  const year = fullYear(point, anchors);
  if (point.month !== undefined && point.day !== undefined && !exists(point.month, point.day, year))
    return unknown('date', year === undefined ? 'inferred' : 'explicit', true);
  if (point.month !== undefined && (point.month < 1 || point.month > 12)) return unknown('date', 'explicit', true);
  const result = resolveFields(point, year, anchors, resolve);
  if (point.mod !== undefined) result.mod = point.mod;
  if (point.order === 'either') result.ambiguous = true;
  return result;
}

function resolveFields(point: StatedPoint, year: number | undefined, anchors: Anchors, resolve: Resolve): Resolved {
  if (point.month === undefined && point.season === undefined) {
    if (point.weekday !== undefined) return resolveWeekday(point, anchors, resolve);
    if (point.day !== undefined) return resolveDayOfMonth(point.day, point, anchors, resolve);
  }
  if (!recurs(point)) return year === undefined ? unknown('date', 'inferred') : known(yearPeriod(year), 'explicit');
  if (year !== undefined) return finished(inYear(point, year), 'explicit', point);
  if (point.within !== undefined) {
    const within = resolve(point.within, anchors);
    return within.period === undefined ? written(point) : finished(inYear(point, yearOf(within.period)), within.resolution, point);
  }
  return resolveYearly(point, anchors);
}

/** A function of its own, so that what is read with its year makes none. */
function resolveYearly(point: StatedPoint, anchors: Anchors): Resolved {
  const period = occurrence((year) => inYear(point, year), point.which, anchors);
  if (period === undefined) return point.which === undefined ? written(point) : unknown('date', 'relative');
  const resolution = point.which === undefined ? 'inferred' : 'relative';
  return known(period, resolution, () => `year ${yearOf(period)} from ${seenFrom(point, anchors)}`);
}

const seenFrom = (point: StatedPoint, anchors: Anchors): string =>
  point.which?.from === 'focus' && anchors.focus
    ? `the date before it, ${anchors.focus.value}`
    : `the document date, ${anchors.now?.value}`;

/** Whether the point comes back every year: more than a year is written. */
const recurs = ({ month, season, half }: StatedPoint): boolean => month !== undefined || season !== undefined || half !== undefined;

/** What recurs, as it is in a year; undefined where that has no such day. */
function inYear({ month, day, season, half }: StatedPoint, year: number): Period | undefined {
  if (month !== undefined && day !== undefined) return exists(month, day, year) ? dayPeriod(dayNumber({ year, month, day })) : undefined;
  if (month !== undefined) return monthPeriod(year, month);
  if (season !== undefined) return season >= 33 ? quarterPeriod(year, season) : seasonPeriod(year, season);
  return half === undefined ? undefined : halfPeriod(year, half);
}

/** Just what is written, with an unknown year. */
function written({ month, day, half }: StatedPoint, resolution: Resolved['resolution'] = 'inferred'): Resolved {
  if (half !== undefined) return unknown('interval', resolution);
  if (month !== undefined) return valued('date', formatDate(undefined, month, day), resolution);
  // EDTF has no notation for a weekday or a season of any year
  return valued('date', day === undefined ? null : `XXXX-XX-${String(day).padStart(2, '0')}`, resolution);
}

function finished(period: Period | undefined, resolution: Resolved['resolution'], point: StatedPoint): Resolved {
  return period === undefined ? written(point) : known(period, resolution);
}

function fullYear({ year, shortYear }: Pick<StatedPoint, 'year' | 'shortYear'>, anchors: Anchors): number | undefined {
  if (year === undefined || shortYear === undefined) return year;
  // without a document date the pivot is that of POSIX strptime: 69 to 99 are of the twentieth century
  const latest = anchors.now === undefined ? 2068 : yearOf(anchors.now) + AHEAD;
  return latest - ((((latest - year) % 100) + 100) % 100);
}

function resolveWeekday(point: StatedPoint, anchors: Anchors, resolve: Resolve): Resolved {
  const weekday = point.weekday as number;
  if (point.nth !== undefined) return resolveNth(point, weekday, anchors, resolve);
  if (point.within !== undefined) return resolveWeekdayOf(weekday, resolve(point.within, anchors));
  if (point.which === undefined && point.day === undefined && anchors.week !== undefined && agrees(anchors.week, anchors))
    return resolveWeekdayOf(weekday, known(anchors.week, 'relative'));
  const origin = originOf(anchors, point.which?.from ?? 'now');
  // where the document's day is not known, a day that the passage names is what a weekday is near to
  const near = origin === undefined || !isDay(origin);
  const from = near ? anchors.day : origin;
  const resolution = point.day === undefined ? 'relative' : 'inferred';
  if (from === undefined) return point.which === undefined ? written(point, resolution) : unknown('date', resolution);
  const step = point.which?.step ?? (near ? 0 : undefined);
  const day =
    point.day === undefined
      ? weekdayNear(from.first, weekday, step, near ? undefined : anchors.tense)
      : numbered(from.first, weekday, point.day);
  if (day === undefined) return unknown('date', 'relative');
  return seen(dayPeriod(day), resolution, from);
}

const seen = (period: Period, resolution: Resolved['resolution'], from: Period): Resolved =>
  known(period, resolution, () => `${period.value} as seen from ${from.value}`);

/** "He said last week that he would leave on Friday": what is to come is not of a week that is over. */
const agrees = (week: Period, { now, tense }: Anchors): boolean =>
  now === undefined || (week.last < now.first ? tense !== 'future' : week.first <= now.last || tense !== 'past');

/** The Tuesday of a week: "Tuesday next week", « mardi de la semaine prochaine ». */
function resolveWeekdayOf(weekday: number, { period, resolution }: Resolved): Resolved {
  return period?.unit === 'week' ? known(dayPeriod(period.first + weekday - 1), resolution) : unknown('date', resolution);
}

function resolveNth(point: StatedPoint, weekday: number, anchors: Anchors, resolve: Resolve): Resolved {
  const within = point.within && resolve(point.within, anchors);
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

/** « jeudi 8 »: the nearest eighth that is a Thursday, of the months around. */
function numbered(from: number, weekday: number, day: number): number | undefined {
  let nearest: number | undefined;
  for (let at = from - 200; at <= from + 200; at++) {
    if (weekdayOf(at) !== weekday || calendarDay(at).day !== day) continue;
    if (nearest === undefined || Math.abs(at - from) < Math.abs(nearest - from)) nearest = at;
  }
  return nearest;
}

/** Days before a date that was named count twice against days after it: what a text tells goes on. */
const BACKWARDS = 2;

/** « le 18 », "on the 18th": of the month that is written beside it, else the one nearest to the day or month named before. */
function resolveDayOfMonth(day: number, point: StatedPoint, anchors: Anchors, resolve: Resolve): Resolved {
  const within = point.within && resolve(point.within, anchors);
  const resolution = within?.resolution ?? 'inferred';
  const named = anchors.focus !== undefined && (isDay(anchors.focus) || anchors.focus.unit === 'month') ? anchors.focus : undefined;
  const from = within === undefined ? (named ?? anchors.now) : within.period;
  if (from === undefined || !(isDay(from) || from.unit === 'month')) return written({ form: 'point', day }, resolution);
  const { year, month } = calendarDay(from.first);
  if (!isDay(from)) {
    if (!exists(month, day, year)) return unknown('date', resolution, true);
    return known(dayPeriod(dayNumber({ year, month, day })), resolution, () => `month ${from.value}`);
  }
  const backwards = named !== undefined ? BACKWARDS : anchors.tense === 'future' ? Number.POSITIVE_INFINITY : 1;
  const onwards = named === undefined && anchors.tense !== 'future' ? Number.POSITIVE_INFINITY : 1;
  const nearest = daysOfMonths(year, month, day).reduce((a, b) => (cost(b) < cost(a) ? b : a));
  return seen(dayPeriod(nearest), resolution, from);

  function cost(at: number): number {
    const ahead = at - (from as Period).first;
    return ahead === 0 ? 0 : ahead < 0 ? -ahead * backwards : ahead * onwards;
  }
}

/** The days of that number in the months around. */
const daysOfMonths = (year: number, month: number, day: number): number[] =>
  [-2, -1, 0, 1, 2].flatMap((by) => {
    const first = addMonths({ year, month, day: 1 }, by);
    return exists(first.month, day, first.year) ? [dayNumber({ ...first, day })] : [];
  });
