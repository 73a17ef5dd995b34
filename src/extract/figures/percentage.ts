import { readNumber } from '../number.ts';
import type { Rule } from '../rule.ts';

export const percentage: Rule = {
  id: 'figure/percentage',
  summary: 'A number followed by a percent sign or word: 12.5 %, 12 per cent',
  wakes: ['digits'],
  match(reading, i) {
    const number = readNumber(reading, i);
    const percent = number && reading.term(number.end, 'percent');
    if (number?.value === undefined || percent === undefined) return undefined;
    return {
      type: 'figure',
      kind: 'percentage',
      start: reading.start(i),
      end: reading.end(percent.end - 1),
      value: number.value,
      unit: percent.sense,
      qualifier: 'exact',
    };
  },
};
