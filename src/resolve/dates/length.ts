import type { Amount, StatedClock, StatedDuration, StatedSet, TimeUnit } from '../../core/stated-time.ts';
import { type Resolved, valued } from './anchors.ts';

/** How each unit is written in an ISO 8601 duration: how many of which designator. */
const DESIGNATORS: Record<TimeUnit, readonly [number, 'Y' | 'M' | 'W' | 'D' | 'TH' | 'TM' | 'TS']> = {
  millennium: [1000, 'Y'],
  century: [100, 'Y'],
  decade: [10, 'Y'],
  year: [1, 'Y'],
  'half-year': [6, 'M'],
  season: [3, 'M'],
  quarter: [3, 'M'],
  month: [1, 'M'],
  fortnight: [2, 'W'],
  week: [1, 'W'],
  weekend: [2, 'D'],
  day: [1, 'D'],
  hour: [1, 'TH'],
  minute: [1, 'TM'],
  second: [1, 'TS'],
};

const ORDER = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'] as const;

/** ISO 8601 duration of the amounts, or null where one is vague. Weeks beside other units become days: ISO 8601 keeps them apart. */
export function isoDuration(parts: readonly Amount[]): string | null {
  let date = 'P';
  let time = '';
  for (const key of ORDER) {
    let total: number | undefined;
    for (const { value, unit } of parts) {
      if (value === undefined) return null;
      const [factor, designator] = DESIGNATORS[unit];
      const days = designator === 'W' && parts.length > 1;
      if ((days ? 'D' : designator) === key) total = (total ?? 0) + value * factor * (days ? 7 : 1);
    }
    if (total === undefined) continue;
    if (key.length === 2) time += `${decimal(total)}${key[1]}`;
    else date += `${decimal(total)}${key}`;
  }
  return time === '' ? date : `${date}T${time}`;
}

/** Without an exponent, which ISO 8601 does not have. */
function decimal(value: number): string {
  if (!Number.isInteger(value)) return String(Number(value.toFixed(6)));
  return Number.isSafeInteger(value) ? String(value) : BigInt(value).toString();
}

export function resolveDuration(stated: StatedDuration): Resolved {
  const value = isoDuration(stated.parts);
  const resolved = valued('duration', value, value === null ? 'vague' : 'explicit');
  if (stated.approximate) resolved.mod = 'APPROX';
  return resolved;
}

/** TIMEX3's notation: a weekday of any week, a day of any month, a clock time of any day, or how long until it happens again. */
export function resolveSet(stated: StatedSet): Resolved {
  return valued('set', setValue(stated), stated.every || stated.weekday || stated.day ? 'explicit' : 'vague');
}

function setValue({ every, weekday, day, clock, until }: StatedSet): string | null {
  const date =
    weekday !== undefined
      ? `XXXX-WXX-${weekday}`
      : day !== undefined
        ? `XXXX-XX-${two(day)}`
        : every?.unit === 'weekend' && every.value === 1
          ? 'XXXX-WXX-WE'
          : undefined;
  if (clock !== undefined && (date !== undefined || every?.unit === 'day')) {
    const at = (time: StatedClock): string => `${date ?? ''}T${two(time.hour)}:${two(time.minute ?? 0)}`;
    return until === undefined ? at(clock) : `${at(clock)}/${at(until)}`;
  }
  return date ?? (every === undefined ? null : isoDuration([every]));
}

const two = (number: number): string => String(number).padStart(2, '0');
