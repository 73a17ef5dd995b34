import { Tag } from '../../languages/senses/tags.ts';
import { beside } from '../near.ts';
import { numberWakes } from '../number.ts';
import type { Reading, Rule } from '../rule.ts';
import { figureOf } from './mention.ts';
import { quantityAt } from './start.ts';

export const money: Rule = {
  id: 'figure/money',
  summary: 'An amount with its currency before or behind it: $ 31 million, 26 M€, 5 millions de dollars',
  wakes: [...numberWakes, 'currency'],
  needs: [beside(3, 6, 'currency', 'scaledCurrency')],
  match(reading, i) {
    // words such as `all` and `try` are codes too, and « cent » is money and a number
    const isAmount = reading.isDigits(i) || reading.sense(i, Tag.numeral) !== undefined || reading.sense(i, Tag.scale) !== undefined;
    if (!isAmount && reading.sense(i, Tag.currency) && !leadsToDigits(reading, i)) return undefined;
    const quantity = quantityAt(reading, i);
    return quantity?.kind === 'money' ? figureOf(reading, quantity, 'money') : undefined;
  },
};

/** An amount comes next, behind a sign or two at most. */
const leadsToDigits = (reading: Reading, i: number): boolean =>
  reading.isDigits(i + 1) || reading.isDigits(i + 2) || reading.isDigits(i + 3) || reading.sense(i + 1, Tag.numeral) !== undefined;
