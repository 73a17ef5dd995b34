import { readFileSync } from 'node:fs';
import type { Fact } from '../src/core/schema.ts';

/**
 * Corpus files hold one example a line: a text whose facts are in brackets, and what each must be, in the order of the
 * opening brackets. A line without brackets is a counter-example: nothing of the file's types may be found in it.
 *
 *     @ en 2015-01-07 figure,date         language, document date (or -), and the types that the lines below are about
 *     Sales rose [12.4%] in [March]. => figure 12.4 % | date 2014-03
 *     # a comment; a literal bracket is written \[ and a line break \n
 *
 * Expectations: `figure 31e6 USD`, `figure 5e6..1e7 EUR`, `figure 200..` (low alone), `figure 3`, `date 2014-12-24`, `date null`,
 * `actor place north-korea`, `platform store itunes`; then any fields: `qualifier=approximate kind=count item="salles de cinéma"`.
 */
export interface CorpusLine {
  file: string;
  line: number;
  language: 'en' | 'fr';
  date: string | undefined;
  types: readonly string[];
  text: string;
  expected: { start: number; end: number; quote: string; want: string }[];
}

export function readCorpus(path: string): CorpusLine[] {
  const lines: CorpusLine[] = [];
  let setting: Pick<CorpusLine, 'language' | 'date' | 'types'> | undefined;
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((raw, index) => {
      if (raw.trim() === '' || raw.startsWith('#')) return;
      const at = `${path}:${index + 1}`;
      if (raw.startsWith('@')) {
        const [language, date, types] = raw.slice(1).trim().split(/\s+/);
        if ((language !== 'en' && language !== 'fr') || !date || !types) throw new Error(`${at}: expected "@ en|fr DATE|- TYPES"`);
        setting = { language, date: date === '-' ? undefined : date, types: types.split(',') };
        return;
      }
      if (!setting) throw new Error(`${at}: the file must begin with a line "@ en|fr DATE|- TYPES"`);
      const [marked, wants] = raw.split(/ => /);
      const parsed = unmark(marked as string);
      const want = wants ? wants.split(' | ').map((part) => part.trim()) : [];
      if (want.length !== parsed.spans.length) throw new Error(`${at}: ${parsed.spans.length} brackets, ${want.length} expectations`);
      const expected = parsed.spans.map((span, i) => ({
        ...span,
        quote: parsed.text.slice(span.start, span.end),
        want: want[i] as string,
      }));
      lines.push({ file: path, line: index + 1, ...setting, text: parsed.text, expected });
    });
  return lines;
}

function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  let text = '';
  const spans: { start: number; end: number }[] = [];
  const open: number[] = [];
  for (let i = 0; i < marked.length; i++) {
    const char = marked[i] as string;
    if (char === '\\') {
      const next = marked[++i] as string;
      text += next === 'n' ? '\n' : next;
    } else if (char === '[') open.push(spans.push({ start: text.length, end: -1 }) - 1);
    else if (char === ']') (spans[open.pop() as number] as { end: number }).end = text.length;
    else text += char;
  }
  return { text, spans };
}

/** A fact in the notation of an expectation, with just the fields that `want` mentions. */
export function describeFact(fact: Fact, want: string): string {
  const fields = [...want.matchAll(/(\w+)=(?:"([^"]*)"|\S+)/g)].map((match) => match[1] as string);
  return [amountOf(fact), ...fields.map((field) => `${field}=${show((fact as unknown as Record<string, unknown>)[field])}`)].join(' ');
}

/** An expectation with its numbers in one spelling, so that it can be compared with `describeFact`. */
export function normaliseWant(want: string): string {
  return want.replace(/^(figure )(\S+)/, (_, head: string, amount: string) => head + amount.split('..').map(number).join('..'));
}

const number = (written: string): string => (written === '' ? '' : Number.isNaN(Number(written)) ? written : String(Number(written)));
const show = (value: unknown): string => (typeof value === 'string' && /\s/.test(value) ? `"${value}"` : String(value));

function amountOf(fact: Fact): string {
  switch (fact.type) {
    case 'figure': {
      const amount =
        fact.value !== undefined
          ? round(fact.value)
          : `${fact.low == null ? '' : round(fact.low)}..${fact.high == null ? '' : round(fact.high)}`;
      return `figure ${amount}${fact.unit ? ` ${fact.unit}` : ''}`;
    }
    case 'date':
      return `date ${fact.value}`;
    case 'quotation':
      return 'quotation';
    default:
      return `${fact.type} ${fact.kind} ${fact.key}`;
  }
}

const round = (value: number): string => String(Number(value.toPrecision(12)));
