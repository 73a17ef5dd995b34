import { ageAt } from '../ages.ts';
import { numberWakes, readNumber } from '../number.ts';
import type { Rule } from '../rule.ts';
import { isYear, type Quantity } from './amount.ts';
import { figureOf } from './mention.ts';
import { readQuantity } from './quantity.ts';
import { numberStart } from './start.ts';

export const age: Rule = {
  id: 'figure/age',
  summary: 'An age: a 29-year-old, aged 29, âgé de 29 ans, « Rahm, 23 ans », 8 months old',
  wakes: numberWakes,
  match(reading, i) {
    const start = numberStart(reading, i);
    const number = start === undefined ? undefined : readNumber(reading, start);
    if (start === undefined || number === undefined || number.article) return undefined;
    const quantity: Quantity | undefined = readQuantity(reading, start);
    if (quantity?.kind !== 'number' || isYear(reading, quantity)) return undefined;
    const found = ageAt(reading, start, quantity.end, quantity.value ?? quantity.high ?? Number.POSITIVE_INFINITY);
    if (found === undefined) return undefined;
    return figureOf(reading, { ...quantity, end: found.end, unit: found.unit }, 'measure');
  },
};
