import type { PlatformMention } from '../../core/mention.ts';
import { Tag } from '../../languages/senses/tags.ts';
import type { Rule } from '../rule.ts';
import { isNoOtherWord, listedFrom, mayBeNew, newPlatform } from './listed.ts';

/** Words between the noun and the name: `plateforme de partage de vidéos Example`. */
const MODIFIERS = 2;

export const introducedPlatform: Rule = {
  id: 'platform/introduced',
  summary: 'Platforms by the noun before their names: the streaming service Example, des sites de vidéo comme Example et Other',
  wakes: ['platformNoun'],
  match(reading, i) {
    const noun = reading.term(i, Tag.platformNoun);
    if (noun === undefined) return undefined;
    let at = noun.end;
    for (let n = 0; n < MODIFIERS; n++) at = reading.term(at, Tag.platformModifier)?.end ?? at;
    const examples = reading.term(at, Tag.suchAs)?.end;
    return listedFrom(reading, examples ?? at, false).flatMap(({ run }): PlatformMention[] => {
      // a site like Paris is no site
      const believed = run !== undefined && mayBeNew(reading, run) && (examples === undefined || isNoOtherWord(reading, run));
      return believed ? [newPlatform(reading, run, noun.sense)] : [];
    });
  },
};
