import type { Fact } from '../core/schema.ts';
import { UsageError } from './errors.ts';

const SYNTAX = /^\s*([\w.]+)\s*(!=|>=|<=|=|>|<|~)\s*(.*?)\s*$/s;

type FieldOf<F> = F extends F ? keyof F : never;

/** Every field that some fact has; the compiler sees to it that none is missing. */
const FIELDS: Readonly<Record<FieldOf<Fact>, true>> = {
  id: true,
  type: true,
  kind: true,
  document: true,
  span: true,
  line: true,
  column: true,
  quote: true,
  rule: true,
  value: true,
  low: true,
  high: true,
  unit: true,
  qualifier: true,
  measures: true,
  aspect: true,
  item: true,
  itemHead: true,
  per: true,
  sameAs: true,
  resolution: true,
  mod: true,
  from: true,
  to: true,
  invalid: true,
  ambiguous: true,
  name: true,
  key: true,
  role: true,
  roleKey: true,
  affiliation: true,
  variantOf: true,
  named: true,
  operator: true,
  speaker: true,
};

/**
 * A condition on facts: `unit=USD`, `value>=1e6`, `kind!=count`, `name~sony` (contains, whatever the case). Numbers
 * compare as numbers, dates and the rest as strings. A field that a fact lacks equals `null` alone; the value of a range is its low end for `>` and its
 * high end for `<`.
 */
export function condition(written: string): (fact: Fact) => boolean {
  const match = SYNTAX.exec(written);
  if (match === null) throw new UsageError(`--where ${written}: expected field=value, or one of != > >= < <= ~ for =`);
  const [, field, operator, wanted] = match as unknown as [string, string, string, string];
  const path = field.split('.');
  if (!Object.hasOwn(FIELDS, path[0] as string))
    throw new UsageError(`--where ${written}: no fact has a field ${path[0]}; fields are ${Object.keys(FIELDS).join(', ')}`);
  if (wanted === '' && operator !== '=' && operator !== '!=')
    throw new UsageError(`--where ${written}: expected a value behind ${operator}`);
  const holds = COMPARISONS[operator] as (value: unknown, wanted: string) => boolean;
  return (fact) => holds(valueAt(fact, path, operator), wanted);
}

type Comparison = (value: unknown, wanted: string) => boolean;

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '=': equals,
  '!=': (value, wanted) => !equals(value, wanted),
  '>': (value, wanted) => order(value, wanted) > 0,
  '>=': (value, wanted) => order(value, wanted) >= 0,
  '<': (value, wanted) => order(value, wanted) < 0,
  '<=': (value, wanted) => order(value, wanted) <= 0,
  '~': (value, wanted) => typeof value === 'string' && value.toLowerCase().includes(wanted.toLowerCase()),
};

function equals(value: unknown, wanted: string): boolean {
  if (value === undefined || value === null) return wanted === 'null';
  return typeof value === 'number' ? value === Number(wanted) : String(value) === wanted;
}

/** Negative, zero or positive; NaN, which no comparison accepts, where the two cannot be compared. */
function order(value: unknown, wanted: string): number {
  if (typeof value === 'number') return value - Number(wanted);
  if (typeof value !== 'string') return Number.NaN;
  return value < wanted ? -1 : value > wanted ? 1 : 0;
}

function valueAt(fact: Fact, path: readonly string[], operator: string): unknown {
  let value: unknown = fact;
  for (const part of path) value = (value as Record<string, unknown> | undefined | null)?.[part];
  if (value === undefined && path[0] === 'value' && fact.type === 'figure') return operator.startsWith('<') ? fact.high : fact.low;
  return value;
}
