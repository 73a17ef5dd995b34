import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const bin = join(import.meta.dirname, '../../bin');

const node = (...args: string[]): string => {
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: bin, encoding: 'utf8' });
  return stdout + stderr;
};

test('the command takes the code cache that the build made', () => {
  expect(node('-p', "require('./load.js').load().script.cachedDataRejected")).toBe('false\n');
});

test('where V8 has flags that the cache was not made for, the command compiles its code', () => {
  const flag = '--no-lazy-feedback-allocation';
  expect(node(flag, '-p', "require('./load.js').load().script.cachedDataRejected")).toBe('true\n');
  expect(node(flag, 'sonyfacts.js', '--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
});
