import type { ActorMention, Clue } from '../../core/mention.ts';
import { type EvidenceWeights, NAME_KINDS } from '../../languages/cues.ts';
import { likeliest, likelihoodsOf, type Name } from './document.ts';

type DocumentWeights = EvidenceWeights['document'];

export interface Decision {
  /** Index into `NAME_KINDS`. */
  kind: number;
  scores: readonly number[];
}

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

/** Adds up, by fitted weights, the mention's own evidence, that of the name's other mentions, and what names around it say. */
export function decide(mention: ActorMention, name: Name, weights: DocumentWeights): Decision {
  const own = likelihoodsOf(mention);
  const others = othersOf(own, name);
  const clues = cluesOf(name, weights);
  const scores = own.map(
    (value, k) =>
      weights.own * value + weights.others * (others?.[k] ?? 0) + clues.reduce((sum, clue) => sum + (clue.weights[k] as number), 0),
  );
  return { kind: likeliest(scores), scores };
}

/** Mean likelihoods of the other mentions of the name whose own are given; undefined where there are none. */
export function othersOf(own: readonly number[], name: Name): number[] | undefined {
  const count = name.mentions.length;
  return count === 1 ? undefined : own.map((value, k) => ((name.likelihoods[k] as number) * count - value) / (count - 1));
}

function cluesOf(name: Name, weights: DocumentWeights): Clue[] {
  return signsOf(name).flatMap((sign) => {
    const row = weights.signs[sign];
    return row === undefined ? [] : [{ name: `document ${sign}`, weights: row }];
  });
}

/** What spoke for the decided kind against the next likeliest, and what spoke against it, strongest first, in log-odds. */
export function reasonsOf(mention: ActorMention, name: Name, { kind, scores }: Decision, weights: DocumentWeights): string[] {
  const second = likeliest(scores.map((score, k) => (k === kind ? Number.NEGATIVE_INFINITY : score)));
  const difference = (row: readonly number[]): number => (row[kind] as number) - (row[second] as number);
  const own = (mention.evidence ?? []).flatMap(({ clues }) =>
    clues.map((clue) => ({ name: clue.name, by: weights.own * difference(clue.weights) })),
  );
  const others = othersOf(likelihoodsOf(mention), name);
  const reasons = [
    ...own,
    ...(others === undefined ? [] : [{ name: 'document other mentions', by: weights.others * difference(others) }]),
    ...cluesOf(name, weights).map((clue) => ({ name: clue.name, by: difference(clue.weights) })),
  ];
  reasons.sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const listed = reasons.filter(({ by }) => Math.abs(by) >= 0.05).map(({ name, by }) => `${by > 0 ? '+' : ''}${by.toFixed(2)} ${name}`);
  return [`${NAME_KINDS[kind]} rather than ${NAME_KINDS[second]} by ${difference(scores).toFixed(2)}: ${listed.join(', ')}`];
}
