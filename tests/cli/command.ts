import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runIn } from '../../src/cli/main.ts';

const bin = join(import.meta.dirname, '../../bin/sonyfacts.js');
export const seeds = join(import.meta.dirname, '../../seeds');

export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
  /** Lines of stderr that are not blank. */
  complaints: string[];
}

interface Options {
  cwd?: string;
  input?: string | Buffer;
  env?: NodeJS.ProcessEnv;
}

/** Runs the built program as a user would, with colours and terminal width of the environment taken away. */
export function sonyfacts(args: readonly string[], { cwd = seeds, input = '', env = {} }: Options = {}): Outcome {
  const { NO_COLOR: _, FORCE_COLOR: __, COLUMNS: ___, ...inherited } = process.env;
  const result = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...inherited, ...env },
    input,
    maxBuffer: 1 << 28,
  });
  const { status, stdout, stderr } = result;
  return { status, stdout, stderr, complaints: linesOf(stderr) };
}

/** A folder with these files, gone when the test is over. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sonyfacts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export interface FactLine {
  document: string;
  type: string;
  quote: string;
  value?: number | string | null;
  key?: string;
  line: number;
  column: number;
  span: { start: number; end: number };
}

/**
 * Runs the program in this process: a tenth of the cost of starting it, for all that does not hang on the process
 * itself (pipes, threads, start-up).
 */
export async function inProcess(args: readonly string[], { cwd = seeds, input = '', env = {} }: Options = {}): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') => ({
    write(text: string): boolean {
      written[name] += text;
      return true;
    },
    once(): void {},
  });
  async function* stdin(): AsyncGenerator<Buffer> {
    if (input.length > 0) yield Buffer.from(input);
  }
  const status = await runIn({ stdin: stdin(), stdout: sink('stdout'), stderr: sink('stderr'), cwd: () => cwd, env }, args);
  return { status, ...written, complaints: linesOf(written.stderr) };
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

export const factLines = ({ stdout }: Outcome): FactLine[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as FactLine);
