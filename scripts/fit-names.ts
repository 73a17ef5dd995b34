/**
 * Fits the weights of src/languages/evidence.json: a log-linear model over the ways a run of capitalised words can be
 * divided into names (semi-Markov, by gradient descent), on annotated documents a line of JSON each (`text`, `lang`,
 * `gold`). Every other document of a fitted set is kept for judging. Deterministic.
 *
 *     npx tsx scripts/fit-names.ts --fit winer.jsonl --fit wikigold.jsonl [--judge other.jsonl]... [--out FILE]
 *
 * Fit on sets with a free licence only; others may be judged.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { eachPiece } from '../src/extract/actors/names/divide.ts';
import { EvidenceBook } from '../src/extract/actors/names/evidence.ts';
import { Run } from '../src/extract/actors/names/run.ts';
import { Engine } from '../src/extract/engine.ts';
import type { Reading, Rule } from '../src/extract/rule.ts';
import { NAME_KINDS } from '../src/languages/cues.ts';
import { languages } from '../src/languages/index.ts';
import type { LanguageCode, Senses } from '../src/languages/language.ts';
import { addPacks, builtInPacks } from '../src/packs/index.ts';
import type { Lexicon } from '../src/text/lexicon.ts';

interface Gold {
  type: string;
  kind: string;
  start: number;
  end: number;
  quote: string;
  optional?: boolean;
}
interface Document {
  doc: string;
  lang: LanguageCode;
  text: string;
  gold: Gold[];
}
interface Piece {
  a: number;
  b: number;
  clues: Int32Array;
  start: number;
  end: number;
  allowed: number;
}
interface Example {
  units: number;
  pieces: Piece[];
  doc: Document;
}

const K = NAME_KINDS.length;
const ANY = (1 << K) - 1;
const RARE = 4;
const EPOCHS = 30;
const RATE = 0.15;
const PENALTY = 0.02;
const SMALL = 0.08;
const INDEX: Record<string, number> = { person: 1, organization: 2, group: 2, government: 2, place: 3 };

const { values: options } = parseArgs({
  options: { fit: { type: 'string', multiple: true }, judge: { type: 'string', multiple: true }, out: { type: 'string' } },
});
const readSet = (path: string): Document[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Document);

const fitted = (options.fit ?? []).map((path) => ({ path, docs: readSet(path) }));
const training = fitted.flatMap(({ docs }) => docs.filter((_, i) => i % 2 === 0));

const counts = new Map<LanguageCode, Map<string, number>>();
for (const { lang, text } of training) {
  const ofLanguage = counts.get(lang) ?? new Map<string, number>();
  counts.set(lang, ofLanguage);
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+|[^\s\p{L}\p{N}]/gu)) ofLanguage.set(word, (ofLanguage.get(word) ?? 0) + 1);
}

// clues
const names: string[] = [];
const indexOf = new Map<string, number>();
const clueIndex = (name: string): number => {
  let index = indexOf.get(name);
  if (index === undefined) {
    index = names.push(name) - 1;
    indexOf.set(name, index);
  }
  return index;
};

let current: Document;
let sink: Example[] = [];
const run = new Run();
const books = new Map<Lexicon<Senses>, EvidenceBook>();
const recorder: Rule = {
  id: 'actor/recorder',
  summary: 'Records every way to divide a run',
  wakes: ['capital'],
  match(reading, i) {
    if (i < reading.namesReadTo) return undefined;
    run.read(reading, i);
    reading.namesReadTo = run.end;
    let book = books.get(reading.lexicon);
    if (!book)
      books.set(reading.lexicon, (book = new EvidenceBook(reading.lexicon, reading.language.code, { signs: {}, words: {} }, true)));
    sink.push(example(book, reading));
    return undefined;
  },
};

function example(book: EvidenceBook, reading: Reading): Example {
  const n = run.count;
  const start = (u: number): number => reading.start(run.first[u] as number);
  const end = (u: number): number => reading.end(run.last[u] as number);
  const label = new Map<string, number>();
  const state = new Uint8Array(n); // 0 outside, 1 inside a labelled name, 2 free
  for (const gold of current.gold) {
    if (gold.type !== 'actor' || gold.end <= start(0) || gold.start >= end(n - 1)) continue;
    let a = -1;
    let b = -1;
    for (let u = 0; u < n; u++) {
      if (start(u) === gold.start && run.opens[u]) a = u;
      if (end(u) === gold.end || (end(u) === gold.end + 1 && reading.tokens.text[gold.end] === '.')) b = u;
    }
    const found = a >= 0 && b >= a && b < a + 10;
    for (let u = 0; u < n; u++) if (start(u) < gold.end && end(u) > gold.start) state[u] = found ? Math.max(1, state[u] as number) : 2;
    if (found) label.set(`${a}-${b}`, gold.kind === 'misc' ? 1 : gold.optional ? ANY : 1 << (INDEX[gold.kind] as number));
  }
  const pieces: Piece[] = [];
  eachPiece(book, reading, run, (a, b, evidence) => {
    const clues = Int32Array.from(evidence.flatMap((one) => one.clues.map((clue) => clueIndex(clue.name))));
    let allowed = label.get(`${a}-${b}`) ?? 0;
    if (allowed === 0) {
      let free = true;
      for (let u = a; u <= b; u++) if (state[u] !== 2) free = false;
      if (free) allowed = ANY;
      else if (a === b && state[a] === 0) allowed = 1;
    }
    if (run.opens[a] === 0) allowed &= 1;
    pieces.push({ a, b, clues, start: start(a), end: end(b), allowed });
  });
  return { units: n, pieces, doc: current };
}

const engine = new Engine(languages, [recorder], (lexicon, language) => {
  addPacks(lexicon, builtInPacks, language);
  for (const [word, count] of counts.get(language) ?? [])
    if (count >= RARE) {
      const id = lexicon.vocabulary.add(word);
      if (lexicon.senses(id)?.cue === undefined) lexicon.add('cue', word, []);
    }
});
function examplesOf(docs: readonly Document[]): Example[] {
  sink = [];
  for (const doc of docs) {
    current = doc;
    engine.scan(doc.text, doc.lang, true);
  }
  return sink;
}

const said = JSON.parse(readFileSync(new URL('fit-names.prior.json', import.meta.url), 'utf8')) as Record<string, number[]>;
const train = examplesOf(training);
for (const name in said) clueIndex(name);
const size = names.length;
console.error(`${training.length} documents, ${train.length} runs, ${size} clues`);
// clues seen in fewer than RARE runs teach nothing that holds elsewhere
const seen = new Int32Array(size);
for (const { pieces } of train)
  for (const clue of new Set(pieces.flatMap((piece) => [...piece.clues]))) seen[clue] = (seen[clue] as number) + 1;

// what the fitted sets seldom show is said by hand; fitting moves away from it only as far as they make it
const prior = new Float64Array(size * K);
for (const name in said)
  (said[name] as number[]).forEach((value, k) => {
    prior[clueIndex(name) * K + k] = value;
  });
const weight = prior.slice();
const score = new Float64Array(200 * K);
function scoreOf(pieces: readonly Piece[]): void {
  for (let p = 0; p < pieces.length; p++) {
    const { clues } = pieces[p] as Piece;
    for (let k = 0; k < K; k++) {
      let sum = 0;
      for (let c = 0; c < clues.length; c++) if ((clues[c] as number) < size) sum += weight[(clues[c] as number) * K + k] as number;
      score[p * K + k] = sum;
    }
  }
}
const logAdd = (x: number, y: number): number =>
  x === Number.NEGATIVE_INFINITY ? y : x > y ? x + Math.log1p(Math.exp(y - x)) : y + Math.log1p(Math.exp(x - y));

/** Adds to `expect` (by piece and kind) the probability of each piece, times `sign`; answers the log of the sum over divisions. */
function marginals({ units, pieces }: Example, constrained: boolean, expect: Float64Array, sign: number): number {
  const forward = new Float64Array(units + 1).fill(Number.NEGATIVE_INFINITY);
  const backward = new Float64Array(units + 1).fill(Number.NEGATIVE_INFINITY);
  forward[0] = 0;
  backward[units] = 0;
  const open = (p: number, k: number): boolean => !constrained || ((pieces[p] as Piece).allowed & (1 << k)) !== 0;
  const legal = (piece: Piece, k: number): boolean => piece.clues.length > 0 || k === 0;
  for (let p = 0; p < pieces.length; p++) {
    const piece = pieces[p] as Piece;
    for (let k = 0; k < K; k++)
      if (open(p, k) && legal(piece, k))
        forward[piece.b + 1] = logAdd(forward[piece.b + 1] as number, (forward[piece.a] as number) + (score[p * K + k] as number));
  }
  for (let p = pieces.length - 1; p >= 0; p--) {
    const piece = pieces[p] as Piece;
    for (let k = 0; k < K; k++)
      if (open(p, k) && legal(piece, k))
        backward[piece.a] = logAdd(backward[piece.a] as number, (backward[piece.b + 1] as number) + (score[p * K + k] as number));
  }
  const total = forward[units] as number;
  if (total === Number.NEGATIVE_INFINITY) return total;
  for (let p = 0; p < pieces.length; p++) {
    const piece = pieces[p] as Piece;
    for (let k = 0; k < K; k++)
      if (open(p, k) && legal(piece, k))
        expect[p * K + k] =
          (expect[p * K + k] as number) +
          sign * Math.exp((forward[piece.a] as number) + (score[p * K + k] as number) + (backward[piece.b + 1] as number) - total);
  }
  return total;
}

