import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Extractor } from '../src/index.ts';
import { describeFact, normaliseWant, readCorpus } from './corpus.ts';

const folder = join(import.meta.dirname, 'corpus');
const extractor = new Extractor();

describe.each(
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort(),
)('%s', (file) => {
  test.each(readCorpus(join(folder, file)).map((line) => [line.line, line.text, line] as const))('%i: %s', (_line, text, example) => {
    const { language, date, types } = example;
    const { facts } = extractor.extract({ id: 'corpus', path: null, text, prose: text, language, ...(date ? { date } : {}) });
    const found = facts.filter((fact) => types.includes(fact.type));
    const got = found.map((fact) => {
      const want =
        example.expected.find(({ start, end, want }) => start === fact.span.start && end === fact.span.end && want.startsWith(fact.type))
          ?.want ?? '';
      return `[${fact.quote}] ${describeFact(fact, want)}`;
    });
    expect(got).toEqual(example.expected.map(({ quote, want }) => `[${quote}] ${normaliseWant(want)}`));
  });
});
