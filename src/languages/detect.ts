import type { Lexicon } from '../text/lexicon.ts';
import { Gap, Kind, Tokens } from '../text/tokens.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { LanguageCode, Senses } from './language.ts';
import { Tag } from './senses/tags.ts';

/** Characters of a document that are looked at to tell its language; news seldom needs more than its first lines. */
const SAMPLE = 6000;
/** A function word says more than another word that one language alone has: names of months and units are borrowed. */
const FUNCTION_WORD = 3;
const OTHER_WORD = 1;
const WEIGHT_BITS = 2;
const WEIGHT = (1 << WEIGHT_BITS) - 1;
const NO_VOTE = 0;
const NOT_MET = 255;
/** A paragraph is taken to be in another language than its document only on five function words, and three to one. */
const EVIDENCE = 5 * FUNCTION_WORD;
const LEAD = 3;
/** Tokens that are counted before it is asked whether a paragraph is settled. */
const STRETCH = 32;

/** Paragraphs in one language, as far as the next run. */
export interface Run {
  language: LanguageCode;
  /** Offset of its first token, in UTF-16 code units. */
  start: number;
}

/** Tells languages apart by the words that only one of them has. */
export class LanguageDetector {
  readonly #codes: readonly LanguageCode[];
  readonly #lexicons: readonly Lexicon<Senses>[];
  /** By vocabulary id, the word's vote: the index of the one language that has it and what that is worth, in the lowest bits. */
  readonly #voteOf: Uint8Array;
  readonly #vocabulary: Vocabulary;
  readonly #votes: Int32Array;
  readonly #apostrophe: number;
  readonly #tokens = new Tokens();

  constructor(vocabulary: Vocabulary, lexicons: ReadonlyMap<LanguageCode, Lexicon<Senses>>) {
    this.#codes = [...lexicons.keys()];
    this.#lexicons = [...lexicons.values()];
    this.#vocabulary = vocabulary;
    this.#votes = new Int32Array(this.#codes.length);
    this.#apostrophe = vocabulary.add("'");
    this.#voteOf = new Uint8Array(vocabulary.size).fill(NOT_MET);
    // the unknown word is no language's
    this.#voteOf[0] = NO_VOTE;
  }

  /** The language of most of the beginning of `text`; the first language where nothing tells. */
  ofDocument(text: string): LanguageCode {
    const tokens = this.#tokens;
    tokens.read(text, 0, Math.min(text.length, SAMPLE), this.#vocabulary, () => false);
    this.#votes.fill(0);
    this.#count(tokens, tokens.first, tokens.limit);
    return this.#codes[this.#best()] as LanguageCode;
  }

  /** The runs of paragraphs in one language that the tokens consist of; `usual` is the document's. */
  runsOf(tokens: Tokens, usual: LanguageCode): Run[] {
    const { gap, start } = tokens;
    const runs: Run[] = [];
    const ours = this.#codes.indexOf(usual);
    let last = NONE;
    for (let first = tokens.first; first < tokens.limit; ) {
      let limit = first + 1;
      while ((gap[limit] as number) < Gap.Newline) limit++;
      const language = this.#languageOf(tokens, first, limit, ours);
      if (language !== last) runs.push({ language: this.#codes[language] as LanguageCode, start: start[first] as number });
      last = language;
      first = limit;
    }
    return runs;
  }

  /**
   * The index of the language of a paragraph: the document's, `ours`, as soon as what is left to read cannot outvote what has
   * been read.
   */
  #languageOf(tokens: Tokens, first: number, limit: number, ours: number): number {
    if (FUNCTION_WORD * (limit - first) < EVIDENCE) return ours;
    const votes = this.#votes;
    for (let i = 0; i < votes.length; i++) votes[i] = 0;
    let best = ours;
    for (let from = first; from < limit; from += STRETCH) {
      const to = Math.min(from + STRETCH, limit);
      this.#count(tokens, from, to);
      best = this.#best(ours);
      if ((votes[best] as number) + FUNCTION_WORD * (limit - to) < LEAD * (votes[ours] as number)) return ours;
    }
    const theirs = votes[best] as number;
    return theirs >= EVIDENCE && theirs >= LEAD * (votes[ours] as number) ? best : ours;
  }

  #count(tokens: Tokens, first: number, limit: number): void {
    const votes = this.#votes;
    const voteOf = this.#voteOf;
    const { word, kind } = tokens;
    for (let i = first; i < limit; i++) {
      const id = word[i] as number;
      let vote = voteOf[id] as number;
      // that of most words
      if (vote === NO_VOTE) continue;
      if (vote === NOT_MET) voteOf[id] = vote = this.#meet(id);
      if (vote === NO_VOTE || kind[i] !== Kind.Word || this.#isLoneLetter(tokens, i)) continue;
      const language = vote >> WEIGHT_BITS;
      votes[language] = (votes[language] as number) + (vote & WEIGHT);
    }
  }

  #meet(id: number): number {
    const functional = onlyOne(this.#lexicons, (lexicon) => lexicon.sense(id, Tag.function) === true);
    const having = functional === NONE ? onlyOne(this.#lexicons, (lexicon) => lexicon.hasSense(id)) : functional;
    return having < 0 ? NO_VOTE : (having << WEIGHT_BITS) | (functional === NONE ? OTHER_WORD : FUNCTION_WORD);
  }

  /** A single letter is a word where it is elided (l', d'); elsewhere it is an initial, a unit, or what follows an English apostrophe. */
  #isLoneLetter(tokens: Tokens, i: number): boolean {
    return (tokens.end[i] as number) - (tokens.start[i] as number) === 1 && tokens.word[i + 1] !== this.#apostrophe;
  }

  /** The language with the most votes, the one at `except` left out; the first where votes are even. */
  #best(except = NONE): number {
    let best = except === 0 ? 1 : 0;
    for (let i = best + 1; i < this.#votes.length; i++)
      if (i !== except && (this.#votes[i] as number) > (this.#votes[best] as number)) best = i;
    return best;
  }
}

const NONE = -1;
const SEVERAL = -2;

/** The index of the one item that `holds` is true of, or that there is none or more than one. */
function onlyOne<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let found = NONE;
  for (let i = 0; i < items.length; i++) {
    if (!holds(items[i] as T)) continue;
    if (found !== NONE) return SEVERAL;
    found = i;
  }
  return found;
}
