import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import edtf from 'edtf';
import { describe, expect, test } from 'vitest';
import { Extractor } from '../../src/index.ts';
import { readCorpus } from '../corpus.ts';

const extractor = new Extractor();

const datesOf = (text: string, language: string, date?: string) => {
  const { document, facts } = extractor.extract({ id: 'x', path: null, text, prose: text, language, ...(date ? { date } : {}) });
  return { document, dates: facts.filter((fact) => fact.type === 'date') };
};

describe('every value is in the notation of its kind', () => {
  const folder = join(import.meta.dirname, '../corpus');
  const lines = readdirSync(folder)
    .filter((file) => file.startsWith('dates-'))
    .flatMap((file) => readCorpus(join(folder, file)));

  test.each(lines.map((line) => [line.text, line] as const))('%s', (_, { text, language, date }) => {
    for (const { kind, value, from, to } of datesOf(text, language, date).dates) {
      if (value === null) continue;
      if (kind === 'duration') expect(value).toMatch(/^P(?=.)(?:[\d.]+[YMWD])*(?:T(?:[\d.]+[HMS])+)?$/);
      else if (kind === 'set')
        expect(value).toMatch(
          /^(?:P\d+[YMWD]|PT\d+[HM]|XXXX-(?:WXX-(?:[1-7]|WE)|XX-\d\d)(?:T\d\d:\d\d)?|(?:XXXX-WXX-[1-7])?T\d\d:\d\d(?:\/(?:XXXX-WXX-[1-7])?T\d\d:\d\d)?)$/,
        );
      else if (kind === 'time')
        expect(value).toMatch(/^(?:(?:\d{4}|XXXX)-\d\d-\d\d|XXXX-WXX-[1-7])?T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?$/);
      else for (const one of [value, from?.value, to?.value]) if (one != null) expect(() => parsed(one), one).not.toThrow();
    }
  });

  // EDTF has intervals of dates alone; those of clock times are ISO 8601's
  const parsed = (value: string): unknown => (value.includes('T') ? value.split('/').map((end) => edtf(end)) : edtf(value));
});

describe('the document date', () => {
  test('is the one of the dateline', () => {
    const { document, dates } = datesOf('LYON, April 27, 2005 - The plane landed on Monday.', 'en');
    expect([document.date, document.dateSource]).toEqual(['2005-04-27', 'text']);
    expect(dates.at(-1)?.value).toBe('2005-04-25');
  });

  test.each([
    ['fr', 'Le Journal avec Agence | 19.04.2005 à 21h07 • Mis à jour le 20.04.2005 à 10h32\n\nIl est parti lundi.'],
    ['fr', 'Un départ\n\nPar Laure Kessel, publié le 19 avril 2005 à 21 h 07, mis à jour à 22 h 10\n\nIl est parti lundi.'],
    ['en', 'A departure\n\nPosted April 19, 2005 at 9:07 p.m. by Laura Kessler in World news and comment\n\nHe left on Monday.'],
  ] as const)('is the one of the byline: %s %s', (language, text) => {
    const { document, dates } = datesOf(text, language);
    expect([document.date, document.dateSource]).toEqual(['2005-04-19', 'text']);
    expect(dates.at(-1)?.value).toBe('2005-04-18');
  });

  test('is not the day of a first sentence', () => {
    const { document } = datesOf('On April 19, 2005 at 9:07 p.m. the plane landed in Lyon with everybody on board.', 'en');
    expect(document.date).toBeNull();
  });

  test('is in the year of an edition and the last month that is named', () => {
    const { document, dates } = datesOf(
      'Au salon Foire 2012, il a parlé du vol. Il date du 28 décembre. Le 3 janvier, tout a été rendu.',
      'fr',
    );
    expect([document.date, document.dateSource]).toEqual(['2012-01', 'text']);
    expect(dates.map(({ value }) => value)).toEqual(['2012', '2011-12-28', '2012-01-03']);
  });

  test('is in the year of an edition that is called like a word in small letters', () => {
    const { document } = datesOf('Au salon CES 2012, il a parlé du vol. Il date du 28 décembre. Le 3 janvier, tout a été rendu.', 'fr');
    expect(document.date).toBe('2012-01');
  });

  test('is unknown where nothing tells', () => {
    const { document, dates } = datesOf('En 2009, il a couru. Le 24 décembre, il dort.', 'fr');
    expect([document.date, document.dateSource]).toEqual([null, null]);
    expect(dates.map(({ value }) => value)).toEqual(['2009', 'XXXX-12-24']);
  });

  test('is the period of the affair that two names show', () => {
    const text = 'Sony Pictures a annulé la sortie de The Interview, prévue pour Noël, et son tournage de mars prochain.';
    const { document, dates } = datesOf(text, 'fr');
    expect([document.date, document.dateSource]).toEqual(['2014-11/2015-01', 'pack']);
    expect(dates.map(({ value }) => value)).toEqual(['2014-12-25', '2015-03']);
  });

  test('is what the record says, when it says it', () => {
    const { document } = datesOf('LYON, April 27, 2005 - The plane landed.', 'en', '2006-01-01');
    expect(document.date).toBe('2006-01-01');
  });
});

test('a clock time alone takes the last day named in its paragraph, and no other', () => {
  const { dates } = datesOf('On Monday he rang at 10:15.\n\nHe left at 11:30.', 'en', '2015-01-07');
  expect(dates.map(({ value }) => value)).toEqual(['2015-01-05', '2015-01-05T10:15', '2015-01-07T11:30']);
});

test('an interval says where its ends stand', () => {
  const text = 'entre le 24 décembre et le 4 janvier';
  const [date] = datesOf(text, 'fr', '2015-01-07').dates;
  expect([date?.from, date?.to].map((end) => end && text.slice(end.span.start, end.span.end))).toEqual(['24 décembre', '4 janvier']);
  expect([date?.from?.value, date?.to?.value]).toEqual(['2014-12-24', '2015-01-04']);
});

test('resolvers say what they added', () => {
  const steps: string[] = [];
  const text = 'It opened on December 24.';
  extractor.extract({ id: 'x', path: null, text, prose: text, language: 'en', date: '2015-01-07' }, (_, step) => steps.push(step));
  expect(steps.some((step) => step.includes('2014') && step.includes('2015-01-07'))).toBe(true);
});
