import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Figure } from '../src/core/schema.ts';
import { Extractor } from '../src/index.ts';

const folder = join(import.meta.dirname, '../seeds');
const extractor = new Extractor();

/** The figures of the seed whose name starts with `prefix`, ordinals apart. */
function figuresOf(prefix: string): Figure[] {
  const name = readdirSync(folder).find((file) => file.startsWith(prefix)) as string;
  const text = readFileSync(join(folder, name), 'utf8');
  const { facts } = extractor.extract({ id: name.replace('.txt', ''), path: name, text, prose: text });
  return facts.filter((fact): fact is Figure => fact.type === 'figure' && fact.kind !== 'ordinal');
}

const show = (figure: Figure, ...fields: (keyof Figure)[]): string =>
  [figure.quote, ...fields.map((field) => figure[field] ?? '-')].join(' | ');

test.each([
  [
    '000',
    [
      '4,3 millions de fois | transactions | - | exact',
      '31 millions de dollars | revenue | online | approximate',
      '26 M€ | revenue | online | approximate',
      '5 millions de dollars | revenue | theatrical | approximate',
      'plusieurs centaines de salles | theaters | - | approximate',
      '36 millions de dollars | revenue | total | approximate',
      '30 M€ | revenue | total | approximate',
      '75 millions de dollars | budget | - | approximate',
      '63 M€ | budget | - | approximate',
      '5,99 € | price.rental | - | exact',
      '14,99 $ | price.purchase | - | exact',
      '300 salles de cinéma | theaters | - | more-than',
      '580 salles | theaters | - | exact',
    ],
  ],
  [
    '001',
    [
      '4.3 million times | transactions | - | exact',
      '$ 31 million | revenue | online | approximate',
      '€ 26 million | revenue | online | approximate',
      '5 million dollars | revenue | theatrical | approximate',
      'several hundred North American theaters | theaters | - | approximate',
      '36 million dollars | revenue | total | approximate',
      '30 M € | revenue | total | approximate',
      '75 million dollars | budget | - | approximate',
      '63 M € | budget | - | approximate',
      '€ 5.99 | price.rental | - | exact',
      '$ 14.99 | price.purchase | - | exact',
      '300 cinemas | theaters | - | more-than',
      '580 theaters | theaters | - | exact',
    ],
  ],
  ['002', ['100\u00a0téraoctets | data-volume | - | exact']],
])('seed %s: what its figures measure, and how exactly', (seed, expected) => {
  expect(figuresOf(seed).map((figure) => show(figure, 'measures', 'aspect', 'qualifier'))).toEqual(expected);
});

test.each(['000', '001'])('seed %s: every amount in euros behind one in dollars converts it', (seed) => {
  const figures = figuresOf(seed);
  const conversions = figures.filter((figure) => figure.sameAs !== undefined);
  const converted = conversions.map(({ sameAs }) => figures.find(({ id }) => id === sameAs));
  expect(conversions.map(({ value }) => value)).toEqual([26e6, 30e6, 63e6]);
  expect(converted.map((figure) => figure?.value)).toEqual([31e6, 36e6, 75e6]);
});

test.each([
  ['000', ['fois | fois', 'salles | salle', 'salles de cinéma | salle', 'salles | salle']],
  ['001', ['times | time', 'North American theaters | theater', 'cinemas | cinema', 'theaters | theater']],
])('seed %s: what is counted', (seed, expected) => {
  const counts = figuresOf(seed).filter(({ kind }) => kind === 'count');
  expect(counts.map(({ item, itemHead }) => `${item} | ${itemHead}`)).toEqual(expected);
});
