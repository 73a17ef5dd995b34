import { slug } from '../../../core/slug.ts';
import { type EvidenceWeights, NAME_KINDS } from '../../../languages/cues.ts';
import type { Senses } from '../../../languages/language.ts';
import type { Lexicon } from '../../../text/lexicon.ts';
import type { Proposal, Reading } from '../../rule.ts';
import { divide, type Piece } from './divide.ts';
import { EvidenceBook } from './evidence.ts';
import { Run } from './run.ts';

/** How much less likely an actor may be than none for a name to be handed on: the document may know better. */
const DOUBT = 4;

/** Reads the run of capitalised words that starts at a token, once, and answers the names in it. */
export class NameReader {
  readonly #weights: EvidenceWeights;
  readonly #books = new WeakMap<Lexicon<Senses>, EvidenceBook>();
  readonly #run = new Run();

  constructor(weights: EvidenceWeights) {
    this.#weights = weights;
  }

  read(reading: Reading, i: number): Proposal[] | undefined {
    if (i < reading.namesReadTo) return undefined;
    const run = this.#run;
    run.read(reading, i);
    reading.namesReadTo = run.end;
    if (run.count === 1 && run.last[0] === i && reading.sense(i, 'function') === true) return undefined;
    let book = this.#books.get(reading.lexicon);
    if (book === undefined) {
      book = new EvidenceBook(reading.lexicon, reading.language.code, this.#weights);
      this.#books.set(reading.lexicon, book);
    }
    const found: Proposal[] = [];
    for (const piece of divide(book, reading, run)) {
      const kind = actorKind(piece);
      if (kind === undefined) continue;
      const first = run.first[piece.first] as number;
      const last = run.last[piece.last] as number;
      if (run.knownKind(piece.first, piece.last) !== undefined) continue;
      const start = reading.start(first);
      const end = reading.end(last);
      const name = reading.tokens.text.slice(start, end);
      const body = kind === 'organization' && isGovernment(reading, first, last) ? 'government' : kind;
      found.push({ type: 'actor', kind: body, start, end, name, key: slug(name), evidence: piece.evidence });
    }
    return found;
  }
}

/** The likeliest kind of actor, or undefined where it is surely none. */
function actorKind({ kind, scores, evidence, first, last }: Piece): Exclude<(typeof NAME_KINDS)[number], 'none'> | undefined {
  let best = kind;
  if (kind === 0) {
    if (evidence.length === 0 || last > first) return undefined;
    best = 1;
    for (let k = 2; k < scores.length; k++) if ((scores[k] as number) > (scores[best] as number)) best = k;
    if ((scores[best] as number) < (scores[0] as number) - DOUBT) return undefined;
  }
  const name = NAME_KINDS[best];
  return name === 'none' ? undefined : name;
}

function isGovernment(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (reading.sense(i, 'cue')?.includes('government-head')) return true;
  return false;
}
