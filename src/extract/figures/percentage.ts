import { Tag } from '../../languages/senses/tags.ts';
import { beside } from '../near.ts';
import { numberWakes } from '../number.ts';
import type { Rule } from '../rule.ts';
import { figureOf } from './mention.ts';
import { quantityAt } from './start.ts';

export const percentage: Rule = {
  id: 'figure/percentage',
  summary: 'A number of percent or percentage points: 12.5 %, 12 per cent, « de 20 à 30 % », 25 basis points',
  wakes: numberWakes,
  needs: [beside(4, 6, 'percent', 'percentOf')],
  match(reading, i) {
    const quantity = quantityAt(reading, i);
    if (quantity?.kind === 'percentage') return figureOf(reading, quantity, 'percentage');
    const before = quantity?.kind === 'number' ? reading.termBefore(quantity.start, Tag.percentOf, 4) : undefined;
    // `0.5 per cent of 2m` has its number before it
    if (quantity === undefined || before === undefined || reading.isDigits(before.end - 1)) return undefined;
    const percent = quantity.from(before.end);
    percent.unit = '%';
    return figureOf(reading, percent, 'percentage');
  },
};
