import { numberWakes, readNumber } from '../number.ts';
import type { Reading } from '../rule.ts';
import { type ReadAmounts, readAmounts, readUnit } from './amounts.ts';
import type { TimeForm } from './form.ts';

export const duration: TimeForm = {
  id: 'date/duration',
  summary: "A length of time: 18 months, a 27-year career, deux heures et demie, the next four years, trois quarts d'heure",
  wakes: [...numberWakes, 'vagueWhich', 'which', 'timeUnit'],
  read(reading, i) {
    const first = beforeUnit(reading, i) ?? i;
    const which = reading.term(i, 'vagueWhich') ?? reading.term(i, 'which');
    const amounts = readAmounts(reading, which?.end ?? first) ?? readAround(reading, i);
    if (amounts === undefined) return undefined;
    const { end, parts, approximate } = amounts;
    return { first, end, stated: { form: 'duration', parts, ...(approximate ? { approximate } : {}) } };
  },
};

/** "a week", « une journée »: an article wakes no rule, so the unit looks back at it. */
function beforeUnit(reading: Reading, i: number): number | undefined {
  return reading.term(i, 'timeUnit') !== undefined && reading.sense(i - 1, 'unitArticle') ? i - 1 : undefined;
}

/** « les 3 prochaines semaines », "the 2 next days": which ones stands between the number and the unit. */
function readAround(reading: Reading, i: number): ReadAmounts | undefined {
  const number = readNumber(reading, i);
  const which = number && (reading.term(number.end, 'vagueWhich') ?? reading.term(number.end, 'which'));
  const unit = which && readUnit(reading, which.end, false);
  if (number === undefined || unit === undefined) return undefined;
  return { end: unit.end, parts: [{ unit: unit.sense, ...(number.value === undefined ? {} : { value: number.value }) }] };
}
