import type { Senses } from '../languages/language.ts';
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
  readonly #tags: readonly (keyof Senses)[];
  /** By vocabulary id, the tags under which some term starts with the word. */
  readonly #ofWord: Int32Array;
  /** By token, the tags that start there or in the tokens behind it. */
  #ahead = new Int32Array(0);
  #first = 0;

  constructor(lexicon: Lexicon<Senses>, tags: ReadonlySet<keyof Senses>) {
    if (tags.size > MOST_TAGS) throw new Error(`rules can need ${MOST_TAGS} tags at the most, not ${tags.size}`);
    this.#lexicon = lexicon;
    this.#tags = [...tags];
    this.#ofWord = new Int32Array(lexicon.vocabulary.size).fill(UNKNOWN);
  }

  /** The bits of `tags`. */
  bitsOf(tags: readonly (keyof Senses)[]): number {
    return tags.reduce((bits, tag) => bits | (1 << this.#tags.indexOf(tag)), 0);
  }

  /** Looks at the tokens from `first` to `limit`. Each step doubles how far every token sees. */
  read({ word }: Tokens, first: number, limit: number): void {
    const count = limit - first;
    if (this.#ahead.length < count) this.#ahead = new Int32Array(2 * count);
    const ahead = this.#ahead;
    this.#first = first;
    for (let i = 0; i < count; i++) {
      const id = word[first + i] as number;
      const bits = this.#ofWord[id] as number;
      ahead[i] = bits === UNKNOWN ? this.#lookUp(id) : bits;
    }
    for (let step = 1; step < REACH; step *= 2)
      for (let i = 0; i + step < count; i++) ahead[i] = (ahead[i] as number) | (ahead[i + step] as number);
  }

  /** The bits of the tags near token `i` of what was read last. */
  at(i: number): number {
    const at = i - this.#first;
    return (this.#ahead[at] as number) | (this.#ahead[at < REACH ? 0 : at - REACH + 1] as number);
  }

  #lookUp(id: number): number {
    let bits = 0;
    for (let k = 0; k < this.#tags.length; k++) if (this.#lexicon.startsWith(id, this.#tags[k] as keyof Senses)) bits |= 1 << k;
    this.#ofWord[id] = bits;
    return bits;
  }
}
