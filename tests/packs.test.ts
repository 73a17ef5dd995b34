import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Extractor } from '../src/index.ts';
import { builtInPacks } from '../src/packs/index.ts';
import { Pack } from '../src/packs/pack.ts';

const read = (pack: Pack, text: string, language: 'en' | 'fr' = 'en') =>
  new Extractor({ packs: [pack] }).extract({ id: 'pack', path: null, text, prose: text, language, date: '2020-01-01' }).facts;

test.each(builtInPacks.map((pack) => [pack.name, pack] as const))('the built-in pack %s is one that users could write', (_, pack) => {
  const { success, error } = Pack.safeParse(pack);
  expect(error?.issues ?? []).toEqual([]);
  expect(success).toBe(true);
});

test.each(builtInPacks.map((pack) => [pack.name, pack] as const))('the built-in pack %s names each thing once', (_, pack) => {
  for (const list of [pack.actors ?? [], pack.works ?? []]) {
    const names = list.map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  }
});

test('a JSON Schema is made of packs', () => {
  expect(z.toJSONSchema(Pack, { unrepresentable: 'any' })).toMatchObject({ type: 'object', required: ['name'] });
});

describe('a pack', () => {
  const pack: Pack = {
    name: 'mine',
    actors: [
      { name: 'Quorvex', kind: 'organization', aliases: ['QVX', { form: 'La Quorve', language: 'fr' }] },
      { name: 'Blimp', kind: 'organization', ordinary: true },
    ],
    platforms: [{ name: 'quorvex.tv', kind: 'streaming', operator: 'quorvex' }],
    roles: [{ key: 'chief-executive', forms: ['grand zob', { form: 'zobard', language: 'fr' }] }],
    measures: [{ key: 'blimps', forms: ['blimpage'] }],
  };

  test('adds actors under their aliases, each in its language and with its capitals', () => {
    const keys = (text: string, language: 'en' | 'fr') => read(pack, text, language).flatMap((fact) => ('key' in fact ? fact.key : []));
    expect(keys('QVX and qvx.', 'en')).toEqual(['quorvex']);
    expect(keys('Q.V.X. said so.', 'en')).toEqual(['quorvex']);
    expect(keys('Hier, La Quorve a parlé.', 'fr')).toEqual(['quorvex']);
    expect(keys('A blimp flew. We saw Blimp there.', 'en')).toEqual(['blimp']);
  });

  test('adds platforms with their operators', () => {
    expect(read(pack, 'It is on quorvex.tv now.')).toMatchObject([{ type: 'platform', key: 'quorvex-tv', operator: 'quorvex' }]);
  });

  test('adds roles', () => {
    expect(read(pack, 'The grand zob Michael Lynton spoke.')).toMatchObject([
      { key: 'michael-lynton', role: 'grand zob', roleKey: 'chief-executive' },
    ]);
  });

  test('adds what figures measure', () => {
    expect(read(pack, 'The blimpage was $31 million.')).toMatchObject([{ type: 'figure', measures: 'blimps' }]);
  });
});

describe('a pack is refused with what to do', () => {
  const issues = (pack: unknown) => Pack.safeParse(pack).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

  test('where a name is bound to no affair of the pack', () => {
    expect(issues({ name: 'x', actors: [{ name: 'GOP', kind: 'group', within: 'y' }] })).toEqual([
      'actors.0.within: no period is named "y": the pack has no periods',
    ]);
  });

  test('where a key is no slug', () => {
    expect(issues({ name: 'x', works: [{ name: 'A', key: 'The A', kind: 'film' }] })[0]).toContain('a key is a slug');
  });

  test('where a period has no calendar date', () => {
    expect(issues({ name: 'x', periods: [{ name: 'y', from: 'last year', to: '2014', evidence: ['z'] }] })[0]).toContain('expected a day');
  });
});
