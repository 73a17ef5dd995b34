import type { Proposal, Rule } from '../rule.ts';
import { listedFrom, mayBeNew, newPlatform } from './listed.ts';

/** Words between the noun and the name: `plateforme de partage de vidéos Example`. */
const MODIFIERS = 2;

export const introducedPlatform: Rule = {
  id: 'platform/introduced',
  summary: 'Platforms by the noun before their names: the streaming service Example, les sites de vidéo Example et Other',
  wakes: ['platformNoun'],
  match(reading, i) {
    const noun = reading.term(i, 'platformNoun');
    if (noun === undefined) return undefined;
    let at = noun.end;
    for (let n = 0; n < MODIFIERS; n++) at = reading.term(at, 'platformModifier')?.end ?? at;
    const listed = listedFrom(reading, at);
    return listed.flatMap(({ run }): Proposal[] => (run && mayBeNew(reading, run) ? [newPlatform(reading, run, noun.sense)] : []));
  },
};
