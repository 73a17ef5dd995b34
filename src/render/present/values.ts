import type { DateFact, Figure } from '../../core/schema.ts';

/** A number with its thousands apart, and no more digits than a person wrote or would want. */
export function number(value: number): string {
  if (value !== 0 && (Math.abs(value) >= 1e15 || Math.abs(value) < 1e-4)) return String(value);
  const [whole, fraction] = String(Number(value.toPrecision(12))).split('.') as [string, string?];
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction.slice(0, 4)}`;
}

/** The value of a figure with its unit: `31,000,000 USD`, `5 to 10 %`, `at least 200`. */
export function amount(figure: Figure): string {
  const unit = figure.unit === null ? '' : ` ${figure.unit}`;
  return `${size(figure)}${unit}`;
}

function size({ value, low, high }: Figure): string {
  if (value !== undefined) return number(value);
  if (low != null && high != null) return `${number(low)} to ${number(high)}`;
  if (low != null) return `${number(low)} or more`;
  return high != null ? `up to ${number(high)}` : 'unknown';
}

/** What else a figure says: how exact it is, what it measures, of what it is a number. */
export function figureDetails(figure: Figure): string[] {
  const { kind, qualifier, measures, aspect, item, per } = figure;
  return [
    kind === 'ordinal' || kind === 'ratio' ? kind : '',
    qualifier === 'exact' ? '' : qualifier,
    [measures, aspect].filter((part) => part !== null && part !== '').join(', '),
    measures === null && item !== undefined ? item : '',
    per === undefined ? '' : `per ${per}`,
  ].filter((part) => part !== '');
}

/** How a date is known, and what kind of time it is where that is not a plain date. */
export function dateDetails(date: DateFact): string[] {
  return [
    date.kind === 'date' ? '' : date.kind,
    date.mod === undefined ? '' : MODS[date.mod],
    date.resolution === 'explicit' ? '' : date.resolution,
    date.invalid === true ? 'in no calendar' : '',
    date.ambiguous === true ? 'day and month may be exchanged' : '',
  ].filter((part) => part !== '');
}

const MODS: Record<NonNullable<DateFact['mod']>, string> = {
  START: 'early',
  MID: 'middle',
  END: 'late',
  APPROX: 'about',
  BEFORE: 'before',
  AFTER: 'after',
};

/** Sorts dates by time; durations, repetitions and what has no value come last. A longer period comes before its parts. */
export function inOrderOfTime(a: DateFact, b: DateFact): number {
  const left = timeKey(a);
  const right = timeKey(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

function timeKey({ kind, value }: DateFact): string {
  if (value === null) return '~~~';
  if (kind === 'duration') return `~~${value}`;
  return /^[\d-]/.test(value) ? value : `~${value}`;
}
