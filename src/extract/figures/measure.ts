import { numberWakes } from '../number.ts';
import type { Rule } from '../rule.ts';
import { figureOf } from './mention.ts';
import { readQuantity } from './quantity.ts';
import { numberStart } from './start.ts';

export const measure: Rule = {
  id: 'figure/measure',
  summary: 'An amount in a physical or data unit: 100 terabytes, 640bhp, 80 km/h, 5 ft 2 in',
  wakes: numberWakes,
  match(reading, i) {
    const start = numberStart(reading, i);
    const quantity = start === undefined ? undefined : readQuantity(reading, start);
    return quantity?.kind === 'measure' && !quantity.article ? figureOf(reading, quantity, 'measure') : undefined;
  },
};
