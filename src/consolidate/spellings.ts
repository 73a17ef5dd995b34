import type { Actor, Fact, Platform, Span } from '../core/schema.ts';
import { foldString } from '../text/vocabulary.ts';
import type { DocumentView, ProperWord } from './view.ts';

/** Where something stands, for what is no fact. */
export type Place = Pick<Fact, 'document' | 'line' | 'column' | 'span' | 'quote'>;

/** One way in which a document writes a name, with its first place. */
export interface Spelling {
  /** Folded words. */
  words: readonly string[];
  place: Place;
  count: number;
  /** Only ever seen as a sentence's first word, where any word has a capital. */
  opening?: true;
  /** The actor or platform that it was read as. */
  fact?: Actor | Platform;
}

/** Letters of the words that may stand inside a name without a capital: of, the, de, la, des, sans. */
const JOINER = 4;
/** Shorter names differ by a letter too easily. */
const MIN_LETTERS = 6;
const MAX_WORDS = 6;

/**
 * The names of a document as they are spelled: what was read as an actor or platform, capitalised phrases besides, and phrases that
 * begin as a name of several words does, whose other words have no capital (« Médecins sans frontière »).
 */
export function spellingsOf(document: DocumentView): Spelling[] {
  const found = new Map<string, Spelling>();
  const add = (span: Span, place: () => Place, fact?: Actor | Platform, opening = false): void => {
    const words = wordsOf(document.text.slice(span.start, span.end));
    const key = words.join(' ');
    if (key.length < MIN_LETTERS || words.length > MAX_WORDS || /\d/.test(key)) return;
    const known = found.get(key);
    if (opening && known !== undefined) return;
    if (known === undefined || known.opening)
      found.set(key, { words, place: place(), count: 1, ...(opening ? { opening } : {}), ...(fact === undefined ? {} : { fact }) });
    else found.set(key, { ...known, count: known.count + 1, ...(known.fact === undefined && fact !== undefined ? { fact } : {}) });
  };
  const names = document.facts.filter((fact) => (fact.type === 'actor' || fact.type === 'platform') && fact.named !== false);
  for (const fact of names as (Actor | Platform)[]) add(fact.span, () => fact, fact);
  const openings = new Map<string, number>();
  for (const { words } of found.values()) if (words.length > 1) openings.set(words[0] as string, words.length);
  let next = 0;
  const isInName = ({ start }: ProperWord): boolean => {
    while ((names[next]?.span.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    return (names[next]?.span.start ?? Number.POSITIVE_INFINITY) <= start;
  };
  for (const { propers } of document.sentences) {
    const free = propers.filter((proper) => !isInName(proper));
    for (const span of [...phrasesOf(document, free), ...begunLike(document, free, openings)]) add(span, () => placeIn(document, span));
    const [first] = free;
    if (first?.opening) add(first, () => placeIn(document, first), undefined, true);
  }
  return [...found.values()];
}

export const wordsOf = (text: string): string[] =>
  foldString(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Runs of capitalised words, with short words between them; where one opens a sentence, also without its first word. */
function phrasesOf(document: DocumentView, propers: readonly ProperWord[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < propers.length; ) {
    let j = i;
    while (j + 1 < propers.length && isJoined(document, propers[j] as ProperWord, propers[j + 1] as ProperWord)) j++;
    const first = propers[i] as ProperWord;
    const end = (propers[j] as ProperWord).end;
    if (!first.opening || j > i) spans.push({ start: first.start, end });
    if (first.opening && j > i) spans.push({ start: (propers[i + 1] as ProperWord).start, end });
    i = j + 1;
  }
  return spans;
}

function isJoined(document: DocumentView, a: ProperWord, b: ProperWord): boolean {
  if (b.start - a.end > 3 * (JOINER + 1)) return false;
  const between = document.text.slice(a.end, b.start);
  if (/^(?:[  ]|[-‑'’])$/.test(between)) return true;
  const words = between.trim().split(/\s+/);
  return /^\s[\p{Ll}\s'’]+$/u.test(between) && words.length <= 2 && words.every(({ length }) => length <= JOINER);
}

function begunLike(document: DocumentView, propers: readonly ProperWord[], openings: ReadonlyMap<string, number>): Span[] {
  const spans: Span[] = [];
  for (const { key, start } of propers) {
    const count = openings.get(key);
    if (count === undefined) continue;
    const window = new RegExp(`^\\p{L}+(?:[ -]\\p{L}+){${count - 1}}`, 'u').exec(document.text.slice(start, start + 80));
    if (window !== null) spans.push({ start, end: start + window[0].length });
  }
  return spans;
}

const placeIn = (document: DocumentView, span: Span): Place => ({
  document: document.info.id,
  ...document.positionOf(span.start),
  span,
  quote: document.text.slice(span.start, span.end),
});
