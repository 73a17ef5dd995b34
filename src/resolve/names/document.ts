import type { ActorMention } from '../../core/mention.ts';
import { slug } from '../../core/slug.ts';
import { NAME_KINDS } from '../../languages/cues.ts';
import type { Affair } from '../affairs.ts';
import { relateAcronyms } from './acronyms.ts';
import { markSmallLetters } from './small-letters.ts';

const NONE: readonly never[] = [];
const NO_LIKELIHOODS: readonly number[] = NAME_KINDS.map(() => 0);

/** Longer names that have a name as their part. */
export interface Fuller {
  /** In the order of their first mention. */
  readonly names: Name[];
  /** The person among them who was named last so far, else the one who is named first. */
  person: Name | undefined;
}

/** A name as one document uses it: every mention that is written alike, case and diacritics apart. */
export class Name {
  /** As a slug, and how many words that has. */
  readonly written: string;
  readonly words: number;
  readonly mentions: ActorMention[] = [];
  /** Sum over the mentions of the log-probability of each kind, as far as the words around them tell. */
  readonly likelihoods: number[] = NO_LIKELIHOODS.slice();
  /** Index into `NAME_KINDS` of the likeliest kind, as far as the words around its mentions tell. */
  kind: number;
  /** The same of what most of its mentions are once the whole document is asked. */
  decided: number;
  /** What the rest of the document adds to the score of each kind, once it is asked for. */
  signs: readonly number[] | undefined = undefined;
  /** Packs know the name: what is not weighed keeps the kind that they give it. */
  readonly known: boolean;
  /** Mentions that were weighed. */
  weighed = 0;
  /** Longer names of the document that this one ends: `Kazuo Hirai` for `Hirai`. */
  endOf: Fuller | undefined = undefined;
  /** Longer names that this one begins: `Sony Pictures` for `Sony`. */
  startOf: Fuller | undefined = undefined;
  /** Where this one is such a longer name. */
  fullerFor: readonly Fuller[] = NONE;
  /** Names that differ from this one in the last word alone, itself among them. */
  alike: readonly Name[] = NONE;
  /** Who is known by it as a surname in the affair that the document is about. */
  inAffair: Affair['people'][string] | undefined = undefined;
  /** The document writes it with a small letter too. */
  small = false;
  /** What this acronym stands for, where the document spells it out. */
  expansion: Name | undefined = undefined;
  /** Whether the expansion stands beside it: `World Health Organization (WHO)`. */
  introduced = false;

  /** `kind` where packs know the name. */
  constructor(written: string, kind: number | undefined) {
    this.written = written;
    this.words = wordsIn(written);
    this.kind = kind ?? 0;
    this.decided = this.kind;
    this.known = kind !== undefined;
  }

  get lastWord(): string {
    return this.written.slice(this.written.lastIndexOf('-') + 1);
  }
}

/** The names of a document, and for each of the mentions asked about the name that it is of. */
export interface DocumentNames {
  names: readonly Name[];
  /** In the order of the mentions; undefined for descriptions without a name. */
  of: readonly (Name | undefined)[];
}

/** Words of a part of a name at most: `Ben Ali`, `Le Drian`, `Van der Bellen`. */
const LONGEST_PART = 3;
/** Names compared with each other at most, so that a list of a thousand Johns stays linear. */
const MOST_ALIKE = 40;
const KIND_OF = { person: 1, organization: 2, government: 2, group: 2, place: 3 } as const;

export const likeliest = (scores: readonly number[]): number => {
  let best = 0;
  for (let k = 1; k < scores.length; k++) if ((scores[k] as number) > (scores[best] as number)) best = k;
  return best;
};

/** The names of a document and what they are to each other. `mentions` are in the order of the text. */
export function namesOf(mentions: readonly ActorMention[], text: string, affairs: readonly Affair[] = []): DocumentNames {
  const byWriting = new Map<string, Name>();
  const of = mentions.map((mention) => (mention.named === false ? undefined : nameOf(mention, byWriting, text)));
  for (const name of byWriting.values()) if (!name.known) name.kind = likeliest(name.likelihoods);
  relateParts(byWriting);
  relateAlike(byWriting);
  const names = [...byWriting.values()];
  relateAcronyms(names, mentions, of, text);
  markSmallLetters(names, text);
  for (const { people } of affairs) relateToAffair(byWriting, people);
  return { names, of };
}

function nameOf(mention: ActorMention, byWriting: Map<string, Name>, text: string): Name {
  const { weighed } = mention;
  // the key of a name that was weighed is the slug of what is written; that of a known name is canonical
  const written = weighed === undefined ? slug(text.slice(mention.start, mention.end)) : mention.key;
  let name = byWriting.get(written);
  if (name === undefined) {
    name = new Name(written, weighed === undefined ? KIND_OF[mention.kind] : undefined);
    byWriting.set(written, name);
  }
  name.mentions.push(mention);
  if (weighed === undefined) return name;
  name.weighed++;
  for (let k = 0; k < NAME_KINDS.length; k++) name.likelihoods[k] = (name.likelihoods[k] as number) + (weighed.likelihoods[k] as number);
  return name;
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
      if (last !== undefined) relate((last.endOf ??= { names: [], person: undefined }), name);
      if (first !== undefined) relate((first.startOf ??= { names: [], person: undefined }), name);
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

function relate(fuller: Fuller, name: Name): void {
  fuller.names.push(name);
  name.fullerFor = [...name.fullerFor, fuller];
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

function wordsIn(slug: string): number {
  let words = 1;
  for (let at = slug.indexOf('-'); at !== -1; at = slug.indexOf('-', at + 1)) words++;
  return words;
}
