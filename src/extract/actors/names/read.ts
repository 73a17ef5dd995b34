import type { Evidence } from '../../../core/mention.ts';
import { slug } from '../../../core/slug.ts';
import { type EvidenceWeights, NAME_KINDS } from '../../../languages/cues.ts';
import type { Senses } from '../../../languages/language.ts';
import type { Lexicon } from '../../../text/lexicon.ts';
import { hasCue } from '../../cue.ts';
import type { Proposal, Reading } from '../../rule.ts';
import { roleBeside } from '../role.ts';
import { add, divide } from './divide.ts';
import { EvidenceBook } from './evidence.ts';
import { PieceEvidence } from './pieces.ts';
import { Run } from './run.ts';

/** How much less likely an actor may be than none for a name to be handed on: the document may know better. */
const DOUBT = 4;
const REMEMBERED = 20_000;

/** Reads the run of capitalised words that starts at a token, once, and answers the names in it. */
export class NameReader {
  readonly #weights: EvidenceWeights;
  readonly #evidence = new WeakMap<Lexicon<Senses>, PieceEvidence>();
  readonly #run = new Run();
  readonly #keys = new Map<string, string>();

  constructor(weights: EvidenceWeights) {
    this.#weights = weights;
  }

  read(reading: Reading, i: number): Proposal[] | undefined {
    if (i < reading.namesReadTo) return undefined;
    const run = this.#run;
    run.read(reading, i);
    reading.namesReadTo = run.end;
    if (run.count === 1 && run.last[0] === i && reading.sense(i, 'function') === true) return undefined;
    let evidence = this.#evidence.get(reading.lexicon);
    if (evidence === undefined) {
      evidence = new PieceEvidence(new EvidenceBook(reading.lexicon, reading.language.code, this.#weights));
      this.#evidence.set(reading.lexicon, evidence);
    }
    const proposals: Proposal[] = [];
    for (const piece of divide(evidence, reading, run)) {
      if (run.opens[piece.first] === 0 || (piece.kind === 0 && piece.last > piece.first && (run.knows || piece.last > piece.first + 2)))
        continue;
      const first = run.first[piece.first] as number;
      const last = run.last[piece.last] as number;
      if (run.knownKind(piece.first, piece.last) !== undefined || reading.term(first, 'nationality')?.end === last + 1) continue;
      const found: Evidence[] = [];
      evidence.gather(reading, run, piece.first, piece.last, found);
      const likelihoods = [0, 0, 0, 0];
      add(found, likelihoods, 0);
      const kind = piece.kind === 0 ? doubtful(likelihoods) : NAME_KINDS[piece.kind];
      if (kind === undefined || kind === 'none') continue;
      toLogProbabilities(likelihoods);
      const start = reading.start(first);
      const end = reading.end(last);
      const name = reading.tokens.text.slice(start, end);
      const body = kind === 'organization' && isGovernment(reading, first, last) ? 'government' : kind;
      const beside = kind === 'person' ? roleBeside(reading, first, last + 1) : undefined;
      proposals.push({
        type: 'actor',
        kind: body,
        start,
        end,
        name,
        key: this.#key(name),
        weighed: { evidence: found, likelihoods },
        ...beside,
      });
    }
    return proposals;
  }

  /** Names repeat: making a slug costs more than all that is found out about a name. */
  #key(name: string): string {
    let key = this.#keys.get(name);
    if (key === undefined) {
      key = slug(name);
      if (this.#keys.size >= REMEMBERED) this.#keys.clear();
      this.#keys.set(name, key);
    }
    return key;
  }
}

/** The likeliest kind of actor of what is likelier none, or undefined where it is surely none. */
function doubtful(scores: readonly number[]): (typeof NAME_KINDS)[number] | undefined {
  let best = 1;
  for (let k = 2; k < scores.length; k++) if ((scores[k] as number) > (scores[best] as number)) best = k;
  return (scores[best] as number) < (scores[0] as number) - DOUBT ? undefined : NAME_KINDS[best];
}

function toLogProbabilities(scores: number[]): void {
  const top = Math.max(...scores);
  let total = 0;
  for (let k = 0; k < scores.length; k++) total += Math.exp((scores[k] as number) - top);
  const log = top + Math.log(total);
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] as number) - log;
}

function isGovernment(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (hasCue(reading, i, 'government-head')) return true;
  return false;
}
