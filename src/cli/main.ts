import { createInterface } from 'node:readline';
import { Extractor } from '../pipeline.ts';

/** Runs the program with `argv` (without node and script). */
export async function run(argv: readonly string[]): Promise<void> {
  if (argv[0] !== 'extract') throw new Error('usage: sonyfacts extract - --from jsonl -f jsonl');
  const extractor = new Extractor();
  const out: string[] = [];
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === '') continue;
    const record = JSON.parse(line) as { id: string; text: string; language?: string; date?: string };
    const { facts } = extractor.extract({ path: null, prose: record.text, ...record });
    for (const fact of facts) out.push(JSON.stringify(fact));
  }
  process.stdout.write(out.map((line) => `${line}\n`).join(''));
}
