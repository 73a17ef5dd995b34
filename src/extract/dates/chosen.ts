import type { Origin, StatedShift, TimeUnit, Which } from '../../core/stated-time.ts';
import { Tag } from '../../languages/senses/tags.ts';
import type { Reading } from '../rule.ts';
import { type ReadTime, timeForm } from './form.ts';
import { type Part, readDay, readFeastName, readMonthName, readWhichAfter, skipDayPart } from './parts.ts';

const THIS: Which = { step: 0, from: 'now' };

/** Units whose periods the calendar bounds; "this hour", "last minute" name no period that could be checked. */
const isPeriod = (unit: TimeUnit): boolean => unit !== 'second' && unit !== 'minute' && unit !== 'hour' && unit !== 'day';

export const chosen = timeForm({
  id: 'date/chosen',
  summary: "One of what returns, chosen by a word beside it: last week, this year, next March, l'an dernier, ce matin, the following year",
  wakes: ['which', 'timeUnit'],
  read(reading, i) {
    const before = reading.term(i, Tag.which);
    return before === undefined ? readUnitFirst(reading, i) : readChosen(reading, before.end, before.sense);
  },
});

function readChosen(reading: Reading, at: number, which: Which): ReadTime | undefined {
  const unit = reading.term(at, Tag.timeUnit);
  // « ce mois de janvier » is the month that has the name
  const head = reading.term(at, Tag.periodHead);
  if (unit !== undefined && head !== undefined && head.end > unit.end) return undefined;
  // "the coming weeks" are no one week
  const { step, from } = which;
  const shown = step === 0;
  if (unit !== undefined) {
    if (isPlural(reading, at)) return undefined;
    const tail = shown ? readTail(reading, unit.end) : undefined;
    const seen = tail?.value ?? from;
    // "that day", « ce jour-là »; "this day" is as often any day
    if (shown && seen === 'focus' && unit.sense === 'day') return { end: tail?.end ?? unit.end, stated: dayOf(seen) };
    return shift(tail?.end ?? unit.end, unit.sense, { step, from: seen });
  }
  const part = shown ? reading.term(at, Tag.dayPart) : undefined;
  if (part !== undefined) {
    const tail = readTail(reading, part.end);
    return { end: tail?.end ?? part.end, stated: dayOf(tail?.value ?? from) };
  }
  const season = reading.sense(at, Tag.season);
  if (season !== undefined) return { end: at + 1, stated: { form: 'point', season, which } };
  const quarter = reading.term(at, Tag.quarter);
  if (quarter !== undefined) return { end: quarter.end, stated: { form: 'point', season: quarter.sense, which } };
  const weekday = reading.sense(at, Tag.shortWeekday) === undefined ? reading.sense(at, Tag.weekday) : undefined;
  // « ce lundi »: a demonstrative stays outside before a weekday
  if (weekday !== undefined && step === 0 && from === 'now') return undefined;
  if (weekday !== undefined) return { end: skipDayPart(reading, at + 1), stated: { form: 'point', weekday, which } };
  const month = readMonthName(reading, at);
  if (month !== undefined && step !== 0)
    return readDay(reading, month.end) === undefined ? { end: month.end, stated: { form: 'point', month: month.value, which } } : undefined;
  const feast = step === 0 ? undefined : readFeastName(reading, at);
  return feast && { end: feast.end, stated: { form: 'feast', feast: feast.value, which } };
}

const dayOf = (from: Origin): StatedShift => ({ form: 'shift', by: 0, unit: 'day', from });

/** « ce mois-ci », « cette année-là »: near to the writer, or to what was named before. */
function readTail(reading: Reading, i: number): Part<Origin> | undefined {
  const tail = reading.isSign(i, '-') && reading.glued(i) ? reading.sense(i + 1, Tag.demonstrativeTail) : undefined;
  return tail && { end: i + 2, value: tail };
}

const isPlural = (reading: Reading, i: number): boolean =>
  reading.term(i, Tag.timeUnits) !== undefined && !reading.sense(i, Tag.invariableUnit);

/** « l'an dernier », « l'année suivante », "the year previous"; "the weekend", which is the one just over or about to come. */
function readUnitFirst(reading: Reading, i: number): ReadTime | undefined {
  const unit = reading.term(i, Tag.timeUnit);
  if (unit === undefined) return undefined;
  const twice = isPlural(reading, i) ? undefined : reading.term(unit.end, Tag.twoAway);
  if (twice !== undefined && isPeriod(unit.sense))
    return { end: twice.end, stated: { form: 'shift', by: twice.sense, unit: unit.sense, from: 'now' } };
  // "two films a year following suit"
  const any = reading.sense(i - 1, Tag.unitArticle) !== undefined;
  const after = any ? undefined : readWhichAfter(reading, unit.end);
  if (after !== undefined && !isPlural(reading, i)) return shift(after.end, unit.sense, after.value);
  return unit.sense === 'weekend' && reading.sense(i - 1, Tag.definite) ? shift(unit.end, unit.sense, THIS) : undefined;
}

function shift(end: number, unit: TimeUnit, { step, from }: Which): ReadTime | undefined {
  if (!isPeriod(unit) && !(unit === 'day' && from === 'focus' && step !== 0)) return undefined;
  return { end, stated: { form: 'shift', by: step, unit, from } };
}
