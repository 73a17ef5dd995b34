import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inProcess } from './cli/command.ts';

/** The five seeds with every fact annotated by two readers, in the shape that `sonyfacts eval` takes. */
const gold = join(import.meta.dirname, 'gold/seeds.jsonl');

const scores = async (...flags: string[]): Promise<Record<string, { value: { f1: number }; strict: { f1: number } }>> =>
  JSON.parse((await inProcess(['eval', gold, '-f', 'json', ...flags])).stdout).types;

test('every figure, date and platform of the seeds is found as annotated, and next to every actor', async () => {
  const { figure, date, platform, actor } = await scores();
  for (const score of [figure, date, platform]) expect(score).toMatchObject({ value: { f1: 1 }, strict: { f1: 1 } });
  expect(actor?.value.f1).toBeGreaterThanOrEqual(0.99);
  expect(actor?.strict.f1).toBeGreaterThanOrEqual(0.97);
});

test('figures and dates need no pack', async () => {
  const { figure, date } = await scores('--no-pack');
  for (const score of [figure, date]) expect(score).toMatchObject({ value: { f1: 1 }, strict: { f1: 1 } });
});
