import type { Amount, TimeUnit } from '../../core/stated-time.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { beside } from '../near.ts';
import type { Reading } from '../rule.ts';
import { readAmounts } from './amounts.ts';
import type { ReadTime, TimeForm } from './form.ts';

/** Tokens that a number and its unit take before "ago", at most. */
const REACH = 6;

export const distance: TimeForm = {
  id: 'date/distance',
  summary: 'A time so many units away from the day of writing: two weeks ago, il y a deux ans, dans trois semaines',
  wakes: ['distanceBefore', 'distanceAfter'],
  needs: [beside(10, 10, 'timeUnit', 'timeUnitMark')],
  read(reading, i) {
    const before = reading.term(i, Tag.distanceBefore);
    if (before !== undefined) {
      // « il y a à peine deux ans », « il y a tout juste un mois »
      const said = reading.term(before.end, Tag.qualifier) ?? reading.term(before.end, Tag.beforeNumber);
      const amounts = readAmounts(reading, said?.end ?? before.end);
      if (amounts === undefined || (before.sense > 0 && !looksAhead(reading, i, amounts.parts))) return undefined;
      return shifted(i, amounts.end, before.sense, amounts.parts);
    }
    const after = reading.term(i, Tag.distanceAfter);
    if (after === undefined) return undefined;
    // rare words look back at the number, since every number would have to look ahead for them
    for (let first = i - REACH; first < i - 1; first++) {
      const amounts = reading.has(first) ? readAmounts(reading, first) : undefined;
      if (amounts?.end === i) return shifted(first, after.end, after.sense, amounts.parts);
    }
    return undefined;
  },
};

function shifted(first: number, end: number, direction: number, parts: readonly Amount[]): ReadTime | undefined {
  const [amount] = parts;
  if (amount?.value === undefined) return undefined;
  // how long ago a galaxy was born, no calendar counts
  if (parts.length > 1 || amount.value > 10_000) return undefined;
  const { value, unit } = amount;
  return { first, end, stated: { form: 'shift', by: direction * value, unit, from: 'now', precision: precisionOf(unit) } };
}

/** « dans trois semaines » is a point, "in 24 hours" and "in two years" as often how long something took. */
function looksAhead(reading: Reading, i: number, [amount]: readonly Amount[]): boolean {
  if (amount === undefined || amount.unit === 'second' || amount.unit === 'minute' || amount.unit === 'hour') return false;
  return reading.language.dates.hoursTellTime || speaksOfFuture(reading, i);
}

function speaksOfFuture(reading: Reading, i: number): boolean {
  for (let k = i - 1; k >= i - 8 && reading.has(k); k--) {
    if (reading.isSign(k, '.') || reading.opensParagraph(k + 1)) return false;
    if (reading.term(k, Tag.future)) return true;
  }
  return false;
}

const precisionOf = (unit: TimeUnit): TimeUnit => (unit === 'week' || unit === 'weekend' ? 'day' : unit);
