import { firstIndex } from '../core/ordered.ts';
import type { Placed, Places } from './place.ts';

/** Candidates that one item is weighed against: those nearest to where it is expected. More would cost without finding more. */
const NEAREST = 4;

/** Two lists of items with a place in their texts, and which of them answer each other. Every item has at most one partner. */
export class Matching<T extends Placed> {
  readonly a: readonly T[];
  readonly b: readonly T[];
  readonly #toB = new Map<T, T>();
  readonly #toA = new Map<T, T>();
  readonly #settled = new Set<T>();

  constructor(a: readonly T[], b: readonly T[]) {
    this.a = a;
    this.b = b;
  }

  partnerOf(item: T): T | undefined {
    return this.#toB.get(item) ?? this.#toA.get(item);
  }

  freeA(): T[] {
    return this.a.filter((item) => !this.#toB.has(item) && !this.#settled.has(item));
  }

  freeB(): T[] {
    return this.b.filter((item) => !this.#toA.has(item) && !this.#settled.has(item));
  }

  pairs(): [T, T][] {
    return [...this.#toB].sort((x, y) => x[0].span.start - y[0].span.start);
  }

  join(a: T, b: T): void {
    this.#toB.set(a, b);
    this.#toA.set(b, a);
  }

  /** Takes `item` out without a partner: what it belongs to was found. */
  settle(item: T): void {
    this.#settled.add(item);
  }

  /**
   * Joins free items that share a key, those first that stand where they are expected. `cost` adds to the distance in
   * characters; undefined forbids the pair.
   */
  joinByKey(keysA: (item: T) => readonly string[], keysB: (item: T) => readonly string[], places: Places, cost?: Cost<T>): void {
    const index = new Map<string, T[]>();
    for (const item of this.freeB()) {
      for (const key of keysB(item)) {
        const list = index.get(key);
        if (list === undefined) index.set(key, [item]);
        else list.push(item);
      }
    }
    const candidates: { a: T; b: T; cost: number }[] = [];
    for (const a of this.freeA()) {
      const expected = places.inB(a.span.start);
      for (const key of keysA(a)) {
        const list = index.get(key);
        if (list === undefined) continue;
        for (const b of nearest(list, expected)) {
          const extra = cost === undefined ? 0 : cost(a, b);
          if (extra !== undefined) candidates.push({ a, b, cost: Math.abs(b.span.start - expected) + extra });
        }
      }
    }
    candidates.sort((x, y) => x.cost - y.cost || x.a.span.start - y.a.span.start || x.b.span.start - y.b.span.start);
    for (const { a, b } of candidates) if (!this.#toB.has(a) && !this.#toA.has(b)) this.join(a, b);
  }
}

/** What a pair costs besides its distance, or undefined where the two may not be joined. */
export type Cost<T> = (a: T, b: T) => number | undefined;

/** The items of `list`, which is in order, that stand nearest to `offset`. */
function nearest<T extends Placed>(list: readonly T[], offset: number): readonly T[] {
  if (list.length <= NEAREST) return list;
  const at = firstIndex(list, ({ span }) => span.start >= offset);
  const first = Math.max(0, Math.min(at - NEAREST / 2, list.length - NEAREST));
  return list.slice(first, first + NEAREST);
}
