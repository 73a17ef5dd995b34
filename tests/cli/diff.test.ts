import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/schema.ts';
import { folderWith, inProcess } from './command.ts';

const EN = 'The fire destroyed 300 homes in Vernois on 3 May 2016.';
const FR = "L'incendie a détruit 300 maisons à Vernois le 3 mai 2016.";
const WRONG = FR.replace('300', '320');

const findings = (stdout: string): Finding[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Finding);

describe('two files', () => {
  test('that agree give nothing and 0', async () => {
    const cwd = folderWith({ 'a.txt': EN, 'b.txt': FR });
    expect(await inProcess(['diff', 'a.txt', 'b.txt', '-f', 'jsonl'], { cwd })).toMatchObject({ status: 0, stdout: '' });
  });

  test('that differ give both places and 1', async () => {
    const cwd = folderWith({ 'a.txt': EN, 'b.txt': WRONG });
    const { status, stdout } = await inProcess(['diff', 'a.txt', 'b.txt', '-f', 'jsonl'], { cwd });
    expect(status).toBe(1);
    expect(findings(stdout).map(({ check, level }) => `${check} ${level}`)).toEqual(['diff-changed error']);
    expect(findings(stdout)[0]?.locations.map(({ side, path, line, column, quote }) => [side, path, line, column, quote])).toEqual([
      ['a', 'a.txt', 1, 20, '300 homes'],
      ['b', 'b.txt', 1, 22, '320 maisons'],
    ]);
  });

  test('print in the formats of findings', async () => {
    const cwd = folderWith({ 'a.txt': EN, 'b.txt': WRONG });
    expect((await inProcess(['diff', 'a.txt', 'b.txt', '-f', 'markdown'], { cwd })).stdout).toContain('320 maisons');
    const { runs } = JSON.parse((await inProcess(['diff', 'a.txt', 'b.txt', '-f', 'sarif'], { cwd })).stdout);
    expect(runs[0].results[0].ruleId).toBe('diff-changed');
  });
});

test('folders are paired by name; what has no counterpart is a problem', async () => {
  const cwd = folderWith({ 'en/one.txt': EN, 'en/two.txt': EN, 'fr/one.txt': WRONG, 'fr/three.txt': FR });
  const { status, stdout, stderr } = await inProcess(['diff', 'en', 'fr', '-f', 'jsonl'], { cwd });
  expect(findings(stdout).map(({ locations }) => locations[1]?.path)).toEqual(['fr/one.txt']);
  expect(stderr).toContain('en/two.txt: nothing of that name in fr');
  expect(stderr).toContain('fr/three.txt: nothing of that name in en');
  expect(status).toBe(2);
});

describe('pairs of records', () => {
  const pair = (id: string, fr: string): string => JSON.stringify({ id, a: { text: EN, language: 'en' }, b: { text: fr, language: 'fr' } });

  test('name their findings by the id of the pair', async () => {
    const input = [pair('p1', FR), pair('p2', WRONG)].join('\n');
    const { status, stdout } = await inProcess(['diff', '-', '--from', 'jsonl', '-f', 'jsonl'], { input });
    expect(status).toBe(1);
    expect(findings(stdout).map(({ document, locations }) => [document, locations.map(({ quote }) => quote)])).toEqual([
      ['p2', ['300 homes', '320 maisons']],
    ]);
  });

  test('that are broken are told, and the others still compared', async () => {
    const input = ['{"id":"x"}', '{', pair('p2', WRONG)].join('\n');
    const { status, stdout, stderr } = await inProcess(['diff', '-', '--from', 'jsonl', '-f', 'jsonl'], { input });
    expect(status).toBe(2);
    expect(findings(stdout)).toHaveLength(1);
    expect(stderr).toContain('stdin:1: expected "a" to be an object with a "text"');
  });
});
