import { slug } from '../../core/slug.ts';
import { knownAt } from '../known.ts';
import { nameFrom } from '../name-run.ts';
import type { Rule } from '../rule.ts';

/** Words between the noun and the name: `plateforme de partage de vidéos Example`. */
const MODIFIERS = 2;

export const introducedPlatform: Rule = {
  id: 'platform/introduced',
  summary: 'A platform by the noun before its name: the streaming service Example, la plateforme Example',
  wakes: ['platformNoun'],
  match(reading, i) {
    const noun = reading.term(i, 'platformNoun');
    if (noun === undefined) return undefined;
    let at = noun.end;
    for (let n = 0; n < MODIFIERS; n++) at = reading.term(at, 'platformModifier')?.end ?? at;
    const name = nameFrom(reading, at);
    if (name === undefined || knownAt(reading, name.first, 'actor') || knownAt(reading, name.first, 'platform')) return undefined;
    const written = reading.raw(name.first, name.end - 1);
    return {
      type: 'platform',
      start: reading.start(name.first),
      end: reading.end(name.end - 1),
      kind: noun.sense,
      name: written,
      key: slug(written),
    };
  },
};
