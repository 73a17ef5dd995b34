import type { Actor } from '../core/schema.ts';
import { foldString } from '../text/vocabulary.ts';
import type { Side } from './align.ts';
import type { Difference, Evidence } from './difference.ts';
import { Matching } from './matching.ts';
import type { Placed, Places } from './place.ts';

/** A name that may be a person's. */
interface Name extends Placed {
  words: readonly string[];
  size: number;
  /** The actor that extraction read here. */
  fact?: Actor;
  /** None of its words stands in the other text. */
  foreign: boolean;
  /** Starts a sentence, where any word has a capital. */
  opens: boolean;
}

/** A name that became another stands no further, in UTF-16 code units, from where it is expected. */
const REACH = 250;
/** Letters at the start of words that are spellings of one name: Gorbachev and Gorbatchev, Londres and London. */
const SPELLING = 4;
/** Of two names in the same place this many do: Capua and Capoue. */
const SPELLING_IN_PLACE = 3;
/** Words of a person's name; longer runs of capitals are headlines and organisations. */
const LONGEST = 3;

/**
 * Persons of A whose place another person has in B. Names are compared by their words, which translators leave alone, so
 * that a surname answers for a full name; a name that is only gone, or only new, is a matter of style.
 */
export function nameChanges(a: Side, b: Side, places: Places): Difference[] {
  const names = new Matching(namesOf(a, b), namesOf(b, a));
  const words = ({ words }: Name): readonly string[] => words;
  names.joinByKey(words, words, places, (x, y) => (isOther(x, y) ? undefined : 0));
  const strangers = new Matching(names.freeA(), names.freeB());
  const any = (): string[] => [''];
  strangers.joinByKey(any, any, places, (x, y) =>
    areRivals(x, y) && Math.abs(places.inB(x.span.start) - y.span.start) <= REACH ? 0 : undefined,
  );
  return strangers.pairs().map(([x, y]) => ({ kind: 'changed', level: 'error', a: evidence(x), b: evidence(y) }));
}

const evidence = ({ span, fact }: Name): Evidence => (fact ? { span: fact.span, fact } : { span });

/** Whether one of two names can have taken the other's place: names of one form, and one of them of an actor for sure. */
function areRivals(x: Name, y: Name): boolean {
  if (x.size !== y.size || !(x.fact || y.fact) || !(x.foreign || y.foreign)) return false;
  if (!mayBe(x) || !mayBe(y) || (x.fact?.kind === 'place' && y.fact?.kind === 'place')) return false;
  return isOther(x, y) || !x.words.some((word, i) => isSpelledLike(word, y.words[i]));
}

const isSpelledLike = (a: string, b: string | undefined): boolean => a.slice(0, SPELLING_IN_PLACE) === b?.slice(0, SPELLING_IN_PLACE);

/** Whether two full names of persons share one word and have another that is no spelling of the other's: James Comey and James Clapper. */
function isOther(x: Name, y: Name): boolean {
  if (!isPerson(x) || !isPerson(y) || x.words.length !== 2 || y.words.length !== 2) return false;
  const differing = x.words.flatMap((word, i) => (word === y.words[i] ? [] : [[word, y.words[i] as string] as const]));
  const [pair] = differing;
  return pair !== undefined && differing.length === 1 && !areSpellings(...pair);
}

/** Whether two words have most of their letters in the same order, as transliterations have: Yulia and Ioulia. An initial is its name. */
function areSpellings(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const above = row;
    row = [0];
    for (let j = 0; j < b.length; j++)
      row.push(letter === b[j] ? (above[j] as number) + 1 : Math.max(above[j + 1] as number, row[j] as number));
  }
  return (row.at(-1) as number) * 2 >= Math.max(a.length, b.length);
}

const isPerson = ({ fact }: Name): boolean => fact?.kind === 'person';

/** A capital that starts a sentence is no sign of a name, and a name that is still there only counts where it is a person's. */
const mayBe = (name: Name): boolean => name.fact?.kind === 'person' || (name.foreign && (name.fact !== undefined || !name.opens));

/** The names of `side` that may be of persons. */
function namesOf(side: Side, other: Side): Name[] {
  const read = side.facts.filter((fact) => fact.type === 'actor' || fact.type === 'platform' || fact.type === 'work');
  const keysElsewhere = new Set(other.facts.map((fact) => ('key' in fact ? fact.key : '')));
  const spellings = new Set<string>();
  for (const { words } of other.written.names) for (const word of words) spellings.add(word.slice(0, SPELLING));
  const names: Name[] = [];
  let at = 0;
  for (const run of side.written.names) {
    const { start, end, determined, capitals } = run;
    while (at < read.length && (read[at] as Placed).span.end <= start) at++;
    const fact = told(read, at, end);
    // what a pack knows to be no person is none; what extraction guesses from a capital and its neighbours may be one
    const actor = fact?.type === 'actor' && (fact.kind === 'person' || !fact.rule.endsWith('known-name')) ? fact : undefined;
    // a run may begin with a title: "Judge Anna Kovac"
    const { words, size, opens } = actor?.kind === 'person' && actor.span.start > start ? named(actor.quote) : run;
    if (size > LONGEST || determined || capitals || (fact !== undefined && actor === undefined)) continue;
    // one word of two says little of who it is
    const isFull = actor?.kind === 'person' && words.length === 2;
    const isKnown = (word: string): boolean => spellings.has(word.slice(0, SPELLING));
    const known = isFull ? words.every(isKnown) : words.some(isKnown);
    const foreign = !known && (actor === undefined || !keysElsewhere.has(actor.key));
    names.push({ span: { start, end }, words, size, foreign, opens, ...(actor ? { fact: actor } : {}) });
  }
  return names;
}

/** What was read in a run of capitals up to `end`, from `at` on: a person where there is one ("FBI Director James Comey"). */
function told<T extends Placed & { kind: string }>(read: readonly T[], at: number, end: number): T | undefined {
  let limit = at;
  while ((read[limit]?.span.end ?? Number.POSITIVE_INFINITY) <= end) limit++;
  return read.slice(at, limit).find(({ kind }) => kind === 'person') ?? (limit > at ? read[at] : undefined);
}

function named(quote: string): Pick<Name, 'words' | 'size' | 'opens'> {
  const words = foldString(quote)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return { words, size: quote.split(/\s+/).length, opens: false };
}
