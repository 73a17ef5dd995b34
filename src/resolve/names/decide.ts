import type { ActorMention, Clue } from '../../core/mention.ts';
import { type EvidenceWeights, NAME_KINDS } from '../../languages/cues.ts';
import { likeliest, type Name } from './document.ts';

type DocumentWeights = EvidenceWeights['document'];

/** What the rest of the document says about a name, as pieces of evidence. */
export function signsOf(name: Name): string[] {
  const kindOf = (other: Name): string => NAME_KINDS[other.kind] as string;
  const signs: string[] = [];
  const ends = name.endOf.find((other) => NAME_KINDS[other.kind] === 'person') ?? name.endOf[0];
  const starts = name.startOf[0];
  if (ends !== undefined) signs.push(`ends:${kindOf(ends)}`);
  if (starts !== undefined) signs.push(`starts:${kindOf(starts)}`);
  if (name.expansion !== undefined) signs.push(`${name.introduced ? 'introduced' : 'initials'}:${kindOf(name.expansion)}`);
  if (name.words.length > 1) signs.push('several-words');
  signs.push(name.mentions.length === 1 ? 'once' : name.mentions.length === 2 ? 'twice' : 'often');
  return signs;
}

/** Decides about the mentions of one name, by fitted weights: what the document says of the name is added up once. */
export class NameDecision {
  readonly #name: Name;
  readonly #weights: DocumentWeights;
  readonly #clues: readonly Clue[];

  constructor(name: Name, weights: DocumentWeights) {
    this.#name = name;
    this.#weights = weights;
    this.#clues = signsOf(name).flatMap((sign): Clue[] => {
      const row = weights.signs[sign];
      return row === undefined ? [] : [{ name: `document ${sign}`, weights: row }];
    });
  }

  /** The likeliest kind of the mention whose own likelihoods are given, as an index into `NAME_KINDS`. */
  kindOf(own: readonly number[]): number {
    return likeliest(this.#scores(own));
  }

  /** What spoke for the decided kind against the next likeliest, and what against it, strongest first, in log-odds. */
  reasons(mention: ActorMention): string {
    const { clues = [], likelihoods = [] } = mention.weighed ?? {};
    const scores = this.#scores(likelihoods);
    const kind = likeliest(scores);
    const second = likeliest(scores.map((score, k) => (k === kind ? Number.NEGATIVE_INFINITY : score)));
    const difference = (row: readonly number[]): number => (row[kind] as number) - (row[second] as number);
    const others = othersOf(likelihoods, this.#name);
    const reasons = [
      ...clues.map((clue) => ({ name: clue.name, by: this.#weights.own * difference(clue.weights) })),
      ...(others === undefined ? [] : [{ name: 'document other mentions', by: this.#weights.others * difference(others) }]),
      ...this.#clues.map((clue) => ({ name: clue.name, by: difference(clue.weights) })),
    ];
    reasons.sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
    const listed = reasons.filter(({ by }) => Math.abs(by) >= 0.05).map(({ name, by }) => `${by > 0 ? '+' : ''}${by.toFixed(2)} ${name}`);
    return `${NAME_KINDS[kind]} rather than ${NAME_KINDS[second]} by ${difference(scores).toFixed(2)}: ${listed.join(', ')}`;
  }

  #scores(own: readonly number[]): number[] {
    const { own: ownWeight, others: othersWeight } = this.#weights;
    const others = othersOf(own, this.#name);
    const scores: number[] = [];
    for (let k = 0; k < own.length; k++) {
      let score = ownWeight * (own[k] as number) + othersWeight * (others === undefined ? 0 : (others[k] as number));
      for (const clue of this.#clues) score += clue.weights[k] as number;
      scores.push(score);
    }
    return scores;
  }
}

/** Mean likelihoods of the other mentions of the name whose own are given; undefined where there are none. */
export function othersOf(own: readonly number[], name: Name): number[] | undefined {
  const others = name.mentions.length - 1;
  return others === 0 ? undefined : own.map((value, k) => ((name.likelihoods[k] as number) - value) / others);
}
