import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Checker, checks } from '../../src/check/index.ts';
import type { Finding } from '../../src/core/schema.ts';
import { Extractor } from '../../src/pipeline.ts';

const extractor = new Extractor();
const folder = join(import.meta.dirname, '../../seeds');
const seeds = readdirSync(folder).map((name) => ({ id: name.slice(0, 3), text: readFileSync(join(folder, name), 'utf8') }));

/** The findings on the seeds `ids`, of which one is edited. */
function findings(ids: readonly string[], edit?: { id: string; from: string; to: string }): Finding[] {
  const checker = new Checker(checks);
  for (const { id, text: written } of seeds.filter((seed) => ids.includes(seed.id))) {
    const text = edit?.id === id ? written.replace(edit.from, edit.to) : written;
    if (edit?.id === id) expect(text).not.toBe(written);
    const source = { id, path: null, text, prose: text };
    const { document, facts } = extractor.extract(source);
    checker.add(document, source, facts, extractor.written(source));
  }
  return checker.finish().findings;
}

const errors = (found: readonly Finding[]): string[] => found.filter(({ level }) => level === 'error').map(({ check }) => check);

test('of the seeds, the translation alone is a version, and lost a site and its source', () => {
  const found = findings(['000', '001', '002', '003', '004']).filter(({ check }) => check === 'version');
  expect(found.map(({ level, locations }) => `${level} ${locations[0]?.quote}`).sort()).toEqual([
    'warning SeeTheInterview.com',
    'warning Variety',
  ]);
});

test.each([
  { id: '001', from: '580', to: '508', checks: ['version'] },
  { id: '000', from: 'À Noël', to: 'À Pâques', checks: ['version'] },
  { id: '001', from: '5 million dollars from', to: '5 billion dollars from', checks: ['sum', 'version'] },
])('$from → $to in $id', ({ checks: expected, ...edit }) => {
  expect(errors(findings(['000', '001'], edit)).sort()).toEqual(expected);
});

test('articles on one event are no versions of one text', () => {
  expect(errors(findings(['002', '003', '004']))).toEqual([]);
});
