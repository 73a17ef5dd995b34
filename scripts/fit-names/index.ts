/**
 * Fits the weights of src/languages/evidence.json on annotated documents, a line of JSON each (`text`, `lang`, `gold`).
 * Every other document of a fitted set is kept for judging. Deterministic; takes seconds.
 *
 *     npx tsx scripts/fit-names --fit SET.jsonl... [--judge SET.jsonl]... [--out src/languages/evidence.json]
 *
 * Fit on sets with a free licence only (WiNER-fr CC BY, wikigold CC BY 4.0); others may be judged.
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { EvidenceWeights } from '../../src/languages/cues.ts';
import { fitDivisions } from './divisions.ts';
import { casesOf, fitDocuments, judge } from './documents.ts';
import { readSet } from './sets.ts';

const { values: options } = parseArgs({
  options: { fit: { type: 'string', multiple: true }, judge: { type: 'string', multiple: true }, out: { type: 'string' } },
});
const log = (line: string): void => console.error(line);
const sets = (options.fit ?? []).map((path) => ({ name: basename(path), documents: readSet(path) }));
const training = sets.flatMap(({ documents }) => documents.filter((_, i) => i % 2 === 0));

// the second stage learns from mentions that the first has not seen, or it would trust the first too much
const folds = [0, 1].map((fold) => training.filter((_, i) => i % 2 === fold));
const cases = folds.flatMap((fold, i) => casesOf(folds[1 - i] ?? [], fitDivisions(fold, log)));
const document = fitDocuments(cases, log);
const weights: EvidenceWeights = { ...fitDivisions(training, log), document };

for (const { name, documents } of sets)
  console.log(
    `${name.padEnd(28)} ${judge(
      documents.filter((_, i) => i % 2 === 1),
      weights,
    )}`,
  );
for (const path of options.judge ?? []) console.log(`${basename(path).padEnd(28)} ${judge(readSet(path), weights)}`);
if (options.out !== undefined) writeFileSync(options.out, print(weights, ''));

/** JSON as this repository's formatter writes it: a row of weights on one line. */
function print(value: object, indent: string): string {
  const lines = Object.entries(value).map(([key, part]) => `${indent}  ${JSON.stringify(key)}: ${printValue(part, `${indent}  `)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}${indent === '' ? '\n' : ''}`;
}

function printValue(value: unknown, indent: string): string {
  if (Array.isArray(value)) return `[${value.join(', ')}]`;
  return typeof value === 'object' && value !== null ? print(value, indent) : JSON.stringify(value);
}
