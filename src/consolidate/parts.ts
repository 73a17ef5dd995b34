import type { DateFact, Fact, Figure } from '../core/schema.ts';
import type { Written, WrittenValue } from '../core/written.ts';
import type { Placed } from './place.ts';

/** What of two texts may be compared: a part answers only for parts of its own class. */
export type PartClass = 'number' | 'fraction' | 'vague' | 'month' | 'weekday' | 'date';

/**
 * One value to be found again on the other side: a number, a month, a weekday, or a whole date that no words spell out
 * (`yesterday`, `XXe siècle`). Facts are compared by their parts, since a translator may keep a value and change how it is
 * joined to others, and since a rule may have read the same words as two facts on one side and as one on the other.
 */
export interface Part extends Placed {
  class: PartClass;
  /** What it is first of all, as a key: two parts with equal keys say the same. */
  key: string;
  /** What else it can be read as: 13:00 as 1, a half as 50 %. */
  also: readonly string[];
  /** `stated` may be missed on the other side; `weak` (words below eleven, vague amounts) only beside a rival; `implied` never. */
  strength: 'stated' | 'weak' | 'implied';
  /** The fact that it is a part of. */
  fact?: Figure | DateFact;
}

/** A number as a key: digits that survive binary fractions. */
export const numberKey = (value: number): string => `n:${Number(value.toPrecision(9))}`;
const shareKey = (value: number): string => `r:${Number(value.toPrecision(3))}`;

/** The parts of a text, by position. */
export function partsOf(facts: readonly Fact[], written: Written): Part[] {
  const quantities = facts.filter((fact) => fact.type === 'figure' || fact.type === 'date');
  const parts: Part[] = [];
  const covered = new Set<Fact>();
  let at = 0;
  for (const value of written.values) {
    while (at < quantities.length && (quantities[at] as Figure).span.end <= value.start) at++;
    const fact = quantities[at];
    const inside = fact !== undefined && fact.span.start < value.end && value.start < fact.span.end;
    if (inside && value.form !== 'implied') covered.add(fact);
    for (const part of ofValue(value, inside ? fact : undefined)) parts.push(part);
  }
  for (const fact of quantities) {
    const whole = fact.type === 'date' ? ofDate(fact) : ofFigure(fact);
    // beside the words that spell it out, the whole is only another way of reading it
    if (whole !== undefined) parts.push(covered.has(fact) ? { ...whole, strength: 'implied' } : whole);
  }
  return parts.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function ofValue(written: WrittenValue, fact: Figure | DateFact | undefined): Part[] {
  const { start, end, sort, value, high, form } = written;
  const implied = form === 'implied';
  const inDate = fact?.type === 'date';
  const part = (key: string, also: readonly string[], strength: Part['strength']): Part => ({
    span: { start, end },
    class: sort,
    key,
    also,
    strength: implied ? 'implied' : strength,
    ...(fact ? { fact } : {}),
  });
  switch (sort) {
    case 'month':
      // « mars » and "Sunday" are other things too (a planet, a newspaper), unless a date was read there
      return [part(`m:${value}`, [numberKey(value)], inDate ? 'stated' : 'weak')];
    case 'weekday':
      return [part(`w:${value}`, [], inDate ? 'stated' : 'weak')];
    case 'fraction':
      return [part(shareKey(value), (written.also ?? []).map(numberKey), 'weak')];
    case 'vague':
      return [part(vagueKey(value), [numberKey(value)], 'weak')];
    case 'number': {
      // zeros are minutes and cents, which nobody has to write
      const strength = value === 0 ? 'implied' : form === 'digits' ? 'stated' : 'weak';
      const scaled = fact?.type === 'figure' && fact.kind !== 'ratio' ? (fact.value ?? value) : value;
      const ends = high === undefined || high === value ? [scaled] : [value, high];
      return ends.map((number) => part(numberKey(number), readings(number, written, fact), strength));
    }
  }
}

/** Vague amounts agree in their order of magnitude: "dozens" are « des dizaines ». */
const vagueKey = (low: number): string => `v:${Math.floor(Math.log10(Math.max(low, 1)))}`;

function readings(value: number, written: WrittenValue, fact: Figure | DateFact | undefined): string[] {
  const keys: string[] = [];
  for (const other of written.also ?? []) keys.push(other < 1 ? shareKey(other) : numberKey(other));
  if (fact === undefined) return keys;
  if (fact.type === 'figure') {
    if (fact.kind === 'percentage') keys.push(shareKey(value / 100));
    if (fact.kind === 'ratio' && fact.value !== undefined && fact.value < 1) keys.push(shareKey(fact.value));
    // a letter behind the digits may be a scale or belong to a name: `2B`
    if (fact.kind === 'count') keys.push(numberKey(written.value));
    return keys;
  }
  const clock = clockOf(fact);
  if (clock !== undefined && value % 12 === clock.hour % 12)
    for (const hour of [clock.hour, clock.hour % 12, (clock.hour % 12) + 12]) keys.push(numberKey(hour));
  const calendar = /^-?(\d{4})-(\d\d)/.exec(fact.value ?? '');
  if (calendar !== null && Number(calendar[2]) === value && fact.kind === 'date') keys.push(`m:${value}`);
  if (calendar !== null && Number(calendar[1]) % 100 === value && fact.resolution === 'explicit') keys.push(numberKey(Number(calendar[1])));
  return keys;
}

/** The clock time of a date fact. */
export function clockOf(fact: DateFact): { hour: number; minute: number } | undefined {
  const found = /T(\d\d)(?::?(\d\d))?/.exec(fact.kind === 'time' ? (fact.value ?? '') : '');
  return found === null ? undefined : { hour: Number(found[1]), minute: Number(found[2] ?? 0) };
}

/** A date that is more than its written numbers: `tomorrow`, `Christmas`, `last week`, `XXe siècle`, `the nineties`. */
function ofDate(fact: DateFact): Part | undefined {
  if (fact.value === null || fact.kind === 'duration' || fact.kind === 'set') return undefined;
  // of a bare `summer` nobody can tell the year
  const season = /^\d{4}-(2[1-4])$/.exec(fact.value);
  const also = season !== null && !fact.quote.includes(' ') ? [`s:${season[1]}`] : [];
  return { span: fact.span, class: 'date', key: `d:${fact.value}`, also, strength: 'weak', fact };
}

function ofFigure(fact: Figure): Part | undefined {
  const value = fact.value ?? fact.low ?? fact.high;
  if (value === undefined || value === null) return undefined;
  const share = fact.kind === 'ratio' && value < 1;
  const key = share ? shareKey(value) : fact.value === undefined ? vagueKey(value) : numberKey(value);
  const name = share ? 'fraction' : fact.value === undefined ? 'vague' : 'number';
  return { span: fact.span, class: name, key, also: [], strength: value === 1 ? 'implied' : 'weak', fact };
}
