/** Minutes in words: "quarter past eight", « huit heures moins vingt-trois », "at seven twenty-seven". */
import type { StatedClock } from '../../core/stated-time.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { readUnlinkedNumber } from '../number.ts';
import type { Reading } from '../rule.ts';
import { readPartOfDay } from './clock-context.ts';
import { digits, type Part, skipSign } from './parts.ts';

export type Face = { end: number; value: Pick<StatedClock, 'hour' | 'minute' | 'second' | 'half'> };

interface SpokenMinutes {
  end: number;
  /** Negative before the hour. */
  minutes: number;
  /** Nothing but a time of the day is said so: « huit heures moins le quart », which no length of time is. */
  tells: boolean;
}

/** "quarter past eight", "20 past seven o'clock", "twenty minutes to six", where the language says the minutes first. */
export function readMinutesFirst(reading: Reading, i: number): Face | undefined {
  if (!reading.language.dates.minutesFirst) return undefined;
  const part = reading.term(i, Tag.clockPart);
  const count = part === undefined ? readCount(reading, i) : undefined;
  const minutes = part?.sense ?? count?.value;
  const end = part?.end ?? count?.end;
  if (minutes === undefined || end === undefined) return undefined;
  const step = reading.term(end, Tag.clockStep);
  const hour = step && readHour(reading, step.end);
  if (step === undefined || hour === undefined) return undefined;
  // "from a quarter to 8", "10 to 12" are ranges: before the hour something else must tell the time
  const named = part !== undefined || reading.sense(end - 1, Tag.timeUnit) === 'minute';
  if (step.sense < 0 && !(named && tellsHour(reading, i, hour.end))) return undefined;
  return shiftedFace({ end: hour.end, value: { hour: hour.value } }, { end: hour.end, minutes: step.sense * minutes, tells: true });
}

const tellsHour = (reading: Reading, i: number, end: number): boolean =>
  reading.termBefore(i, Tag.hourPreposition, 2) !== undefined ||
  reading.sense(end - 1, Tag.hourMark) !== undefined ||
  reading.term(end, Tag.meridiem) !== undefined ||
  readPartOfDay(reading, end) !== undefined;

function readHour(reading: Reading, i: number): Part<number> | undefined {
  const named = reading.sense(i, Tag.namedHour);
  if (named !== undefined) return { end: i + 1, value: named };
  const hour = readSmall(reading, i, 12);
  return hour && { end: reading.term(hour.end, Tag.hourMark)?.end ?? hour.end, value: hour.value };
}

/** Minutes after the mark of the hour: « huit heures et quart », « moins vingt », « trente ». */
export function readMinutesAfter(reading: Reading, i: number): SpokenMinutes | undefined {
  if (reading.language.dates.minutesFirst || reading.opensLine(i)) return undefined;
  const step = reading.term(i, Tag.clockStep);
  const part = step && reading.term(step.end, Tag.clockPart);
  if (step !== undefined && part !== undefined)
    return { end: part.end, minutes: step.sense * part.sense, tells: step.sense < 0 || part.sense < 30 };
  if (step !== undefined && step.sense > 0) return undefined;
  const at = step?.end ?? i;
  const count = step === undefined && reading.isDigits(at) ? undefined : readCount(reading, at);
  return count && { end: count.end, minutes: (step?.sense ?? 1) * count.value, tells: step !== undefined };
}

/** "at seven twenty-seven", "five-thirty p.m.": two numbers side by side are a time where something else says so. */
export function readWordPair(reading: Reading, i: number, at: number, hour: number): Face | undefined {
  if (!reading.language.dates.minutesFirst || hour > 12 || reading.opensLine(at)) return undefined;
  const minute = readCount(reading, skipSign(reading, at, '-'));
  if (minute === undefined || minute.value < 10 || !(tellsHour(reading, i, minute.end) || tellsMore(reading, minute.end))) return undefined;
  return { end: minute.end, value: { hour, minute: minute.value } };
}

/** « midi et demi », « minuit moins le quart ». */
export const withSpokenMinutes = (reading: Reading, face: Face): Face => shiftedFace(face, readMinutesAfter(reading, face.end));

export function shiftedFace(face: Face, spoken: SpokenMinutes | undefined): Face {
  if (spoken === undefined) return face;
  const { end, minutes } = spoken;
  const { hour } = face.value;
  if (minutes >= 0) return { end, value: { ...face.value, minute: minutes } };
  return { end, value: { ...face.value, hour: hour === 0 ? 23 : hour === 1 ? 12 : hour - 1, minute: 60 + minutes } };
}

/** A number of minutes, with their unit where it is written. */
function readCount(reading: Reading, i: number): Part<number> | undefined {
  const count = readSmall(reading, i, 59);
  if (count === undefined) return undefined;
  const unit = reading.term(count.end, Tag.timeUnit) ?? reading.term(count.end, Tag.timeUnitMark);
  if (unit?.sense === 'minute') return { end: unit.end, value: count.value };
  // « huit heures vingt personnes »: what is counted is no minute
  return reading.isDigits(i) ||
    !reading.isWord(count.end) ||
    reading.term(count.end, Tag.function) ||
    reading.term(count.end, Tag.clockStep) ||
    tellsMore(reading, count.end)
    ? count
    : undefined;
}

const tellsMore = (reading: Reading, i: number): boolean =>
  reading.term(i, Tag.deictic) !== undefined ||
  reading.term(i, Tag.meridiem) !== undefined ||
  reading.sense(i, Tag.weekday) !== undefined ||
  reading.sense(i, Tag.dayPart) !== undefined;

function readSmall(reading: Reading, i: number, most: number): Part<number> | undefined {
  const written = digits(reading, i, 1, 2);
  if (written !== undefined) return written >= 1 && written <= most ? { end: i + 1, value: written } : undefined;
  const number = reading.sense(i, Tag.numeral) === undefined ? undefined : readUnlinkedNumber(reading, i);
  return number?.value !== undefined && Number.isInteger(number.value) && number.value >= 1 && number.value <= most
    ? { end: number.end, value: number.value }
    : undefined;
}
