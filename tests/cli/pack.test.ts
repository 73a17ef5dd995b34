import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factLines, folderWith, inProcess } from './command.ts';

describe('a pack that is broken is told by file and line, and what to write instead', () => {
  const yaml = (...lines: string[]): string => ['name: mine', ...lines, ''].join('\n');
  test.each([
    ['actors:', '  - name: A', '    kind: organisation', '4: actors.0.kind: invalid option: expected one of "person"|"organization"'],
    ['actors:', '  - {name: A, kind: person}', '  - name: B', '4: actors.1.kind: invalid option: expected one of "person"'],
    ['actors:', '  - kind: person', '3: actors.0.name: missing: expected string'],
    ['actors:', '  - name: 20', '3: actors.0.name: invalid input: expected string, received number; write it in quotes'],
    ['works:', '  - name: " "', '3: works.0.name: expected at least one letter, digit or sign'],
    ['works:', '  - name: A', '    kind: film', '    alias: [B]', '5: works.0: unrecognized key: "alias"; expected key, name, '],
    ['works:', '  - name: A', '    kind: film', '    aliases: [B, {forme: C}]', '5: works.0.aliases.1.form: missing: expected string'],
    ['works:', '  - name: A', '    kind: film', '    within: x', '5: works.0.within: no period is named "x": the pack has no periods'],
    ['periods:', '  - name: A', '    from: 2014-02-30', '4: periods.0.from: expected a day, month or year such as 2014-11-24'],
    ['works:', '  - name: A', '   kind: film', '4: not valid YAML: bad indentation'],
    ['name: again', '2: not valid YAML: duplicated mapping key'],
  ])('%j', async (...lines) => {
    const message = lines.at(-1) as string;
    const cwd = folderWith({ 'p.yaml': yaml(...lines.slice(0, -1)) });
    const outcome = await inProcess(['extract', '-', '--pack', 'p.yaml'], { cwd, input: '12 %' });
    expect(outcome.complaints).toHaveLength(1);
    expect(outcome.complaints[0]).toContain(`sonyfacts: p.yaml:${message}`);
    expect(outcome).toMatchObject({ status: 2, stdout: '' });
  });

  test('in JSON too, with tabs and a byte order mark', async () => {
    const cwd = folderWith({ 'p.json': '\ufeff{\n\t"name": "mine",\n\t"actors": [\n\t\t{"name": "A", "kind": "persn"}\n\t]\n}' });
    const outcome = await inProcess(['extract', '-', '--pack', 'p.json'], { cwd, input: '12 %' });
    expect(outcome.complaints[0]).toContain('sonyfacts: p.json:4: actors.0.kind: invalid option');
  });
});

test('of two packs the later names what both name, and a name of one language is none in the other', async () => {
  const cwd = folderWith({
    'a.yaml': 'name: a\nactors:\n  - {name: Quorvex, kind: person}\n  - {name: Zedline, kind: group}\n',
    'b.json': JSON.stringify({
      name: 'b',
      actors: [{ name: 'Quorvex Holdings', key: 'qvx', kind: 'organization', aliases: ['Quorvex', { form: 'La Quorve', language: 'fr' }] }],
    }),
  });
  const keys = async (language: string, input: string): Promise<unknown[]> =>
    factLines(
      await inProcess(['extract', '-', '-f', 'jsonl', '--lang', language, '--pack', 'a.yaml', '--pack', 'b.json'], { cwd, input }),
    ).map(({ key }) => key);
  expect(await keys('en', 'They met Quorvex and Zedline.')).toEqual(['qvx', 'zedline']);
  expect(await keys('fr', 'Elle a vu La Quorve hier.')).toContain('qvx');
  expect(await keys('en', 'They saw La Quorve there.')).not.toContain('qvx');
});

describe('init --pack', () => {
  const texts = {
    'en.txt':
      'The head writer Avery Quill left Example Broadcasting Corporation on 3 April. The TL had put The Paper Harbour on Example Player. EBC sold subscriptions for $3 million. They saw Beacon there; a beacon shone. Exemple Broadcasting denied it.',
    'fr.txt':
      "L'auteur principal Avery Quill quitte la Radiodiffusion Exemple le 3 avril. Le TL a mis « Le Port de papier » sur exampleplayer.tv.",
  };

  test('writes a pack that its config names, and every part of which works', async () => {
    const cwd = folderWith(texts);
    expect(await inProcess(['init', '--pack'], { cwd })).toMatchObject({ status: 0 });
    const lines = factLines(await inProcess(['extract', 'en.txt', 'fr.txt', '-f', 'jsonl'], { cwd })) as unknown as Record<
      string,
      unknown
    >[];
    const of = (document: string) =>
      lines.filter((fact) => fact.document === document).map(({ type, key, value }) => `${type} ${key ?? value}`);
    expect(of('en').sort()).toEqual([
      'actor avery-quill',
      'actor beacon',
      'actor example-broadcasting',
      'actor example-broadcasting',
      'actor example-broadcasting',
      'actor the-lanterns',
      'date 2021-04-03',
      'figure 3000000',
      'platform example-player',
      'work the-paper-harbour',
    ]);
    expect(of('fr').sort()).toEqual([
      'actor avery-quill',
      'actor example-broadcasting',
      'actor the-lanterns',
      'date 2021-04-03',
      'platform example-player',
      'work the-paper-harbour',
    ]);
    expect(lines.filter(({ key }) => key === 'avery-quill').map(({ role, roleKey }) => `${role}: ${roleKey}`)).toEqual([
      'head writer: showrunner',
      'auteur principal: showrunner',
    ]);
    expect(lines.find(({ quote }) => quote === 'Exemple Broadcasting')).toMatchObject({ variantOf: 'Example Broadcasting Corporation' });
    expect(lines.find(({ type }) => type === 'figure')).toMatchObject({ measures: 'subscriptions' });
  });

  test('writes the schema that sonyfacts schema prints', async () => {
    const cwd = folderWith({});
    await inProcess(['init', '--pack'], { cwd });
    const { stdout } = await inProcess(['schema', 'pack'], { cwd });
    expect(readFileSync(join(cwd, 'sonyfacts.pack.schema.json'), 'utf8')).toBe(stdout);
  });
});

test.each(
  [...readFileSync(join(import.meta.dirname, '../../docs/packs.md'), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, pack]) => [pack]),
)('the pack in docs/packs.md is read: %j', async (pack) => {
  const cwd = folderWith({ 'p.yaml': pack as string });
  expect(await inProcess(['extract', '-', '--pack', 'p.yaml', '-f', 'jsonl'], { cwd, input: 'Nobody came.' })).toMatchObject({
    status: 0,
    stderr: '',
  });
});
