import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Baseline } from '../check/baseline-schema.ts';
import { reasonOf } from '../read/index.ts';
import { parseData } from './data-file.ts';
import { UsageError } from './errors.ts';

/** The entries of the baseline file at `path`, by fingerprint. Throws a `UsageError` that names file and line. */
export async function loadBaseline(path: string, cwd: string): Promise<Map<string, Baseline['findings'][number]>> {
  let content: string;
  try {
    content = await readFile(resolve(cwd, path), 'utf8');
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)} (make it with --update-baseline)`);
  }
  const { findings } = await parseData(path, content, Baseline);
  return new Map(findings.map((entry) => [entry.fingerprint, entry]));
}
