import type { StatedClock } from '../../core/stated-time.ts';
import { Tag } from '../../languages/senses/tags.ts';
import type { Reading } from '../rule.ts';
import { wakesOf } from '../woken.ts';
import { clock, clockNear, hasClock } from './clock.ts';
import { hourIn } from './clock-context.ts';
import { days, isDay } from './days.ts';
import { type ReadTime, readAt, timeForm } from './form.ts';
import { counts, digits, isSeparate, skip, skipSign } from './parts.ts';

export const dayAndClock = timeForm({
  id: 'date/day-and-clock',
  summary: 'A day and a clock time that touch: samedi vers 4 h, Tuesday, Jan 15, 1:00 PM, 12:00 UTC Monday, 2014-12-24T13:00Z',
  wakes: [...new Set([...days.wakes, ...wakesOf(clock)])],
  needs: [clockNear],
  read: (reading, i) => (hasClock(reading, i) ? (readDayFirst(reading, i) ?? readClockFirst(reading, i)) : undefined),
});

function readDayFirst(reading: Reading, i: number): ReadTime | undefined {
  const day = days.longest(reading, i);
  if (day === undefined || !isDay(day.stated)) return undefined;
  const at = skip(reading, skipSign(reading, day.end, ','), Tag.clockPreposition);
  if (reading.opensLine(at)) return undefined;
  const time = clock.read(reading, at) ?? readIsoTime(reading, day.end) ?? readBareHour(reading, day.end);
  if (time?.stated.form !== 'clock') return undefined;
  return readAt(day.first, time.end, onDay(reading, time.stated, day));
}

function readClockFirst(reading: Reading, i: number): ReadTime | undefined {
  const time = clock.read(reading, i);
  if (time?.stated.form !== 'clock') return undefined;
  // a zone in brackets parts the time from the day
  if (reading.opensLine(time.end) || reading.isSign(time.end - 1, ')')) return undefined;
  const day = days.longest(reading, time.end) ?? days.longest(reading, skip(reading, time.end, Tag.timeArticle));
  return day !== undefined && day.first === undefined && isDay(day.stated)
    ? { end: day.end, stated: onDay(reading, time.stated, day) }
    : undefined;
}

/** The time on its day; the part of the day that this ends with says of which half an hour of twelve is: "tonight at 7". */
export function onDay(reading: Reading, time: StatedClock, { end, stated: day }: ReadTime): StatedClock {
  const part = reading.termBefore(end, Tag.dayPart, 3)?.sense ?? reading.termBefore(end, Tag.deictic, 4)?.sense.part;
  return { ...time, ...(part === undefined || time.half ? {} : { hour: hourIn(part, time.hour), half: true as const }), day };
}

/** "tonight around 7", "Friday the 26th at 4": the day before it makes a bare number an hour, where it counts nothing. */
function readBareHour(reading: Reading, i: number): ReadTime | undefined {
  const preposition = reading.term(i, Tag.hourPreposition);
  const hour = preposition && digits(reading, preposition.end, 1, 2);
  if (preposition === undefined || hour === undefined || hour < 1 || hour > 12) return undefined;
  const end = preposition.end + 1;
  if (!isSeparate(reading, preposition.end) || counts(reading, end)) return undefined;
  if (reading.isWord(end) && (reading.term(end, Tag.function) === undefined || reading.sense(end, Tag.partitive))) return undefined;
  return { end, stated: { form: 'clock', hour } };
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
