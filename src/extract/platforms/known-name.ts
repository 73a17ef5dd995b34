import { Tag } from '../../languages/senses/tags.ts';
import { knownAt, mentionOf } from '../known.ts';
import type { Rule } from '../rule.ts';
import { actsItself, isService } from '../service.ts';

export const knownPlatform: Rule = {
  id: 'platform/known-name',
  summary: 'A platform that a pack knows by this name: Google Play',
  wakes: ['platform'],
  match(reading, i) {
    const known = knownAt(reading, i, Tag.platform);
    const [name] = known?.names ?? [];
    if (known === undefined || name === undefined) return undefined;
    const company = knownAt(reading, i, Tag.actor);
    const { end } = known;
    if (company?.end === end ? !isService(reading, i, end, name) : actsItself(reading, i, end, name)) return undefined;
    return mentionOf(reading, i, known);
  },
};
