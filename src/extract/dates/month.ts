import type { StatedPoint } from '../../core/stated-time.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { ahead } from '../near.ts';
import type { Reading } from '../rule.ts';
import { chosen } from './chosen.ts';
import { type ReadTime, readAt, timeForm } from './form.ts';
import { type Part, readMonthName, readWhichAfter, readWithin, readYear, skip, skipSign } from './parts.ts';
import { pointOf } from './point.ts';
import { year } from './year.ts';

const periods = (reading: Reading, i: number): ReadTime | undefined => {
  return chosen.read(reading, i) ?? year.read(reading, i);
};

/** The year after a month, however it is written: `2014`, `, 2014`, `of 1992`, « de l'année dernière ». */
export function readYearOf(reading: Reading, i: number): Part<Partial<StatedPoint>> | undefined {
  const of = skip(reading, i, Tag.timeOf);
  const direct = readYear(reading, of > i ? of : skipMark(reading, i));
  if (direct !== undefined) return { end: direct.end, value: direct.value };
  if (of === i) return undefined;
  const within = readWithin(reading, i, periods);
  return within && { end: within.end, value: { within: within.value } };
}

/** `December, 2018`; a hyphen or slash that is glued on both sides: `Dec-2018`, `Dec/2018`. */
function skipMark(reading: Reading, i: number): number {
  const glued = reading.glued(i) && reading.glued(i + 1) && (reading.isSign(i, '-') || reading.isSign(i, '/'));
  return glued && reading.end(i + 1) - reading.start(i + 1) === 4 ? i + 1 : skipSign(reading, i, ',');
}

export const month = timeForm({
  id: 'date/month',
  summary: 'A month, with its year or without: June 2016, décembre dernier, mois de mars prochain',
  part: true,
  wakes: ['month', 'periodHead'],
  needs: [ahead(6, 'month')],
  read(reading, i) {
    const head = reading.term(i, Tag.periodHead);
    const at = head?.end ?? i;
    // « le mois de » stays outside, but for what chooses the month: « mois de mars prochain »
    const name = readMonthName(reading, at);
    if (name === undefined) return undefined;
    const stated: StatedPoint = { form: 'point', month: name.value };
    const after = readWhichAfter(reading, name.end);
    if (after !== undefined) return { end: after.end, stated: pointOf(stated, { which: after.value }) };
    const yearOf = readYearOf(reading, name.end);
    if (yearOf !== undefined) return readAt(head && at, yearOf.end, pointOf(stated, yearOf.value));
    if (head === undefined && !standsAlone(reading, at)) return undefined;
    return readAt(head && at, name.end, stated);
  },
});

/** Whether a bare name of a month is the month: « mars » the planet, "may", "March on Washington" are not. */
function standsAlone(reading: Reading, i: number): boolean {
  const { capitalised } = reading.language.dates;
  if (capitalised && !reading.isCapitalised(i) && reading.sense(i, Tag.looseMonth)) return false;
  // « • Juillet : une plainte »
  const bullet = reading.opensLine(i - 1) && !reading.isWord(i - 1) && !reading.isDigits(i - 1);
  const opens = bullet || reading.opensSentence(i, () => false);
  if (!capitalised && reading.isCapitalised(i) && !opens) return false;
  // abbreviations are cut short from many words: « sept » is a number
  if (reading.sense(i, Tag.abbreviation) && !(reading.isSign(i + 1, '.') && reading.glued(i + 1)))
    return capitalised && !reading.sense(i, Tag.looseMonth) && reading.termBefore(i, Tag.timePreposition, 3) !== undefined;
  if (reading.sense(i, Tag.looseMonth) === undefined) return !opens || reading.isSign(i + 1, ',') || !reading.isCapitalised(i + 1);
  return reading.termBefore(i, Tag.timePreposition, 3) !== undefined || reading.termBefore(i, Tag.periodPart, 3) !== undefined;
}
