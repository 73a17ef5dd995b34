import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Checker, checks } from '../../src/check/index.ts';
import { Extractor } from '../../src/pipeline.ts';

const extractor = new Extractor();

const passages = readFileSync(join(import.meta.dirname, 'passages.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [setting, text] = line.split(' || ') as [string, string];
    const [language, date, found] = setting.split(' ') as [string, string, string];
    return { text: text.replaceAll('\\n', '\n'), language, date, found: found === '-' ? [] : found.split(',') };
  });

test.each(passages)('$found: $text', ({ text, language, date, found }) => {
  const checker = new Checker(checks, {});
  const source = { id: 'a', path: null, text, prose: text, language, date };
  const { document, facts } = extractor.extract(source);
  checker.add(document, source, facts, extractor.written(source));
  const findings = checker.finish().findings.filter(({ level }) => level !== 'info');
  expect(findings.map(({ check }) => check)).toEqual(found);
});
