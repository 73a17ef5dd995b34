import type { Senses } from '../languages/language.ts';
import { Tag, type TagName } from '../languages/senses/tags.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Tokens } from '../text/tokens.ts';

/** Tokens that are looked at together, as a power of two. */
const BLOCK = 3;
/** Blocks on each side in which what a rule needs has to stand: the longest number in words and what is tied to it take as many tokens. */
const REACH = 2;
/** A bit a need, which small integers hold in any build of V8, with one left to say that a word has not been looked up. */
const MOST_NEEDS = 30;
const UNKNOWN = -1;

/** Tags of which some term must stand near a token. */
export type Need = readonly TagName[];

/**
 * Which needs of rules are met near each token of a passage. Most numbers are no date, and most words that could belong to
 * one are none: one look at this spares them the rules that have nothing to find. Near is told by blocks of tokens, so that
 * it is found out once for the tokens of a block; to look at the same distance from each took a tenth of all time.
 */
export class Near {
  readonly #lexicon: Lexicon<Senses>;
  readonly #needs: readonly Need[];
  readonly #bits = new Map<Need, number>();
  /** By vocabulary id, the needs that the word meets by the terms that start with it. */
  readonly #ofWord: Int32Array;
  /** By the tags under which terms start, of which words alike share one set. */
  readonly #ofTags = new Map<ReadonlySet<number>, number>();
  readonly #tokens: Tokens;
  /** By block, the needs that its words meet; none in those before the first and behind the last. */
  #ofBlock = new Int32Array(0);
  /** The block that was asked about last, and the answer. */
  #last = -1;
  #met = 0;

  constructor(lexicon: Lexicon<Senses>, tokens: Tokens, needs: readonly Need[]) {
    const distinct = [...new Map(needs.map((need) => [need.join(), need])).values()];
    if (distinct.length > MOST_NEEDS) throw new Error(`rules can have ${MOST_NEEDS} needs at the most, not ${distinct.length}`);
    for (const need of needs) this.#bits.set(need, 1 << distinct.findIndex((one) => one.join() === need.join()));
    this.#lexicon = lexicon;
    this.#tokens = tokens;
    this.#needs = distinct;
    this.#ofWord = new Int32Array(lexicon.vocabulary.size).fill(UNKNOWN);
  }

  /** The bit of `need`, which is one of those that this was made for. */
  bitOf(need: Need): number {
    return this.#bits.get(need) ?? 0;
  }

  /** Turns to the tokens, which have been read anew. */
  open(): void {
    const { word, first, limit } = this.#tokens;
    this.#last = -1;
    const blocks = ((limit - first) >> BLOCK) + 1 + 2 * REACH;
    if (this.#ofBlock.length < blocks) this.#ofBlock = new Int32Array(2 * blocks);
    else this.#ofBlock.fill(0, 0, blocks);
    for (let at = first; at < limit; at++) {
      const id = word[at] as number;
      if (id === 0) continue;
      const known = this.#ofWord[id] as number;
      const bits = known === UNKNOWN ? this.#lookUp(id) : known;
      const block = ((at - first) >> BLOCK) + REACH;
      if (bits !== 0) this.#ofBlock[block] = (this.#ofBlock[block] as number) | bits;
    }
  }

  /** The bits of the needs that are met near token `i`. */
  at(i: number): number {
    const block = (i - this.#tokens.first) >> BLOCK;
    if (block === this.#last) return this.#met;
    let bits = 0;
    for (let k = 0; k <= 2 * REACH; k++) bits |= this.#ofBlock[block + k] as number;
    this.#last = block;
    this.#met = bits;
    return bits;
  }

  #lookUp(id: number): number {
    const tags: ReadonlySet<number> = this.#lexicon.tagsFrom(id);
    let bits = this.#ofTags.get(tags);
    if (bits === undefined) {
      bits = 0;
      for (const [k, need] of this.#needs.entries()) if (need.some((tag) => tags.has(Tag[tag]))) bits |= 1 << k;
      this.#ofTags.set(tags, bits);
    }
    this.#ofWord[id] = bits;
    return bits;
  }
}
