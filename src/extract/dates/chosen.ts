import type { TimeUnit, Which } from '../../core/stated-time.ts';
import type { Reading } from '../rule.ts';
import { type ReadTime, timeForm } from './form.ts';
import { readDay, readFeastName, readMonthName, readWhichAfter, skipDayPart } from './parts.ts';

const THIS: Which = { step: 0, from: 'now' };

/** Units whose periods the calendar bounds; "this hour", "last minute" name no period that could be checked. */
const isPeriod = (unit: TimeUnit): boolean => unit !== 'second' && unit !== 'minute' && unit !== 'hour' && unit !== 'day';

export const chosen = timeForm({
  id: 'date/chosen',
  summary: "One of what returns, chosen by a word beside it: last week, this year, next March, l'an dernier, ce matin, the following year",
  wakes: ['which', 'timeUnit'],
  read(reading, i) {
    const before = reading.term(i, 'which');
    return before === undefined ? readUnitFirst(reading, i) : readChosen(reading, before.end, before.sense);
  },
});

function readChosen(reading: Reading, at: number, which: Which): ReadTime | undefined {
  const unit = reading.term(at, 'timeUnit');
  // « ce mois de janvier » is the month that has the name
  const head = reading.term(at, 'periodHead');
  if (unit !== undefined && head !== undefined && head.end > unit.end) return undefined;
  // "the coming weeks" are no one week
  if (unit !== undefined) return isPlural(reading, at) ? undefined : shift(unit.end, unit.sense, which);
  const { step, from } = which;
  if (step === 0 && from === 'now') {
    const part = reading.term(at, 'dayPart');
    if (part !== undefined) return { end: part.end, stated: { form: 'shift', by: 0, unit: 'day', from } };
  }
  const season = reading.sense(at, 'season');
  if (season !== undefined) return { end: at + 1, stated: { form: 'point', season, which } };
  const quarter = reading.term(at, 'quarter');
  if (quarter !== undefined) return { end: quarter.end, stated: { form: 'point', season: quarter.sense, which } };
  const weekday = reading.sense(at, 'shortWeekday') === undefined ? reading.sense(at, 'weekday') : undefined;
  // « ce lundi »: a demonstrative stays outside before a weekday
  if (weekday !== undefined && step === 0 && from === 'now') return undefined;
  if (weekday !== undefined) return { end: skipDayPart(reading, at + 1), stated: { form: 'point', weekday, which } };
  const month = readMonthName(reading, at);
  if (month !== undefined && step !== 0)
    return readDay(reading, month.end) === undefined ? { end: month.end, stated: { form: 'point', month: month.value, which } } : undefined;
  const feast = step === 0 ? undefined : readFeastName(reading, at);
  return feast && { end: feast.end, stated: { form: 'feast', feast: feast.value, which } };
}

const isPlural = (reading: Reading, i: number): boolean =>
  reading.term(i, 'timeUnits') !== undefined && !reading.sense(i, 'invariableUnit');

/** « l'an dernier », « l'année suivante », "the year previous"; "the weekend", which is the one just over or about to come. */
function readUnitFirst(reading: Reading, i: number): ReadTime | undefined {
  const unit = reading.term(i, 'timeUnit');
  if (unit === undefined) return undefined;
  const after = readWhichAfter(reading, unit.end);
  if (after !== undefined && !isPlural(reading, i)) return shift(after.end, unit.sense, after.value);
  return unit.sense === 'weekend' && reading.sense(i - 1, 'definite') ? shift(unit.end, unit.sense, THIS) : undefined;
}

function shift(end: number, unit: TimeUnit, { step, from }: Which): ReadTime | undefined {
  if (!isPeriod(unit) && !(unit === 'day' && from === 'focus' && step !== 0)) return undefined;
  return { end, stated: { form: 'shift', by: step, unit, from } };
}
