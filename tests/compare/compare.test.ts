import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compare, type Difference, type Side } from '../../src/consolidate/compare.ts';
import { Extractor } from '../../src/pipeline.ts';

const extractor = new Extractor();

function sideOf(text: string, language: string): Side {
  const source = { id: language, path: null, text, prose: text, language, date: '2018-09-30' };
  return { facts: extractor.extract(source).facts, written: extractor.written(source), length: text.length, dated: true };
}

interface Pair {
  line: string;
  en: string;
  fr: string;
  /** The words in brackets, in the text that has them. */
  marked?: { side: 'en' | 'fr'; start: number; end: number };
}

function pairs(file: string): Pair[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [en, fr] = line.split(' || ') as [string, string];
      const side = en.includes('[') ? 'en' : 'fr';
      const marked = { en, fr }[side];
      const start = marked.indexOf('[');
      const bare = (text: string): string => text.replace(/[[\]]/g, '');
      return { line, en: bare(en), fr: bare(fr), ...(start < 0 ? {} : { marked: { side, start, end: marked.indexOf(']') - 1 } }) };
    });
}

const alarms = (a: Side, b: Side): Difference[] => compare(a, b).filter(({ level }) => level !== 'info');

describe('what good translators do is accepted', () => {
  test.each(pairs('accepted.txt'))('$line', ({ en, fr }) => {
    const [a, b] = [sideOf(en, 'en'), sideOf(fr, 'fr')];
    expect(alarms(a, b)).toEqual([]);
    expect(alarms(b, a)).toEqual([]);
  });
});

describe('what they get wrong is reported where it stands', () => {
  test.each([...pairs('changed.txt'), ...pairs('lost.txt')])('$line', ({ en, fr, marked }) => {
    const [a, b] = [sideOf(en, 'en'), sideOf(fr, 'fr')];
    const { side, start, end } = marked as NonNullable<Pair['marked']>;
    const points = (found: readonly Difference[], from: 'en' | 'fr'): boolean =>
      found.some((difference) => {
        const span = (side === from ? difference.a : difference.b)?.span;
        return span !== undefined && span.start < end && start < span.end;
      });
    expect(points(alarms(a, b), 'en')).toBe(true);
    expect(points(alarms(b, a), 'fr')).toBe(true);
  });
});
