import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../src/core/source.ts';
import { Extractor } from '../src/index.ts';
import { type Markup, maskMarkup } from '../src/read/markup/index.ts';

const extractor = new Extractor();

/** Pieces of news, of markup and of trouble, from which documents are made up. */
const pieces = fc.constantFrom(
  'Sony Pictures sold 4.3 million tickets for nearly $ 31 million',
  'entre le 24 décembre et le 4 janvier',
  'près de 300 salles de cinéma, dont 12,5 %',
  'Kim Jong-un, le PDG Kazuo Hirai et la Corée du Nord',
  'on Monday at 9.30 pm, three years later',
  'YouTube Movies, Google Play, iTunes',
  '« L’Interview qui tue »',
  '26 M€ (30 M $)',
  'vingt et un mille deux cents',
  'from $5 to $10 billion',
  '1,1,1,1 2014-12-24 24/12/2014 12:30',
  '🎬👩‍👩‍👧',
  '**',
  '[x](http://e.org/12%)',
  '<b>31</b> &euro;',
  '&#49;2&nbsp;%',
  '`12 %`',
  '\ud800',
  '\u0000',
  '# ',
  '- ',
  '> ',
);
const gaps = fc.constantFrom(' ', '\n', '\n\n', '\r\n', '\r\n\r\n', '\u00a0', '\u202f', '\u00ad', '\t', '. ', '');
const twists = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.normalize('NFD'),
  (text) => text.replace(/(\p{L}{3})(?=\p{L}{3})/gu, '$1\u00ad'),
  (text) => text.toUpperCase(),
  (text) => text.replaceAll(' ', '\u00a0'),
);
const texts = fc
  .tuple(fc.array(fc.tuple(pieces, gaps), { minLength: 1, maxLength: 25 }), twists)
  .map(([parts, twist]) => twist(parts.map(([piece, gap]) => piece + gap).join('')));

async function sourceOf(text: string, markup: Markup): Promise<SourceDocument> {
  return { id: 'd', path: null, text, prose: (await maskMarkup(text, markup)).prose, date: '2015-01-07' };
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) as string).length + 1 };
}

describe('whatever a document holds', () => {
  test.each(['text', 'marked-text', 'markdown', 'html'] as const)('facts are grounded in the source of a text in %s', async (markup) => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const source = await sourceOf(text, markup);
        expect(source.prose).toHaveLength(text.length);
        const { facts } = extractor.extract(source);
        let before = 0;
        for (const { span, quote, line, column } of facts) {
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(span.start, span.end)).toBe(quote);
          expect({ line, column }).toEqual(lineAndColumn(text, span.start));
          expect(span.start).toBeGreaterThanOrEqual(before);
          before = span.start;
        }
        expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
      }),
      { numRuns: 60 },
    );
  });

  test('the same text gives the same facts again, and after any other text', async () => {
    await fc.assert(
      fc.asyncProperty(texts, texts, async (text, other) => {
        const source = await sourceOf(text, 'text');
        const first = extractor.extract(source);
        extractor.extract(await sourceOf(other, 'text'));
        expect(extractor.extract(source)).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });
});