const squares = new Float64Array(size * K).fill(1e-6);
const expect = new Float64Array(200 * K);
const order = train.map((_, i) => i);
let random = 12345;
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (let i = order.length - 1; i > 0; i--) {
    random = (Math.imul(random, 1103515245) + 12345) >>> 0;
    const j = random % (i + 1);
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  let loss = 0;
  for (const i of order) {
    const one = train[i] as Example;
    scoreOf(one.pieces);
    expect.fill(0, 0, one.pieces.length * K);
    const wanted = marginals(one, true, expect, 1);
    if (wanted === Number.NEGATIVE_INFINITY) continue;
    loss += marginals(one, false, expect, -1) - wanted;
    for (let p = 0; p < one.pieces.length; p++) {
      for (let k = 0; k < K; k++) {
        const push = expect[p * K + k] as number;
        if (Math.abs(push) < 1e-4) continue;
        for (const clue of (one.pieces[p] as Piece).clues) {
          if ((seen[clue] as number) < RARE) continue;
          const at = clue * K + k;
          const step = push - (PENALTY * ((weight[at] as number) - (prior[at] as number))) / Math.sqrt(seen[clue] as number);
          squares[at] = (squares[at] as number) + step * step;
          weight[at] = (weight[at] as number) + (RATE * step) / Math.sqrt(squares[at] as number);
        }
      }
    }
  }
  if (epoch % 5 === 4) console.error(`epoch ${epoch + 1}: loss ${(loss / train.length).toFixed(4)}`);
}

