import type { KnownName, KnownSenses, NamedThing } from '../languages/senses/names.ts';
import { Tag } from '../languages/senses/tags.ts';
import { Kind, Shape } from '../text/tokens.ts';
import type { Reading } from './rule.ts';

type NameTag = Tag.actor | Tag.platform | Tag.work;
type ThingOf<T extends NameTag> = KnownSenses[T][number]['thing'];

/** What the packs know by the name at a token, as far as the text bears it out. */
export interface Known<T extends NamedThing> {
  /** The token after the name. */
  end: number;
  /** Most likely first. */
  names: readonly KnownName<T>[];
}

/** The longest name under `tag` at token `i` whose capitals are those of the text, and which is no ordinary word there. */
export function knownAt<T extends NameTag>(reading: Reading, i: number, tag: T): Known<ThingOf<T>> | undefined {
  // asked at every `the` and `la`, of which some name begins with a capital
  const { names: known, tokens } = reading;
  if (!reading.isCapitalised(i) && !known.startsWith(tokens.word[i] as number, Tag.uncapitalised)) return undefined;
  for (let limit = reading.limit; ; ) {
    const term = known.longest(tokens, i, tag, limit);
    if (term === undefined) return undefined;
    const { end } = term;
    const names = believed(reading, i, end, term.sense as KnownSenses[T] & readonly KnownName<ThingOf<T>>[]);
    if (names.length > 0) return { end, names };
    limit = end - 1;
  }
}

function believed<T extends NamedThing>(reading: Reading, i: number, end: number, names: readonly KnownName<T>[]): readonly KnownName<T>[] {
  if (names.length === 1) return isBelieved(reading, i, end, names[0] as KnownName<T>) ? names : [];
  return names.filter((name) => isBelieved(reading, i, end, name)).reverse();
}

const isBelieved = (reading: Reading, i: number, end: number, { language, letters, ordinary }: KnownName): boolean =>
  (language === undefined || language === reading.language.code) &&
  bearsOut(reading, i, end, letters) &&
  (ordinary === undefined || standsOut(reading, i, end));

/** The fields of a mention of the first of the names in `known`: where it stands and what it is. */
export function mentionOf<T extends NamedThing>(reading: Reading, i: number, known: Known<T>): T & Naming {
  const { thing, misspelt, within } = known.names[0] as KnownName<T>;
  const mention = namingOf(thing, reading.start(i), reading.end(known.end - 1)) as T & Naming;
  if (misspelt) mention.variantOf = thing.name;
  if (within !== undefined) mention.within = within;
  return mention;
}

/** Key by key, since V8 makes a hash table of what it spreads, and these are looked at more than any other objects. */
function namingOf(thing: NamedThing, start: number, end: number): NamedThing & Naming {
  if (thing.type === 'actor') return { type: thing.type, kind: thing.kind, key: thing.key, name: thing.name, rule: '', start, end };
  if (thing.type === 'work') return { type: thing.type, kind: thing.kind, key: thing.key, name: thing.name, rule: '', start, end };
  const mention: NamedThing & Naming = { type: thing.type, kind: thing.kind, key: thing.key, name: thing.name, rule: '', start, end };
  if (thing.operator !== undefined) mention.operator = thing.operator;
  if (thing.named !== undefined) mention.named = thing.named;
  return mention;
}

interface Naming {
  rule: string;
  start: number;
  end: number;
  variantOf?: string;
  within?: string;
}

function bearsOut(reading: Reading, i: number, end: number, letters: string): boolean {
  let word = 0;
  for (let at = i; at < end; at++) {
    if (reading.tokens.kind[at] !== Kind.Word) continue;
    const wanted = letters.charCodeAt(word++);
    const shape = reading.shape(at);
    if (wanted === 0x41 /* A */ && shape !== Shape.Capitals) return false;
    if (wanted === 0x43 /* C */ && shape === Shape.Lower) return false;
  }
  // an acronym among capitals may be the word: WHO SAYS SO
  return letters !== 'A' || !isShouted(reading, i, end) || reading.sense(i, Tag.function) === undefined;
}

/** Whether the words on both sides are in capitals too, as in a headline. */
function isShouted(reading: Reading, i: number, end: number): boolean {
  const isCapitals = (at: number): boolean => reading.isWord(at) && reading.shape(at) === Shape.Capitals;
  return isCapitals(i - 1) || isCapitals(end);
}

/**
 * Whether a capital at `i` says that this is a name: its neighbours are in lower case, or it stands alone between signs
 * (`Source : Variety`, “Fury”), and it opens no sentence.
 */
function standsOut(reading: Reading, i: number, end: number): boolean {
  // People's Liberation Army
  if (reading.isSign(end, "'") && reading.glued(end) && reading.isCapitalised(end + 2)) return false;
  if (reading.isWord(end) && reading.shape(end) !== Shape.Lower && !reading.opensLine(end)) return false;
  const before = i - 1;
  if (reading.isWord(before) && !reading.opensLine(i)) return reading.shape(before) === Shape.Lower;
  if (reading.isDigits(before) && !reading.opensLine(i)) return true;
  // behind a comma or bracket no sentence begins
  if ((reading.isSign(before, ',') || reading.isSign(before, '(')) && !reading.opensLine(i)) return true;
  if (!reading.isWord(end) || reading.opensLine(end)) return true;
  // « Regal et AMC se taisent »
  return reading.sense(end, Tag.listLink) === true && knownAt(reading, end + 1, Tag.actor) !== undefined;
}
