import { knownAt, mentionOf } from '../known.ts';
import type { Rule } from '../rule.ts';

export const knownPlatform: Rule = {
  id: 'platform/known-name',
  summary: 'A platform that a pack knows by this name: Google Play',
  wakes: ['platform'],
  match(reading, i) {
    const known = knownAt(reading, i, 'platform');
    return known && mentionOf(reading, i, known);
  },
};
