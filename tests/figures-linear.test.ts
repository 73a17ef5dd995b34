import { expect, test } from 'vitest';
import { Extractor } from '../src/index.ts';

const extractor = new Extractor();
const SIZE = 20_000;
/** Twice the text may take twice the time and a quadratic reading takes four times as long; the rest is for noise. */
const AT_MOST = 3;
const NOISE_MS = 10;
const ATTEMPTS = 5;

function millisecondsFor(text: string, language: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    extractor.extract({ id: 'worst', path: null, text, prose: text, language });
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

test.each([
  ['lists', 'en', '1,'],
  ['spaced groups', 'fr', '123 '],
  ['number words', 'fr', 'vingt '],
  ['number words that never make a number', 'en', 'one one and '],
  ['scales', 'en', 'million billion '],
  ['digits', 'en', '7'],
  ['hyphens', 'en', '-'],
  ['digits and hyphens', 'en', '5-'],
  ['spaces', 'fr', ' '],
  ['articles and collectives', 'fr', 'des dizaines de '],
  ['ranges', 'en', 'between 5 and '],
  ['currency signs', 'en', '$5 $ '],
  ['money words', 'en', '$5 revenue online total '],
])('%s are read in time that grows as the text does', (_what, language, unit) => {
  const once = unit.repeat(SIZE / unit.length);
  millisecondsFor(once.slice(0, 5000), language);
  // two times in one process are compared, so that no machine is too slow; a quadratic reading fails every attempt
  const isLinear = (): boolean => millisecondsFor(once + once, language) <= AT_MOST * millisecondsFor(once, language) + NOISE_MS;
  expect(Array.from({ length: ATTEMPTS }).some(isLinear)).toBe(true);
});

test('opposite marks are told by the other numbers of the document', () => {
  const values = (text: string, language: string): (number | undefined)[] =>
    extractor
      .extract({ id: 'marks', path: null, text, prose: text, language })
      .facts.map((fact) => ('value' in fact ? (fact.value as number) : undefined));
  expect(values('The index gained 1.234 points.', 'en')).toEqual([1.234]);
  expect(values('The index gained 1.234 points, or 12,5 % and 0,4 %.', 'en')).toEqual([1234, 12.5, 0.4]);
  expect(values("L'indice gagne 1.234 points.", 'fr')).toEqual([1234]);
  expect(values("L'indice gagne 1.234 points, soit 12.5 % et 0.4 %.", 'fr')).toEqual([1.234, 12.5, 0.4]);
});
