import { expect, test } from 'vitest';
import { Extractor } from '../src/index.ts';

const extractor = new Extractor();
const SIZE = 20_000;
/** Twice the text may take twice the time and a quadratic reading takes four times as long; the rest is for noise. */
const AT_MOST = 3;
const NOISE_MS = 40;

function millisecondsFor(text: string, language: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    extractor.extract({ id: 'worst', path: null, text, prose: text, language, date: '2015-01-07' });
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

test.each([
  ['days without a month', 'fr', '18, '],
  ['months', 'en', 'May '],
  ['opened ranges', 'fr', 'du 23 au '],
  ['clock times', 'en', '10:30 '],
  ['distances without a number', 'en', 'years ago '],
  ['weekdays without a verb', 'fr', 'lundi '],
  ['chosen periods', 'en', 'last year '],
])('%s are read in time that grows as the text does', (_what, language, unit) => {
  const once = unit.repeat(SIZE / unit.length);
  millisecondsFor(once.slice(0, 5000), language);
  // two times in one process are compared, so that no machine is too slow for it
  expect(millisecondsFor(once + once, language)).toBeLessThan(AT_MOST * millisecondsFor(once, language) + NOISE_MS);
});
