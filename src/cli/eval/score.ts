import type { Fact } from '../../core/schema.ts';
import { slug } from '../../core/slug.ts';
import type { GoldDocument, GoldFact } from './gold.ts';

/** Counts for one type. */
export interface Counts {
  gold: number;
  found: number;
  /** Pairs that overlap; that also have the same value; that also have the same span. */
  span: number;
  value: number;
  strict: number;
}

export interface Mistake {
  document: string;
  type: string;
  what: 'wrong value' | 'missed' | 'extra';
  quote: string;
  /** What gold says, and what was found. */
  gold?: string;
  got?: string;
}

/** A found fact as it is scored. */
interface Found {
  fact: Fact;
  start: number;
  end: number;
  kind: string;
  /** A platform that stands for an organization, where platforms are not annotated. */
  soft?: true;
}

interface Pair {
  gold: GoldFact;
  found: Found;
  exact: boolean;
  value: boolean;
  rank: number;
}

/** Scores the facts found in annotated documents, one document after the other. */
export class Scorer {
  readonly counts = new Map<string, Counts>();
  readonly mistakes: Mistake[] = [];

  add(document: GoldDocument, facts: readonly Fact[]): void {
    for (const type of document.scope) this.#type(document, facts, type);
  }

  #type(document: GoldDocument, facts: readonly Fact[], type: string): void {
    const gold = document.gold.filter((fact) => fact.type === type || fact.acceptTypes?.includes(type));
    const found = candidates(document, facts, type);
    const pairs = match(gold, found, document.scoreKind === true);
    const met = new Set(pairs.map((pair) => pair.gold));
    const neutral = neutralFound(document, type, gold, found, pairs);
    const elsewhere = (fact: GoldFact): boolean =>
      !met.has(fact) &&
      facts.some((other) => other.type !== type && fact.acceptTypes?.includes(other.type) && overlap(fact, other.span) > 0);
    const counted = gold.filter((fact) => fact.optional !== true && fact.type === type && !elsewhere(fact));
    const hits = pairs.filter((pair) => !neutral.has(pair.found));

    const counts = this.counts.get(type) ?? { gold: 0, found: 0, span: 0, value: 0, strict: 0 };
    this.counts.set(type, counts);
    counts.gold += counted.length;
    counts.found += found.length - neutral.size;
    counts.span += hits.length;
    counts.value += hits.filter((pair) => pair.value).length;
    counts.strict += hits.filter((pair) => pair.value && pair.exact).length;
    this.#note(document, type, counted, found, pairs, hits, neutral);
  }

  #note(
    document: GoldDocument,
    type: string,
    counted: readonly GoldFact[],
    found: readonly Found[],
    pairs: readonly Pair[],
    hits: readonly Pair[],
    neutral: ReadonlySet<Found>,
  ): void {
    const note = (what: Mistake['what'], quote: string, gold?: GoldFact, got?: Found): void => {
      this.mistakes.push({
        document: document.doc,
        type,
        what,
        quote,
        ...(gold === undefined ? {} : { gold: goldValue(gold) }),
        ...(got === undefined ? {} : { got: foundValue(got.fact) }),
      });
    };
    const quoteOf = (fact: GoldFact): string => document.text.slice(fact.start, fact.end);
    for (const pair of hits) if (!pair.value) note('wrong value', quoteOf(pair.gold), pair.gold, pair.found);
    for (const fact of counted) if (!hits.some((pair) => pair.gold === fact)) note('missed', quoteOf(fact), fact);
    const used = new Set(pairs.map((pair) => pair.found));
    for (const one of found) if (!used.has(one) && !neutral.has(one)) note('extra', one.fact.quote, undefined, one);
  }
}

/** What competes for gold of `type`: descriptions without a name and ordinals are an open set, and left out. */
function candidates(document: GoldDocument, facts: readonly Fact[], type: string): Found[] {
  const found: Found[] = [];
  const named = facts.filter((fact) => !('named' in fact && fact.named === false));
  for (const fact of named)
    if (fact.type === type && fact.kind !== 'ordinal') found.push({ fact, start: fact.span.start, end: fact.span.end, kind: fact.kind });
  if (document.scoreKind === true && type === 'actor')
    for (const fact of named)
      if (fact.type === 'platform') found.push({ fact, start: fact.span.start, end: fact.span.end, kind: 'organization', soft: true });
  return found;
}

