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
