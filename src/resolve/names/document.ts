import type { ActorMention } from '../../core/mention.ts';
import { slug } from '../../core/slug.ts';
import { NAME_KINDS } from '../../languages/cues.ts';

/** A name as one document uses it: every mention that is written alike, case and diacritics apart. */
export interface Name {
  words: readonly string[];
  mentions: ActorMention[];
  /** Mean over the mentions of the log-probability of each kind, as far as the words around them tell. */
  likelihoods: number[];
  /** Index into `NAME_KINDS` of the likeliest kind. */
  kind: number;
  /** A name that packs know keeps the kind they give it. */
  known: boolean;
  /** Longer names of the document that this one ends, in the order of their first mention: `Kazuo Hirai` for `Hirai`. */
  endOf: Name[];
  /** Longer names that this one begins: `Sony Pictures` for `Sony`. */
  startOf: Name[];
  /** Names that differ from this one in the last word alone, itself among them; absent where there are none. */
  alike?: readonly Name[];
  /** What this acronym stands for, where the document spells it out. */
  expansion?: Name;
  /** Whether the expansion stands beside it: `World Health Organization (WHO)`. */
  introduced?: true;
}

const KINDS = NAME_KINDS.length;
/** Words of a part of a name at most: `Ben Ali`, `Le Drian`, `Van der Bellen`. */
const LONGEST_PART = 3;
const LONGEST_ACRONYM = 8;
const KIND_OF = { person: 1, organization: 2, government: 2, group: 2, place: 3 } as const;

/** Log-probabilities of the kinds of one mention, by the evidence in the words around it. */
export function likelihoodsOf(mention: ActorMention): number[] {
  const scores = new Array<number>(KINDS).fill(0);
  for (const { sum } of mention.evidence ?? []) for (let k = 0; k < KINDS; k++) scores[k] = (scores[k] as number) + (sum[k] as number);
  return logSoftmax(scores);
}

export function logSoftmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const total = top + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - top), 0));
  return scores.map((score) => score - total);
}

export const likeliest = (scores: readonly number[]): number => {
  let best = 0;
  for (let k = 1; k < scores.length; k++) if ((scores[k] as number) > (scores[best] as number)) best = k;
  return best;
};

/** The names of a document and what they are to each other. `mentions` are in the order of the text. */
export function namesOf(mentions: readonly ActorMention[], text: string): Map<ActorMention, Name> {
  const byWriting = new Map<string, Name>();
  const nameOf = new Map<ActorMention, Name>();
  for (const mention of mentions) {
    if (mention.named === false) continue;
    const written = slug(text.slice(mention.start, mention.end));
    let name = byWriting.get(written);
    if (name === undefined) {
      const known = mention.evidence === undefined;
      name = {
        words: written.split('-'),
        mentions: [],
        likelihoods: [],
        kind: known ? KIND_OF[mention.kind] : 0,
        known,
        endOf: [],
        startOf: [],
      };
      byWriting.set(written, name);
    }
    name.mentions.push(mention);
    nameOf.set(mention, name);
  }
  for (const name of byWriting.values()) if (!name.known) weigh(name);
  relateParts(byWriting);
  relateAlike(byWriting);
  relateAcronyms(byWriting, nameOf, mentions, text);
  return nameOf;
}

function weigh(name: Name): void {
  const weighed = name.mentions.map(likelihoodsOf);
  name.likelihoods = NAME_KINDS.map((_, k) => weighed.reduce((sum, one) => sum + (one[k] as number), 0) / weighed.length);
  name.kind = likeliest(name.likelihoods);
}

function relateParts(byWriting: ReadonlyMap<string, Name>): void {
  for (const name of byWriting.values()) {
    const { words } = name;
    for (let length = 1; length <= LONGEST_PART && length < words.length; length++) {
      byWriting.get(words.slice(-length).join('-'))?.endOf.push(name);
      byWriting.get(words.slice(0, length).join('-'))?.startOf.push(name);
    }
  }
}

/** Names compared with each other at most, so that a list of a thousand Johns stays linear. */
const MOST_ALIKE = 40;

function relateAlike(byWriting: ReadonlyMap<string, Name>): void {
  const byStart = new Map<string, Name[]>();
  for (const [written, name] of byWriting) {
    if (name.words.length < 2) continue;
    const start = written.slice(0, written.lastIndexOf('-'));
    const alike = byStart.get(start);
    if (alike === undefined) byStart.set(start, [name]);
    else if (alike.length < MOST_ALIKE) alike.push(name);
  }
  for (const alike of byStart.values()) if (alike.length > 1) for (const name of alike) name.alike = alike;
}

function relateAcronyms(
  byWriting: ReadonlyMap<string, Name>,
  nameOf: ReadonlyMap<ActorMention, Name>,
  mentions: readonly ActorMention[],
  text: string,
): void {
  const byInitials = new Map<string, Name>();
  for (const name of byWriting.values()) {
    if (name.words.length < 2) continue;
    for (const initials of initialsOf(name, text)) if (!byInitials.has(initials)) byInitials.set(initials, name);
  }
  for (const name of byWriting.values()) {
    const acronym = acronymOf(name, text);
    const expansion = acronym === undefined ? undefined : byInitials.get(acronym);
    if (expansion !== undefined && expansion !== name) name.expansion = expansion;
  }
  let before: ActorMention | undefined;
  for (const mention of mentions) {
    const [name, full] = [nameOf.get(mention), before && nameOf.get(before)];
    if (
      name &&
      full &&
      before &&
      acronymOf(name, text) !== undefined &&
      full.words.length > 1 &&
      text.slice(before.end, mention.start) === ' ('
    ) {
      name.expansion = full;
      name.introduced = true;
    }
    before = mention;
  }
}

const written = (name: Name, text: string): string => {
  const { start, end } = name.mentions[0] as ActorMention;
  return text.slice(start, end);
};

/** `U.N.` and `UN` as `un`; undefined where the name is no acronym. */
function acronymOf(name: Name, text: string): string | undefined {
  const letters = written(name, text).replaceAll('.', '');
  return letters.length > 1 && letters.length <= LONGEST_ACRONYM && /^[\p{Lu}\p{N}]+$/u.test(letters) ? letters.toLowerCase() : undefined;
}

/** First letters of all words, and of the capitalised ones alone. */
function initialsOf(name: Name, text: string): string[] {
  const all = name.words.map((word) => word[0]).join('');
  const capitals = written(name, text).match(/(?<!\p{L})\p{Lu}/gu);
  return capitals === null ? [all] : [all, slug(capitals.join(''))];
}
