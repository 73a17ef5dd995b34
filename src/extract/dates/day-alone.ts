import type { Reading } from '../rule.ts';
import { timeForm } from './form.ts';
import { readDay, tiedAfter } from './parts.ts';

/** Tokens before the day in which the month that it belongs to must be named. */
const REACH = 80;

export const dayAlone = timeForm({
  id: 'date/day-alone',
  summary: 'A day of the month that the text has named before: « Le 24 novembre … Le 25, le FBI enquête », "On the 25th, the FBI"',
  wakes: ['digits'],
  read(reading, i) {
    if (reading.opensLine(i) || reading.sense(i - 1, 'dayArticle') === undefined) return undefined;
    const day = readDay(reading, i);
    if (day === undefined || day.value > 31 || tiedAfter(reading, day.end - 1)) return undefined;
    // English counts its days: "the 25th" may be one, "the 25" is none
    const counted = day.end > i + 1;
    if (!(counted || reading.language.dates.daysAreCardinal) || !isClosed(reading, day.end) || !followsMonth(reading, i)) return undefined;
    return { end: day.end, stated: { form: 'point', day: day.value, which: { step: 0, from: 'focus' } } };
  },
});

/** Nothing that the number could count or order may follow: « le 20 heures », "the 25th anniversary". */
const isClosed = (reading: Reading, i: number): boolean =>
  reading.opensLine(i) ||
  !reading.has(i) ||
  (reading.isWord(i)
    ? reading.term(i, 'function') !== undefined && reading.sense(i, 'partitive') === undefined
    : !reading.isDigits(i) && reading.sense(i, 'currency') === undefined && reading.sense(i, 'percent') === undefined);

function followsMonth(reading: Reading, i: number): boolean {
  for (let at = i - 1; at >= i - REACH && reading.has(at); at--) if (reading.sense(at, 'month') !== undefined) return true;
  return false;
}
