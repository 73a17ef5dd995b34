import type { Senses } from '../languages/language.ts';
import { Tag, type TagName } from '../languages/senses/tags.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Tokens } from '../text/tokens.ts';

/** Tokens on each side in which what a rule needs has to stand: the longest number in words and what is tied to it take as many. */
const REACH = 16;
/** A bit a tag, which small integers hold in any build of V8, with one left to say that a word has not been looked up. */
const MOST_TAGS = 30;
const UNKNOWN = -1;

/**
 * Which of a few tags stand near each token of a passage. Most numbers are no date, and most words that could belong to
 * one are none: one look at this spares them the rules that have nothing to find.
 */
export class Near {
  readonly #lexicon: Lexicon<Senses>;
  readonly #tags: readonly TagName[];
  /** By vocabulary id, the tags under which some term starts with the word. */
  readonly #ofWord: Int32Array;
  readonly #tokens: Tokens;
  #first = 0;
  #limit = 0;
  /** The token that was asked about last, and the answer: several tables of rules ask at each. */
  #last = -1;
  #bits = 0;

  constructor(lexicon: Lexicon<Senses>, tokens: Tokens, tags: ReadonlySet<TagName>) {
    if (tags.size > MOST_TAGS) throw new Error(`rules can need ${MOST_TAGS} tags at the most, not ${tags.size}`);
    this.#lexicon = lexicon;
    this.#tokens = tokens;
    this.#tags = [...tags];
    this.#ofWord = new Int32Array(lexicon.vocabulary.size).fill(UNKNOWN);
  }

  /** The bits of `tags`. */
  bitsOf(tags: readonly TagName[]): number {
    return tags.reduce((bits, tag) => bits | (1 << this.#tags.indexOf(tag)), 0);
  }

  /** Turns to the tokens from `first` to `limit`, which have been read anew. */
  open(first: number, limit: number): void {
    this.#first = first;
    this.#limit = limit;
    this.#last = -1;
  }

  /** The bits of the tags near token `i`. */
  at(i: number): number {
    if (i === this.#last) return this.#bits;
    const { word } = this.#tokens;
    const limit = Math.min(this.#limit, i + REACH);
    let bits = 0;
    for (let at = Math.max(this.#first, i - REACH + 1); at < limit; at++) {
      const id = word[at] as number;
      const known = this.#ofWord[id] as number;
      bits |= known === UNKNOWN ? this.#lookUp(id) : known;
    }
    this.#last = i;
    this.#bits = bits;
    return bits;
  }

  #lookUp(id: number): number {
    let bits = 0;
    for (let k = 0; k < this.#tags.length; k++) if (this.#lexicon.startsWith(id, Tag[this.#tags[k] as TagName])) bits |= 1 << k;
    this.#ofWord[id] = bits;
    return bits;
  }
}
