import type { Senses } from '../../languages/language.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { comesWithin, rememberAtToken, startsAny } from '../../text/passage.ts';
import { ahead, beside, type Need } from '../near.ts';
import { readNumber } from '../number.ts';
import type { Reading } from '../rule.ts';
import { followsDay, followsPreposition, hourIn, readPartOfDay, tellsTime } from './clock-context.ts';
import { type ReadTime, timeForm } from './form.ts';
import { digits, tiedBefore } from './parts.ts';
import { type Face, readMinutesAfter, readMinutesFirst, readWordPair, shiftedFace, withSpokenMinutes } from './spoken-clock.ts';
import { readZone } from './zone.ts';

/** What makes a number before it a time. */
const telling = ['hourMark', 'meridiem', 'zone', 'clockStep', 'dayPart'] as const;
/** The same of a number in words, of which any day tells it too: "seven twenty-seven Monday". */
const tellingWords = [...telling, 'timeUnit', 'timeUnitMark', 'weekday', 'deictic'] as const;
/** What only times are written with. */
const ownForms = ['colonDigits', 'namedHour', 'clockPart'] as const;

/** Where a day has a clock time beside it. */
export const clockNear: Need = ahead(10, ...ownForms, 'minuteDigits', 'numeral', 'hourPreposition', ...telling);

export const clock = timeForm({
  id: 'date/clock',
  summary: 'A clock time, with its zone where written: 1 p.m. ET, 13 h, 10h30, 18H00 GMT, midi, six heures du matin',
  wakes: [
    ...ownForms,
    { on: ['minuteDigits'], needs: [beside(4, 1, 'meridiem', 'weekday', 'weekdays')] },
    { on: ['shortDigits', 'threeDigits', 'fourDigits'], needs: [ahead(6, ...telling)] },
    { on: ['numeral'], needs: [beside(2, 6, 'hourPreposition', ...tellingWords)] },
  ],
  read: (reading, i) => (!mayBeClock(reading, i) || (reading.isDigits(i) && tiedBefore(reading, i)) ? undefined : clockAt(reading, i)),
});

/** Tokens that a day takes at the most, and what stands between it and the time. */
const LONGEST_DAY = 16;

const leadsToHour = startsAny<Senses>(Tag.hourPreposition);
const isClockWord = startsAny<Senses>(Tag.namedHour, Tag.clockPart, Tag.numeral, Tag.hourPreposition);

/** Whether a time comes that a day which begins at `i` may have: to read all forms of a day takes longer than to look for one. */
export const hasClock: (reading: Reading, i: number) => boolean = comesWithin(
  LONGEST_DAY,
  (reading: Reading, i) =>
    (reading.isDigits(i) || isClockWord(reading, i)) &&
    ((mayBeClock(reading, i) && clockAt(reading, i) !== undefined) || leadsToHour(reading, i)),
);

/** Nothing stands between a number and what tells but « de l' », "in the", or a second number: "seven twenty-seven p.m.". */
const isTold = comesWithin(5, startsAny<Senses>(...telling.map((tag) => Tag[tag])));
const isToldInWords = comesWithin(5, startsAny<Senses>(...tellingWords.map((tag) => Tag[tag])));
const isNamed = startsAny<Senses>(Tag.namedHour, Tag.clockPart);

/** Whether a time can stand at `i`: most numbers are none, and all of them are asked. */
function mayBeClock(reading: Reading, i: number): boolean {
  if (!reading.isDigits(i)) return isNamed(reading, i) || (reading.sense(i, Tag.numeral) !== undefined && mayBeHour(reading, i));
  const after = i + 1;
  // `13:00`, `2.30`, `18h`; not `4.5` and `10,000`
  if (reading.glued(after) && (reading.isSign(after, ':') || (reading.isSign(after, '.') && digits(reading, i + 2, 2, 2) !== undefined)))
    return true;
  return isTold(reading, after);
}

/** "at seven twenty-seven", "seven p.m.": as every number in words is asked, what is seldom there comes last. */
const mayBeHour = (reading: Reading, i: number): boolean =>
  isToldInWords(reading, i + 1) || reading.termBefore(i, Tag.hourPreposition, 2) !== undefined;

/** The clock time at token `i`, whatever it is tied to: the end of `8-9am`. */
export const clockAt = rememberAtToken((reading: Reading, i: number): ReadTime | undefined => {
  const face = readFace(reading, i);
  if (face === undefined) return undefined;
  const part = readPartOfDay(reading, face.end);
  const zone = readZone(reading, part?.end ?? face.end);
  return {
    end: zone?.end ?? part?.end ?? face.end,
    stated: {
      form: 'clock',
      ...face.value,
      hour: hourIn(part?.value, face.value.hour),
      ...(part === undefined ? {} : { half: true as const }),
      ...(zone === undefined ? {} : { zone: zone.value }),
    },
  };
});

