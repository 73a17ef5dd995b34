import type { Reading } from '../rule.ts';
import { chosen } from './chosen.ts';
import { type ReadTime, timeForm } from './form.ts';
import { month } from './month.ts';
import { readWithin, skipDayPart } from './parts.ts';

export const nthWeekday = timeForm({
  id: 'date/nth-weekday',
  summary: 'A weekday counted in a month: the first Monday of October, dernier vendredi de novembre 2014',
  wakes: ['ordinalDay', 'which', 'digits'],
  read(reading, i) {
    const ordinal = readNth(reading, i);
    if (ordinal === undefined) return undefined;
    const weekday = reading.sense(ordinal.end, 'weekday');
    if (weekday === undefined || reading.sense(ordinal.end, 'shortWeekday') !== undefined) return undefined;
    const end = skipDayPart(reading, ordinal.end + 1);
    if (reading.term(end, 'timeOf') === undefined) return undefined;
    const within = readWithin(reading, end, ofMonth);
    return within && { end: within.end, stated: { form: 'point', weekday, nth: ordinal.value, within: within.value } };
  },
});

function readNth(reading: Reading, i: number): { end: number; value: number } | undefined {
  const word = reading.term(i, 'ordinalDay');
  if (word !== undefined) return word.sense <= 5 ? { end: word.end, value: word.sense } : undefined;
  const which = reading.term(i, 'which');
  if (which !== undefined) return which.sense.step === -1 ? { end: which.end, value: -1 } : undefined;
  const nth = reading.isDigits(i) ? Number(reading.raw(i)) : 0;
  return nth >= 1 && nth <= 5 && reading.glued(i + 1) && reading.sense(i + 1, 'ordinalEnding') ? { end: i + 2, value: nth } : undefined;
}

function ofMonth(reading: Reading, i: number): ReadTime | undefined {
  const named = month.read(reading, i);
  if (named !== undefined) return named;
  const which = chosen.read(reading, i);
  return which?.stated.form === 'shift' && which.stated.unit === 'month' ? which : undefined;
}
