import type { StatedTime } from '../../core/stated-time.ts';
import type { Reading } from '../rule.ts';
import { clock } from './clock.ts';
import { DAYS } from './days.ts';
import { FormSet, type ReadTime, timeForm } from './form.ts';
import { skip, skipSign } from './parts.ts';

const days = new FormSet(DAYS);

export const dayAndClock = timeForm({
  id: 'date/day-and-clock',
  summary: 'A day and a clock time that touch: samedi vers 4 h, Tuesday, Jan 15, 1:00 PM, 12:00 UTC Monday, 2014-12-24T13:00Z',
  wakes: [...days.wakes, 'namedHour'],
  read: (reading, i) => readDayFirst(reading, i) ?? readClockFirst(reading, i),
});

function readDayFirst(reading: Reading, i: number): ReadTime | undefined {
  const day = days.longest(reading, i);
  if (day === undefined || !isDay(day.stated)) return undefined;
  const at = skip(reading, skipSign(reading, day.end, ','), 'clockPreposition');
  const time = reading.opensLine(at) ? undefined : (clock.read(reading, at) ?? readIsoTime(reading, day.end));
  if (time?.stated.form !== 'clock') return undefined;
  return { ...(day.first === undefined ? {} : { first: day.first }), end: time.end, stated: { ...time.stated, day: day.stated } };
}

function readClockFirst(reading: Reading, i: number): ReadTime | undefined {
  const time = clock.read(reading, i);
  if (time?.stated.form !== 'clock') return undefined;
  // a zone in brackets parts the time from the day
  if (reading.opensLine(time.end) || reading.isSign(time.end - 1, ')')) return undefined;
  const day = days.longest(reading, time.end) ?? days.longest(reading, skip(reading, time.end, 'timeArticle'));
  return day !== undefined && day.first === undefined && isDay(day.stated)
    ? { end: day.end, stated: { ...time.stated, day: day.stated } }
    : undefined;
}

/** The `T13:00Z` of ISO 8601, right after its date. */
function readIsoTime(reading: Reading, i: number): ReadTime | undefined {
  if (reading.raw(i) !== 'T' || !reading.glued(i) || !reading.isDigits(i + 1)) return undefined;
  const minute = reading.isSign(i + 2, ':') && reading.isDigits(i + 3) ? Number(reading.raw(i + 3)) : undefined;
  if (minute === undefined) return undefined;
  const second = reading.isSign(i + 4, ':') && reading.isDigits(i + 5) ? Number(reading.raw(i + 5)) : undefined;
  const end = second === undefined ? i + 4 : i + 6;
  const utc = reading.raw(end) === 'Z' && reading.glued(end);
  return {
    end: utc ? end + 1 : end,
    stated: {
      form: 'clock',
      hour: Number(reading.raw(i + 1)),
      minute,
      ...(second === undefined ? {} : { second }),
      ...(utc ? { zone: { offset: 0 } } : {}),
    },
  };
}

function isDay(stated: StatedTime): boolean {
  if (stated.form === 'shift') return stated.unit === 'day';
  return stated.form === 'feast' || (stated.form === 'point' && (stated.day !== undefined || stated.weekday !== undefined));
}
