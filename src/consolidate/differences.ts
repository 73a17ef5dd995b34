import type { Fact, Level, Span } from '../core/schema.ts';
import type { Alignment } from './align.ts';
import type { Part } from './parts.ts';
import { unitChanges } from './units.ts';

/** One side of a difference: where it is, and the fact it is a part of. */
export interface Evidence {
  span: Span;
  fact?: Fact;
}

/** What one text says and the other does not. */
export interface Difference {
  kind: 'changed' | 'lost' | 'added';
  level: Level;
  a?: Evidence;
  b?: Evidence;
}

/** Rivals stand no further (in UTF-16 code units) from where they are expected than this: a long sentence or two short ones. */
const REACH = 500;
/** What makes two values less likely to be one that changed, as distance in characters. */
const OTHER_CLASS = 300;
const OTHER_SIZE = 150;

/** What stands on one side alone, by position in A and then in B. */
export function quantityDifferences(alignment: Alignment): Difference[] {
  const { parts } = alignment;
  const keysOfA = new Set(parts.a.flatMap(keysOf));
  const keysOfB = new Set(parts.b.flatMap(keysOf));
  const foreignInB = (part: Part): boolean => !keysOf(part).some((key) => keysOfA.has(key));
  const foreignInA = (part: Part): boolean => !keysOf(part).some((key) => keysOfB.has(key));
  const freeA = parts.freeA().filter(accuses);
  const freeB = parts.freeB().filter(accuses);
  const differences: Difference[] = [];
  const taken = new Set<Part>();
  for (const [x, y] of rivals(freeA, freeB, alignment, (x, y) => foreignInA(x) || foreignInB(y))) {
    taken.add(x).add(y);
    differences.push({ kind: 'changed', level: 'error', a: evidence(x), b: evidence(y) });
  }
  for (const part of freeA)
    if (!taken.has(part) && part.strength === 'stated' && foreignInA(part))
      differences.push({ kind: 'lost', level: 'warning', a: evidence(part) });
  for (const part of freeB)
    if (!taken.has(part) && part.strength === 'stated' && foreignInB(part))
      differences.push({ kind: 'added', level: 'warning', b: evidence(part) });
  return [...differences, ...unitChanges(alignment)];
}

const accuses = (part: Part): boolean => part.strength !== 'implied';
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
