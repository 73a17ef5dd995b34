import type { StatedPoint } from '../../core/stated-time.ts';
import type { Reading } from '../rule.ts';
import { type ReadTime, timeForm } from './form.ts';
import { type Part, readWhichAfter, readWithin, readYear, skip, skipSign } from './parts.ts';
import { whichPeriod } from './which-period.ts';
import { year } from './year.ts';

/** A month's name with the full stop of its abbreviation. */
export function readMonthName(reading: Reading, i: number): Part<number> | undefined {
  const month = reading.sense(i, 'month');
  if (month === undefined) return undefined;
  const abbreviated = reading.isSign(i + 1, '.') && reading.glued(i + 1) && reading.sense(i, 'abbreviation') !== undefined;
  return { end: abbreviated ? i + 2 : i + 1, value: month };
}

const periods = (reading: Reading, i: number): ReadTime | undefined => {
  const which = whichPeriod.read(reading, i);
  if (which !== undefined && which.first === undefined) return which;
  return year.read(reading, i);
};

/** The year after a month, however it is written: `2014`, `, 2014`, `of 1992`, « de l'année dernière ». */
export function readYearOf(reading: Reading, i: number): Part<Partial<StatedPoint>> | undefined {
  const of = skip(reading, i, 'timeOf');
  const direct = readYear(reading, of > i ? of : skipSign(reading, i, ','));
  if (direct !== undefined) return { end: direct.end, value: direct.value };
  if (of === i) return undefined;
  const within = readWithin(reading, i, periods);
  return within && { end: within.end, value: { within: within.value } };
}

export const month = timeForm({
  id: 'date/month',
  summary: 'A month, with its year or without: June 2016, décembre dernier, mois de mars prochain, next May',
  wakes: ['month', 'periodHead', 'which'],
  read(reading, i) {
    const which = reading.term(i, 'which');
    const head = reading.term(which?.end ?? i, 'periodHead');
    const at = head?.end ?? which?.end ?? i;
    const name = readMonthName(reading, at);
    if (name === undefined) return undefined;
    if (which !== undefined && which.sense.step === 0 && head === undefined) return undefined;
    const stated: StatedPoint = { form: 'point', month: name.value };
    if (which !== undefined) return { end: name.end, stated: { ...stated, which: which.sense } };
    const after = readWhichAfter(reading, name.end);
    if (after !== undefined) return { end: after.end, stated: { ...stated, which: after.value } };
    const yearOf = readYearOf(reading, name.end);
    if (yearOf !== undefined) return { end: yearOf.end, stated: { ...stated, ...yearOf.value } };
    if (head === undefined && !standsAlone(reading, at)) return undefined;
    return { end: name.end, stated };
  },
});

/** Whether a bare name of a month is the month: « mars » the planet, "may", "March on Washington" are not. */
function standsAlone(reading: Reading, i: number): boolean {
  const { capitalised } = reading.language.dates;
  if (capitalised && !reading.isCapitalised(i)) return false;
  const opens = reading.opensSentence(i, () => false);
  if (!capitalised && reading.isCapitalised(i) && !opens) return false;
  // abbreviations are cut short from many words: « sept » is a number
  if (reading.sense(i, 'abbreviation') && !(reading.isSign(i + 1, '.') && reading.glued(i + 1))) return false;
  if (reading.sense(i, 'looseMonth') === undefined) return !opens || reading.isSign(i + 1, ',') || !reading.isCapitalised(i + 1);
  return reading.termBefore(i, 'timePreposition', 3) !== undefined || reading.termBefore(i, 'periodPart', 3) !== undefined;
}
