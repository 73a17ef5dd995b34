import type { ActorMention, Mention } from '../../../core/mention.ts';
import { slug } from '../../../core/slug.ts';
import { type EvidenceWeights, NAME_KINDS } from '../../../languages/cues.ts';
import type { Senses } from '../../../languages/language.ts';
import { Tag } from '../../../languages/senses/tags.ts';
import type { Lexicon } from '../../../text/lexicon.ts';
import { meansAny } from '../../../text/passage.ts';
import { cueOf, isBeyond } from '../../cue.ts';
import { isClaimed, PART, type Reading } from '../../rule.ts';
import { addRole } from '../role.ts';
import { Division } from './divide.ts';
import { EvidenceBook } from './evidence.ts';
import { isNameOfPeople } from './forms.ts';
import { PieceEvidence } from './pieces.ts';
import { Run } from './run.ts';
import { Writings } from './writings.ts';

const isFunction = meansAny<Senses>(Tag.function);
const isLegalForm = cueOf('legal-form');
const isDemonym = cueOf('demonym', 'demonym-plural');
const isGovernmentHead = cueOf('government-head');

/** How much less likely an actor may be than none for a name to be handed on: the document may know better. */
const DOUBT = 4;

/** Reads the run of capitalised words that starts at a token, once, and answers the names in it. */
export class NameReader {
  readonly #weights: EvidenceWeights;
  readonly #evidence = new WeakMap<Lexicon<Senses>, PieceEvidence>();
  readonly #run = new Run();
  readonly #division = new Division();
  readonly #names = new Writings();
  /** By name, its key, and whether it is one of people, once that has been asked for. */
  readonly #keys: string[] = [];
  readonly #ofPeople: (boolean | undefined)[] = [];

  constructor(weights: EvidenceWeights) {
    this.#weights = weights;
  }

  read(reading: Reading, i: number): Mention | readonly Mention[] | typeof PART | undefined {
    if (i < reading.namesReadTo) return undefined;
    const run = this.#run;
    run.read(reading, i);
    reading.namesReadTo = run.end;
    if (run.end > i && isClaimed(reading, i, run.end)) return PART;
    if ((run.count === 1 && run.last[0] === i && isFunction(reading, i)) || isBeyond(reading, i)) return undefined;
    let evidence = this.#evidence.get(reading.lexicon);
    if (evidence === undefined) {
      evidence = new PieceEvidence(new EvidenceBook(reading.lexicon, reading.language.code, this.#weights));
      this.#evidence.set(reading.lexicon, evidence);
    }
    this.#division.read(evidence, reading, run);
    let first: Mention | undefined;
    let all: Mention[] | undefined;
    for (let piece = this.#division.count - 1; piece >= 0; piece--) {
      const name = this.#nameOf(evidence, reading, piece);
      if (name === undefined) continue;
      if (first === undefined) first = name;
      else if (all === undefined) all = [first, name];
      else all.push(name);
    }
    return all ?? first;
  }

  /**
   * A piece of the run as a name, unless it is surely none, or packs know it: of those, places are weighed that may be
   * people or teams.
   */
  #nameOf(evidence: PieceEvidence, reading: Reading, piece: number): ActorMention | undefined {
    const run = this.#run;
    const from = this.#division.first[piece] as number;
    const to = beforeRole(reading, run, from, this.#division.last[piece] as number);
    const likeliest = this.#division.kind[piece] as number;
    if (run.opens[from] === 0 || (likeliest === 0 && to > from && (run.knows || to > from + 2))) return undefined;
    const first = run.first[from] as number;
    const last = run.last[to] as number;
    const place = run.knownPlace(from, to);
    if (run.endsInPerson(reading, from, to)) return undefined;
    if ((place === undefined && run.isKnown(from, to)) || isNationality(reading, first, last)) return undefined;
    const likelihoods = this.#division.scores(piece);
    const kind = likeliest === 0 ? doubtful(likelihoods) : NAME_KINDS[likeliest];
    if (kind === undefined || kind === 'none') return undefined;
    toLogProbabilities(likelihoods);
    // the legal form is no part of the name: Brindle Inc.
    const core = kind === 'organization' && to > from && isLegalForm(reading, run.first[to] as number) ? to - 1 : to;
    const name = this.#written(reading.tokens.text, reading.start(first), reading.end(run.last[core] as number));
    if (place !== undefined && kind !== 'organization' && !this.#isOfPeople(name)) return undefined;
    const mention: ActorMention = {
      type: 'actor',
      kind: kind === 'organization' && isGovernment(reading, first, last) ? 'government' : kind,
      rule: '',
      start: reading.start(first),
      end: reading.end(last),
      name: this.#names.written(name),
      key: this.#keys[name] as string,
      likelihoods,
    };
    if (reading.traced) mention.clues = evidence.cluesOf(reading, run, from, to);
    if (place !== undefined) mention.place = { name: place.name, key: place.key };
    if (kind === 'person') addRole(mention, reading, first, last + 1);
    return mention;
  }

  /** Whether people have this name too, as they have Jordan, Holland and Washington. */
  #isOfPeople(name: number): boolean {
    const known = this.#ofPeople[name];
    return known ?? (this.#ofPeople[name] = isNameOfPeople(this.#names.written(name)));
  }

  /** Names repeat: making a slug costs more than all that is found out about a name. */
  #written(text: string, start: number, end: number): number {
    if (!this.#names.hasRoom(1)) {
      this.#names.forget();
      this.#keys.length = 0;
      this.#ofPeople.length = 0;
    }
    const name = this.#names.numberOf(text, start, end);
    if (name === this.#keys.length) {
      this.#keys.push(slug(this.#names.written(name)));
      this.#ofPeople.push(undefined);
    }
    return name;
  }
}

/** The last unit of a name before a role that it has a word of: `White House` of `White House Press Secretary`, `Sony` of `Sony Co-Chairman`. */
function beforeRole(reading: Reading, run: Run, from: number, to: number): number {
  const role = to > from ? reading.term(run.first[to] as number, Tag.role) : undefined;
  return role !== undefined && role.end > (run.last[to] as number) + 1 ? to - 1 : to;
}

/** The likeliest kind of actor of what is likelier none, or undefined where it is surely none. */
function doubtful(scores: readonly number[]): (typeof NAME_KINDS)[number] | undefined {
  let best = 1;
  for (let k = 2; k < scores.length; k++) if ((scores[k] as number) > (scores[best] as number)) best = k;
  return (scores[best] as number) < (scores[0] as number) - DOUBT ? undefined : NAME_KINDS[best];
}

function toLogProbabilities(scores: number[]): void {
  let top = scores[0] as number;
  for (let k = 1; k < scores.length; k++) top = Math.max(top, scores[k] as number);
  let total = 0;
  for (let k = 0; k < scores.length; k++) total += Math.exp((scores[k] as number) - top);
  const log = top + Math.log(total);
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] as number) - log;
}

/** Whether the tokens say where somebody or something is from, which is no name: North Korean, American. */
function isNationality(reading: Reading, first: number, last: number): boolean {
  if (first === last && isDemonym(reading, first)) return true;
  return reading.term(first, Tag.nationality)?.end === last + 1;
}

function isGovernment(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (isGovernmentHead(reading, i)) return true;
  return false;
}
