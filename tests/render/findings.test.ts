import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/schema.ts';
import { CheckReport } from '../../src/core/schema.ts';
import { type Findings, findingsFormats } from '../../src/render/findings/index.ts';

const at = (line: number, quote: string) => ({
  document: 'news/a',
  path: 'news/a é#1.txt',
  line,
  column: 5,
  span: { start: 10 * line, end: 10 * line + quote.length },
  quote,
});

const finding: Finding = {
  id: 'sum-1',
  check: 'sum',
  level: 'error',
  message: 'Parts: 1 < 2, "so" 100 % | wrong',
  facts: ['x', 'y'],
  locations: [at(1, '31 sièges'), at(2, '55\nsièges')],
  fingerprint: 'abc',
};
const findings: Findings = {
  findings: [finding, { ...finding, level: 'warning', check: 'expect', locations: [] }],
  suppressed: [{ ...finding, id: 'sum-2', suppression: { kind: 'inline', reason: 'as printed' } }],
  checks: [{ id: 'sum', level: 'error', summary: 'Sums', description: 'Sums\nof *parts*' }],
  documents: 2,
};
const view = { version: '1.2.3', width: 80, colour: 0 } as const;
const render = async (name: keyof typeof findingsFormats, what: Findings = findings): Promise<string> =>
  (await findingsFormats[name]()).render(what, view);

test('SARIF is valid against the published schema, with and without findings', async () => {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../schemas/sarif-schema-2.1.0.json'), 'utf8'));
  const ajv = new Ajv.default({ strict: false, allErrors: true });
  addFormats.default(ajv as never);
  const validate = ajv.compile(schema);
  for (const what of [findings, { ...findings, findings: [], suppressed: [] }]) {
    validate(JSON.parse(await render('sarif', what)));
    expect(validate.errors).toBeNull();
  }
});

test('SARIF has the other side as a related location, fingerprints and suppressions', async () => {
  const [run] = JSON.parse(await render('sarif')).runs;
  const [first, , suppressed] = run.results;
  expect(first.relatedLocations).toHaveLength(1);
  expect(first.partialFingerprints).toEqual({ 'sonyfacts/v1': 'abc' });
  expect(first.locations[0].physicalLocation.artifactLocation.uri).toBe('news/a%20%C3%A9%231.txt');
  expect(first.relatedLocations[0].physicalLocation.region).toMatchObject({ startLine: 2, endLine: 3, endColumn: 7 });
  expect(suppressed.suppressions).toEqual([{ kind: 'inSource', justification: 'as printed' }]);
});

test('JSON is what its schema says', async () => {
  expect(CheckReport.safeParse(JSON.parse(await render('json'))).success).toBe(true);
  expect((await render('jsonl')).split('\n')).toHaveLength(3);
});

test('GitHub annotations are one line each', async () => {
  const lines = (await render('github')).trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toBe('::error file=news/a é#1.txt,line=1,col=5,title=sonyfacts sum::Parts: 1 < 2, "so" 100 %25 | wrong');
});

test('JUnit and Markdown escape what they quote', async () => {
  const junit = await render('junit');
  expect(junit).toContain('1 &lt; 2, &quot;so&quot;');
  expect(junit).toContain('skipped="1"');
  expect(await render('markdown')).toContain('100 % &#124; wrong');
});

test('the table says how many there are', async () => {
  expect(await render('table')).toContain('1 error, 1 warning, 1 suppressed in 2 documents');
  expect(await render('table', { ...findings, findings: [], suppressed: [], documents: 1 })).toBe('no findings in 1 document\n');
});
