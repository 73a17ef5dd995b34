import type { TimeUnit } from '../../core/stated-time.ts';
import { numberWakes } from '../number.ts';
import type { Reading } from '../rule.ts';
import { readAmounts } from './amounts.ts';
import { timeForm } from './form.ts';

export const distance = timeForm({
  id: 'date/distance',
  summary: 'A time so many units away from the day of writing: two weeks ago, il y a deux ans, dans trois semaines',
  wakes: ['distanceBefore', 'distanceAfter', ...numberWakes],
  read(reading, i) {
    const before = reading.term(i, 'distanceBefore');
    const at = before === undefined ? i : (reading.term(before.end, 'qualifier')?.end ?? before.end);
    const first = reading.term(i, 'distanceAfter') === undefined ? i : articleBefore(reading, i);
    const amounts = first === undefined ? undefined : readAmounts(reading, before === undefined ? first : at);
    if (amounts === undefined || first === undefined) return undefined;
    const after = before === undefined ? reading.term(amounts.end, 'distanceAfter') : undefined;
    const direction = before?.sense ?? after?.sense;
    if (direction === undefined) return undefined;
    const end = after?.end ?? amounts.end;
    const amount = amounts.parts[0];
    if (amount?.value === undefined) return { first, end, stated: { form: 'vague', kind: 'date' } };
    if (before !== undefined && direction > 0 && !looksAhead(reading, i, amount.unit)) return undefined;
    // how long the age of a galaxy is, no calendar counts
    if (amounts.parts.length > 1 || amount.value > 10_000) return undefined;
    return {
      first,
      end,
      stated: { form: 'shift', by: direction * amount.value, unit: amount.unit, from: 'now', precision: precisionOf(amount.unit) },
    };
  },
});

/** "a week ago": an article wakes no rule, so the word after the unit looks back at it. */
function articleBefore(reading: Reading, i: number): number | undefined {
  const unit = reading.termBefore(i, 'timeUnit', 2);
  return unit && reading.sense(unit.end - 1, 'unitArticle') ? unit.end - 1 : undefined;
}

/** « dans trois semaines » is a point, "in 24 hours" and "in two years" as often how long something took. */
const looksAhead = (reading: Reading, i: number, unit: TimeUnit): boolean =>
  unit !== 'second' && unit !== 'minute' && unit !== 'hour' && (reading.language.dates.hoursTellTime || speaksOfFuture(reading, i));

function speaksOfFuture(reading: Reading, i: number): boolean {
  for (let k = i - 1; k >= i - 8 && reading.has(k); k--) {
    if (reading.isSign(k, '.') || reading.opensParagraph(k + 1)) return false;
    if (reading.term(k, 'future')) return true;
  }
  return false;
}

const precisionOf = (unit: TimeUnit): TimeUnit => (unit === 'week' || unit === 'weekend' ? 'day' : unit);
