/** First stage: how to divide a run of capitalised words into names, as a log-linear (semi-Markov) model. */
import { openDictionary } from '../../src/dictionary/index.ts';
import { eachPiece } from '../../src/extract/actors/names/divide.ts';
import { EvidenceBook } from '../../src/extract/actors/names/evidence.ts';
import { PieceEvidence } from '../../src/extract/actors/names/pieces.ts';
import { Run } from '../../src/extract/actors/names/run.ts';
import { Engine } from '../../src/extract/engine.ts';
import { Found } from '../../src/extract/found.ts';
import type { Reading, Rule } from '../../src/extract/rule.ts';
import { type EvidenceWeights, NAME_KINDS } from '../../src/languages/cues.ts';
import { languages } from '../../src/languages/index.ts';
import type { Senses } from '../../src/languages/language.ts';
import { Tag } from '../../src/languages/senses/tags.ts';
import type { Lexicon } from '../../src/text/lexicon.ts';
import { type AnnotatedDocument, frequentWords, type Gold, KIND_INDEX, prior } from './sets.ts';

const K = NAME_KINDS.length;
const ANY = (1 << K) - 1;
/** Evidence seen in fewer runs teaches nothing that holds elsewhere. */
const RARE = 4;
const EPOCHS = 30;
const RATE = 0.15;
const PENALTY = 0.2;
/** Rows of weights that are all below this are left out of the file. */
const SMALL = 0.08;
const NO_WEIGHTS: EvidenceWeights = { signs: {}, words: {}, document: { own: 1, others: 1, signs: {} } };

/** A way for some units of a run to be a name. `allowed` has a bit for each kind that gold lets it be. */
interface Piece {
  first: number;
  last: number;
  clues: Int32Array;
  allowed: number;
}

interface Example {
  units: number;
  pieces: Piece[];
}

/** Numbers the names of clues. */
class Clues {
  readonly names: string[] = [];
  readonly #index = new Map<string, number>();

  index(name: string): number {
    let index = this.#index.get(name);
    if (index === undefined) {
      index = this.names.push(name) - 1;
      this.#index.set(name, index);
    }
    return index;
  }
}

/** Weights that make the divisions of `documents` likeliest; `log` is told how it goes. */
export function fitDivisions(documents: readonly AnnotatedDocument[], log: (line: string) => void): EvidenceWeights {
  const clues = new Clues();
  const examples = examplesOf(documents, clues);
  const said = Object.entries(prior.mention).map(([name, row]) => [clues.index(name), row] as const);
  const start = new Float64Array(clues.names.length * K);
  for (const [clue, row] of said) start.set(row, clue * K);
  log(`${documents.length} documents, ${examples.length} runs, ${clues.names.length} clues`);
  return toWeights(clues, descend(examples, start, log));
}

function examplesOf(documents: readonly AnnotatedDocument[], clues: Clues): Example[] {
  const examples: Example[] = [];
  const run = new Run();
  const books = new Map<Lexicon<Senses>, PieceEvidence>();
  let gold: readonly Gold[] = [];
  const recorder: Rule = {
    id: 'actor/recorder',
    summary: 'Records every way to divide a run of capitalised words',
    wakes: ['capital'],
    match(reading, i) {
      if (i < reading.namesReadTo) return undefined;
      run.read(reading, i);
      reading.namesReadTo = run.end;
      let book = books.get(reading.lexicon);
      if (book === undefined) {
        book = new PieceEvidence(new EvidenceBook(reading.lexicon, reading.language.code, NO_WEIGHTS, true));
        books.set(reading.lexicon, book);
      }
      examples.push(exampleOf(reading, run, book, gold, clues));
      return undefined;
    },
  };
  const frequent = frequentWords(documents, RARE);
  const dictionary = openDictionary('names');
  for (const [language, lexicon] of dictionary.lexicons)
    for (const word of frequent.get(language) ?? [])
      if (lexicon.sense(lexicon.vocabulary.add(word), Tag.cue) === undefined) lexicon.add(Tag.cue, word, []);
  const engine = new Engine(languages, [recorder], dictionary);
  for (const document of documents) {
    gold = document.gold.filter(({ type }) => type === 'actor');
    engine.scan(document.text, document.lang, new Found([]), { forced: true });
  }
  return examples;
}

