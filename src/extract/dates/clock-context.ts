/** What around a number tells that it is a time of the day, and of which half of the day. */
import type { DayHalf } from '../../core/stated-time.ts';
import { Tag } from '../../languages/senses/tags.ts';
import type { Reading } from '../rule.ts';
import { type Part, skip } from './parts.ts';
import { readZone } from './zone.ts';

/** Whether hours before their unit are a time of day: after « à », « vers »; before « du matin »; behind a day. */
export function tellsTime(reading: Reading, i: number, end: number): boolean {
  if (!reading.language.dates.hoursTellTime) return false;
  return (
    (followsPreposition(reading, i) && !measures(reading, end)) ||
    readPartOfDay(reading, end) !== undefined ||
    readZone(reading, end) !== undefined ||
    followsDay(reading, i) ||
    headsLine(reading, i, end) ||
    beginsRange(reading, end) ||
    endsRange(reading, i)
  );
}

/** « à 18 h », "at 6"; « A 18 h » has lost its accent with its capital, which « il a 18 heures » has not. */
export function followsPreposition(reading: Reading, i: number): boolean {
  const before = reading.termBefore(i, Tag.clockPreposition, 4);
  return before !== undefined && (before.sense === true || reading.isCapitalised(before.end));
}

/** « après 11 heures de file », « à deux heures de route »: the hours of something. */
const measures = (reading: Reading, end: number): boolean =>
  reading.sense(end, Tag.partitive) !== undefined && reading.isWord(end + 1) && reading.sense(end + 1, Tag.weekday) === undefined;

/** « 22h - Fin du direct »: the hour that opens a line, and a mark. */
const headsLine = (reading: Reading, i: number, end: number): boolean =>
  reading.opensLine(i) && (reading.isSign(end, '-') || reading.isSign(end, ':') || reading.isSign(end, '.'));

/** « de 14 h à 16 h »: both ends have their own mark, which lengths of time have not. */
function beginsRange(reading: Reading, end: number): boolean {
  const join = reading.term(end, Tag.rangeJoin) ?? reading.term(end, Tag.rangeAnd);
  return join !== undefined && reading.isDigits(join.end) && reading.term(join.end + 1, Tag.hourMark) !== undefined;
}

/** The second end of « 8h-9h », where the hyphen is glued. */
const endsRange = (reading: Reading, i: number): boolean =>
  reading.isSign(i - 1, '-') && reading.glued(i) && reading.glued(i - 1) && reading.sense(i - 2, Tag.hourMark) !== undefined;

/** « ce matin 5 h », « mardi 11 h », « 24 décembre, 19 heures », « lundi prochain, 9 heures »: a day stands right before. */
export const followsDay = (reading: Reading, i: number): boolean =>
  followsWeekday(reading, skipBack(reading, i)) ||
  followsDayOfMonth(reading, skipBack(reading, i)) ||
  reading.termBefore(i, Tag.dayPart, 3) !== undefined ||
  reading.termBefore(i, Tag.deictic, 4) !== undefined;

/** The token before `i`, and before a comma. */
const skipBack = (reading: Reading, i: number): number => (reading.isSign(i - 1, ',') ? i - 2 : i - 1);

const followsWeekday = (reading: Reading, i: number): boolean =>
  reading.sense(i, Tag.weekday) !== undefined ||
  (reading.sense(i, Tag.which) !== undefined && reading.sense(i - 1, Tag.weekday) !== undefined);

const followsDayOfMonth = (reading: Reading, month: number): boolean =>
  reading.sense(month, Tag.month) !== undefined && reading.isDigits(month - 1);

/** « du matin », "in the evening" after the hour; which half of the day it says. */
export function readPartOfDay(reading: Reading, i: number): Part<DayHalf> | undefined {
  const of = skip(reading, i, Tag.timeOf);
  const part = reading.term(skip(reading, of, Tag.timeArticle), Tag.dayPart);
  return part && (of > i || reading.sense(i, Tag.dayPart) !== undefined) ? { end: part.end, value: part.sense } : undefined;
}

/** The hour of the whole day that is meant by one of twelve in a part of it: 3 in the afternoon; at night, 11 but not 3. */
export function hourIn(part: DayHalf | undefined, hour: number): number {
  const first = part === 'afternoon' ? 1 : part === 'night' ? LATE_FROM : 12;
  return hour >= first && hour < 12 ? hour + 12 : hour;
}

/** Of the hours that a night has twice in twelve, those from here on are before midnight. */
const LATE_FROM = 5;
