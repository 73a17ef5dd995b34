import type { Digest } from '../consolidate/digest.ts';
import { type Spelling, wordsOf } from '../consolidate/spellings.ts';
import { isOneEdit } from '../core/spelling.ts';
import type { Check, Report } from './check.ts';

/** A word that differs must have so many letters: Maya and Mia are two persons. */
const LETTERS = 5;
/** First names differ by a letter more often than surnames: Maria and Marie Lopez. */
const FIRST_LETTERS = 7;
/** Surnames that stand alone. */
const ALONE_LETTERS = 6;

/** A spelling, and the document it was found in. */
interface Seen {
  by: Digest;
  spelling: Spelling;
}

/** All that is seen of one spelling. */
interface Group {
  words: readonly string[];
  seen: Seen[];
  count: number;
}

/** Two spellings of what is probably one name. */
export const nameVariant: Check = {
  id: 'name-variant',
  level: 'warning',
  summary: 'Two spellings of one name',
  description: `A name that packs know as a misspelling; two names of several words that differ in one letter of one word, in one document or in two that have
something else in common; a surname that differs in one letter from that of somebody whom the document names in full. The likely right one is the
one that packs know, else the one seen more often. Case, accents and hyphens alone are info. It keeps quiet about first names and short words, and where both
surnames are those of somebody.`,
  bad: {
    documents: [
      {
        id: 'a',
        language: 'en',
        date: '2018-01-25',
        text: 'Health minister Tobias Lindqvist resigned on Thursday. Lindqvist had denied it. In a letter Lindquist called it a distraction.',
      },
    ],
    why: 'One minister, two spellings.',
  },
  good: {
    documents: [
      {
        id: 'a',
        language: 'en',
        date: '2023-07-06',
        text: 'Maya Anderson of Leeds beat Mia Andersen of Aarhus 6-4, 7-5. Andersen had saved four match points.',
      },
    ],
    why: 'Two players.',
  },
  between(documents, report) {
    for (const by of documents) misspelled(by, report);
    const groups = grouped(documents);
    longNames(groups, report);
    for (const by of documents) surnames(by, report);
    for (const group of groups.values()) sameLetters(group, report);
  },
};

/** What packs know as misspellings. */
function misspelled({ spellings }: Digest, report: Report): void {
  for (const { fact, place } of spellings)
    if (fact?.variantOf !== undefined && (isFromPack(fact) || !isInflected(foldedName(place.quote), foldedName(fact.variantOf))))
      report({ facts: [fact], message: `“${place.quote}” is probably “${fact.variantOf}”` });
}

function grouped(documents: readonly Digest[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const by of documents)
    for (const spelling of by.spellings) {
      if (spelling.opening) continue;
      const key = spelling.words.join(' ');
      const group = groups.get(key) ?? { words: spelling.words, seen: [], count: 0 };
      group.seen.push({ by, spelling });
      group.count += spelling.count;
      groups.set(key, group);
    }
  return groups;
}

/**
 * Names of several words that share all but one. They are found by the words they share and the first letter of the other, and
 * among those by that word with each of its letters left out: two words at one edit have such a rest in common.
 */
function longNames(groups: ReadonlyMap<string, Group>, report: Report): void {
  const buckets = new Map<string, Group[]>();
  for (const group of groups.values()) {
    if (group.words.length < 2) continue;
    for (const [i, word] of group.words.entries()) {
      if (word.length < (i === 0 ? FIRST_LETTERS : LETTERS) - 1) continue;
      const key = group.words.map((other, j) => (i === j ? `${i}${word[0]}` : other)).join(' ');
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [group]);
      else bucket.push(group);
    }
  }
  const done = new Set<Group>();
  for (const [key, bucket] of buckets) {
    if (bucket.length < 2) continue;
    const at = key.split(' ').findIndex((word) => /^\d/.test(word));
    for (const [a, b] of closePairs(bucket, at)) {
      if (isInflected(a.words[at] as string, b.words[at] as string) && !(isPluralPair(a, b, at) && isPhrase(a))) continue;
      const [right, wrong] = isBetter(a, b) ? [a, b] : [b, a];
      const pair = together(right, wrong);
      if (pair === undefined || done.has(wrong) || isTwoKnown(a, b)) continue;
      done.add(wrong);
      say(report, wrong, right, pair);
    }
  }
}

/** The pairs of a bucket whose words at `at` are one edit apart, in the order of the bucket. */
function closePairs(bucket: readonly Group[], at: number): [Group, Group][] {
  const least = at === 0 ? FIRST_LETTERS : LETTERS;
  const rests = new Map<string, number[]>();
  for (const [i, { words }] of bucket.entries())
    for (const rest of restsOf(words[at] as string)) rests.set(rest, [...(rests.get(rest) ?? []), i]);
  const pairs = new Map<number, [Group, Group]>();
  for (const list of rests.values())
    for (const i of list)
      for (const j of list) {
        if (i >= j || pairs.has(i * bucket.length + j)) continue;
        const [a, b] = [bucket[i] as Group, bucket[j] as Group];
        const [left, right] = [a.words[at] as string, b.words[at] as string];
        if (Math.max(left.length, right.length) >= least && isOneEdit(left, right)) pairs.set(i * bucket.length + j, [a, b]);
      }
  return [...pairs].sort(([x], [y]) => x - y).map(([, pair]) => pair);
}

