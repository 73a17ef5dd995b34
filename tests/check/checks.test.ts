import { describe, expect, test } from 'vitest';
import type { Example } from '../../src/check/index.ts';
import { Checker, checks } from '../../src/check/index.ts';
import { Extractor } from '../../src/pipeline.ts';

const extractor = new Extractor();

function alarms({ documents, expect: expected = [] }: Example) {
  const checker = new Checker(checks, { expect: expected });
  for (const { text, ...document } of documents) {
    const source = { path: null, text, prose: text, ...document };
    const { document: info, facts } = extractor.extract(source);
    checker.add(info, source, facts, extractor.written(source));
  }
  return checker.finish().findings.filter(({ level }) => level !== 'info');
}

test('every check has an id of its own', () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
});

describe.each(checks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  test('speaks of its bad example, alone', () => {
    expect(alarms(check.bad).map(({ check: by, level }) => `${by} ${level}`)).toEqual([`${id} ${check.level}`]);
  });
  test('keeps quiet about its good example', () => {
    expect(alarms(check.good)).toEqual([]);
  });
});
