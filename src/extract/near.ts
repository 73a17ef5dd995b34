import type { Senses } from '../languages/language.ts';
import { Tag, type TagName } from '../languages/senses/tags.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Tokens } from '../text/tokens.ts';

/** Tokens that are looked at together, as a power of two. */
const BLOCK = 3;
/** Blocks on each side in which what a rule needs has to stand: the longest number in words and what is tied to it take as many tokens. */
const REACH = 2;
/** A bit a tag, which small integers hold in any build of V8, with one left to say that a word has not been looked up. */
const MOST_TAGS = 30;
const UNKNOWN = -1;

/**
 * Which of a few tags stand near each token of a passage. Most numbers are no date, and most words that could belong to
 * one are none: one look at this spares them the rules that have nothing to find. Near is told by blocks of tokens, so that
 * it is found out once for the tokens of a block; to look at the same distance from each took a tenth of all time.
 */
export class Near {
  readonly #lexicon: Lexicon<Senses>;
  readonly #tags: readonly TagName[];
  /** By vocabulary id, the tags under which some term starts with the word. */
  readonly #ofWord: Int32Array;
  readonly #tokens: Tokens;
  /** By block, the tags in it; none in those before the first and behind the last. */
  #ofBlock = new Int32Array(0);
  #first = 0;
  /** The block that was asked about last, and the answer. */
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
    this.#last = -1;
    const blocks = ((limit - first) >> BLOCK) + 1 + 2 * REACH;
    if (this.#ofBlock.length < blocks) this.#ofBlock = new Int32Array(2 * blocks);
    else this.#ofBlock.fill(0, 0, blocks);
    const { word } = this.#tokens;
    for (let at = first; at < limit; at++) {
      const id = word[at] as number;
      if (id === 0) continue;
      const known = this.#ofWord[id] as number;
      const bits = known === UNKNOWN ? this.#lookUp(id) : known;
      const block = ((at - first) >> BLOCK) + REACH;
      if (bits !== 0) this.#ofBlock[block] = (this.#ofBlock[block] as number) | bits;
    }
  }

  /** The bits of the tags near token `i`. */
  at(i: number): number {
    const block = (i - this.#first) >> BLOCK;
    if (block === this.#last) return this.#bits;
    let bits = 0;
    for (let k = 0; k <= 2 * REACH; k++) bits |= this.#ofBlock[block + k] as number;
    this.#last = block;
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
