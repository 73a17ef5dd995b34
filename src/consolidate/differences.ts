import type { DateFact, Figure } from '../core/schema.ts';
import type { Alignment } from './align.ts';
import type { Difference, Evidence } from './difference.ts';
import { glosses } from './glosses.ts';
import type { Part } from './parts.ts';
import { unitChanges } from './units.ts';

/** Rivals stand no further (in UTF-16 code units) from where they are expected than this: a long sentence or two short ones. */
const REACH = 500;
/** What makes two values less likely to be one that changed, as distance in characters. */
const OTHER_CLASS = 300;
const OTHER_SIZE = 150;

/** What stands on one side alone, by position in A and then in B. `dated` where the texts' own dates are known. */
export function quantityDifferences(alignment: Alignment, dated: boolean): Difference[] {
  const { parts, facts } = alignment;
  const a = new Leftovers(parts.a, parts.freeA(), parts.b);
  const b = new Leftovers(parts.b, parts.freeB(), parts.a);
  const pairs = rivals(a.free, b.free, alignment, (x, y) => a.isForeign(x) || b.isForeign(y));
  const changed = pairs.map(([x, y]): Difference => ({ kind: 'changed', level: 'error', a: evidence(x), b: evidence(y) }));
  a.take(pairs.map(([x]) => x));
  b.take(pairs.map(([, y]) => y));
  if (!dated) settleDateForms(a, b);
  const lost = a.missing(facts.a).map((part): Difference => ({ kind: 'lost', level: 'warning', a: evidence(part) }));
  const added = b.missing(facts.b).map((part): Difference => ({ kind: 'added', level: 'warning', b: evidence(part) }));
  return [...changed, ...lost, ...added, ...unitChanges(alignment)];
}

/** A day by its distance or weekday in one text and by its date in the other: nobody can tell that they are two days. */
function settleDateForms(a: Leftovers, b: Leftovers): void {
  const settled = new Set<unknown>();
  for (const [seen, written] of [
    [a.dates('seen'), b.dates('written')],
    [b.dates('seen'), a.dates('written')],
  ] as const) {
    const count = Math.min(seen.length, written.length);
    for (const fact of [...seen.slice(0, count), ...written.slice(0, count)]) settled.add(fact);
  }
  for (const side of [a, b]) side.take(side.free.filter(({ fact }) => settled.has(fact)));
}

/** The parts of one text that nothing on the other side answers for. */
class Leftovers {
  free: readonly Part[];
  readonly #all: readonly Part[];
  readonly #keysElsewhere: ReadonlySet<string>;

  constructor(all: readonly Part[], free: readonly Part[], other: readonly Part[]) {
    this.#all = all;
    this.free = free.filter(({ strength }) => strength !== 'implied');
    this.#keysElsewhere = new Set(other.flatMap(keysOf));
  }

  /** Whether the other text does not have this value at all, however it is read. */
  isForeign(part: Part): boolean {
    return !keysOf(part).some((key) => this.#keysElsewhere.has(key));
  }

  /** Takes out parts of which it is known what became of them. */
  take(parts: readonly Part[]): void {
    const taken = new Set(parts);
    this.free = this.free.filter((part) => !taken.has(part));
  }

  /** Dates of which no part was found: those seen from the day of writing, or those written with day, month or year. */
  dates(form: 'seen' | 'written'): DateFact[] {
    const free = new Set(this.free);
    const found = new Set(this.#all.filter((part) => part.strength !== 'implied' && !free.has(part)).map(({ fact }) => fact));
    const written = new Set(this.free.filter((part) => part.class === 'month' || part.class === 'number').map(({ fact }) => fact));
    const dates = new Set(this.free.map(({ fact }) => fact).filter((fact) => fact?.type === 'date' && fact.kind === 'date'));
    return [...dates].filter((fact): fact is DateFact => !found.has(fact) && written.has(fact) === (form === 'written'));
  }

  /** What is missing on the other side beyond doubt. */
  missing(facts: readonly (Figure | DateFact)[]): Part[] {
    const missing = this.free.filter((part) => part.strength === 'stated' && this.isForeign(part));
    if (missing.length === 0) return missing;
    const unfound = new Set(this.free.map(({ fact }) => fact));
    const having = new Set(this.#all.map(({ fact }) => fact));
    const repeated = glosses(facts, (fact) => having.has(fact) && !unfound.has(fact));
    return missing.filter(({ fact }) => fact === undefined || !repeated.has(fact));
  }
}

const keysOf = (part: Part): string[] => [part.key, ...part.also];

function evidence(part: Part): Evidence {
  if (part.fact === undefined) return { span: part.span };
  return { span: part.fact.type === 'figure' ? part.fact.span : part.span, fact: part.fact };
}

/** Values of the two sides that stand for each other although they differ, the likeliest first. */
function rivals(a: readonly Part[], b: readonly Part[], { places }: Alignment, differ: (x: Part, y: Part) => boolean): [Part, Part][] {
  const candidates: { x: Part; y: Part; cost: number }[] = [];
  let from = 0;
  for (const x of a) {
    const expected = places.inB(x.span.start);
    while (from < b.length && (b[from] as Part).span.start < expected - 4 * REACH) from++;
    for (let k = from; k < b.length && (b[k] as Part).span.start <= expected + REACH; k++) {
      const y = b[k] as Part;
      const distance = Math.abs(y.span.start - expected);
      const unlike = unlikeness(x, y);
      if (unlike === undefined || distance > REACH || !differ(x, y)) continue;
      candidates.push({ x, y, cost: distance + unlike });
    }
  }
  candidates.sort((p, q) => p.cost - q.cost || p.x.span.start - q.x.span.start || p.y.span.start - q.y.span.start);
  const taken = new Set<Part>();
  const pairs: [Part, Part][] = [];
  for (const { x, y } of candidates) {
    if (taken.has(x) || taken.has(y)) continue;
    taken.add(x).add(y);
    pairs.push([x, y]);
  }
  return pairs;
}

/** How unlike two values are, in characters of distance; undefined where one can never have become the other. */
function unlikeness(x: Part, y: Part): number | undefined {
  if (x.class === y.class) {
    if (x.class !== 'number') return 0;
    return Math.abs(magnitude(x) - magnitude(y)) > 1 ? OTHER_SIZE : 0;
  }
  const dates = x.fact?.type === 'date' && y.fact?.type === 'date';
  if (dates && (x.class === 'date' || y.class === 'date')) return OTHER_CLASS;
  const amounts = ['number', 'fraction', 'vague'];
  return amounts.includes(x.class) && amounts.includes(y.class) ? OTHER_CLASS : undefined;
}

const magnitude = (part: Part): number => Math.log10(Math.max(1, Math.abs(Number(part.key.slice(2)))));
