import { knownAt } from '../known.ts';
import type { Rule } from '../rule.ts';

export const knownActor: Rule = {
  id: 'actor/known-name',
  summary: 'An actor that a pack knows by this name: Kim Jong-un',
  wakes: ['actor'],
  match(reading, i) {
    const known = knownAt(reading, i, 'actor');
    const name = known?.names[0];
    if (known === undefined || name === undefined) return undefined;
    return { start: reading.start(i), end: reading.end(known.end - 1), ...name.thing };
  },
};
