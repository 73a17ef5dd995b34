import { numberWakes } from '../number.ts';
import type { Reading, Rule } from '../rule.ts';
import type { Quantity } from './amount.ts';
import { figureOf } from './mention.ts';
import { quantityAt } from './start.ts';

export const multiple: Rule = {
  id: 'figure/multiple',
  summary: 'A factor: three times more, deux fois plus, five-fold, doubled, trois fois celle de',
  wakes: [...numberWakes, 'factor'],
  match(reading, i) {
    const factor = reading.sense(i, 'factor');
    if (factor !== undefined)
      return figureOf(reading, { start: i, end: i + 1, kind: 'number', unit: null, value: factor, scale: 1 }, 'ratio');
    const quantity = quantityAt(reading, i);
    if (quantity?.kind !== 'number' || quantity.article) return undefined;
    const end = factorEnd(reading, quantity);
    return end === undefined ? undefined : figureOf(reading, { ...quantity, end }, 'ratio');
  },
};

/** The end of `times` with what compares, or of `-fold`. */
function factorEnd(reading: Reading, { end }: Quantity): number | undefined {
  if (reading.opensLine(end)) return undefined;
  const hyphen = reading.isSign(end, '-') && reading.glued(end + 1) ? end + 1 : end;
  if (reading.sense(hyphen, 'fold') && (hyphen > end || !reading.glued(end))) return hyphen + 1;
  if (!reading.sense(end, 'times') || reading.opensLine(end + 1)) return undefined;
  const compared = reading.term(end + 1, 'comparative');
  if (compared === undefined) return undefined;
  return compared.sense === 'inside' ? compared.end : end + 1;
}