/** Strict F1 by kind of the best division alone, without what the document adds. */
function judge(name: string, docs: readonly Document[]): void {
  const hits = new Float64Array(K);
  const found = new Float64Array(K);
  const wanted = new Float64Array(K);
  let bounds = 0;
  for (const doc of docs) {
    const marked = doc.gold.filter((gold) => gold.type === 'actor');
    const at = new Map(marked.map((gold) => [`${gold.start}-${gold.end}`, gold]));
    for (const gold of marked) if (!gold.optional) wanted[INDEX[gold.kind] as number] = (wanted[INDEX[gold.kind] as number] as number) + 1;
    for (const one of examplesOf([doc])) {
      for (const { piece, kind } of best(one)) {
        if (kind === 0) continue;
        const gold = at.get(`${piece.start}-${piece.end}`);
        if (marked.some((other) => other.optional && other.start < piece.end && other.end > piece.start)) continue;
        found[kind] = (found[kind] as number) + 1;
        if (gold) bounds++;
        if (gold && INDEX[gold.kind] === kind) hits[kind] = (hits[kind] as number) + 1;
      }
    }
  }
  const f = (hit: number, got: number, want: number): string => (hit === 0 ? '0' : ((200 * hit) / (got + want)).toFixed(1));
  const all = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
  const kinds = NAME_KINDS.slice(1).map(
    (kind, k) => `${kind} ${f(hits[k + 1] as number, found[k + 1] as number, wanted[k + 1] as number)}`,
  );
  console.log(
    `${name.padEnd(44)} F1 ${f(all(hits), all(found), all(wanted))}  bounds ${f(bounds, all(found), all(wanted))}  ${kinds.join('  ')}`,
  );
}
function best(one: Example): { piece: Piece; kind: number }[] {
  scoreOf(one.pieces);
  const total = new Float64Array(one.units + 1).fill(Number.NEGATIVE_INFINITY);
  const from: { piece: Piece; kind: number }[] = [];
  total[0] = 0;
  one.pieces.forEach((piece, p) => {
    for (let k = 0; k < (piece.clues.length ? K : 1); k++) {
      const sum = (total[piece.a] as number) + (score[p * K + k] as number);
      if (sum > (total[piece.b + 1] as number)) {
        total[piece.b + 1] = sum;
        from[piece.b + 1] = { piece, kind: k };
      }
    }
  });
  const out: { piece: Piece; kind: number }[] = [];
  for (let at = one.units; at > 0; at = (from[at] as { piece: Piece }).piece.a) out.push(from[at] as { piece: Piece; kind: number });
  return out;
}

