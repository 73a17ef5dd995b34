import { expect, test } from 'vitest';
import { Extraction } from '../src/core/schema.ts';
import { extract } from '../src/index.ts';

test('a text gives facts in the published shape', async () => {
  const extraction = await extract('Sony earned $31 million in December.', { types: ['figure'] });
  expect(Extraction.parse(extraction)).toEqual(extraction);
  expect(extraction.facts).toMatchObject([{ document: 'text', value: 31e6, unit: 'USD', quote: '$31 million' }]);
});

test('documents keep their ids, dates and markup', async () => {
  const { documents, facts } = await extract(
    [
      { text: 'On 4 January', date: '2015-01-07' },
      { id: 'page', text: '<html lang=fr><meta name=date content=2014-06-01><p>Le <b>4</b> janvier', markup: 'html' },
    ],
    { types: ['date'] },
  );
  expect(documents).toMatchObject([
    { id: '1', language: 'en', date: '2015-01-07', dateSource: 'record' },
    { id: 'page', language: 'fr', date: '2014-06-01', dateSource: 'metadata' },
  ]);
  expect(facts).toMatchObject([
    { document: '1', value: '2015-01-04', quote: '4 January' },
    { document: 'page', value: '2014-01-04', quote: '4</b> janvier' },
  ]);
});

test('packs add names, and nothing to find is an empty result', async () => {
  const packs = [{ name: 'mine', platforms: [{ name: 'Zedflix', kind: 'streaming' as const }] }];
  const only = { types: ['platform' as const] };
  expect((await extract('It is on Zedflix.', { packs, ...only })).facts).toMatchObject([{ key: 'zedflix' }]);
  expect((await extract('It is on Zedflix.', only)).facts).toEqual([]);
  expect(await extract([])).toMatchObject({ documents: [], facts: [] });
});
