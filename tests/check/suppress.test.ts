import { expect, test } from 'vitest';
import { Checker, checks } from '../../src/check/index.ts';
import { Extractor } from '../../src/pipeline.ts';

const extractor = new Extractor();
const WRONG = 'Alvarado won with 48% of the vote, Hecht took 37% and Raman came third with 21%.';

function check(text: string, settings = {}) {
  const checker = new Checker(checks, settings);
  const source = { id: 'a', path: null, text, prose: text, language: 'en' };
  const { document, facts } = extractor.extract(source);
  checker.add(document, source, facts, extractor.written(source));
  return checker.finish();
}
const ids = (text: string): string[] => check(text).findings.map(({ check: id }) => id);

test('a comment silences the next line, and keeps its reason', () => {
  const { findings, suppressed } = check(`<!-- sonyfacts-disable-next-line sum -- as printed -->\n${WRONG}`);
  expect(findings).toEqual([]);
  expect(suppressed.map(({ suppression }) => suppression)).toEqual([{ kind: 'inline', reason: 'as printed' }]);
});

test.each([
  ['the line itself', `${WRONG} <!-- sonyfacts-disable-line sum -- as printed -->`],
  ['the whole file', `# sonyfacts-disable-file sum -- as printed\n\nA line.\n\n${WRONG}`],
  ['plain text', `# sonyfacts-disable-next-line sum -- as printed\n${WRONG}`],
  ['several checks', `<!-- sonyfacts-disable-next-line percent, sum -- as printed -->\n${WRONG}`],
  ['all checks', `<!-- sonyfacts-disable-next-line -- as printed -->\r\n${WRONG}`],
])('%s', (_, text) => expect(ids(text)).toEqual([]));

test.each([
  ['without a reason', `<!-- sonyfacts-disable-next-line sum -->\n${WRONG}`, ['suppression', 'sum']],
  ['of another check', `<!-- sonyfacts-disable-next-line percent -- as printed -->\n${WRONG}`, ['suppression', 'sum']],
  ['too far away', `<!-- sonyfacts-disable-next-line sum -- as printed -->\n\n${WRONG}`, ['suppression', 'sum']],
  ['inside a sentence of plain text', `We say sonyfacts-disable-next-line sum -- as printed\n${WRONG}`, ['sum']],
])('a comment %s does not', (_, text, expected) => expect(ids(text)).toEqual(expected));

test('facts in a comment are not facts of the document', () => {
  expect(ids(`# sonyfacts-disable-file sum -- counted on 31 June 2021\n${WRONG}`)).toEqual([]);
});

test('levels can be changed, and checks left out', () => {
  expect(check(WRONG, { levels: { sum: 'warning' } }).findings.map(({ level }) => level)).toEqual(['warning']);
  expect(check(WRONG, { levels: { sum: 'off' } }).findings).toEqual([]);
});

test('fingerprints survive moved lines, and tell repeats apart', () => {
  const [once] = check(WRONG).findings;
  const [moved] = check(`A new first line.\n\n${WRONG}`).findings;
  expect(moved?.fingerprint).toBe(once?.fingerprint);
  const twice = check(`${WRONG}\n\n${WRONG}`).findings.map(({ fingerprint }) => fingerprint);
  expect(new Set(twice).size).toBe(2);
});

test.each([
  [{ value: 48 }, 2],
  [{ value: 48, tolerance: 30 }, 0],
  [{ value: 40, tolerance: '50%' }, 0],
  [{ oneOf: [48, 37, 21] }, 0],
  [{ count: 3 }, 0],
  [{ count: 2 }, 1],
  [{ exists: true as const }, 0],
  [{ absent: true as const }, 1],
  [{ has: { qualifier: 'exact' } }, 0],
  [{ in: 'b*', exists: true as const }, 1],
  [{ in: '*a', exists: true as const }, 0],
])('expectation %j finds %i', (expectation, count) => {
  const expected = { id: 'shares', where: { type: 'figure', unit: '%' }, ...expectation };
  expect(check(WRONG, { levels: { sum: 'off' }, expect: [expected] }).findings).toHaveLength(count);
});
