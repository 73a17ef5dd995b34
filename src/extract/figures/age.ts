import { ageAt, OLDEST } from '../ages.ts';
import { beside } from '../near.ts';
import { numberWakes, readNumber } from '../number.ts';
import type { Rule } from '../rule.ts';
import { figureOf } from './mention.ts';
import { numberStart, quantityAt } from './start.ts';

export const age: Rule = {
  id: 'figure/age',
  summary: 'An age: a 29-year-old, aged 29, âgé de 29 ans, « Rahm, 23 ans », 8 months old',
  // English has no word for years between commas
  wakes: ['signedDigits', { on: numberWakes, needs: [beside(6, 6, 'ageWord', 'ageNoun', 'ageBefore')] }],
  match(reading, i) {
    const quantity = quantityAt(reading, i);
    if (quantity?.kind !== 'number') return undefined;
    const years = quantity.value ?? quantity.high ?? Number.POSITIVE_INFINITY;
    const start = years > OLDEST ? undefined : numberStart(reading, i);
    if (start === undefined) return undefined;
    const found = ageAt(reading, start, quantity.end, years);
    // « un à cinq ans »
    if (found === undefined || readNumber(reading, start)?.article) return undefined;
    const old = quantity.from(quantity.start, found.end);
    old.unit = found.unit;
    return figureOf(reading, old, 'measure');
  },
};
