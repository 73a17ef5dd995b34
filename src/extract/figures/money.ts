import { numberWakes } from '../number.ts';
import type { Rule } from '../rule.ts';
import { figureOf } from './mention.ts';
import { readQuantity } from './quantity.ts';
import { numberStart } from './start.ts';

export const money: Rule = {
  id: 'figure/money',
  summary: 'An amount with its currency before or behind it: $ 31 million, 26 M€, 5 millions de dollars',
  wakes: [...numberWakes, 'currency'],
  match(reading, i) {
    const start = numberStart(reading, i);
    const quantity = start === undefined ? undefined : readQuantity(reading, start);
    return quantity?.kind === 'money' ? figureOf(reading, quantity, 'money') : undefined;
  },
};
