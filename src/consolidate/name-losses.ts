import type { Actor, Fact, Platform } from '../core/schema.ts';
import { foldString } from '../text/vocabulary.ts';
import type { Side } from './align.ts';
import type { Difference } from './difference.ts';

/** Letters that two spellings of one name share at its start. */
const SPELLING = 4;

/** In a shorter text, in UTF-16 code units, a name that gave way to a pronoun or a description is no loss. */
const LONG = 1000;

/** Named actors and platforms that one text has and the other has under no name, at their first mention. */
export function nameLosses(a: Side, b: Side): Difference[] {
  const long = Math.min(a.length, b.length) >= LONG;
  return [
    ...missing(a, b).map(
      (fact): Difference => ({ kind: 'lost', level: isLoss(fact, long) ? 'warning' : 'info', a: { span: fact.span, fact } }),
    ),
    ...missing(b, a).map((fact): Difference => ({ kind: 'added', level: 'info', b: { span: fact.span, fact } })),
  ];
}

/** Places come and go with style, and a name that no pack knows may be spelled or translated in ways that nobody can tell. */
const isLoss = (fact: Actor | Platform, long: boolean): boolean =>
  fact.type === 'platform' || (long && fact.kind !== 'place' && fact.rule.endsWith('known-name'));

function missing(side: Side, other: Side): (Actor | Platform)[] {
  const keys = new Set(other.facts.filter(isNamed).map(({ key }) => key));
  const spellings = new Set<string>();
  for (const { words } of other.written.names) for (const word of words) spellings.add(word.slice(0, SPELLING));
  const first = new Map<string, Actor | Platform>();
  for (const fact of side.facts) {
    if (!isNamed(fact) || keys.has(fact.key) || first.has(fact.key)) continue;
    const words = foldString(fact.quote).split(/[^\p{L}\p{N}]+/u);
    if (words.some((word) => word !== '' && spellings.has(word.slice(0, SPELLING)))) continue;
    first.set(fact.key, fact);
  }
  return [...first.values()];
}

const isNamed = (fact: Fact): fact is Actor | Platform => (fact.type === 'actor' || fact.type === 'platform') && fact.named !== false;
