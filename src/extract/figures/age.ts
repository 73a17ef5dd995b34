import { ageAt } from '../ages.ts';
import { numberWakes, readNumber } from '../number.ts';
import type { Rule } from '../rule.ts';
import { isYear } from './amount.ts';
import { figureOf } from './mention.ts';
import { numberStart, quantityAt } from './start.ts';

export const age: Rule = {
  id: 'figure/age',
  summary: 'An age: a 29-year-old, aged 29, âgé de 29 ans, « Rahm, 23 ans », 8 months old',
  wakes: numberWakes,
  match(reading, i) {
    const quantity = quantityAt(reading, i);
    if (quantity?.kind !== 'number' || isYear(reading, quantity)) return undefined;
    const start = numberStart(reading, i);
    if (start === undefined) return undefined;
    const found = ageAt(reading, start, quantity.end, quantity.value ?? quantity.high ?? Number.POSITIVE_INFINITY);
    // « un à cinq ans »
    if (found === undefined || readNumber(reading, start)?.article) return undefined;
    const old = quantity.from(quantity.start, found.end);
    old.unit = found.unit;
    return figureOf(reading, old, 'measure');
  },
};
