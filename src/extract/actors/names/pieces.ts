import type { Evidence } from '../../../core/mention.ts';
import { Gap, Kind, Shape } from '../../../text/tokens.ts';
import type { Reading } from '../../rule.ts';
import type { EvidenceBook } from './evidence.ts';
import { JOINT_NAMES, type Run } from './run.ts';

const SHAPES = ['lower', 'capitalised', 'capitals', 'mixed'] as const;
const MANY = 6;

/** Everything that speaks for or against the units `a` to `b` of `run` being one name of some kind. */
export function evidenceOf(book: EvidenceBook, reading: Reading, run: Run, a: number, b: number): Evidence[] {
  const out: Evidence[] = [book.sign('always')];
  before(book, reading, run, a, out);
  after(book, reading, run, b, out);
  known(book, run, a, b, out);
  const units = b - a + 1;
  out.push(book.sign(`words:${Math.min(units, MANY)}`));
  if (units === 1) unit(book, reading, run, a, 'only', out);
  else {
    unit(book, reading, run, a, 'first', out);
    unit(book, reading, run, b, 'last', out);
    for (let u = a + 1; u <= b; u++) {
      out.push(book.sign(`joined:${JOINT_NAMES[run.joint[u] as number]}`));
      for (let i = (run.last[u - 1] as number) + 1; i < (run.first[u] as number); i++)
        out.push(book.word('link', reading.tokens.word[i] as number));
      if (u < b) unit(book, reading, run, u, 'inside', out);
    }
  }
  return out;
}

/** What packs know under exactly this name, or under names that stand in it. */
function known(book: EvidenceBook, run: Run, a: number, b: number, out: Evidence[]): void {
  const limit = (run.last[b] as number) + 1;
  for (let u = a; u <= b; u++) {
    const end = run.knownEnd[u] as number;
    if (end === 0 || end > limit) continue;
    const place = u === a ? (end === limit ? 'known' : 'known-first') : end === limit ? 'known-last' : 'known-inside';
    out.push(book.sign(`${place}:${run.knownAs[u]}`));
    while (u < b && (run.first[u + 1] as number) < end) u++;
  }
}

function before(book: EvidenceBook, reading: Reading, run: Run, a: number, out: Evidence[]): void {
  const i = run.first[a] as number;
  if (a > 0) out.push(book.sign(`left:${JOINT_NAMES[run.joint[a] as number]}`));
  if (a === 0 && opensSentence(reading, i)) {
    out.push(book.sign('before:start'));
    if (reading.opensLine(i)) out.push(book.sign('before:line-start'));
    const id = reading.tokens.word[i] as number;
    out.push(id === 0 ? book.sign('opening:unknown') : book.word('opening', id));
    return;
  }
  neighbour(book, reading, i - 1, 'before', out);
  if ((reading.tokens.gap[i - 1] as number) < Gap.Newline) neighbour(book, reading, i - 2, 'before2', out);
}

function after(book: EvidenceBook, reading: Reading, run: Run, b: number, out: Evidence[]): void {
  const i = (run.last[b] as number) + 1;
  if (b + 1 < run.count) out.push(book.sign(`right:${JOINT_NAMES[run.joint[b + 1] as number]}`));
  if (!reading.has(i) || (reading.tokens.gap[i] as number) >= Gap.Newline) {
    out.push(book.sign('after:line-end'));
    return;
  }
  neighbour(book, reading, i, 'after', out);
  if (reading.has(i + 1) && (reading.tokens.gap[i + 1] as number) < Gap.Newline) neighbour(book, reading, i + 1, 'after2', out);
}

function neighbour(
  book: EvidenceBook,
  reading: Reading,
  i: number,
  place: 'before' | 'before2' | 'after' | 'after2',
  out: Evidence[],
): void {
  if (!reading.has(i)) return;
  const { word, kind, shape } = reading.tokens;
  if (kind[i] === Kind.Digits) out.push(book.sign(`${place}:digits`));
  else if (word[i] !== 0) out.push(book.word(place, word[i] as number));
  else if (kind[i] === Kind.Word) out.push(book.sign(shape[i] === Shape.Lower ? `${place}:unknown` : `${place}:unknown-capital`));
}

function unit(
  book: EvidenceBook,
  reading: Reading,
  run: Run,
  u: number,
  place: 'only' | 'first' | 'last' | 'inside',
  out: Evidence[],
): void {
  const i = run.first[u] as number;
  const { tokens } = reading;
  const id = tokens.word[i] as number;
  const length = (tokens.end[i] as number) - (tokens.start[i] as number);
  const dotted = run.last[u] !== i;
  const shape = tokens.kind[i] === Kind.Digits ? 'digits' : dotted ? 'dotted' : length === 1 ? 'letter' : SHAPES[tokens.shape[i] as number];
  out.push(book.sign(`${place}:${shape}`));
  if (isShouted(reading, i))
    out.push(book.sign(id === 0 ? 'shouted:unknown' : reading.sense(i, 'function') ? 'shouted:function' : 'shouted:word'));
  out.push(id === 0 ? book.sign(`${place}:unknown`) : book.word(place, id));
  out.push(book.ending(place, tokens.text, tokens.start[i] as number, tokens.end[i] as number));
}

/** Whether the word stands in a line of capitals, where they tell nothing. */
function isShouted(reading: Reading, i: number): boolean {
  return reading.shape(i) === Shape.Capitals && (isShoutedWord(reading, i - 1, i) || isShoutedWord(reading, i + 1, i + 1));
}

function isShoutedWord(reading: Reading, i: number, gapAt: number): boolean {
  const { tokens } = reading;
  return reading.isWord(i) && tokens.shape[i] === Shape.Capitals && (tokens.gap[gapAt] as number) === Gap.Space;
}

/** Whether a sentence begins at `i`; an opening quotation mark or bracket may stand before it. */
function opensSentence(reading: Reading, i: number): boolean {
  return reading.opensSentence(i, (before) => isAbbreviation(reading, before));
}

function isAbbreviation(reading: Reading, i: number): boolean {
  return (
    reading.sense(i, 'abbreviation') === true || (reading.isWord(i) && reading.end(i) - reading.start(i) === 1 && reading.isCapitalised(i))
  );
}
