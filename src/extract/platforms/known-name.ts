import { knownAt } from '../known.ts';
import type { Rule } from '../rule.ts';

export const knownPlatform: Rule = {
  id: 'platform/known-name',
  summary: 'A platform that a pack knows by this name: Google Play',
  wakes: ['platform'],
  match(reading, i) {
    const known = knownAt(reading, i, 'platform');
    const name = known?.names[0];
    if (known === undefined || name === undefined) return undefined;
    return { start: reading.start(i), end: reading.end(known.end - 1), ...name.thing };
  },
};