function readFace(reading: Reading, i: number): Face | undefined {
  const spoken = readMinutesFirst(reading, i);
  if (spoken !== undefined) return withMeridiem(reading, spoken);
  const named = reading.sense(i, Tag.namedHour);
  if (named !== undefined) return isNamedHour(reading, i) ? withSpokenMinutes(reading, { end: i + 1, value: { hour: named } }) : undefined;
  if (!reading.isDigits(i)) return readInWords(reading, i);
  const hour = digits(reading, i, 1, 2);
  if (hour === undefined) return readFourDigits(reading, i);
  const colon = readColon(reading, i, hour);
  if (colon !== undefined) return withMeridiem(reading, colon);
  const mark = i + 1;
  const minutes = reading.isSign(mark, '.') && reading.glued(mark) && reading.glued(mark + 1) ? digits(reading, mark + 1, 2, 2) : undefined;
  if (minutes !== undefined) {
    const face: Face = { end: mark + 2, value: { hour, minute: minutes } };
    return reading.term(mark + 2, Tag.meridiem) || isTimeOfWeekday(reading, i) ? withMeridiem(reading, face) : undefined;
  }
  if (reading.term(mark, Tag.meridiem) !== undefined) return hour <= 12 ? withMeridiem(reading, { end: mark, value: { hour } }) : undefined;
  return readHourMark(reading, i, mark, hour) ?? readBareHour(reading, i, mark, hour);
}

const WEEKDAYS = [Tag.weekday, Tag.weekdays] as const;

/** "Monday at 2.30": elsewhere a point parts decimals. */
function isTimeOfWeekday(reading: Reading, i: number): boolean {
  const preposition = reading.termBefore(i, Tag.clockPreposition, 3);
  return preposition !== undefined && WEEKDAYS.some((tag) => reading.sense(preposition.end - 1, tag) !== undefined);
}

/** "by 2 in the afternoon", « vers 5 du matin »: nothing but the part of the day says what the number is. */
function readBareHour(reading: Reading, i: number, end: number, hour: number): Face | undefined {
  if (hour < 1 || hour > 12 || readPartOfDay(reading, end) === undefined) return undefined;
  const introduced =
    followsPreposition(reading, i) ||
    reading.termBefore(i, Tag.rangeJoin, 3) !== undefined ||
    reading.sense(i - 1, Tag.rangeAnd) !== undefined;
  return introduced ? { end, value: { hour } } : undefined;
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
  const term = reading.term(mark, Tag.hourMark);
  if (term === undefined || reading.termBefore(i, Tag.lengthBefore, 4) !== undefined) return undefined;
  const minute = digits(reading, term.end, 2, 3);
  const minutes = minute !== undefined && !(reading.glued(term.end + 1) && reading.isSign(term.end + 1, '%')) ? minute : undefined;
  if (minutes !== undefined && (hour <= 24 || minutes > 59)) {
    const end = reading.sense(term.end + 1, Tag.timeUnitMark) === 'minute' ? term.end + 2 : term.end + 1;
    return { end, value: { hour, minute: minutes } };
  }
  return hour > 24 ? undefined : readMarked(reading, i, term, hour);
}

/** An hour before its mark, and the minutes in words after that. */
function readMarked(reading: Reading, i: number, mark: { end: number; sense: 'clock' | 'unit' }, hour: number): Face | undefined {
  const minutes = readMinutesAfter(reading, mark.end);
  if (mark.sense === 'unit' && !minutes?.tells && !tellsTime(reading, i, mark.end) && !(minutes && tellsTime(reading, i, minutes.end)))
    return undefined;
  return shiftedFace({ end: mark.end, value: { hour } }, minutes);
}

/** « six heures du matin », "eight o'clock", "at seven twenty-seven": the hour in words. */
function readInWords(reading: Reading, i: number): Face | undefined {
  const number = reading.sense(i, Tag.numeral) === undefined ? undefined : readNumber(reading, i);
  if (number?.value === undefined || !Number.isInteger(number.value) || number.value > 24) return undefined;
  const hour = number.value;
  if (reading.term(number.end, Tag.meridiem) !== undefined)
    return hour <= 12 ? withMeridiem(reading, { end: number.end, value: { hour } }) : undefined;
  const mark = reading.term(number.end, Tag.hourMark);
  if (mark !== undefined) return readMarked(reading, i, mark, hour);
  return readWordPair(reading, i, number.end, hour) ?? readBareHour(reading, i, number.end, hour);
}

/** `0800 UTC`, `1140 a.m.` */
function readFourDigits(reading: Reading, i: number): Face | undefined {
  const value = digits(reading, i, 3, 4);
  if (value === undefined) return undefined;
  const face: Face = { end: i + 1, value: { hour: Math.floor(value / 100), minute: value % 100 } };
  if (face.value.hour > 24 || value % 100 > 59) return undefined;
  if (reading.term(i + 1, Tag.meridiem) !== undefined) return withMeridiem(reading, face);
  return reading.term(i + 1, Tag.zone) !== undefined && reading.isCapitalised(i + 1) ? face : undefined;
}

function withMeridiem(reading: Reading, face: Face): Face {
  const meridiem = reading.term(face.end, Tag.meridiem);
  if (meridiem === undefined || face.value.hour > 12) return meridiem === undefined ? face : { ...face, end: meridiem.end };
  return {
    end: closeAbbreviation(reading, meridiem.end),
    value: { ...face.value, hour: (face.value.hour % 12) + meridiem.sense, half: true },
  };
}

/** The full stop of `p.m.` belongs to it, unless it ends the sentence as well and the lexicon's `p.m` was matched. */
const closeAbbreviation = (reading: Reading, end: number): number =>
  reading.isSign(end - 2, '.') && reading.isSign(end, '.') && reading.glued(end) ? end + 1 : end;

/** « Midi » in « le Midi » is a region and in « midi et demi » a time; a name with a capital is left alone. */
const isNamedHour = (reading: Reading, i: number): boolean =>
  !reading.isCapitalised(i) && (followsPreposition(reading, i) || followsDay(reading, i));