function exampleOf(reading: Reading, run: Run, book: PieceEvidence, gold: readonly Gold[], clues: Clues): Example {
  const { labels, covered } = labelsOf(reading, run, gold);
  const pieces: Piece[] = [];
  eachPiece(book, reading, run, (first, last, found) => {
    let allowed = labels.get(first * run.count + last) ?? 0;
    if (allowed === 0) {
      if (covered.subarray(first, last + 1).every((state) => state === Covered.Askew)) allowed = ANY;
      else if (first === last && covered[first] === Covered.Not) allowed = 1;
    }
    if (run.opens[first] === 0) allowed &= 1;
    pieces.push({
      first,
      last,
      clues: Int32Array.from(found, (clue) => clues.index(clue.name)),
      allowed,
    });
  });
  return { units: run.count, pieces };
}

/** Whether gold covers a unit with a name whose ends are those of units, or askew: then any division is as good. */
const Covered = { Not: 0, Exactly: 1, Askew: 2 } as const;

function labelsOf(reading: Reading, run: Run, gold: readonly Gold[]): { labels: Map<number, number>; covered: Uint8Array } {
  const labels = new Map<number, number>();
  const covered = new Uint8Array(run.count);
  const start = (u: number): number => reading.start(run.first[u] as number);
  const end = (u: number): number => reading.end(run.last[u] as number);
  for (const name of gold) {
    if (name.end <= start(0) || name.start >= end(run.count - 1)) continue;
    let first = -1;
    let last = -1;
    for (let u = 0; u < run.count; u++) {
      if (start(u) === name.start && run.opens[u]) first = u;
      // corpora disagree on whether the stop of an abbreviation belongs to the name
      if (end(u) === name.end || (end(u) === name.end + 1 && reading.tokens.text[name.end] === '.')) last = u;
    }
    const exact = first >= 0 && last >= first && last < first + 10;
    for (let u = 0; u < run.count; u++)
      if (start(u) < name.end && end(u) > name.start) covered[u] = Math.max(covered[u] as number, exact ? Covered.Exactly : Covered.Askew);
    const kind = KIND_INDEX[name.kind];
    if (exact) labels.set(first * run.count + last, kind === undefined ? 1 : name.optional ? ANY : 1 << kind);
  }
  return { labels, covered };
}

/** Adaptive gradient descent on the likelihood of what gold allows; the order is shuffled, the same on every run. */
function descend(examples: readonly Example[], start: Float64Array, log: (line: string) => void): Float64Array {
  const seen = new Int32Array(start.length / K);
  for (const { pieces } of examples)
    for (const clue of new Set(pieces.flatMap((piece) => [...piece.clues]))) seen[clue] = (seen[clue] as number) + 1;
  const weight = start.slice();
  const squares = new Float64Array(weight.length).fill(1e-6);
  const expected = new Float64Array(256 * K);
  const total = new Float64Array(weight.length);
  let added = 0;
  const order = examples.map((_, i) => i);
  const shuffle = shuffler();
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    shuffle(order);
    let loss = 0;
    for (const i of order) {
      const example = examples[i] as Example;
      const scores = example.pieces.map((piece) => scoreOf(piece, weight));
      expected.fill(0, 0, example.pieces.length * K);
      const wanted = expectations(example, scores, true, expected, 1);
      if (wanted === Number.NEGATIVE_INFINITY) continue;
      loss += expectations(example, scores, false, expected, -1) - wanted;
      example.pieces.forEach(({ clues }, p) => {
        for (let k = 0; k < K; k++) {
          const push = expected[p * K + k] as number;
          if (Math.abs(push) < 1e-4) continue;
          for (const clue of clues) {
            const often = seen[clue] as number;
            if (often < RARE) continue;
            const at = clue * K + k;
            const step = push - (PENALTY * ((weight[at] as number) - (start[at] as number))) / Math.sqrt(often);
            squares[at] = (squares[at] as number) + step * step;
            weight[at] = (weight[at] as number) + (RATE * step) / Math.sqrt(squares[at] as number);
          }
        }
      });
    }
    if (epoch > EPOCHS / 2) {
      added++;
      for (let i = 0; i < weight.length; i++) total[i] = (total[i] as number) + (weight[i] as number);
    }
    if (epoch % 10 === 0) log(`  epoch ${epoch}: loss ${(loss / examples.length).toFixed(4)}`);
  }
  return total.map((v) => v / added);
}

