import type { Work } from '../../core/schema.ts';
import { slug } from '../../core/slug.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { cueOf, isArticle } from '../cue.ts';
import { knownAt } from '../known.ts';
import type { Reading, Rule } from '../rule.ts';
import { quotedTitle } from './title.ts';

const isWork = cueOf('work');
/** Behind these another thing is named: “the film, which he told the group "Example"”. */
const parts = cueOf('stop', 'group-of', 'speech', 'close-quote');

/** Tokens between the word that says what kind of work it is and the title: `le film de Sony, « `. */
const REACH = 5;

export const quotedWork: Rule = {
  id: 'work/quoted-title',
  summary: 'A title in quotation marks near a word for a work: the movie “Zero Dark Thirty”, « Avatar », le film',
  wakes: ['quotationMark'],
  match(reading, i) {
    const title = quotedTitle(reading, i);
    if (title === undefined) return undefined;
    const first = i + 1;
    const { end, closing } = title;
    const kind = kindBefore(reading, i) ?? kindBehind(reading, closing + 1);
    if (kind === undefined || isKnown(reading, first, end)) return undefined;
    const name = reading.raw(first, end - 1);
    return { type: 'work', rule: '', start: reading.start(first), end: reading.end(end - 1), kind, name, key: slug(name) };
  },
};

/** Whether packs know what stands at [first, end), with or without an article. */
const isKnown = (reading: Reading, first: number, end: number): boolean =>
  [first, first + 1].some((at) => ([Tag.actor, Tag.platform, Tag.work] as const).some((tag) => knownAt(reading, at, tag)?.end === end));

function kindBefore(reading: Reading, i: number): Work['kind'] | undefined {
  for (let at = i - 1; at >= i - REACH && reading.has(at) && !reading.opensLine(at + 1); at--) {
    const noun = reading.sense(at, Tag.workNoun);
    if (noun !== undefined) return noun;
    if (isWork(reading, at)) return 'work';
    if (parts(reading, at)) return undefined;
  }
  return undefined;
}

function kindBehind(reading: Reading, i: number): Work['kind'] | undefined {
  const at = reading.isSign(i, ',') ? i + 1 : i;
  return reading.sense(at, Tag.workNoun) ?? (isArticle(reading, at) ? reading.sense(at + 1, Tag.workNoun) : undefined);
}
