import { slug } from '../../core/slug.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { cueOf } from '../cue.ts';
import { knownAt } from '../known.ts';
import type { Rule } from '../rule.ts';
import { bareTitle } from './title.ts';

const isOf = cueOf('of-place');

export const introducedWork: Rule = {
  id: 'work/introduced-title',
  summary: 'A title behind the noun that says what it is of: the film Zero Dark Thirty, la série Le Bureau des légendes',
  wakes: ['workNoun'],
  match(reading, i) {
    const noun = reading.term(i, Tag.workNoun);
    const end = noun && bareTitle(reading, noun.end);
    if (noun === undefined || end === undefined) return undefined;
    const first = noun.end;
    // `Dubai Film Festival` is a name; « auteur de bande dessinée Example » is a person
    if (reading.isCapitalised(i) || isOf(reading, i - 1)) return undefined;
    if (knownAt(reading, first, Tag.actor) || knownAt(reading, first, Tag.platform) || knownAt(reading, first, Tag.work)) return undefined;
    const name = reading.raw(first, end - 1);
    return { type: 'work', rule: '', start: reading.start(first), end: reading.end(end - 1), kind: noun.sense, name, key: slug(name) };
  },
};
