import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestOfSources, sources, wordSources } from '../scripts/gazetteer/sources.ts';
import { gazetteer } from '../src/gazetteer/index.ts';

const docs = readFileSync(join(import.meta.dirname, '../docs/gazetteer.md'), 'utf8');

test('the compiled gazetteer is that of its sources; if not, run `npm run build`', () => {
  expect(gazetteer().digest).toBe(digestOfSources().toString('hex'));
});

test('the compiled gazetteer has less than 4 MB', () => {
  expect(statSync(join(import.meta.dirname, '../src/gazetteer/gazetteer.bin')).size).toBeLessThan(4_000_000);
});

/** Licences that ask for no more than to be named; none that hand their terms on to what is made of the data. */
const FREE = /^(?:MIT|Unicode-3\.0|our own)(?:, (?:data of GeoNames CC BY 4\.0|words CC0|from Unicode CLDR))?$/;

test.each([...sources, ...wordSources].map(({ from, licence }) => [from, licence]))(
  '%s comes under %s, which is not share-alike',
  (from, licence) => {
    expect(licence).toMatch(FREE);
    if (from.startsWith('src/')) return;
    const stated = JSON.parse(readFileSync(join(import.meta.dirname, '../node_modules', from, 'package.json'), 'utf8')).license as string;
    expect(licence).toContain(stated);
  },
);

test.each([...sources, ...wordSources].map(({ from, licence }) => [from, licence]))(
  'docs/gazetteer.md says that names come from %s under %s',
  (from, licence) => {
    expect(docs).toContain(from);
    expect(docs).toContain(licence);
  },
);

describe('a phrase', () => {
  test.each([
    ['Londres', 'London'],
    ['pékin', 'Beijing'],
    ['PEKIN', 'Beijing'],
    ['Aix-la-Chapelle', 'Aachen'],
  ])('%s is the city that English calls %s', (phrase, name) => {
    expect(gazetteer().lookUp(phrase)).toMatchObject({ city: true, name });
  });

  test('may be several things', () => {
    expect(gazetteer().lookUp('Florence')).toMatchObject({ city: true, firstName: true, country: false });
  });

  test('may be unknown', () => {
    expect(gazetteer().lookUp('Xyzzyville')).toBeUndefined();
    expect(gazetteer().lookUp('')).toBeUndefined();
  });

  test('may begin or end longer names without being one', () => {
    expect(gazetteer().find('Buenos')).toMatchObject({ opens: true, closes: false });
    expect(gazetteer().find('Aires')).toMatchObject({ opens: false, closes: true });
    expect(gazetteer().find('Emirates')).toMatchObject({ isName: false, closes: true });
    expect(gazetteer().lookUp('Emirates')).toBeUndefined();
  });

  test('is the larger of the cities of its name', () => {
    const paris = gazetteer().lookUp('Paris')?.population ?? 0;
    expect(paris).toBeGreaterThan(1_900_000);
    expect(paris).toBeLessThan(2_500_000);
    expect(gazetteer().lookUp('Londres')?.population).toBe(gazetteer().lookUp('London')?.population);
  });

  test('is a country with its English name in both languages', () => {
    expect(gazetteer().lookUp('Allemagne')).toMatchObject({ country: true, name: 'Germany' });
    expect(gazetteer().lookUp('Germany')).toMatchObject({ country: true, name: undefined });
  });
});

test('first names are no function words', () => {
  for (const word of ['the', 'will', 'les', 'son']) expect(gazetteer().lookUp(word)?.firstName ?? false).toBe(false);
  expect(gazetteer().lookUp('Mélanie')?.firstName).toBe(true);
});

test('ordinary words are known by language', () => {
  expect(gazetteer().isOrdinary('hostages', 'en')).toBe(true);
  expect(gazetteer().isOrdinary('piratages', 'fr')).toBe(true);
  expect(gazetteer().isOrdinary('clinton', 'en')).toBe(false);
  expect(gazetteer().isOrdinary('rogen', 'fr')).toBe(false);
});
