import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { Extractor } from '../../src/index.ts';

const MB = 1e6;

/** Bytes of the heap that are in use once everything else has been collected. */
function inUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

test('facts do not keep the texts alive that they were read in', () => {
  const extractor = new Extractor();
  const filler = 'The harvest was early and the weather was good. '.repeat(20_000);
  const read = (i: number) => {
    // flat, as what is read from a file
    const text = Buffer.from(`${filler}Secretary of State John Kerry saw 580 agricultural warehouses on the ${i}th.`).toString('latin1');
    return extractor.extract({ id: String(i), path: null, text, prose: text, language: 'en', date: '2015-01-07' }).facts;
  };
  read(0);
  const before = inUse();
  const facts = Array.from({ length: 12 }, (_, i) => read(i));
  expect(facts.flat().length).toBeGreaterThan(12);
  expect(inUse() - before).toBeLessThan(6 * MB);
  expect(facts.flat().every(({ quote }) => quote.length > 0)).toBe(true);
});
