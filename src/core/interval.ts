import type { Figure } from './schema.ts';

/** The values that a written figure can honestly stand for, both ends included; ends may be infinite. */
export interface Interval {
  low: number;
  high: number;
}

type Amount = Pick<Figure, 'kind' | 'value' | 'low' | 'high' | 'qualifier' | 'quote'>;

/** Nobody says "about 75" of something that is a tenth off. */
const ABOUT = 0.1;

/**
 * The interval of what was written, rounding alone: `31 millions` is 30.5 to 31.5 million, by its last digit that counts.
 * What converts or divides an amount starts from the words on the page, so `around` says nothing about the rounding.
 */
export function writtenInterval(figure: Amount): Interval {
  const { value } = figure;
  if (value === undefined) return { low: figure.low ?? Number.NEGATIVE_INFINITY, high: figure.high ?? Number.POSITIVE_INFINITY };
  const half = figure.kind === 'ratio' || figure.kind === 'ordinal' ? 0 : roundingPlace(figure) / 2;
  return { low: value - half, high: value + half };
}

/** The interval that a figure stands for: its rounding, opened as its qualifier says. */
export function intervalOf(figure: Amount): Interval {
  const { low, high } = writtenInterval(figure);
  const floor = low >= 0 ? 0 : Number.NEGATIVE_INFINITY;
  switch (figure.qualifier) {
    case 'exact':
      return { low, high };
    case 'approximate':
      return { low: Math.min(low, low - Math.abs(low) * ABOUT), high: Math.max(high, high + Math.abs(high) * ABOUT) };
    case 'more-than':
    case 'at-least':
      return { low, high: Number.POSITIVE_INFINITY };
    case 'less-than':
    case 'at-most':
      return { low: floor, high };
  }
}

/**
 * The unit of the last digit that counts, or 0 for an exact count. Of an amount with a scale (`4,3 millions`) it is read off
 * the digits written. Of one written out in full, `830 000`, nobody can tell which zeros count: three or more are taken
 * as rounding, but two digits always count. Counts written out in full below ten thousand are exact.
 */
export function roundingPlace({ kind, value, quote }: Amount): number {
  if (value === undefined || value === 0) return 0;
  const magnitude = Math.abs(value);
  const digits = digitsOf(quote);
  const shift = digits === undefined ? Number.NaN : Math.log10(magnitude / digits);
  if (!isWhole(shift)) return kind === 'count' && magnitude < 1e6 ? 0 : scalePlace(magnitude);
  const place = 10 ** Math.round(shift);
  if (place !== 1) return place;
  if (kind === 'count' && magnitude < 1e4) return 0;
  const zeros = trailingZeros(magnitude);
  if (zeros >= 3) return Math.min(10 ** zeros, 10 ** (Math.floor(Math.log10(magnitude)) - 1));
  return kind === 'count' ? 0 : 1;
}

/** All digits of `quote` as one number: `4,3 millions` is 43, so that its ratio to the value tells the last digit's unit. */
function digitsOf(quote: string): number | undefined {
  const digits = quote.replace(/[^0-9]/g, '');
  return digits === '' || digits.length > 15 ? undefined : Number(digits);
}

/** For amounts in words, `dix millions`: the thousand-power that they are counted in, less the decimals of the mantissa. */
function scalePlace(magnitude: number): number {
  let scale = 1;
  while (magnitude / (scale * 1000) >= 1) scale *= 1000;
  const mantissa = Number((magnitude / scale).toPrecision(12));
  const decimals = String(mantissa).split('.')[1]?.length ?? 0;
  return scale / 10 ** decimals;
}

function trailingZeros(value: number): number {
  let zeros = 0;
  for (let rest = value; rest >= 10 && rest % 10 === 0; rest /= 10) zeros++;
  return zeros;
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9;

/** Whether some value lies in both, with the slack that binary fractions need. */
export function meet(a: Interval, b: Interval): boolean {
  const slack = 1e-9 * Math.max(...[a.low, a.high, b.low, b.high].filter(Number.isFinite).map(Math.abs), 0);
  return a.low <= b.high + slack && b.low <= a.high + slack;
}

export const add = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high });
export const subtract = (a: Interval, b: Interval): Interval => ({ low: a.low - b.high, high: a.high - b.low });
export const scale = (a: Interval, factor: number): Interval => ({ low: a.low * factor, high: a.high * factor });

/** Quotient of amounts that cannot be negative. */
export function divide(a: Interval, b: Interval): Interval {
  const divisor = { low: Math.max(b.low, 0), high: Math.max(b.high, 0) };
  return {
    low: divisor.high === 0 ? 0 : Math.max(a.low, 0) / divisor.high,
    high: divisor.low === 0 ? Number.POSITIVE_INFINITY : Math.max(a.high, 0) / divisor.low,
  };
}

/** What lies in both, or undefined. */
export const intersection = (a: Interval, b: Interval): Interval | undefined =>
  meet(a, b) ? { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) } : undefined;

/** The smallest interval that holds both. */
export const hull = (a: Interval, b: Interval): Interval => ({ low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) });

/** `30.5 to 31.5 million`; one number where both ends are the same. */
export function describeInterval({ low, high }: Interval, unit: string | null = null): string {
  const suffix = unit === null ? '' : unit === '%' ? '%' : ` ${unit}`;
  if (!Number.isFinite(high)) return Number.isFinite(low) ? `at least ${describeNumber(low)}${suffix}` : 'anything';
  if (!Number.isFinite(low)) return `at most ${describeNumber(high)}${suffix}`;
  const scales = high >= 1e9 ? 1e9 : high >= 1e6 ? 1e6 : 1;
  const word = scales === 1e9 ? ' billion' : scales === 1e6 ? ' million' : '';
  const from = describeNumber(low / scales);
  const to = describeNumber(high / scales);
  return `${from === to ? from : `${from} to ${to}`}${word}${suffix}`;
}

/** Thousands are parted by hand: the first number that `Intl` writes takes longer than checking ten articles. */
function describeNumber(value: number): string {
  const digits = String(Number(Number(value.toPrecision(4)).toFixed(6)));
  return Math.abs(value) < 1e4 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
