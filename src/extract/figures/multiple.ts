import { Tag } from '../../languages/senses/tags.ts';
import { beside } from '../near.ts';
import { numberWakes } from '../number.ts';
import { halfMoreEnd } from '../numbers/fractions.ts';
import type { Reading, Rule } from '../rule.ts';
import { Quantity } from './amount.ts';
import { figureOf } from './mention.ts';
import { quantityAt } from './start.ts';

export const multiple: Rule = {
  id: 'figure/multiple',
  summary: 'A factor: three times more, deux fois plus, five-fold, doubled, trois fois celle de',
  wakes: [...numberWakes, 'factor'],
  needs: [beside(4, 6, 'factor', 'factorBefore', 'factorMark', 'times', 'fold')],
  match(reading, i) {
    const factor = reading.sense(i, Tag.factor);
    if (factor !== undefined) return figureOf(reading, new Quantity(i, i + 1, 'number', null, factor, 1), 'ratio');
    const quantity = quantityAt(reading, i);
    if (quantity?.kind !== 'number') return undefined;
    const more = timesAndHalf(reading, quantity);
    if (more !== undefined) return figureOf(reading, more.from(more.start, comparativeEnd(reading, more.end)), 'ratio');
    const end = quantity.article
      ? undefined
      : reading.termBefore(quantity.start, Tag.factorBefore, 4)
        ? quantity.end
        : factorEnd(reading, quantity);
    return end === undefined ? undefined : figureOf(reading, quantity.from(quantity.start, end), 'ratio');
  },
};

/** « deux fois et demie »: half a time more makes a factor of the times. */
function timesAndHalf(reading: Reading, quantity: Quantity): Quantity | undefined {
  const end = reading.sense(quantity.end, Tag.times) && quantity.value !== undefined ? halfMoreEnd(reading, quantity.end + 1) : undefined;
  if (end === undefined || quantity.value === undefined) return undefined;
  const counted = quantity.from(quantity.start, end);
  counted.value = quantity.value + 0.5;
  return counted;
}

/** The end of `times` with what compares, or of `-fold`. */
function factorEnd(reading: Reading, { end }: Quantity): number | undefined {
  if (reading.opensLine(end)) return undefined;
  if (
    reading.sense(end, Tag.factorMark) &&
    !reading.isCapitalised(end) &&
    reading.glued(end) &&
    !reading.glued(end + 1) &&
    reading.isDigits(end - 1)
  )
    return end + 1;
  const hyphen = reading.isSign(end, '-') && reading.glued(end + 1) ? end + 1 : end;
  if (reading.sense(hyphen, Tag.fold) && (hyphen > end || !reading.glued(end))) return hyphen + 1;
  return reading.sense(end, Tag.times) ? comparativeEnd(reading, end + 1) : undefined;
}

/** Where a factor ends behind whose `times` something is compared at `i`. */
function comparativeEnd(reading: Reading, i: number): number | undefined {
  const compared = reading.opensLine(i) ? undefined : reading.term(i, Tag.comparative);
  return compared && (compared.sense === 'inside' ? compared.end : i);
}
