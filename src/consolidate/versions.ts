import type { Fact } from '../core/schema.ts';

/** Of the quantities of the text that has fewer, at least this many in a hundred stand in the other too. */
const SHARED = 0.6;
/** And at least so many: two articles on one event share a sum and a day. */
const ENOUGH = 4;
/** A text with this many times the quantities of the other is more than its version. */
const LONGER = 2.5;
/** Documents that share one quantity; what more of them share (a year, a famous sum) tells nothing. */
const COMMON = 24;

/** What tells versions of one text. */
interface Quantified {
  facts: readonly Fact[];
}

/**
 * Which documents are versions, translations or copies of one text. Texts that report one event share few of their
 * quantities, versions most.
 */
export class Versions<D extends Quantified> {
  static readonly #known = new WeakMap<readonly Quantified[], Versions<Quantified>>();
  /** Each version after the one before it, in the order of the documents, that it is most like. */
  readonly pairs: readonly (readonly [earlier: D, later: D])[];
  readonly #first = new Map<D, D>();

  /** The versions among `documents`; found once, however many checks ask. */
  static among<D extends Quantified>(documents: readonly D[]): Versions<D> {
    let versions = Versions.#known.get(documents) as Versions<D> | undefined;
    if (versions === undefined) {
      versions = new Versions(documents);
      Versions.#known.set(documents, versions as unknown as Versions<Quantified>);
    }
    return versions;
  }

  private constructor(documents: readonly D[]) {
    const keys = documents.map(({ facts }) => new Set(facts.flatMap(keysOf)));
    const having = holders(keys);
    const pairs: [D, D][] = [];
    for (const [i, later] of documents.entries()) {
      const before = mostAlike(i, keys, having);
      if (before === undefined) continue;
      const earlier = documents[before] as D;
      pairs.push([earlier, later]);
      this.#first.set(later, this.#first.get(earlier) ?? earlier);
    }
    this.pairs = pairs;
  }

  /** Whether two documents are versions of one text. */
  areOne(a: D, b: D): boolean {
    return (this.#first.get(a) ?? a) === (this.#first.get(b) ?? b);
  }
}

/** The documents that have each key, none beyond what makes a key common. */
function holders(keys: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const having = new Map<string, number[]>();
  for (const [i, mine] of keys.entries()) {
    if (mine.size < ENOUGH) continue;
    for (const key of mine) {
      const list = having.get(key);
      if (list === undefined) having.set(key, [i]);
      else if (list.length <= COMMON) list.push(i);
    }
  }
  return having;
}

function mostAlike(i: number, keys: readonly ReadonlySet<string>[], having: ReadonlyMap<string, readonly number[]>): number | undefined {
  const mine = keys[i] as ReadonlySet<string>;
  const rare = new Map<number, number>();
  for (const key of mine) {
    const others = having.get(key) ?? [];
    if (others.length > COMMON) continue;
    for (const other of others) if (other < i) rare.set(other, (rare.get(other) ?? 0) + 1);
  }
  let best: number | undefined;
  let most = 0;
  for (const [other] of [...rare].filter(([, count]) => count > 1).sort((x, y) => x[0] - y[0])) {
    const theirs = keys[other] as ReadonlySet<string>;
    let shared = 0;
    for (const key of mine) if (theirs.has(key)) shared++;
    const fewer = Math.min(mine.size, theirs.size);
    if (shared < ENOUGH || shared < SHARED * fewer || Math.max(mine.size, theirs.size) > LONGER * fewer || shared <= most) continue;
    best = other;
    most = shared;
  }
  return best;
}

/** What a quantity says, as a key; small counts and vague dates are everywhere and tell nothing. */
function keysOf(fact: Fact): string[] {
  // a day and a clock time in one fact are two things to agree on
  if (fact.type === 'date')
    return fact.value === null
      ? []
      : fact.value
          .split('T')
          .filter((part) => part.length > 2)
          .map((part) => `date:${part}`);
  if (fact.type !== 'figure' || fact.kind === 'ordinal') return [];
  const { value, low, high, unit } = fact;
  if (value === undefined) return [`${low ?? ''}..${high ?? ''}:${unit ?? ''}`];
  return unit === null && value < 3 ? [] : [`${Number(value.toPrecision(9))}:${unit ?? ''}`];
}
