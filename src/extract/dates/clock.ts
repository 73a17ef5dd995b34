import type { StatedClock, Zone } from '../../core/stated-time.ts';
import { readNumber } from '../number.ts';
import type { Reading } from '../rule.ts';
import { timeForm } from './form.ts';
import { digits, skip, skipSign, tiedBefore } from './parts.ts';

export const clock = timeForm({
  id: 'date/clock',
  summary: 'A clock time, with its zone where written: 1 p.m. ET, 13 h, 10h30, 18H00 GMT, midi, six heures du matin',
  wakes: ['digits', 'namedHour', 'numeral'],
  read(reading, i) {
    const face = readFace(reading, i);
    if (face === undefined) return undefined;
    const part = readPartOfDay(reading, face.end);
    const afternoon = part?.value === 1 && face.value.hour < 12 && face.value.hour > 0 ? 12 : 0;
    const zone = readZone(reading, part?.end ?? face.end);
    return {
      end: zone?.end ?? part?.end ?? face.end,
      stated: { form: 'clock', ...face.value, hour: face.value.hour + afternoon, ...(zone === undefined ? {} : { zone: zone.value }) },
    };
  },
});

type Face = { end: number; value: Pick<StatedClock, 'hour' | 'minute' | 'second'> };

function readFace(reading: Reading, i: number): Face | undefined {
  const named = reading.sense(i, 'namedHour');
  if (named !== undefined) return isNamedHour(reading, i) ? { end: i + 1, value: { hour: named } } : undefined;
  if (!reading.isDigits(i)) return readInWords(reading, i);
  if (tiedBefore(reading, i)) return undefined;
  const hour = digits(reading, i, 1, 2);
  if (hour === undefined) return readFourDigits(reading, i);
  const colon = readColon(reading, i, hour);
  if (colon !== undefined) return withMeridiem(reading, colon);
  const mark = i + 1;
  const minutes = reading.isSign(mark, '.') && reading.glued(mark) && reading.glued(mark + 1) ? digits(reading, mark + 1, 2, 2) : undefined;
  if (minutes !== undefined) {
    const face: Face = { end: mark + 2, value: { hour, minute: minutes } };
    return reading.term(mark + 2, 'meridiem') === undefined ? undefined : withMeridiem(reading, face);
  }
  if (reading.term(mark, 'meridiem') !== undefined) return hour <= 12 ? withMeridiem(reading, { end: mark, value: { hour } }) : undefined;
  return readHourMark(reading, i, mark, hour);
}

/** `13:00`, `7:56:30`. A score and a Bible verse look the same but seldom have two digits after the colon below sixty. */
function readColon(reading: Reading, i: number, hour: number): Face | undefined {
  if (!reading.isSign(i + 1, ':') || !reading.glued(i + 1) || !reading.glued(i + 2)) return undefined;
  const minute = digits(reading, i + 2, 2, 2);
  if (minute === undefined) return undefined;
  const seconded = reading.isSign(i + 3, ':') && reading.glued(i + 3) && reading.glued(i + 4);
  const second = seconded ? digits(reading, i + 4, 2, 2) : undefined;
  if (seconded && second === undefined) return undefined;
  return { end: second === undefined ? i + 3 : i + 5, value: { hour, minute, ...(second === undefined ? {} : { second }) } };
}

/** `13 h`, `10h30`, `18H00`, « à 9 heures »; without a preposition « 9 heures » is a length of time. */
function readHourMark(reading: Reading, i: number, mark: number, hour: number): Face | undefined {
  const term = reading.term(mark, 'hourMark');
  if (term === undefined || reading.termBefore(i, 'lengthBefore', 4) !== undefined) return undefined;
  const minute = digits(reading, term.end, 2, 3);
  const minutes = minute !== undefined && !(reading.glued(term.end + 1) && reading.isSign(term.end + 1, '%')) ? minute : undefined;
  if (minutes !== undefined && (hour <= 24 || minutes > 59)) {
    const end = reading.sense(term.end + 1, 'timeUnitMark') === 'minute' ? term.end + 2 : term.end + 1;
    return { end, value: { hour, minute: minutes } };
  }
  if (hour > 24 || (term.sense === 'unit' && !tellsTime(reading, i, term.end))) return undefined;
  return { end: term.end, value: { hour } };
}

/** Whether hours before their unit are a time of day: after « à », « vers »; before « du matin »; behind a day. */
function tellsTime(reading: Reading, i: number, end: number): boolean {
  if (!reading.language.dates.hoursTellTime) return false;
  return (
    reading.termBefore(i, 'clockPreposition', 4) !== undefined ||
    readPartOfDay(reading, end) !== undefined ||
    followsDay(reading, i) ||
    beginsRange(reading, end)
  );
}

