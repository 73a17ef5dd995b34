import type { ActorMention } from '../../core/mention.ts';
import { type EvidenceWeights, NAME_KINDS } from '../../languages/cues.ts';
import { likeliest } from './document.ts';
import { type Name, sumOf } from './name.ts';

type DocumentWeights = EvidenceWeights['document'];

const KINDS = NAME_KINDS.length;
export const PERSON = NAME_KINDS.indexOf('person');
/** What another name of the document is to a name: each says something of its own by the kind of that other name. */
const RELATIONS = ['ends', 'starts', 'introduced', 'initials', 'place-ends'] as const;
const [ENDS, STARTS, INTRODUCED, INITIALS, PLACE_ENDS] = RELATIONS.map((_, i) => i * KINDS) as [number, number, number, number, number];
const SIGNS = [
  ...RELATIONS.flatMap((relation) => NAME_KINDS.map((kind) => `${relation}:${kind}`)),
  'in-affair',
  'small-letter',
  'several-words',
  'once',
  'twice',
  'often',
];
const IN_AFFAIR = SIGNS.indexOf('in-affair');
const SMALL_LETTER = SIGNS.indexOf('small-letter');
const SEVERAL_WORDS = SIGNS.indexOf('several-words');
const ONCE = SIGNS.indexOf('once');

/** What the rest of the document says about a name: for each of `SIGNS`, a bit. */
function signBitsOf(name: Name): number {
  let bits = 1 << (ONCE + Math.min(name.count, 3) - 1);
  const ends = name.endOf?.names.find((other) => other.kind === PERSON) ?? name.endOf?.names[0];
  const starts = name.startOf?.names[0];
  // the name of a place that also ends somebody's is more often that of the place
  if (ends !== undefined) bits |= 1 << ((name.isPlace ? PLACE_ENDS : ENDS) + ends.kind);
  if (starts !== undefined) bits |= 1 << (STARTS + starts.kind);
  if (name.expansion !== undefined) bits |= 1 << ((name.introduced ? INTRODUCED : INITIALS) + name.expansion.kind);
  if (name.small) bits |= 1 << SMALL_LETTER;
  if (name.inAffair !== undefined) bits |= 1 << IN_AFFAIR;
  if (name.words > 1) bits |= 1 << SEVERAL_WORDS;
  return bits;
}

const signNumbersIn = (bits: number): number[] => SIGNS.map((_, sign) => sign).filter((sign) => (bits & (1 << sign)) !== 0);

/** What the rest of the document says about a name, as pieces of evidence. */
export const signsOf = (name: Name): string[] => signNumbersIn(signBitsOf(name)).map((sign) => SIGNS[sign] as string);

/** Decides what names are, by fitted weights. */
export class Decider {
  readonly #weights: DocumentWeights;
  /** By sign, what it adds to the score of each kind. */
  readonly #rows: readonly (readonly number[])[];
  /** By the bits of some signs, what they add together: most names have one of some dozen sets. */
  readonly #sums = new Map<number, readonly number[]>();
  /** Scores of the mention that was asked about last. */
  readonly #scores = new Float64Array(KINDS);
  readonly #votes = new Float64Array(KINDS);

  constructor(weights: DocumentWeights) {
    this.#weights = weights;
    this.#rows = SIGNS.map((sign) => weights.signs[sign] ?? NAME_KINDS.map(() => 0));
  }

  /** What most mentions of `name` are, those left out that are no actor. */
  mostly(name: Name): number {
    if (name.weighed === 0) return name.kind;
    if (name.count === 1) {
      name.sole = this.kindOf(name.likelihoods, name);
      // the first kind of actor where it is none, as below
      return Math.max(name.sole, 1);
    }
    const votes = this.#votes.fill(0);
    this.#vote(name.first, name);
    for (const mention of name.later) this.#vote(mention, name);
    votes[0] = -1;
    return likeliest(votes);
  }

  #vote({ likelihoods }: ActorMention, name: Name): void {
    const kind = likelihoods === undefined ? name.kind : this.kindOf(likelihoods, name);
    this.#votes[kind] = (this.#votes[kind] as number) + 1;
  }

  /** The likeliest kind of the mention of `name` whose own likelihoods are given, as an index into `NAME_KINDS`. */
  kindOf(own: readonly number[], name: Name): number {
    this.#score(own, name);
    return likeliest(this.#scores);
  }

  /** What spoke for the decided kind against the next likeliest, and what against it, strongest first, in log-odds. */
  reasons({ clues = [], likelihoods = [] }: ActorMention, name: Name): string {
    const kind = this.kindOf(likelihoods, name);
    const second = likeliest(this.#scores.map((score, k) => (k === kind ? Number.NEGATIVE_INFINITY : score)));
    const difference = (row: ArrayLike<number>): number => (row[kind] as number) - (row[second] as number);
    const others = othersOf(likelihoods, name);
    const reasons = [
      ...clues.map((clue) => ({ name: clue.name, by: this.#weights.own * difference(clue.weights) })),
      ...(others === undefined ? [] : [{ name: 'document other mentions', by: this.#weights.others * difference(others) }]),
      ...signNumbersIn(signBitsOf(name)).map((sign) => ({ name: `document ${SIGNS[sign]}`, by: difference(this.#rows[sign] as number[]) })),
    ];
    reasons.sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
    const listed = reasons.filter(({ by }) => Math.abs(by) >= 0.05).map(({ name, by }) => `${by > 0 ? '+' : ''}${by.toFixed(2)} ${name}`);
    return `${NAME_KINDS[kind]} rather than ${NAME_KINDS[second]} by ${difference(this.#scores).toFixed(2)}: ${listed.join(', ')}`;
  }

  #score(own: readonly number[], name: Name): void {
    const signs = (name.signs ??= this.#sumOfSigns(name));
    const others = name.weighed - 1;
    for (let k = 0; k < KINDS; k++) {
      const mine = own[k] as number;
      const theirs = others === 0 ? 0 : ((name.likelihoods[k] as number) - mine) / others;
      this.#scores[k] = this.#weights.own * mine + this.#weights.others * theirs + (signs[k] as number);
    }
  }

  #sumOfSigns(name: Name): readonly number[] {
    const bits = signBitsOf(name);
    let sum = this.#sums.get(bits);
    if (sum === undefined) {
      sum = signNumbersIn(bits)
        .map((sign) => this.#rows[sign] as readonly number[])
        .reduce(sumOf);
      this.#sums.set(bits, sum);
    }
    return sum;
  }
}

/** Mean likelihoods of the other mentions of the name whose own are given; undefined where there are none. */
export function othersOf(own: readonly number[], name: Name): number[] | undefined {
  const others = name.weighed - 1;
  return others === 0 ? undefined : own.map((value, k) => ((name.likelihoods[k] as number) - value) / others);
}
