import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Checker, checks } from '../../src/check/index.ts';
import { Extractor } from '../../src/pipeline.ts';

const folder = join(import.meta.dirname, '../../seeds');
const seeds = readdirSync(folder).sort();
const extractor = new Extractor();

/** Checks the seeds whose names begin so, with some words exchanged in one of them. */
function check(names: readonly string[], edit?: { in: string; from: string; to: string }, order: 1 | -1 = 1) {
  const checker = new Checker(checks);
  for (const name of names.toSorted((a, b) => order * (a < b ? -1 : 1))) {
    const file = seeds.find((seed) => seed.startsWith(name)) as string;
    const whole = readFileSync(join(folder, file), 'utf8');
    const text = edit?.in === name ? whole.replace(edit.from, edit.to) : whole;
    if (edit?.in === name) expect(text).not.toBe(whole);
    const source = { id: name, path: file, text, prose: text };
    const { document, facts } = extractor.extract(source);
    checker.add(document, source, facts, extractor.written(source));
  }
  return checker.finish();
}

const found = (...run: Parameters<typeof check>): string[] =>
  check(...run)
    .findings.filter(({ level }) => level !== 'info')
    .map(({ level, check: id, locations }) => `${level} ${id} ${locations[0]?.document} ${locations[0]?.quote}`);

const ALL = ['000', '001', '002', '003', '004'];

test('the seeds have the true warnings and no error', () => {
  expect(found(ALL).filter((finding) => !finding.startsWith('warning version'))).toEqual([
    'warning mixed-currency 000 14,99 $',
    'warning name-variant 000 Guardian of Peace',
    'warning mixed-currency 001 $ 14.99',
    'warning name-variant 001 Guardian of Peace',
    'warning name-variant 004 Michael Lyton',
    'warning name-variant 004 UPprox movies',
  ]);
});

test('what agrees is said when asked: one rate from 1.181 to 1.2, the sum, the unit price', () => {
  const { verified } = check(['000']);
  expect(verified.map(({ check: id }) => id)).toEqual(expect.arrayContaining(['conversion', 'sum', 'unit-price']));
  expect(verified.find(({ check: id }) => id === 'conversion')?.message).toMatch(/1\.181 to 1\.2 USD for a EUR/);
});

test.each([
  ['sum', "l'ordre de 5 millions", "l'ordre de 15 millions"],
  ['conversion', '26 M€', '62 M€'],
  ['date-order', '4 janvier', '4 décembre'],
  ['unit-price', '4,3 millions', '43 millions'],
])('%s is the one error where “%s” becomes “%s”', (id, from, to) => {
  const errors = check(['000'], { in: '000', from, to }).findings.filter(({ level }) => level === 'error');
  expect(errors.map((finding) => finding.check)).toEqual([id]);
});

test('findings do not depend on the order of documents', () => {
  expect(check(ALL, undefined, -1)).toEqual(check(ALL));
});
