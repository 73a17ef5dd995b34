import { expect, test } from 'vitest';
import type { Figure } from '../../src/core/schema.ts';
import { Extractor } from '../../src/pipeline.ts';

const extractor = new Extractor();

function figuresOf(text: string, language: 'en' | 'fr'): Figure[] {
  const { facts } = extractor.extract({ id: 'x', path: null, text, prose: text, language, date: '2015-01-07' });
  return facts.filter((fact): fact is Figure => fact.type === 'figure');
}

/** The figures of `text` as far as they do not depend on where it stands: what one converts is told by how far back it is. */
const toldOf = (figures: readonly Figure[]) =>
  figures.map(({ kind, value, unit, qualifier, measures, aspect, quote, sameAs }, i) => {
    const converted = figures.findIndex(({ id }) => id === sameAs);
    return { kind, value, unit, qualifier, measures, aspect, quote, back: sameAs === undefined ? 0 : i - converted };
  });

const MOST = 40;
const counts = Array.from({ length: MOST }, (_, count) => count);

test.each([
  ['en', 'a conversion', 'It costs about $31 million (26 million euros) a year. ', 2],
  ['fr', 'a pair that is converted', 'Le film coûte 5,99 ou 14,99 dollars (4,97 ou 12,44 euros). ', 4],
  ['en', 'what is compared with the figure before', 'Revenue reached $30 million, against 20 million a year before. ', 2],
  ['en', 'what is compared with the figure behind', 'From 20 million a year before, revenue rose to $30 million. ', 2],
  ['en', 'a sum without a currency', 'The film cost 44 million to make. ', 1],
] as const)('%s: %s is read alike behind any number of figures', (language, _, sentence, figures) => {
  const filler = language === 'en' ? 'They saw 12 dogs. ' : 'Ils ont vu 12 chiens. ';
  const head = language === 'en' ? 'It made $7 million. ' : 'Il a rapporté 7 millions de dollars. ';
  const alone = toldOf(figuresOf(head + sentence, language).slice(1));
  expect(alone).toHaveLength(figures);
  for (const count of counts) {
    const found = figuresOf(head + filler.repeat(count) + sentence + filler.repeat(3), language);
    expect(toldOf(found.slice(count + 1, count + 1 + figures)), `behind ${count}`).toEqual(alone);
  }
});

test('a sum without a currency takes that of the first sum, however far behind', () => {
  for (const count of counts) {
    const [first] = figuresOf(`The film cost 44 million to make. ${'They saw 12 dogs. '.repeat(count)}It made €50 million.`, 'en');
    expect(first, `before ${count}`).toMatchObject({ kind: 'money', unit: 'EUR', value: 44e6 });
  }
});

test('the numbers of the whole document tell the mark before decimals, however many there are', () => {
  for (const count of counts) {
    const numbers = 'It rose by 1,5 percent and 2,75 points. '.repeat(count);
    const first = figuresOf(`Some 1.234 people came. ${numbers}`, 'en')[0];
    const last = figuresOf(`${numbers}Some 1.234 people came.`, 'en').at(-1);
    const value = count === 0 ? 1.234 : 1234;
    expect([first?.value, last?.value], `${count}`).toEqual([value, value]);
  }
});
