import { expect, test } from 'vitest';
import { Extractor } from '../src/index.ts';

const extractor = new Extractor();
const SIZE = 20_000;
/** Twice the text may take twice the time and a quadratic reading takes four times as long; the rest is for noise. */
const AT_MOST = 3;
const NOISE_MS = 40;

function millisecondsFor(text: string, language: string): number {
  const start = performance.now();
  extractor.extract({ id: 'worst', path: null, text, prose: text, language, date: '2015-01-07' });
  return performance.now() - start;
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
  millisecondsFor(once, language);
  let single = Number.POSITIVE_INFINITY;
  let twice = Number.POSITIVE_INFINITY;
  // two times in one process, taken by turns, are compared, so that no machine is too slow for it nor too busy
  for (let run = 0; run < 4; run++) {
    single = Math.min(single, millisecondsFor(once, language));
    twice = Math.min(twice, millisecondsFor(once + once, language));
  }
  expect(twice).toBeLessThan(AT_MOST * single + NOISE_MS);
});
