import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { extract } from '../../src/index.ts';

const bin = join(import.meta.dirname, '../../bin');

const node = (...args: string[]): string => {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: bin, encoding: 'utf8' });
  return stdout + stderr;
};

test('the command takes the code cache that the build made', () => {
  expect(node('-p', "require('./load.js').load().script.cachedDataRejected")).toBe('false\n');
});

test('with flags of V8 that the cache was not made for, the command runs as well', () => {
  expect(node('--no-lazy-feedback-allocation', 'sonyfacts.js', '--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('the built command reads what the sources read, whatever the characters', async () => {
  const text = '« À l’âge de 14 ans », a dit Zoë Müller – née en août 2001 – « j’ai vendu ½ tonne à 3 % ; l’œuvre valait 5 000 € »…\n';
  const args = ['extract', '-', '-f', 'json', '--no-config', '--lang', 'fr', '--date', '2015-01-07'];
  const { stdout } = spawnSync(process.execPath, ['sonyfacts.js', ...args], { cwd: bin, encoding: 'utf8', input: text });
  const read = (facts: readonly { rule: string; quote: string }[]) => facts.map(({ rule, quote }) => `${rule}: ${quote}`);
  const { facts } = await extract({ text, language: 'fr', date: '2015-01-07' });
  expect(read(JSON.parse(stdout).facts)).toEqual(read(facts));
  expect(read(facts)).toContain('figure/age: 14 ans');
});