/** « de 14 h à 16 h »: both ends have their own mark, which lengths of time have not. */
function beginsRange(reading: Reading, end: number): boolean {
  const join = reading.term(end, 'rangeJoin');
  return join !== undefined && reading.isDigits(join.end) && reading.term(join.end + 1, 'hourMark') !== undefined;
}

/** « ce matin 5 h », « mardi 11 h », « 24 décembre, 19 heures »: a day stands right before. */
const followsDay = (reading: Reading, i: number): boolean =>
  reading.sense(i - 1, 'weekday') !== undefined ||
  followsDayOfMonth(reading, reading.isSign(i - 1, ',') ? i - 2 : i - 1) ||
  reading.termBefore(i, 'dayPart', 3) !== undefined ||
  reading.termBefore(i, 'deictic', 4) !== undefined;

const followsDayOfMonth = (reading: Reading, month: number): boolean =>
  reading.sense(month, 'month') !== undefined && reading.isDigits(month - 1);

/** `0800 UTC`, `1140 a.m.` */
function readFourDigits(reading: Reading, i: number): Face | undefined {
  const value = digits(reading, i, 3, 4);
  if (value === undefined) return undefined;
  const face: Face = { end: i + 1, value: { hour: Math.floor(value / 100), minute: value % 100 } };
  if (face.value.hour > 24 || value % 100 > 59) return undefined;
  if (reading.term(i + 1, 'meridiem') !== undefined) return withMeridiem(reading, face);
  return reading.term(i + 1, 'zone') !== undefined && reading.isCapitalised(i + 1) ? face : undefined;
}

/** « six heures du matin », "eight o'clock" in words. */
function readInWords(reading: Reading, i: number): Face | undefined {
  const number = reading.sense(i, 'numeral') === undefined ? undefined : readNumber(reading, i);
  if (number?.value === undefined || !Number.isInteger(number.value) || number.value > 24) return undefined;
  const meridiem = reading.term(number.end, 'meridiem');
  if (meridiem !== undefined)
    return number.value <= 12 ? withMeridiem(reading, { end: number.end, value: { hour: number.value } }) : undefined;
  const mark = reading.term(number.end, 'hourMark');
  return mark !== undefined && (mark.sense === 'clock' || tellsTime(reading, i, mark.end))
    ? { end: mark.end, value: { hour: number.value } }
    : undefined;
}

function withMeridiem(reading: Reading, face: Face): Face {
  const meridiem = reading.term(face.end, 'meridiem');
  if (meridiem === undefined || face.value.hour > 12) return meridiem === undefined ? face : { ...face, end: meridiem.end };
  return { end: closeAbbreviation(reading, meridiem.end), value: { ...face.value, hour: (face.value.hour % 12) + meridiem.sense } };
}

/** The full stop of `p.m.` belongs to it, unless it ends the sentence as well and the lexicon's `p.m` was matched. */
const closeAbbreviation = (reading: Reading, end: number): number =>
  reading.isSign(end - 2, '.') && reading.isSign(end, '.') && reading.glued(end) ? end + 1 : end;

/** « du matin », "in the evening" after the hour; which half of the day it says. */
function readPartOfDay(reading: Reading, i: number): { end: number; value: 0 | 1 } | undefined {
  const of = skip(reading, i, 'timeOf');
  const part = reading.term(skip(reading, of, 'timeArticle'), 'dayPart');
  return part && (of > i || reading.sense(i, 'dayPart') !== undefined) ? { end: part.end, value: part.sense } : undefined;
}

/** `GMT`, `(heure de l'Est)` without its brackets, `(GMT +8)`. */
function readZone(reading: Reading, i: number): { end: number; value: Zone } | undefined {
  const bracket = skipSign(reading, i, '(');
  const zone = reading.term(bracket, 'zone');
  if (zone === undefined || !reading.isCapitalised(zone.end - 1)) return undefined;
  if (bracket === i && zone.end - bracket === 1 && reading.shape(bracket) < 2) return undefined;
  const sign = reading.isSign(zone.end, '+') ? 1 : reading.isSign(zone.end, '-') || reading.isSign(zone.end, '−') ? -1 : 0;
  const hours = sign === 0 ? undefined : digits(reading, zone.end + 1, 1, 2);
  const end = hours === undefined ? zone.end : zone.end + 2;
  const value: Zone = hours === undefined ? zone.sense : { offset: (zone.sense.offset ?? 0) + sign * hours * 60 };
  if (bracket === i) return { end, value };
  return reading.isSign(end, ')') ? { end: end + 1, value } : undefined;
}

/** « Midi » in « le Midi » is a region and in « midi et demi » a time; a name with a capital is left alone. */
const isNamedHour = (reading: Reading, i: number): boolean =>
  !reading.isCapitalised(i) && (reading.termBefore(i, 'clockPreposition', 4) !== undefined || followsDay(reading, i));
