import { firstIndex } from '../core/ordered.ts';
import type { Span } from '../core/schema.ts';

/** Whatever stands somewhere in a text. */
export interface Placed {
  span: Span;
}

type Pair = readonly [a: Placed, b: Placed];

/**
 * Where in text B one expects what stands at an offset of text A: between things that were found on both sides in the
 * same order, in proportion. Passages that were moved as a whole are found by their values, not by this.
 */
export class Places {
  readonly #a: number[];
  readonly #b: number[];

  /** `pairs` are things found on both sides; those that would cross others are left out. Lengths in UTF-16 code units. */
  constructor(pairs: readonly Pair[], lengthA: number, lengthB: number) {
    const ordered = [...pairs].sort((x, y) => x[0].span.start - y[0].span.start || x[1].span.start - y[1].span.start);
    const kept = longestRising(ordered.map((pair) => pair[1].span.start)).map((i) => ordered[i] as Pair);
    this.#a = [0, ...kept.map((pair) => pair[0].span.start), lengthA];
    this.#b = [0, ...kept.map((pair) => pair[1].span.start), lengthB];
  }

  /** The offset in B that answers to `offset` in A. */
  inB(offset: number): number {
    let low = 0;
    let high = this.#a.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#a[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    const fromA = this.#a[low] as number;
    const fromB = this.#b[low] as number;
    const span = (this.#a[high] as number) - fromA;
    return span === 0 ? fromB : fromB + ((offset - fromA) / span) * ((this.#b[high] as number) - fromB);
  }
}

/** Indices of a longest strictly rising subsequence of `values`; n log n by patience. */
function longestRising(values: readonly number[]): number[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const at = firstIndex(tails, (tail) => (values[tail] as number) >= (values[i] as number));
    before.push(at > 0 ? (tails[at - 1] as number) : -1);
    tails[at] = i;
  }
  const rising: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] as number) rising.push(i);
  return rising.reverse();
}
