import { Tag } from '../../languages/senses/tags.ts';
import { ageAt } from '../ages.ts';
import { ahead } from '../near.ts';
import { numberWakes, readNumber } from '../number.ts';
import type { Reading } from '../rule.ts';
import { type ReadAmounts, readAmounts } from './amounts.ts';
import type { TimeForm } from './form.ts';

export const duration: TimeForm = {
  id: 'date/duration',
  summary: "A length of time: 18 months, a 27-year career, deux heures et demie, the next four years, trois quarts d'heure",
  wakes: [...numberWakes, 'wholeUnit', 'vagueWhich', 'which', 'timeUnit'],
  needs: [ahead(8, 'timeUnit', 'timeUnits', 'timeUnitMark')],
  read(reading, i) {
    const first = withArticle(reading, i);
    const which = reading.term(i, Tag.vagueWhich) ?? reading.term(i, Tag.which);
    const amounts = readAmounts(reading, which?.end ?? first) ?? readAround(reading, i);
    if (amounts === undefined || (which === undefined && !lasts(reading, first, amounts.end))) return undefined;
    // "that a second attack" chooses no second
    if (which !== undefined && reading.sense(which.end, Tag.unitArticle) !== undefined) return undefined;
    if (tellsAge(reading, first)) return undefined;
    const { parts, approximate } = amounts;
    const end = reading.term(amounts.end, Tag.laterWord)?.end ?? amounts.end;
    return { first, end, stated: { form: 'duration', parts, ...(approximate ? { approximate } : {}) } };
  },
};

/** "a week", « une dizaine d'années », « un quart d'heure »: an article wakes no rule, so what it belongs to looks back at it. */
function withArticle(reading: Reading, i: number): number {
  if (!reading.sense(i - 1, Tag.unitArticle) || reading.opensLine(i)) return i;
  const belongs = reading.term(i, Tag.timeUnit) ?? reading.sense(i, Tag.collective) ?? reading.sense(i, Tag.denominator);
  return belongs === undefined ? i : i - 1;
}

/** « une semaine » is as often a kind of week as how long something lasts; words beside it tell. Other amounts need none. */
function lasts(reading: Reading, first: number, end: number): boolean {
  if (!reading.sense(first, Tag.unitArticle) || end > first + 2) return true;
  if (isOrdinal(reading, end) || isShare(reading, end)) return false;
  return (
    reading.termBefore(first, Tag.durationBefore, 4) !== undefined ||
    reading.termBefore(first, Tag.qualifier, 4) !== undefined ||
    reading.term(end, Tag.durationAfter) !== undefined
  );
}

/** "for a second time", « une seconde fois »: which one it is of what follows. */
const isOrdinal = (reading: Reading, end: number): boolean =>
  reading.sense(end - 1, Tag.timeUnit) === 'second' &&
  reading.isWord(end) &&
  !reading.opensLine(end) &&
  reading.sense(end, Tag.function) === undefined;

/** "in a quarter of the cases": a part of what a determiner leads to. */
const isShare = (reading: Reading, end: number): boolean =>
  reading.sense(end - 1, Tag.denominator) !== undefined &&
  reading.sense(end, Tag.partitive) !== undefined &&
  reading.sense(end + 1, Tag.determiner) !== undefined;

/** « les 3 prochaines semaines », "the 2 next days": which ones stands between the number and the unit. */
function readAround(reading: Reading, i: number): ReadAmounts | undefined {
  const number = readNumber(reading, i);
  // `$470 million this year` is no number of years
  const which = number && !number.scaled && (reading.term(number.end, Tag.vagueWhich) ?? reading.term(number.end, Tag.which));
  const unit = which && reading.term(which.end, Tag.timeUnits);
  if (number === undefined || !unit) return undefined;
  return { end: unit.end, parts: [{ unit: unit.sense, ...(number.value === undefined ? {} : { value: number.value }) }] };
}

/** « X, 29 ans », "a 29-year-old": an age is a figure. */
function tellsAge(reading: Reading, first: number): boolean {
  const number = readNumber(reading, first);
  return number?.value !== undefined && ageAt(reading, first, number.end, number.value) !== undefined;
}
