import { expect, test } from 'vitest';
import { Comparer } from '../../src/comparer.ts';
import { compare, type Side } from '../../src/consolidate/compare.ts';
import { pack, unpack } from '../../src/consolidate/packed.ts';
import { Extractor } from '../../src/pipeline.ts';

const extractor = new Extractor();
const comparer = new Comparer();

const source = (text: string, language: string) => ({ id: 'x', path: null, text, prose: text, language });

/** A long report in which every paragraph has numbers of its own. */
function report(language: 'en' | 'fr', paragraphs: number): string {
  const lines: string[] = [];
  for (let i = 1; i <= paragraphs; i++) {
    const [homes, day] = [100 + i * 7, 1 + (i % 28)];
    lines.push(
      language === 'en'
        ? `On ${day} March 2016 the fire destroyed ${homes} homes in district ${i}. Three people were hurt.`
        : `Le ${day} mars 2016, l'incendie a détruit ${homes} maisons dans le district ${i}. Trois personnes ont été blessées.`,
    );
  }
  return lines.join('\n\n');
}

test('in a long translation the one value that changed is found where it stands', () => {
  const [en, fr] = [report('en', 300), report('fr', 300)];
  expect(comparer.compare(source(en, 'en'), source(fr, 'fr'))).toEqual([]);
  const wrong = fr.replace('807 maisons', '870 maisons');
  const [finding, ...others] = comparer.compare(source(en, 'en'), source(wrong, 'fr'));
  expect(others).toEqual([]);
  expect(finding?.locations.map(({ side, quote }) => `${side} ${quote}`)).toEqual(['a 807 homes', 'b 870 maisons']);
});

test('a paragraph that moved is still there', () => {
  const en = report('en', 12);
  const [first, ...rest] = report('fr', 12).split('\n\n');
  const moved = [...rest, first].join('\n\n');
  expect(comparer.compare(source(en, 'en'), source(moved, 'fr'))).toEqual([]);
});

test('a text agrees with itself and with nothing', () => {
  const text = report('en', 5);
  expect(comparer.compare(source(text, 'en'), source(text, 'en'))).toEqual([]);
  expect(comparer.compare(source('', 'en'), source('', 'fr'))).toEqual([]);
  expect(comparer.compare(source(text, 'en'), source('', 'fr')).every(({ check }) => check === 'diff-lost')).toBe(true);
});

test('what is packed compares as it did', () => {
  const text = 'On 3 May 2016 half of the 12 crews, led by Anna Kovac, left at 7 p.m. for a two-year tour.';
  const written = extractor.written(source(text, 'en'));
  const again = unpack(pack(written));
  expect(again.values).toEqual(written.values.map(({ also, ...value }) => (also?.length ? { ...value, also } : value)));
  expect(again.names).toEqual(written.names);
  const side = (of: typeof again): Side => ({
    facts: extractor.extract(source(text, 'en')).facts,
    written: of,
    length: text.length,
    dated: false,
  });
  expect(compare(side(written), side(again))).toEqual([]);
});
