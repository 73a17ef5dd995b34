import type { Evidence } from '../../../core/mention.ts';
import { NAME_KINDS } from '../../../languages/cues.ts';
import type { Reading } from '../../rule.ts';
import type { PieceEvidence } from './pieces.ts';
import { LONGEST_RUN, type Run } from './run.ts';

/** Units of one name at most; what is decided costs their number for each unit. */
const LONGEST_NAME = 10;
const KINDS = NAME_KINDS.length;

/** Units `first` to `last` of a run, as a name. */
export interface Piece {
  first: number;
  last: number;
  /** Index into `NAME_KINDS` of what it is most likely. */
  kind: number;
}

/**
 * Visits every piece of the run that could be a name, with its evidence; the list is reused for the next piece. Units
 * that no name may begin with are visited alone, without evidence.
 */
export function eachPiece(
  evidence: PieceEvidence,
  reading: Reading,
  run: Run,
  visit: (first: number, last: number, found: readonly Evidence[]) => void,
): void {
  const found: Evidence[] = [];
  for (let first = 0; first < run.count; first++) {
    for (let last = first; last < run.count && last < first + LONGEST_NAME; last++) {
      found.length = 0;
      if (run.opens[first] === 1) evidence.gather(reading, run, first, last, found);
      visit(first, last, found);
      if (run.opens[first] === 0) break;
    }
  }
}

const best = new Float64Array(LONGEST_RUN + 2);
const bestFirst = new Int32Array(LONGEST_RUN + 2);
const bestKind = new Uint8Array(LONGEST_RUN + 2);
const after = new Float64Array((LONGEST_RUN + 1) * KINDS);
const before = new Float64Array(KINDS);
const scores = new Float64Array(KINDS);
const found: Evidence[] = [];

/** The division of `run` into names whose evidence adds up to most. Answers are good until the next call. */
export function divide(evidence: PieceEvidence, reading: Reading, run: Run): Piece[] {
  best.fill(Number.NEGATIVE_INFINITY, 0, run.count + 1);
  best[0] = 0;
  for (let last = 0; last < run.count; last++) {
    found.length = 0;
    evidence.after(reading, run, last, found);
    add(found, after, last * KINDS);
  }
  for (let first = 0; first < run.count; first++) {
    if (run.opens[first] === 0) {
      offer(first, first, 0, 0);
      continue;
    }
    found.length = 0;
    evidence.before(reading, run, first, found);
    add(found, before, 0);
    for (let last = first; last < run.count && last < first + LONGEST_NAME; last++) {
      found.length = 0;
      evidence.inside(reading, run, first, last, found);
      add(found, scores, 0);
      let kind = 0;
      for (let k = 0; k < KINDS; k++) {
        scores[k] = (scores[k] as number) + (before[k] as number) + (after[last * KINDS + k] as number);
        if ((scores[k] as number) > (scores[kind] as number)) kind = k;
      }
      offer(first, last, kind, scores[kind] as number);
    }
  }
  const pieces: Piece[] = [];
  for (let at = run.count; at > 0; at = bestFirst[at] as number)
    pieces.push({ first: bestFirst[at] as number, last: at - 1, kind: bestKind[at] as number });
  return pieces.reverse();
}

/** Keeps a piece if it is the best way to come to its end. */
function offer(first: number, last: number, kind: number, score: number): void {
  const total = (best[first] as number) + score;
  if (total <= (best[last + 1] as number)) return;
  best[last + 1] = total;
  bestFirst[last + 1] = first;
  bestKind[last + 1] = kind;
}

/** Writes the sum of the evidence to `row`. */
export function add(evidence: readonly Evidence[], row: Float64Array | number[], at: number): void {
  for (let k = 0; k < KINDS; k++) row[at + k] = 0;
  for (let i = 0; i < evidence.length; i++) {
    const { sum } = evidence[i] as Evidence;
    for (let k = 0; k < KINDS; k++) row[at + k] = (row[at + k] as number) + (sum[k] as number);
  }
}
