import { knownAt } from '../known.ts';
import type { Rule } from '../rule.ts';

export const knownWork: Rule = {
  id: 'work/known-name',
  summary: 'A work whose title a pack knows: The Interview',
  wakes: ['work'],
  match(reading, i) {
    const known = knownAt(reading, i, 'work');
    const name = known?.names[0];
    if (known === undefined || name === undefined) return undefined;
    return { start: reading.start(i), end: reading.end(known.end - 1), ...name.thing };
  },
};