/** Shuffles in place by a linear congruential generator that starts alike on every run. */
function shuffler(): (order: number[]) => void {
  let random = 12345;
  return (order) => {
    for (let i = order.length - 1; i > 0; i--) {
      random = (Math.imul(random, 1103515245) + 12345) >>> 0;
      const j = random % (i + 1);
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
  };
}

function scoreOf({ clues }: Piece, weight: Float64Array): Float64Array {
  const scores = new Float64Array(K);
  for (const clue of clues) for (let k = 0; k < K; k++) scores[k] = (scores[k] as number) + (weight[clue * K + k] as number);
  return scores;
}

/**
 * Adds to `expected` the probability of each piece and kind over all divisions of the run (those that gold allows, if
 * `allowedOnly`), times `sign`. Answers the log of the sum over these divisions.
 */
function expectations(
  { units, pieces }: Example,
  scores: readonly Float64Array[],
  allowedOnly: boolean,
  expected: Float64Array,
  sign: number,
): number {
  const forward = new Float64Array(units + 1).fill(Number.NEGATIVE_INFINITY);
  const backward = new Float64Array(units + 1).fill(Number.NEGATIVE_INFINITY);
  forward[0] = 0;
  backward[units] = 0;
  // pieces no name may be have no clues: only "none" is open to them
  const open = (piece: Piece, k: number): boolean =>
    (piece.clues.length > 0 || k === 0) && (!allowedOnly || (piece.allowed & (1 << k)) !== 0);
  const eachOpen = (p: number, visit: (piece: Piece, k: number, score: number) => void): void => {
    const piece = pieces[p] as Piece;
    for (let k = 0; k < K; k++) if (open(piece, k)) visit(piece, k, (scores[p] as Float64Array)[k] as number);
  };
  for (let p = 0; p < pieces.length; p++)
    eachOpen(p, ({ first, last }, _, score) => {
      forward[last + 1] = logAdd(forward[last + 1] as number, (forward[first] as number) + score);
    });
  for (let p = pieces.length - 1; p >= 0; p--)
    eachOpen(p, ({ first, last }, _, score) => {
      backward[first] = logAdd(backward[first] as number, (backward[last + 1] as number) + score);
    });
  const total = forward[units] as number;
  if (total === Number.NEGATIVE_INFINITY) return total;
  for (let p = 0; p < pieces.length; p++)
    eachOpen(p, ({ first, last }, k, score) => {
      const log = (forward[first] as number) + score + (backward[last + 1] as number) - total;
      expected[p * K + k] = (expected[p * K + k] as number) + sign * Math.exp(log);
    });
  return total;
}

function logAdd(x: number, y: number): number {
  if (x === Number.NEGATIVE_INFINITY) return y;
  return x > y ? x + Math.log1p(Math.exp(y - x)) : y + Math.log1p(Math.exp(x - y));
}

function toWeights(clues: Clues, weight: Float64Array): EvidenceWeights {
  const signs: Record<string, number[]> = {};
  const words: Record<string, Record<string, Record<string, number[]>>> = {};
  const order = clues.names.map((name, clue) => [name, clue] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, clue] of order) {
    const row = [...weight.subarray(clue * K, clue * K + K)].map((value) => Math.round(value * 100) / 100);
    if (row.every((value) => Math.abs(value) < SMALL)) continue;
    const [, code, place, word] = /^(\w\w):(\w+)=(.+)$/.exec(name) ?? [];
    if (code !== undefined && place !== undefined && word !== undefined) ((words[code] ??= {})[place] ??= {})[word] = row;
    else signs[name] = row;
  }
  return { signs, words, document: NO_WEIGHTS.document };
}
