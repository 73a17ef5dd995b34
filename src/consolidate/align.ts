import type { DateFact, Fact, Figure } from '../core/schema.ts';
import type { Written } from '../core/written.ts';
import { amountOf, isConversion } from './amount.ts';
import { Matching } from './matching.ts';
import { type Part, partsOf } from './parts.ts';
import { Places } from './place.ts';

/** One of two texts that are versions or translations of each other. */
export interface Side {
  facts: readonly Fact[];
  written: Written;
  /** UTF-16 code units of the text. */
  length: number;
  /** Whether the date that relative dates count from is the text's own. */
  dated: boolean;
}

type Quantity = Figure | DateFact;

/** What of text A was found again in text B. */
export interface Alignment {
  places: Places;
  facts: Matching<Quantity>;
  parts: Matching<Part>;
}

/** Parts whose facts mean something else stand this many characters further off. */
const OTHER_MEANING = 200;

/**
 * Finds the values of A again in B. First whole facts, by value and unit, which also tell where in B one is; then single
 * values, as they stand and in what else they can be read as; then amounts in other units. Each step sees only what the
 * ones before it left.
 */
export function align(a: Side, b: Side): Alignment {
  const facts = new Matching(quantitiesOf(a.facts), quantitiesOf(b.facts));
  facts.joinByKey(factKeys, factKeys, new Places([], a.length, b.length));
  const parts = new Matching(partsOf(a.facts, a.written), partsOf(b.facts, b.written));
  const places = new Places([...facts.pairs(), ...unique(parts)], a.length, b.length);
  joinPartsOfFacts(facts, parts, places);
  for (const cost of [bothWritten, otherMeaning]) {
    parts.joinByKey(primary, primary, places, cost);
    parts.joinByKey(primary, everything, places, cost);
    parts.joinByKey(everything, primary, places, cost);
    parts.joinByKey(everything, everything, places, cost);
  }
  joinAmounts(facts, parts, places);
  return { places, facts, parts };
}

const quantitiesOf = (facts: readonly Fact[]): Quantity[] => facts.filter((fact) => fact.type === 'figure' || fact.type === 'date');

/** What a fact says, as a key; facts with equal keys agree whatever words they use. */
function factKeys(fact: Quantity): string[] {
  if (fact.type === 'date') return fact.value === null ? [] : [`date:${fact.value}`];
  const { kind, unit, value, low, high } = fact;
  const amount = value === undefined ? `${low ?? ''}..${high ?? ''}` : Number(value.toPrecision(9));
  return [`${kind === 'ratio' || kind === 'ordinal' ? 'count' : kind}:${amount}:${unit ?? ''}`];
}

const primary = (part: Part): string[] => [part.key];
const everything = (part: Part): readonly string[] => [part.key, ...part.also];

/** Values that stand once on either side show where in B one is. */
function unique(parts: Matching<Part>): [Part, Part][] {
  const once = (list: readonly Part[]): Map<string, Part> => {
    const seen = new Map<string, Part>();
    const twice = new Set<string>();
    for (const part of list) {
      if (seen.has(part.key)) twice.add(part.key);
      if (part.strength !== 'implied') seen.set(part.key, part);
    }
    for (const key of twice) seen.delete(key);
    return seen;
  };
  const inB = once(parts.b);
  const pairs: [Part, Part][] = [];
  for (const [key, a] of once(parts.a)) {
    const b = inB.get(key);
    if (b !== undefined) pairs.push([a, b]);
  }
  return pairs;
}

/** The parts of two facts that say the same answer each other, one for one or all together. */
function joinPartsOfFacts(facts: Matching<Quantity>, parts: Matching<Part>, places: Places): void {
  const group = (list: readonly Part[]): Map<Quantity, Part[]> => {
    const byFact = new Map<Quantity, Part[]>();
    for (const part of list) if (part.fact) byFact.set(part.fact, [...(byFact.get(part.fact) ?? []), part]);
    return byFact;
  };
  const inA = group(parts.a);
  const inB = group(parts.b);
  for (const [a, b] of facts.pairs()) {
    const within = new Matching(inA.get(a) ?? [], inB.get(b) ?? []);
    within.joinByKey(everything, everything, places);
    for (const [x, y] of within.pairs()) parts.join(x, y);
    for (const part of [...within.freeA(), ...within.freeB()]) parts.settle(part);
  }
}

/** What is implied answers only for what nothing written answers for. */
const bothWritten = (a: Part, b: Part): number | undefined =>
  a.strength === 'implied' || b.strength === 'implied' ? undefined : otherMeaning(a, b);

function otherMeaning(a: Part, b: Part): number {
  if (a.fact === undefined || b.fact === undefined) return 0;
  return a.fact.type === b.fact.type && meaning(a.fact) === meaning(b.fact) ? 0 : OTHER_MEANING;
}

const meaning = (fact: Quantity): string | null => (fact.type === 'figure' ? fact.unit : fact.kind);

/** Amounts of one dimension in two units that meet when converted: 200 miles and 300 km, a fortnight and two weeks. */
function joinAmounts(facts: Matching<Quantity>, parts: Matching<Part>, places: Places): void {
  const open = new Set<Quantity>();
  for (const part of [...parts.freeA(), ...parts.freeB()]) if (part.fact) open.add(part.fact);
  const free = facts.freeB().filter((fact) => open.has(fact));
  for (const a of facts.freeA()) {
    const amount = open.has(a) ? amountOf(a) : undefined;
    if (amount === undefined) continue;
    const expected = places.inB(a.span.start);
    const rivals = free.filter((b) => {
      const other = amountOf(b);
      return other !== undefined && isConversion(amount, other);
    });
    const b = rivals.sort((x, y) => Math.abs(x.span.start - expected) - Math.abs(y.span.start - expected))[0];
    if (b === undefined) continue;
    free.splice(free.indexOf(b), 1);
    facts.join(a, b);
  }
  joinPartsOfFacts(facts, parts, places);
}
