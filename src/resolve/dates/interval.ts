import { calendarDay, formatDay } from '../../core/calendar.ts';
import type { StatedClock, StatedInterval, StatedPoint, StatedTime } from '../../core/stated-time.ts';
import { type Anchors, type Resolve, type Resolved, valued } from './anchors.ts';
import { Period } from './period.ts';

/** Both ends of an interval: what one end leaves out the other says, and the second is not before the first. */
export function resolveInterval(stated: StatedInterval, anchors: Anchors, resolve: Resolve): Resolved {
  const from = stated.from.stated;
  const to = stated.to.stated;
  if (from.form === 'clock' && to.form === 'clock') return joined(...clocks(from, to, anchors, resolve));
  if (from.form === 'point' && to.form === 'point' && from.year === undefined && to.year !== undefined && from.month !== undefined)
    return joined(resolve(inYearOf(from, to), anchors), resolve(to, anchors));
  const first = resolve(from, anchors);
  const second = resolve(to, first.period === undefined || isWritten(to) ? anchors : afterOf(first, anchors));
  return joined(first, notBefore(first, second, to, anchors, resolve));
}

/** A month or day with its year where that is written at the end only: « du 24 décembre au 4 janvier 2015 ». */
function inYearOf({ month = 0, day, mod, order }: StatedPoint, to: StatedPoint): StatedPoint {
  const year = to.year as number;
  const later = month > (to.month ?? 12) || (month === to.month && (day ?? 0) > (to.day ?? 31));
  const dated: StatedPoint = { form: 'point', year: later ? year - 1 : year, month };
  if (to.shortYear) dated.shortYear = true;
  if (day !== undefined) dated.day = day;
  if (mod !== undefined) dated.mod = mod;
  if (order !== undefined) dated.order = order;
  return dated;
}

const isWritten = (stated: StatedTime): boolean => stated.form === 'point' && stated.year !== undefined;

/** The end is looked for from the start on. */
const afterOf = (first: Resolved, anchors: Anchors): Anchors =>
  first.period === undefined ? anchors : { ...anchors, now: first.period, focus: first.period, tense: 'future' };

function notBefore(first: Resolved, second: Resolved, to: StatedTime, anchors: Anchors, resolve: Resolve): Resolved {
  // "from August to today": a day that is seen from the document's keeps its place
  if (to.form === 'shift' && to.from === 'now') return resolve(to, anchors);
  return first.period !== undefined && second.period !== undefined && second.period.last < first.period.first
    ? resolve(to, anchors)
    : second;
}

function clocks(from: StatedClock, to: StatedClock, anchors: Anchors, resolve: Resolve): [Resolved, Resolved] {
  const day = from.day ?? to.day;
  const zone = from.zone ?? to.zone;
  const shared: Pick<StatedClock, 'day' | 'zone'> = {};
  if (day !== undefined) shared.day = day;
  if (zone !== undefined) shared.zone = zone;
  const first = resolve(Object.assign({}, from, shared), anchors);
  const second = resolve(Object.assign({}, to, shared), anchors);
  if (first.period === undefined || second.period === undefined || minutesOf(to) >= minutesOf(from)) return [first, second];
  // "from 10 p.m. to 2 a.m." ends on the next day
  const next: StatedTime = { form: 'shift', by: 1, unit: 'day', from: { form: 'point', ...calendarDay(second.period.first) } };
  const end = resolve(Object.assign({}, to, shared, { day: next }), anchors);
  end.resolution = second.resolution;
  return [first, end];
}

const minutesOf = ({ hour, minute = 0 }: StatedClock): number => hour * 60 + minute;

const STRENGTH = ['vague', 'relative', 'inferred', 'explicit'] as const;

function joined(from: Resolved, to: Resolved): Resolved {
  const weaker = STRENGTH.indexOf(from.resolution) < STRENGTH.indexOf(to.resolution) ? from.resolution : to.resolution;
  const value = from.value === null || to.value === null ? null : edtf(startOf(from), endOf(to));
  const whole = valued('interval', value, weaker, from.invalid || to.invalid);
  whole.ambiguous = from.ambiguous || to.ambiguous;
  if (from.period !== undefined && to.period !== undefined) whole.period = spanned(from.period, to.period, value);
  whole.ends = { from, to };
  return whole;
}

/** From the first day of one to the last day of the other; the hours of one day are that day. */
const spanned = (from: Period, to: Period, value: string | null): Period =>
  from.first === to.last ? to : new Period(from.first, to.last, to.unit, value ?? to.value);

/** EDTF has no interval from December to January of an unknown year: its end would lie first. The ends keep their values. */
const edtf = (start: string, end: string): string | null => (start.startsWith('XXXX') && end < start ? null : `${start}/${end}`);

/** Units whose EDTF is no date that an interval can begin or end with. */
const isCompound = ({ period }: Resolved): boolean =>
  period !== undefined && (period.unit === 'quarter' || period.unit === 'half-year' || period.unit === 'season');

/** An end that is an interval itself (a week) gives its own first or last day, a quarter its first or last month, a decade a year. */
function startOf(end: Resolved): string {
  if (isCompound(end)) return formatDay((end.period as Period).first).slice(0, -3);
  return ((end.value as string).split('/')[0] as string).replace(/X+$/, (x) => '0'.repeat(x.length));
}

function endOf(end: Resolved): string {
  if (isCompound(end)) return formatDay((end.period as Period).last).slice(0, -3);
  return ((end.value as string).split('/').at(-1) as string).replace(/X+$/, (x) => '9'.repeat(x.length));
}
