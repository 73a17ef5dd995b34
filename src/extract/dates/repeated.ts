import type { StatedSet } from '../../core/stated-time.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { readNumber } from '../number.ts';
import type { Reading } from '../rule.ts';
import { readAmounts, readUnit } from './amounts.ts';
import { clock } from './clock.ts';
import type { ReadTime, TimeForm } from './form.ts';
import { skip, skipDayPart, skipSign } from './parts.ts';
import { readEitherRange } from './range.ts';

export const repeated: TimeForm = {
  id: 'date/repeated',
  summary: 'What happens again and again: every Monday, tous les 11 ans, chaque trimestre, deux fois par an, annual',
  wakes: ['every', 'repeated', 'weekdays', 'timesWord'],
  read(reading, i) {
    const every = reading.term(i, Tag.every);
    if (every !== undefined) return afterClock(reading, i, readEvery(reading, every.end));
    const adverb = reading.term(i, Tag.repeated);
    if (adverb !== undefined) return afterClock(reading, i, withClock(reading, adverb.end, { form: 'set', every: adverb.sense }));
    const plural = reading.sense(i, Tag.weekdays);
    return plural === undefined ? readTimes(reading, i) : readWeekdays(reading, i, plural);
  },
};

/** Tokens of the longest clock time that is looked for before what repeats it. */
const CLOCK = 7;

/** "3 p.m. each day", « à 6 h chaque jour »: the rarer word looks back at the clock time. */
function afterClock(reading: Reading, i: number, read: ReadTime | undefined): ReadTime | undefined {
  if (read?.stated.form !== 'set' || read.stated.clock !== undefined || reading.opensLine(i)) return read;
  for (let first = i - CLOCK; first < i; first++) {
    const at = reading.has(first) ? clock.read(reading, first) : undefined;
    if (at?.end === i && at.stated.form === 'clock') return { first, end: read.end, stated: { ...read.stated, clock: at.stated } };
  }
  return read;
}

function readEvery(reading: Reading, i: number): ReadTime | undefined {
  const at = skip(reading, i, Tag.everyOther);
  const other = at > i ? 2 : 1;
  const weekday = reading.sense(at, Tag.weekday) ?? reading.sense(at, Tag.weekdays);
  if (weekday !== undefined) return withClock(reading, skipDayPart(reading, at + 1), { form: 'set', weekday });
  const amounts = readAmounts(reading, at);
  if (amounts !== undefined) {
    const [first] = amounts.parts;
    return amounts.parts.length === 1 && first !== undefined ? { end: amounts.end, stated: { form: 'set', every: first } } : undefined;
  }
  const unit = readUnit(reading, at, false);
  if (unit !== undefined) return withClock(reading, unit.end, { form: 'set', every: { value: other, unit: unit.sense } });
  const part = reading.term(at, Tag.dayPart);
  return part && withClock(reading, part.end, { form: 'set', every: { value: 1, unit: 'day' } });
}

/** « les mardis », `Thursdays at 17.30`: only where the word is not the name of a shop or a band. */
function readWeekdays(reading: Reading, i: number, weekday: number): ReadTime | undefined {
  return withClock(reading, skipDayPart(reading, i + 1), { form: 'set', weekday });
}

/** At what time it happens, or between which times: "every day at 6 a.m.", « tous les matins, de 8 h à 10 h ». */
function withClock(reading: Reading, end: number, set: StatedSet): ReadTime {
  const comma = skipSign(reading, end, ',');
  const range = readEitherRange(reading, comma);
  if (range !== undefined) {
    const { from, to } = range.stated;
    if (from.stated.form === 'clock' && to.stated.form === 'clock' && !to.stated.day)
      return { end: range.end, stated: { ...set, clock: from.stated, until: to.stated } };
  }
  const at = clock.read(reading, skip(reading, end, Tag.clockPreposition));
  return at?.stated.form === 'clock' && at.stated.day === undefined
    ? { end: at.end, stated: { ...set, clock: at.stated } }
    : { end, stated: set };
}

/** "twice a week", « deux fois par an »: value of the unit that the times are counted in. */
function readTimes(reading: Reading, i: number): ReadTime | undefined {
  const times = reading.term(i, Tag.timesWord);
  if (times === undefined) return undefined;
  const per = skip(reading, times.end, Tag.perTime);
  const unit = per > times.end ? readUnit(reading, per, false) : undefined;
  return unit && { first: firstOfCount(reading, i), end: unit.end, stated: { form: 'set', every: { value: 1, unit: unit.sense } } };
}

/** « fois » takes the number before it along. */
function firstOfCount(reading: Reading, i: number): number {
  for (let from = i - 1; from >= i - 3 && reading.has(from); from--) if (readNumber(reading, from)?.end === i) return from;
  return i;
}
