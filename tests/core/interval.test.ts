import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, describeInterval, divide, intersection, intervalOf, meet, writtenInterval } from '../../src/core/interval.ts';
import type { Figure } from '../../src/core/schema.ts';

type Written = Parameters<typeof intervalOf>[0];
const figure = (quote: string, value: number, more: Partial<Written> = {}): Written => ({
  quote,
  value,
  kind: 'money',
  qualifier: 'exact',
  ...more,
});

test.each<[string, number, Figure['kind'], number, number]>([
  ['31 millions de dollars', 31e6, 'money', 30.5e6, 31.5e6],
  ['26 M€', 26e6, 'money', 25.5e6, 26.5e6],
  ['$1.2 billion', 1.2e9, 'money', 1.15e9, 1.25e9],
  ['14,99 $', 14.99, 'money', 14.985, 14.995],
  ['$830,000', 830_000, 'money', 825_000, 835_000],
  ['600 000 euros', 600_000, 'money', 595_000, 605_000],
  ['dix millions de livres', 10e6, 'money', 9.5e6, 10.5e6],
  ['4,3 millions de fois', 4.3e6, 'count', 4.25e6, 4.35e6],
  ['55 sièges', 55, 'count', 55, 55],
  ['4 200 billets', 4200, 'count', 4200, 4200],
  ['twenty-five', 25, 'count', 25, 25],
  ['300 000 exemplaires', 300_000, 'count', 295_000, 305_000],
  ['12.5%', 12.5, 'percentage', 12.45, 12.55],
  ['310 metres', 310, 'measure', 309.5, 310.5],
  ['three in four', 0.75, 'ratio', 0.75, 0.75],
])('%s stands for what rounds to it', (quote, value, kind, low, high) => {
  const interval = intervalOf(figure(quote, value, { kind }));
  expect(interval.low).toBeCloseTo(low, 6);
  expect(interval.high).toBeCloseTo(high, 6);
});

test('qualifiers open the interval', () => {
  expect(intervalOf(figure('300 cinemas', 300, { kind: 'count', qualifier: 'more-than' }))).toEqual({ low: 300, high: Infinity });
  expect(intervalOf(figure('300 cinemas', 300, { kind: 'count', qualifier: 'at-most' }))).toEqual({ low: 0, high: 300 });
  const around = intervalOf(figure('75 millions', 75e6, { qualifier: 'approximate' }));
  expect(around.low).toBeLessThan(68e6);
  expect(around.high).toBeGreaterThan(82e6);
  expect(writtenInterval(figure('75 millions', 75e6, { qualifier: 'approximate' }))).toEqual({ low: 74.5e6, high: 75.5e6 });
});

test('a vague amount has the ends that it says', () => {
  expect(intervalOf({ kind: 'count', quote: 'several hundred', low: 200, high: null, qualifier: 'exact' })).toEqual({
    low: 200,
    high: Infinity,
  });
});

test('arithmetic', () => {
  expect(add({ low: 1, high: 2 }, { low: 10, high: 20 })).toEqual({ low: 11, high: 22 });
  expect(divide({ low: 10, high: 20 }, { low: 0, high: 5 })).toEqual({ low: 2, high: Infinity });
  expect(intersection({ low: 0, high: 5 }, { low: 3, high: 9 })).toEqual({ low: 3, high: 5 });
  expect(intersection({ low: 0, high: 2 }, { low: 3, high: 9 })).toBeUndefined();
  expect(meet({ low: 0.1 + 0.2, high: 1 }, { low: 0, high: 0.3 })).toBe(true);
});

test('intervals are said in words', () => {
  expect(describeInterval({ low: 30.5e6, high: 31.5e6 }, 'USD')).toBe('30.5 to 31.5 million USD');
  expect(describeInterval({ low: 1.181, high: 1.2 })).toBe('1.181 to 1.2');
  expect(describeInterval({ low: 300, high: Infinity })).toBe('at least 300');
  expect(describeInterval({ low: 55, high: 55 })).toBe('55');
});

test('every figure lies in its own interval', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), fc.constantFrom(1, 1e3, 1e6, 1e9), (digits, scale) => {
      const value = digits * scale;
      const { low, high } = intervalOf(figure(`${digits} x`, value));
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }),
  );
});