/** One found fact at most for each of gold: the same value and span first, then value, then the larger overlap. */
function match(gold: readonly GoldFact[], found: readonly Found[], scoreKind: boolean): Pair[] {
  const pairs: Pair[] = [];
  for (const one of gold)
    for (const other of found) {
      const shared = overlap(one, other);
      if (shared <= 0) continue;
      const exact = one.start === other.start && one.end === other.end;
      const value = sameValue(one, other, scoreKind);
      pairs.push({ gold: one, found: other, exact, value, rank: (value ? 2 : 0) + (exact ? 1 : 0) + shared / 1e6 });
    }
  pairs.sort((a, b) => b.rank - a.rank);
  const taken = new Set<unknown>();
  return pairs.filter((pair) => {
    if (taken.has(pair.gold) || taken.has(pair.found)) return false;
    taken.add(pair.gold).add(pair.found);
    return true;
  });
}

/** What counts neither for nor against: it met optional gold, or gold of another type, or is of a kind not annotated. */
function neutralFound(
  document: GoldDocument,
  type: string,
  gold: readonly GoldFact[],
  found: readonly Found[],
  pairs: readonly Pair[],
): Set<Found> {
  const neutral = new Set(pairs.filter((pair) => pair.gold.optional === true || pair.gold.type !== type).map((pair) => pair.found));
  const used = new Set(pairs.map((pair) => pair.found));
  const right = new Set(pairs.filter((pair) => pair.value).map((pair) => pair.found));
  for (const one of found) {
    if (!used.has(one) && gold.some((fact) => fact.optional === true && overlap(fact, one) > 0)) neutral.add(one);
    if (!used.has(one) && type === 'figure' && document.kinds !== undefined && !document.kinds.includes(one.kind)) neutral.add(one);
    if (one.soft && !right.has(one)) neutral.add(one);
  }
  return neutral;
}

interface Extent {
  start: number;
  end: number;
}

const overlap = (a: Extent, b: Extent): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

function near(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b)));
}

/** Whether `found` says what `gold` says. */
function sameValue(gold: GoldFact, { fact, kind }: Found, scoreKind: boolean): boolean {
  if (gold.type === 'figure') return fact.type === 'figure' ? sameAmount(gold, fact) : false;
  if (gold.type === 'date') return gold.value == null || ('value' in fact && list(gold.value).includes(fact.value));
  if (scoreKind && gold.type === 'actor' && gold.kind !== undefined && broadKind(gold.kind) !== broadKind(kind)) return false;
  if (gold.key === undefined) return true;
  return 'key' in fact && list(gold.key).some((key) => key === fact.key || key === slug(fact.name));
}

function sameAmount(gold: GoldFact, fact: Extract<Fact, { type: 'figure' }>): boolean {
  if (gold.kind === 'ordinal') return true;
  const unitMatters = gold.kind === 'money' || gold.kind === 'percentage' || gold.kind === 'measure';
  if (unitMatters && gold.unit !== undefined && !list(gold.unit).includes(fact.unit)) return false;
  if (gold.value !== undefined) return list(gold.value).some((value) => near(value, fact.value));
  return near(gold.low ?? null, fact.low ?? null) && near(gold.high ?? null, fact.high ?? null);
}

/** Corpora call governments and groups organizations. */
const broadKind = (kind: string): string => (kind === 'government' || kind === 'group' ? 'organization' : kind);

const goldValue = (gold: GoldFact): string =>
  [
    gold.value ?? gold.key ?? (gold.low !== undefined || gold.high !== undefined ? `${gold.low ?? ''}..${gold.high ?? ''}` : ''),
    gold.unit ?? '',
  ]
    .map((part) => list(part).join(' or '))
    .join(' ')
    .trim();

function foundValue(fact: Fact): string {
  if ('key' in fact) return fact.key;
  if (fact.type === 'figure') return `${fact.value ?? `${fact.low ?? ''}..${fact.high ?? ''}`} ${fact.unit ?? ''}`.trim();
  return fact.type === 'date' ? String(fact.value) : fact.quote;
}

/** Precision, recall and F1, 0 to 1. Nothing to find and nothing found is perfect. */
export function rates(hits: number, gold: number, found: number): { precision: number; recall: number; f1: number } {
  const recall = gold > 0 ? hits / gold : 1;
  const precision = found > 0 ? hits / found : gold > 0 ? 0 : 1;
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}
