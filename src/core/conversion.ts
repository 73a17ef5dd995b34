import type { Interval } from './interval.ts';
import { measureOf } from './ucum.ts';

/** What amounts of unit `from` (UCUM) are in `to`, temperatures with their offset; undefined where they measure different things or are unknown. */
export function unitConversion(from: string, to: string): ((amount: Interval) => Interval) | undefined {
  const a = measureOf(from);
  const b = measureOf(to);
  if (a === undefined || b === undefined || a.dimension !== b.dimension) return undefined;
  const convert = (amount: number): number => (amount * a.factor + a.offset - b.offset) / b.factor;
  return ({ low, high }) => ({ low: convert(low), high: convert(high) });
}

/**
 * The lowest and highest daily rates of one US dollar since 1999, when the euro began, rounded outwards (European Central Bank and
 * Federal Reserve H.10 series). An amount converted outside of them was converted wrongly, whatever the day.
 */
const PER_DOLLAR: Readonly<Record<string, readonly [low: number, high: number]>> = {
  USD: [1, 1],
  EUR: [0.62, 1.22],
  GBP: [0.47, 0.95],
  JPY: [74, 165],
  CHF: [0.7, 1.85],
  CAD: [0.9, 1.63],
  AUD: [0.89, 2.1],
  CNY: [6, 8.4],
  INR: [38, 100],
  KRW: [880, 1600],
  BRL: [1.5, 6.5],
  RUB: [20, 140],
  MXN: [8.9, 26],
  SEK: [5.7, 11.7],
  NOK: [4.9, 12],
  DKK: [4.6, 9.1],
  PLN: [2, 5.2],
};

/** For pairs that move together the dollar says too little. */
const PAIRS: Readonly<Record<string, readonly [low: number, high: number]>> = {
  'EUR/GBP': [0.55, 0.99],
  'EUR/CHF': [0.9, 1.7],
  'EUR/DKK': [7.4, 7.5],
  'EUR/SEK': [8, 12],
  'EUR/NOK': [7.1, 13.2],
};

/** What one of currency `from` can have been in `to` on any day since 1999; undefined where one of them is not known here. */
export function rateEnvelope(from: string, to: string): Interval | undefined {
  const direct = PAIRS[`${from}/${to}`];
  if (direct !== undefined) return { low: direct[0], high: direct[1] };
  const inverse = PAIRS[`${to}/${from}`];
  if (inverse !== undefined) return { low: 1 / inverse[1], high: 1 / inverse[0] };
  const a = PER_DOLLAR[from];
  const b = PER_DOLLAR[to];
  return a === undefined || b === undefined ? undefined : { low: b[0] / a[1], high: b[1] / a[0] };
}

/** What one euro was in dollars and pounds on average, by year from 1999 (European Central Bank, annual averages of reference rates). */
const EURO: Readonly<Record<'USD' | 'GBP', readonly number[]>> = {
  USD: [
    1.066, 0.924, 0.896, 0.946, 1.131, 1.244, 1.244, 1.256, 1.371, 1.471, 1.395, 1.326, 1.392, 1.285, 1.328, 1.329, 1.11, 1.107, 1.13,
    1.181, 1.12, 1.142, 1.183, 1.053, 1.081, 1.082,
  ],
  GBP: [
    0.659, 0.609, 0.622, 0.629, 0.692, 0.679, 0.684, 0.682, 0.684, 0.796, 0.891, 0.858, 0.868, 0.811, 0.849, 0.806, 0.726, 0.819, 0.877,
    0.885, 0.878, 0.89, 0.86, 0.853, 0.87, 0.847,
  ],
};

/** Days of a year lie within this share of its average. */
const WITHIN_YEAR = 0.1;

/** What one of `from` can have been in `to` in a year, for the euro, the dollar and the pound. */
export function yearlyRate(from: string, to: string, year: number): Interval | undefined {
  const inEuro = (unit: string): number | undefined =>
    unit === 'EUR' ? 1 : unit === 'USD' || unit === 'GBP' ? EURO[unit][year - 1999] : undefined;
  const a = inEuro(from);
  const b = inEuro(to);
  return a === undefined || b === undefined ? undefined : { low: (b / a) * (1 - WITHIN_YEAR), high: (b / a) * (1 + WITHIN_YEAR) };
}
