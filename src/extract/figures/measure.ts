import { ahead, before } from '../near.ts';
import { numberWakes } from '../number.ts';
import type { Rule } from '../rule.ts';
import { figureOf } from './mention.ts';
import { quantityAt } from './start.ts';

export const measure: Rule = {
  id: 'figure/measure',
  summary: 'An amount in a physical or data unit: 100 terabytes, 640bhp, 80 km/h, 5 ft 2 in',
  wakes: [
    { on: numberWakes, needs: [ahead(6, 'unit', 'unitSymbol')] },
    // a mile and a half
    { on: ['denominator'], needs: [before(4, 'unit', 'unitSymbol')] },
  ],
  match(reading, i) {
    const quantity = quantityAt(reading, i);
    return quantity?.kind === 'measure' && !quantity.article ? figureOf(reading, quantity, 'measure') : undefined;
  },
};
