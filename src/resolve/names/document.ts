import type { ActorMention, AnyNameMention } from '../../core/mention.ts';
import { slug } from '../../core/slug.ts';
import type { SmallWords } from '../../text/small-words.ts';
import type { Affair } from '../affairs.ts';
import { relateAcronyms } from './acronyms.ts';
import { type Fuller, Name } from './name.ts';

/** The names of a document, and for each of the mentions asked about the name that it is of. */
export interface DocumentNames {
  names: readonly Name[];
  /** In the order of the mentions; undefined for descriptions without a name, and for what is no actor. */
  of: readonly (Name | undefined)[];
}

/** Words of a part of a name at most: `Ben Ali`, `Le Drian`, `Van der Bellen`. */
const LONGEST_PART = 3;
/** Names compared with each other at most, so that a list of a thousand Johns stays linear. */
const MOST_ALIKE = 40;
const KIND_OF = { person: 1, organization: 2, government: 2, group: 2, place: 3 } as const;

/** The sums of two rows, kind by kind. */
export const sumOf = (a: readonly number[], b: readonly number[]): readonly number[] => a.map((value, k) => value + (b[k] as number));

export const likeliest = (scores: ArrayLike<number>): number => {
  let best = 0;
  for (let k = 1; k < scores.length; k++) if ((scores[k] as number) > (scores[best] as number)) best = k;
  return best;
};

/** The names of the actors of a document and what they are to each other. `mentions` are in the order of the text. */
export function namesOf(
  mentions: readonly AnyNameMention[],
  text: string,
  smallWords: SmallWords,
  affairs: readonly Affair[] = [],
): DocumentNames {
  const byWriting = new Map<string, Name>();
  const of = mentions.map((mention) =>
    mention.type === 'actor' && mention.named !== false ? nameOf(mention, byWriting, text) : undefined,
  );
  for (const name of byWriting.values()) if (!name.known) name.kind = likeliest(name.likelihoods);
  relateParts(byWriting);
  relateAlike(byWriting);
  const names = [...byWriting.values()];
  relateAcronyms(names, mentions, of, text);
  for (const name of names) name.small = name.words === 1 && !name.known && isAlsoSmall(name, smallWords);
  for (const { people } of affairs) relateToAffair(byWriting, people);
  return { names, of };
}

function nameOf(mention: ActorMention, byWriting: Map<string, Name>, text: string): Name {
  const { likelihoods } = mention;
  // the key of a name that was weighed is the slug of what is written; that of a known name is canonical
  const written = likelihoods === undefined ? slug(text.slice(mention.start, mention.end)) : mention.key;
  let name = byWriting.get(written);
  if (name === undefined) {
    name = new Name(written, mention, likelihoods === undefined ? KIND_OF[mention.kind] : undefined);
    byWriting.set(written, name);
  } else name.mentions.push(mention);
  if (likelihoods === undefined) return name;
  name.weighed++;
  name.likelihoods = name.weighed === 1 ? likelihoods : sumOf(name.likelihoods, likelihoods);
  return name;
}

function isAlsoSmall({ mentions }: Name, smallWords: SmallWords): boolean {
  const { start, end } = mentions[0] as ActorMention;
  return smallWords.has(start, end);
}

function relateParts(byWriting: ReadonlyMap<string, Name>): void {
  for (const [written, name] of byWriting) {
    let end = written.length;
    let start = -1;
    for (let length = 1; length <= LONGEST_PART && length < name.words; length++) {
      end = written.lastIndexOf('-', end - 1);
      start = written.indexOf('-', start + 1);
      const last = byWriting.get(written.slice(end + 1));
      const first = byWriting.get(written.slice(0, start));
      if (last !== undefined) last.endOf = relate(last.endOf, name);
      if (first !== undefined) first.startOf = relate(first.startOf, name);
    }
  }
}

function relateToAffair(byWriting: ReadonlyMap<string, Name>, people: Affair['people']): void {
  for (const surname in people) {
    const name = byWriting.get(surname);
    // Washington is the town before it is an actor of the affair
    if (name !== undefined && !name.known && !name.mentions.some(({ place }) => place))
      name.inAffair = people[surname] as Affair['people'][string];
  }
}

/** `known`, or what there is once somebody has it, with `name` added. */
function relate(known: Fuller | undefined, name: Name): Fuller {
  const fuller = known ?? { names: [], person: undefined };
  fuller.names.push(name);
  name.fullerFor = [...name.fullerFor, fuller];
  return fuller;
}

function relateAlike(byWriting: ReadonlyMap<string, Name>): void {
  const byStart = new Map<string, Name[]>();
  for (const [written, name] of byWriting) {
    if (name.words === 1) continue;
    const start = written.slice(0, written.lastIndexOf('-'));
    const alike = byStart.get(start);
    if (alike === undefined) byStart.set(start, [name]);
    else if (alike.length < MOST_ALIKE) alike.push(name);
  }
  for (const alike of byStart.values()) if (alike.length > 1) for (const name of alike) name.alike = alike;
}
