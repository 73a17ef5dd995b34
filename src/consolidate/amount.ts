import { type Interval, meet, writtenInterval } from '../core/interval.ts';
import type { DateFact, Figure } from '../core/schema.ts';
import { measureOf } from '../core/ucum.ts';

/** An amount in the base unit of its dimension; a range has two ends. */
export interface Amount {
  dimension: string;
  /** The unit it was written in. */
  code: string;
  /** What each end can stand for, as widely as translators round when they convert. */
  ends: readonly Interval[];
}

/** "200 miles" becomes « 300 km », "an inch" « 2,5 cm », "six feet" « deux mètres ». */
const ROUNDED = 0.1;

/** ISO 8601's designators of a duration, before and after the T, as UCUM. */
const DAYS: Readonly<Record<string, string>> = { Y: 'a', M: 'mo', W: 'wk', D: 'd' };
const HOURS: Readonly<Record<string, string>> = { H: 'h', M: 'min', S: 's' };

/** What a measure or duration amounts to, or undefined where its unit converts into no other. */
export function amountOf(fact: Figure | DateFact): Amount | undefined {
  if (fact.type === 'date') return fact.kind === 'duration' ? ofDuration(fact.value ?? '') : undefined;
  if (fact.kind !== 'measure' || fact.unit === null) return undefined;
  const measure = measureOf(fact.unit);
  if (measure === undefined) return undefined;
  const inBase = (end: Interval): Interval => ({
    low: end.low * measure.factor + measure.offset,
    high: end.high * measure.factor + measure.offset,
  });
  const ends = fact.value === undefined ? [fact.low, fact.high].map(point).filter((end) => end !== undefined) : [writtenInterval(fact)];
  return { dimension: measure.dimension, code: fact.unit, ends: ends.map((end) => widened(inBase(end))) };
}

/** Whether two amounts are one amount in two units. */
export function isConversion(a: Amount, b: Amount): boolean {
  if (a.dimension !== b.dimension || a.code === b.code || a.ends.length !== b.ends.length) return false;
  return a.ends.every((end, i) => meet(end, b.ends[i] as Interval));
}

const point = (value: number | null | undefined): Interval | undefined =>
  typeof value === 'number' ? { low: value, high: value } : undefined;

function ofDuration(value: string): Amount | undefined {
  const found = /^P(?:(\d+(?:\.\d+)?)([YMWD]))?(?:T(\d+(?:\.\d+)?)([HMS]))?$/.exec(value);
  if (found === null) return undefined;
  const days = found[2] === undefined ? undefined : DAYS[found[2]];
  const hours = found[4] === undefined ? undefined : HOURS[found[4]];
  const code = days ?? hours;
  if (code === undefined) return undefined;
  const factorOf = (unit: string | undefined): number => (unit === undefined ? 0 : (measureOf(unit)?.factor ?? 0));
  const seconds = Number(found[1] ?? 0) * factorOf(days) + Number(found[3] ?? 0) * factorOf(hours);
  return { dimension: 'time', code, ends: [widened({ low: seconds, high: seconds })] };
}

const widened = ({ low, high }: Interval): Interval => ({ low: low - Math.abs(low) * ROUNDED, high: high + Math.abs(high) * ROUNDED });
