import type { Evidence } from '../../../core/mention.ts';
import { NAME_KINDS } from '../../../languages/cues.ts';
import type { Reading } from '../../rule.ts';
import type { EvidenceBook } from './evidence.ts';
import { evidenceOf } from './pieces.ts';
import type { Run } from './run.ts';

/** Units of one name at most; what is decided costs their number for each unit. */
const LONGEST_NAME = 10;
const KINDS = NAME_KINDS.length;

/** Units `first` to `last` of a run, as a name with what was found for it. */
export interface Piece {
  first: number;
  last: number;
  /** Index into `NAME_KINDS` of what it is most likely. */
  kind: number;
  scores: readonly number[];
  evidence: readonly Evidence[];
}

/** Visits every piece that the run could have as a name. Units no name may begin with are visited alone, without evidence. */
export function eachPiece(
  book: EvidenceBook,
  reading: Reading,
  run: Run,
  visit: (a: number, b: number, evidence: Evidence[]) => void,
): void {
  for (let a = 0; a < run.count; a++) {
    if (run.opens[a] === 0) {
      visit(a, a, []);
      continue;
    }
    for (let b = a; b < run.count && b < a + LONGEST_NAME; b++) visit(a, b, evidenceOf(book, reading, run, a, b));
  }
}

/** The division of `run` into names whose evidence adds up to most. */
export function divide(book: EvidenceBook, reading: Reading, run: Run): Piece[] {
  const best: number[] = new Array(run.count + 1).fill(Number.NEGATIVE_INFINITY);
  const last: (Piece | undefined)[] = new Array(run.count + 1);
  best[0] = 0;
  eachPiece(book, reading, run, (a, b, evidence) => {
    const scores = sum(evidence);
    let kind = 0;
    for (let k = 1; k < KINDS; k++) if ((scores[k] as number) > (scores[kind] as number)) kind = k;
    const total = (best[a] as number) + (scores[kind] as number);
    if (total > (best[b + 1] as number)) {
      best[b + 1] = total;
      last[b + 1] = { first: a, last: b, kind, scores, evidence };
    }
  });
  const pieces: Piece[] = [];
  for (let at = run.count; at > 0; ) {
    const piece = last[at] as Piece;
    pieces.push(piece);
    at = piece.first;
  }
  return pieces.reverse();
}

function sum(evidence: readonly Evidence[]): number[] {
  const scores = new Array<number>(KINDS).fill(0);
  for (const piece of evidence) for (let k = 0; k < KINDS; k++) scores[k] = (scores[k] as number) + (piece.sum[k] as number);
  return scores;
}
