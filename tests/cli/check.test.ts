import { describe, expect, test } from 'vitest';
import { folderWith, inProcess, seeds } from './command.ts';

const WRONG = 'The fair runs from 14 June to 9 June 2018. It costs $5.';
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

describe('on the seeds', () => {
  test('there are warnings and no error', async () => {
    const { status, stdout } = await inProcess(['check', seeds, '-f', 'jsonl'], {});
    expect(status).toBe(0);
    const levels = lines(stdout).map((line) => (JSON.parse(line) as { level: string }).level);
    expect(levels).toContain('warning');
    expect(levels).not.toContain('error');
  });

  test('warnings fail where they are asked to', async () => {
    expect((await inProcess(['check', seeds, '-f', 'jsonl', '--fail-level', 'warning'], {})).status).toBe(1);
    expect((await inProcess(['check', seeds, '-f', 'jsonl', '--max-warnings', '0'], {})).status).toBe(1);
  });
});

describe('an error', () => {
  test('exits 1 and names the place', async () => {
    const { status, stdout } = await inProcess(['check', 'a.txt', '-f', 'jsonl'], { cwd: folderWith({ 'a.txt': WRONG }) });
    expect(status).toBe(1);
    expect(lines(stdout).map((line) => (JSON.parse(line) as { check: string }).check)).toEqual(['date-order']);
  });

  test('that is in the baseline is silent; one that is gone is reported', async () => {
    const cwd = folderWith({ 'a.txt': WRONG, 'b.txt': 'The fair ran from 3 May to 9 May 2018.' });
    expect((await inProcess(['check', 'a.txt', '-f', 'jsonl', '--baseline', 'known.json', '--update-baseline'], { cwd })).status).toBe(0);
    expect(await inProcess(['check', 'a.txt', '-f', 'jsonl', '--baseline', 'known.json'], { cwd })).toMatchObject({
      status: 0,
      stdout: '',
    });
    const { stdout, stderr } = await inProcess(['check', 'b.txt', '-f', 'jsonl', '--baseline', 'known.json'], { cwd });
    expect(stdout + stderr).toContain('known.json');
  });

  test('does not keep what can be read from being checked beside what cannot', async () => {
    const { status, stdout, stderr } = await inProcess(['check', 'a.txt', 'missing.txt', '-f', 'jsonl'], {
      cwd: folderWith({ 'a.txt': WRONG }),
    });
    expect(status).toBe(2);
    expect(lines(stdout)).toHaveLength(1);
    expect(stderr).toContain('missing.txt');
  });
});

test('merge has one row for a thing that two documents say', async () => {
  const cwd = folderWith({
    'a.txt': 'North Korea denied it. The hackers took 100 terabytes of data.',
    'b.txt': 'La Corée du Nord a nié. Les pirates ont volé 100 téraoctets de données.',
  });
  const { status, stdout } = await inProcess(['merge', '.', '-f', 'json'], { cwd });
  expect(status).toBe(0);
  expect(stdout.match(/"north-korea"/g)?.length).toBe(1);
});
