import { Tag } from '../../languages/senses/tags.ts';
import { ahead } from '../near.ts';
import type { Reading } from '../rule.ts';
import { chosen } from './chosen.ts';
import { type ReadTime, timeForm } from './form.ts';
import { month } from './month.ts';
import { readNth } from './nth.ts';
import { readWithin, skipDayPart } from './parts.ts';

/** A month has no more of a weekday. */
const MOST = 5;

export const nthWeekday = timeForm({
  id: 'date/nth-weekday',
  summary: 'A weekday counted in a month: the first Monday of October, dernier vendredi de novembre 2014',
  wakes: ['ordinalDay', 'ordinal', 'which', 'letteredDigits'],
  needs: [ahead(6, 'weekday'), ahead(6, 'month', 'timeUnit')],
  read(reading, i) {
    const ordinal = readNth(reading, i);
    if (ordinal === undefined || ordinal.value > MOST) return undefined;
    const weekday = reading.sense(ordinal.end, Tag.weekday);
    if (weekday === undefined || reading.sense(ordinal.end, Tag.shortWeekday) !== undefined) return undefined;
    const end = skipDayPart(reading, ordinal.end + 1);
    if (reading.term(end, Tag.timeOf) === undefined) return undefined;
    const within = readWithin(reading, end, ofMonth);
    return within && { end: within.end, stated: { form: 'point', weekday, nth: ordinal.value, within: within.value } };
  },
});

function ofMonth(reading: Reading, i: number): ReadTime | undefined {
  const named = month.read(reading, i);
  if (named !== undefined) return named;
  const which = chosen.read(reading, i);
  return which?.stated.form === 'shift' && which.stated.unit === 'month' ? which : undefined;
}