const short = (path: string): string => path.split('/').pop() as string;
for (const { path, docs } of fitted)
  judge(
    `${short(path)} (fitted half)`,
    docs.filter((_, i) => i % 2 === 0),
  );
for (const { path, docs } of fitted)
  judge(
    `${short(path)} (judging half)`,
    docs.filter((_, i) => i % 2 === 1),
  );
for (const path of options.judge ?? []) judge(short(path), readSet(path));

if (options.out) {
  const signs: Record<string, number[]> = {};
  const words: Record<string, Record<string, Record<string, number[]>>> = {};
  for (const clue of names
    .slice(0, size)
    .map((_, i) => i)
    .sort((a, b) => ((names[a] as string) < (names[b] as string) ? -1 : 1))) {
    const row = [...weight.slice(clue * K, clue * K + K)].map((value) => Math.round(value * 100) / 100);
    if (row.every((value) => Math.abs(value) < SMALL)) continue;
    const name = names[clue] as string;
    const [, code, place, word] = /^(\w\w):(\w+)=(.+)$/.exec(name) ?? [];
    if (code && place && word) ((words[code] ??= {})[place] ??= {})[word] = row;
    else signs[name] = row;
  }
  const text = print({ signs, words }, '');
  writeFileSync(options.out, text);
  console.error(`${options.out}: ${Math.round(text.length / 1024)} kB`);
}

/** JSON as the formatter of this repository writes it: rows of weights on one line. */
function print(value: object, indent: string): string {
  const inner = Object.entries(value).map(
    ([key, part]) =>
      `${indent}  ${JSON.stringify(key)}: ${Array.isArray(part) ? `[${part.join(', ')}]` : print(part as object, `${indent}  `)}`,
  );
  return inner.length === 0 ? '{}' : `{\n${inner.join(',\n')}\n${indent}}${indent === '' ? '\n' : ''}`;
}
