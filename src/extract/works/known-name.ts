import { Tag } from '../../languages/senses/tags.ts';
import { knownAt, mentionOf } from '../known.ts';
import type { Rule } from '../rule.ts';

export const knownWork: Rule = {
  id: 'work/known-name',
  summary: 'A work whose title a pack knows: The Interview',
  wakes: ['work'],
  match(reading, i) {
    const known = knownAt(reading, i, Tag.work);
    return known && mentionOf(reading, i, known);
  },
};
