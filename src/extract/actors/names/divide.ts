import type { Clue } from '../../../core/mention.ts';
import { NAME_KINDS } from '../../../languages/cues.ts';
import type { Reading } from '../../rule.ts';
import { EvidenceList } from './evidence.ts';
import type { PieceEvidence } from './pieces.ts';
import { LONGEST_RUN, type Run } from './run.ts';

/** Units of one name at most; what is decided costs their number for each unit. */
const LONGEST_NAME = 10;
const KINDS = NAME_KINDS.length;

/**
 * Visits every piece of the run that could be a name, with its clues. Units that no name may begin with are visited
 * alone, without clues.
 */
export function eachPiece(
  evidence: PieceEvidence,
  reading: Reading,
  run: Run,
  visit: (first: number, last: number, clues: readonly Clue[]) => void,
): void {
  evidence.open(reading, run);
  for (let first = 0; first < run.count; first++) {
    for (let last = first; last < run.count && last < first + LONGEST_NAME; last++) {
      visit(first, last, run.opens[first] === 1 ? evidence.cluesOf(reading, run, first, last) : []);
      if (run.opens[first] === 0) break;
    }
  }
}

/** The division of a run into names whose evidence adds up to most. Reused from run to run. */
export class Division {
  /** Pieces, the last of the run first: first and last unit, and what is likeliest as an index into `NAME_KINDS`. */
  count = 0;
  readonly first = new Int32Array(LONGEST_RUN + 1);
  readonly last = new Int32Array(LONGEST_RUN + 1);
  readonly kind = new Uint8Array(LONGEST_RUN + 1);
  /** By the unit before which a piece ends, the best way to come there: its sum, and its last piece with the scores of it. */
  readonly #best = new Float64Array(LONGEST_RUN + 2);
  readonly #bestFirst = new Int32Array(LONGEST_RUN + 2);
  readonly #bestKind = new Uint8Array(LONGEST_RUN + 2);
  readonly #bestScores = new Float64Array((LONGEST_RUN + 2) * KINDS);
  readonly #after = new Float64Array((LONGEST_RUN + 1) * KINDS);
  readonly #before = new Float64Array(KINDS);
  readonly #scores = new Float64Array(KINDS);
  readonly #found = new EvidenceList();

  /** Divides `run`. */
  read(evidence: PieceEvidence, reading: Reading, run: Run): void {
    const found = this.#found;
    evidence.open(reading, run);
    this.#best[0] = 0;
    for (let last = 0; last < run.count; last++) {
      // a loop, since to call `fill` takes longer
      this.#best[last + 1] = Number.NEGATIVE_INFINITY;
      found.count = 0;
      evidence.after(reading, run, last, found);
      evidence.book.add(found, this.#after, last * KINDS);
    }
    for (let first = 0; first < run.count; first++) {
      if (run.opens[first] === 0) {
        this.#scores.fill(0);
        this.#offer(first, first, 0);
        continue;
      }
      found.count = 0;
      evidence.before(reading, run, first, found);
      evidence.book.add(found, this.#before, 0);
      for (let last = first; last < run.count && last < first + LONGEST_NAME; last++) {
        found.count = 0;
        evidence.inside(reading, run, first, last, found);
        evidence.book.add(found, this.#scores, 0);
        this.#offer(first, last, this.#withNeighbours(last));
      }
    }
    this.count = 0;
    for (let end = run.count; end > 0; end = this.#bestFirst[end] as number) {
      const piece = this.count++;
      this.first[piece] = this.#bestFirst[end] as number;
      this.last[piece] = end - 1;
      this.kind[piece] = this.#bestKind[end] as number;
    }
  }

  /** What the evidence of a piece adds up to for each kind. */
  scores(piece: number): number[] {
    const from = ((this.last[piece] as number) + 1) * KINDS;
    const scores = this.#bestScores;
    // made at its length, where `push` would leave room for a dozen more
    return [scores[from] as number, scores[from + 1] as number, scores[from + 2] as number, scores[from + 3] as number];
  }

  /** Adds what stands before and after a piece to the scores, and answers the likeliest kind. */
  #withNeighbours(last: number): number {
    const scores = this.#scores;
    const before = this.#before;
    const after = this.#after;
    const at = last * KINDS;
    // spelled out as elsewhere: a loop over the kinds takes twice as long
    const none = (scores[0] as number) + (before[0] as number) + (after[at] as number);
    const person = (scores[1] as number) + (before[1] as number) + (after[at + 1] as number);
    const organization = (scores[2] as number) + (before[2] as number) + (after[at + 2] as number);
    const place = (scores[3] as number) + (before[3] as number) + (after[at + 3] as number);
    scores[0] = none;
    scores[1] = person;
    scores[2] = organization;
    scores[3] = place;
    const likelier = person > none ? 1 : 0;
    const third = organization > (scores[likelier] as number) ? 2 : likelier;
    return place > (scores[third] as number) ? 3 : third;
  }

  /** Keeps a piece if it is the best way to come to its end. */
  #offer(first: number, last: number, kind: number): void {
    const scores = this.#scores;
    const total = (this.#best[first] as number) + (scores[kind] as number);
    if (total <= (this.#best[last + 1] as number)) return;
    this.#best[last + 1] = total;
    this.#bestFirst[last + 1] = first;
    this.#bestKind[last + 1] = kind;
    const kept = this.#bestScores;
    const at = (last + 1) * KINDS;
    kept[at] = scores[0] as number;
    kept[at + 1] = scores[1] as number;
    kept[at + 2] = scores[2] as number;
    kept[at + 3] = scores[3] as number;
  }
}
