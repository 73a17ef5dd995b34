import type { Digest } from '../consolidate/digest.ts';
import { intervalOf, meet } from '../core/interval.ts';
import type { Fact } from '../core/schema.ts';
import type { Check, Report } from './check.ts';
import type { Expectation } from './expectation.ts';

/** What the config expects documents to say. */
export const expectCheck = (expectations: readonly Expectation[]): Check => ({
  id: 'expect',
  level: 'error',
  summary: 'What the config expects documents to say',
  description: `Assertions from the config: facts that are meant (\`where\`, \`in\`) must have a \`value\` (within a \`tolerance\`), be \`oneOf\` some values, have
(\`has\`) some fields, be so many (\`count\`), be there (\`exists\`) or not (\`absent\`).`,
  bad: {
    documents: [{ id: 'a', language: 'en', text: 'Sales rose 12%.' }],
    expect: [{ id: 'growth', where: { type: 'figure', unit: '%' }, value: 15 }],
    why: 'The config expects 15 %.',
  },
  good: {
    documents: [{ id: 'a', language: 'en', text: 'Sales rose 12%.' }],
    expect: [{ id: 'growth', where: { type: 'figure', unit: '%' }, value: 12.2, tolerance: '2%' }],
    why: '12 is within 2 % of 12.2.',
  },
  between(documents, report) {
    for (const expectation of expectations) judge(expectation, documents, report);
  },
});

function judge(expectation: Expectation, documents: readonly Digest[], report: Report): void {
  const { id, where, count, absent, level } = expectation;
  const meant = documents
    .filter(({ info }) => isIn(expectation.in, info.id) || (info.path !== null && isIn(expectation.in, info.path)))
    .flatMap(({ facts }) => facts.filter((fact) => hasFields(fact, where)));
  const say = (facts: readonly Fact[], message: string): void =>
    report({ facts, about: id, message: `${id}: ${message}`, ...(level === undefined ? {} : { level }) });
  if (absent) {
    if (meant.length > 0) say(meant, `expected none, found ${meant.length}`);
    return;
  }
  if (count !== undefined) {
    if (meant.length !== count) say(meant, `expected ${count}, found ${meant.length}`);
  } else if (meant.length === 0) say([], 'expected, but no document says it');
  for (const fact of meant) {
    const wrong = wrongIn(fact, expectation);
    if (wrong !== undefined) say([fact], wrong);
  }
}

function wrongIn(fact: Fact, { value, tolerance, oneOf, has }: Expectation): string | undefined {
  const is = (expected: string | number): boolean => equals(fact, expected, tolerance);
  if (value !== undefined && !is(value))
    return `expected ${value}${tolerance === undefined ? '' : ` (± ${tolerance})`}, found ${fact.quote}`;
  if (oneOf !== undefined && !oneOf.some(is)) return `expected one of ${oneOf.join(', ')}, found ${fact.quote}`;
  if (has !== undefined && !hasFields(fact, has)) return `expected ${JSON.stringify(has)}, found ${fact.quote}`;
  return undefined;
}

/** A number is met by what is written within the tolerance; without one, the value itself must be the same. Dates may be less precise. */
function equals(fact: Fact, expected: string | number, tolerance: string | number | undefined): boolean {
  if (typeof expected === 'string') {
    const value = fact.type === 'date' ? fact.value : 'key' in fact ? fact.key : undefined;
    return value === expected || (typeof value === 'string' && fact.type === 'date' && value.startsWith(`${expected}-`));
  }
  if (fact.type !== 'figure') return false;
  const slack =
    typeof tolerance === 'number' ? tolerance : tolerance === undefined ? 0 : (Number.parseFloat(tolerance) / 100) * Math.abs(expected);
  const allowed = { low: expected - slack, high: expected + slack };
  return meet(fact.value === undefined ? intervalOf(fact) : { low: fact.value, high: fact.value }, allowed);
}

const hasFields = (fact: Fact, fields: Expectation['where']): boolean =>
  Object.entries(fields).every(([name, expected]) => {
    const value = (fact as unknown as Record<string, unknown>)[name];
    if (typeof expected === 'string' && typeof value === 'string') return isIn(expected, value);
    return expected === null ? value == null : value === expected;
  });

/** Whether `text` is `pattern`, in which `*` stands for any characters; matched part by part, so that no pattern is slow. */
function isIn(pattern: string | undefined, text: string): boolean {
  if (pattern === undefined) return true;
  const parts = pattern.split('*');
  const [first, last] = [parts[0] as string, parts.at(-1) as string];
  if (parts.length === 1) return text === pattern;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    at = text.indexOf(part, at);
    if (at < 0) return false;
    at += part.length;
  }
  return at <= text.length - last.length;
}
