import type { ActorMention, AnyNameMention } from '../../core/mention.ts';
import { slug } from '../../core/slug.ts';
import type { SmallWords } from '../../text/small-words.ts';
import type { Affair } from '../affairs.ts';
import { Acronyms } from './acronyms.ts';
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
  // as in most sentences that are read by themselves: one name is related to none, and an affair takes two to be recognised
  if (mentions.length === 1) return loneName(mentions[0] as AnyNameMention, text, smallWords);
  const names: Name[] = [];
  const byWriting = new Map<string, Name>();
  const of = mentions.map((mention) => {
    if (!isNamedActor(mention)) return undefined;
    const written = writingOf(mention, text);
    const known = byWriting.get(written);
    if (known !== undefined) {
      known.add(mention);
      return known;
    }
    const name = new Name(written, mention);
    names.push(name);
    byWriting.set(written, name);
    return name;
  });
  const acronyms = new Acronyms(text);
  const byStart = new Map<string, Name>();
  // one walk for all that is asked of each: the names of a large document are more than the processor's caches hold
  for (const name of names) {
    lookAt(name, smallWords);
    acronyms.add(name);
    if (name.words === 1) continue;
    relateParts(name, byWriting);
    relateAlike(name, byStart);
  }
  acronyms.relate(names, mentions, of);
  for (const { people } of affairs) relateToAffair(byWriting, people);
  return { names, of };
}

/** The key of a name that was weighed is the slug of what is written; that of a known name is canonical. */
const writingOf = ({ likelihoods, key, start, end }: ActorMention, text: string): string =>
  likelihoods === undefined ? slug(text.slice(start, end)) : key;

function loneName(mention: AnyNameMention, text: string, smallWords: SmallWords): DocumentNames {
  if (!isNamedActor(mention)) return { names: [], of: [undefined] };
  const name = new Name(writingOf(mention, text), mention);
  lookAt(name, smallWords);
  return { names: [name], of: [name] };
}

const isNamedActor = (mention: AnyNameMention): mention is ActorMention => mention.type === 'actor' && mention.named !== false;

/** Finds out what its mentions by themselves tell of `name`, and whether it is written with a small letter too. */
function lookAt(name: Name, smallWords: SmallWords): void {
  if (name.known) return;
  name.kind = likeliest(name.likelihoods);
  const { start, end } = name.first;
  name.small = name.words === 1 && smallWords.has(start, end);
}

/** Tells the names that `name` begins and ends with of it. */
function relateParts(name: Name, byWriting: ReadonlyMap<string, Name>): void {
  const { written } = name;
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

function relateToAffair(byWriting: ReadonlyMap<string, Name>, people: Affair['people']): void {
  for (const surname in people) {
    const name = byWriting.get(surname);
    // Washington is the town before it is an actor of the affair
    if (name !== undefined && !name.known && !name.isPlace) name.inAffair = people[surname] as Affair['people'][string];
  }
}

/** `known`, or what there is once somebody has it, with `name` added. */
function relate(known: Fuller | undefined, name: Name): Fuller {
  const fuller = known ?? { names: [name], person: undefined };
  if (known !== undefined) known.names.push(name);
  name.fullerFor = [...name.fullerFor, fuller];
  return fuller;
}

/** Tells `name`, and those that differ from it in the last word alone, of each other; `byStart` holds the first of each. */
function relateAlike(name: Name, byStart: Map<string, Name>): void {
  const start = name.written.slice(0, name.written.lastIndexOf('-'));
  const first = byStart.get(start);
  if (first === undefined) byStart.set(start, name);
  else if (first.alike === undefined) first.alike = name.alike = [first, name];
  else if (first.alike.length < MOST_ALIKE) {
    first.alike.push(name);
    name.alike = first.alike;
  }
}
