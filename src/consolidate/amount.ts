import { type Interval, writtenInterval } from '../core/interval.ts';
import type { DateFact, Figure } from '../core/schema.ts';
import { measureOf } from '../core/ucum.ts';

/** An amount in the base unit of its dimension, as widely as translators round when they convert. */
export interface Amount extends Interval {
  dimension: string;
  /** The unit it was written in. */
  code: string;
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
  const { low, high } = writtenInterval(fact);
  return widened(measure.dimension, fact.unit, low * measure.factor + measure.offset, high * measure.factor + measure.offset);
}

function ofDuration(value: string): Amount | undefined {
  const found = /^P(?:(\d+(?:\.\d+)?)([YMWD]))?(?:T(\d+(?:\.\d+)?)([HMS]))?$/.exec(value);
  if (found === null) return undefined;
  const days = found[2] === undefined ? undefined : DAYS[found[2]];
  const hours = found[4] === undefined ? undefined : HOURS[found[4]];
  const code = days ?? hours;
  if (code === undefined) return undefined;
  const seconds =
    Number(found[1] ?? 0) * (measureOf(days ?? 's')?.factor ?? 0) + Number(found[3] ?? 0) * (measureOf(hours ?? 's')?.factor ?? 0);
  return widened('time', code, seconds, seconds);
}

const widened = (dimension: string, code: string, low: number, high: number): Amount => ({
  dimension,
  code,
  low: low - Math.abs(low) * ROUNDED,
  high: high + Math.abs(high) * ROUNDED,
});