/** "Africa" and "African", "Award" and "Awards" are two words each. */
const isInflected = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** An -s is lost by mistake where the name is a phrase: "Guardians of the Estuary", not "Screen Awards". */
const isPhrase = ({ seen }: Group): boolean => seen.some(({ spelling }) => /\s\p{Ll}/u.test(spelling.place.quote));

const restsOf = (word: string): string[] => [word, ...[...word].map((_, i) => word.slice(0, i) + word.slice(i + 1))];

/** Whether the first of two spellings is the likelier one. */
function isBetter(a: Group, b: Group): boolean {
  const [known, other] = [isKnown(a), isKnown(b)];
  if (known !== other) return known;
  return a.count !== b.count ? a.count > b.count : a.seen.length >= b.seen.length;
}

const isFromPack = ({ rule }: { rule: string }): boolean => rule.endsWith('/known-name');
const foldedName = (name: string): string => wordsOf(name).join(' ');
const isKnown = ({ seen }: Group): boolean => seen.some(({ spelling }) => spelling.fact !== undefined && isFromPack(spelling.fact));
const isTwoKnown = (a: Group, b: Group): boolean =>
  (isKnown(a) && isKnown(b)) || [a, b].some(({ seen }) => seen.some(({ spelling }) => spelling.fact?.variantOf !== undefined));

/** A place of each: in one document where there is one, else in two that have more in common than this. */
function together(right: Group, wrong: Group): [Seen, Seen] | undefined {
  const places = new Map(right.seen.map((seen) => [seen.by, seen]));
  for (const seen of wrong.seen) {
    const beside = places.get(seen.by);
    if (beside !== undefined) return [beside, seen];
  }
  for (const seen of wrong.seen.slice(0, FEW))
    for (const other of right.seen.slice(0, FEW)) if (hasMoreInCommon(seen.by, other.by)) return [other, seen];
  return undefined;
}

/** Documents of each spelling that are looked at for something in common. */
const FEW = 20;

/** An amount, a date to the year at least, or another name. */
function hasMoreInCommon(a: Digest, b: Digest): boolean {
  const values = (one: Digest): Set<string> =>
    new Set([
      ...one.facts.flatMap((fact) =>
        (fact.type === 'figure' || fact.type === 'date') && fact.value != null ? [`${fact.type} ${fact.value}`] : [],
      ),
      ...one.spellings.filter(({ opening }) => !opening).map(({ words }) => words.join(' ')),
    ]);
  const others = values(b);
  return [...values(a)].some((value) => others.has(value));
}

function say(report: Report, wrong: Group, right: Group, [one, other]: [Seen, Seen]): void {
  report({
    facts: [other.spelling.fact ?? other.spelling.place, one.spelling.fact ?? one.spelling.place],
    message: `“${other.spelling.place.quote}” (seen ${wrong.count}×) is probably “${one.spelling.place.quote}” (seen ${right.count}×)`,
  });
}

/** "Lindquist" beside Tobias Lindqvist. */
function surnames(by: Digest, report: Report): void {
  const full = new Map<string, Spelling>();
  for (const spelling of by.spellings) if (spelling.words.length > 1) full.set(spelling.words.at(-1) as string, spelling);
  // a longer reading may hold it as well: "Maya Anderson of Leeds"
  const parts = new Set(by.spellings.flatMap(({ words }) => (words.length > 1 ? words : [])));
  const rests = new Map<string, string[]>();
  for (const [surname, { fact }] of full)
    if (fact?.type === 'actor') for (const rest of restsOf(surname)) rests.set(rest, [...(rests.get(rest) ?? []), surname]);
  for (const spelling of by.spellings) {
    const [word] = spelling.words as [string];
    if (spelling.words.length > 1 || word.length < ALONE_LETTERS || parts.has(word) || isOfItsOwn(spelling)) continue;
    const meant = restsOf(word)
      .flatMap((rest) => rests.get(rest) ?? [])
      .find((surname) => surname[0] === word[0] && isOneEdit(surname, word) && !isInflected(surname, word));
    const whole = meant === undefined ? undefined : full.get(meant);
    if (whole === undefined) continue;
    report({
      facts: [spelling.fact ?? spelling.place, whole.fact ?? whole.place],
      message: `“${spelling.place.quote}” and “${whole.place.quote}” spell one name in two ways`,
    });
  }
}

/** What packs know, or the text speaks of as a place: France beside James Franco. */
const isOfItsOwn = ({ fact }: Spelling): boolean => fact !== undefined && (isFromPack(fact) || fact.kind === 'place');

function isPluralPair(a: Group, b: Group, at: number): boolean {
  const [left, right] = [a.words[at] as string, b.words[at] as string];
  return `${left}s` === right || `${right}s` === left;
}

/** Spellings that differ in case, accents or hyphens. */
function sameLetters({ seen }: Group, report: Report): void {
  const quotes = new Map<string, Seen>();
  for (const one of seen)
    if (one.spelling.fact !== undefined && !quotes.has(one.spelling.place.quote)) quotes.set(one.spelling.place.quote, one);
  // a headline's capitals are no spelling
  const written = [...quotes].filter(([quote]) => quote !== quote.toUpperCase());
  if (written.length < 2) return;
  report({
    facts: written.map(([, { spelling }]) => spelling.fact ?? spelling.place),
    level: 'info',
    message: `One name in several spellings: ${written.map(([quote]) => `“${quote}”`).join(', ')}`,
  });
}
