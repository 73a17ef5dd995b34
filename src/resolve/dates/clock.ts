import { calendarDay, nthWeekday } from '../../core/calendar.ts';
import type { StatedClock, Zone } from '../../core/stated-time.ts';
import { type Anchors, type Resolve, type Resolved, unknown, valued } from './anchors.ts';
import { dayPeriod, isDay, type Period } from './period.ts';

/** A clock time on its day: the one beside it, else the last one named in the passage, else the document's. */
export function resolveClock(stated: StatedClock, anchors: Anchors, resolve: Resolve): Resolved {
  const { hour, minute = 0, second } = stated;
  if (hour > 24 || minute > 59 || (second ?? 0) > 59 || (hour === 24 && minute > 0)) return unknown('time', 'explicit', true);
  const beside = stated.day === undefined ? undefined : resolve(stated.day, anchors);
  if (beside?.invalid) {
    beside.kind = 'time';
    return beside;
  }
  const day = stated.day === undefined ? (anchors.day ?? ownDay(anchors)) : beside?.period;
  const time = `T${two(hour % 24)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`;
  if (beside !== undefined && (day === undefined || !isDay(day))) {
    // `XXXX-12-24T20:00`: the day as far as it is written
    const written = beside.kind === 'date' && beside.value !== null && beside.period === undefined;
    beside.kind = 'time';
    beside.value = written ? `${beside.value}${time}${zoneOf(stated.zone, undefined)}` : null;
    return beside;
  }
  if (day === undefined) return valued('time', `${time}${zoneOf(stated.zone, undefined)}`, 'explicit');
  const date = hour === 24 ? dayPeriod(day.first + 1) : day;
  const resolved = valued('time', `${date.value}${time}${zoneOf(stated.zone, date.first)}`, beside?.resolution ?? 'inferred');
  resolved.period = day;
  if (beside === undefined) resolved.step = () => `day ${day.value} from ${anchors.day ? 'the passage' : 'the document date'}`;
  return resolved;
}

const two = (number: number): string => String(number).padStart(2, '0');
const ownDay = (anchors: Anchors): Period | undefined => (anchors.now && isDay(anchors.now) ? anchors.now : undefined);

function zoneOf(zone: Zone | undefined, day: number | undefined): string {
  if (zone?.offset === undefined || (zone.daylight !== undefined && day === undefined)) return '';
  const minutes = zone.offset + (zone.daylight !== undefined && day !== undefined && isSummer(zone.daylight, day) ? 60 : 0);
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Whether clocks are put forward on the day: in the US since 2007 from March's second Sunday, in Europe since 1996. */
function isSummer(rule: 'us' | 'eu', day: number): boolean {
  const { year } = calendarDay(day);
  if (rule === 'us') return day >= nthWeekday(year, 3, 7, 2) && day < nthWeekday(year, 11, 7, 1);
  return day >= nthWeekday(year, 3, 7, -1) && day < nthWeekday(year, 10, 7, -1);
}
