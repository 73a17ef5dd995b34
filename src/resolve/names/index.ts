import type { Ungrounded } from '../../core/ground.ts';
import type { ActorMention, Mention, PlatformMention, WorkMention } from '../../core/mention.ts';
import type { Actor, Platform, Work } from '../../core/schema.ts';
import { NAME_KINDS, weights } from '../../languages/cues.ts';
import type { ResolveContext } from '../context.ts';
import { affiliationAt } from './affiliations.ts';
import { NameDecision } from './decide.ts';
import { type Name, namesOf } from './document.ts';
import { type Meaning, meaningOf } from './keys.ts';

type ActorFact = Ungrounded<Actor>;
type NameFact = Ungrounded<Actor | Platform | Work>;

/** Names with their kinds and keys: what the document as a whole says decides about each mention. */
export function resolveNames(mentions: readonly Mention[], context: ResolveContext): NameFact[] {
  const others: NameFact[] = [];
  const facts: ActorFact[] = [];
  const belonging: { fact: ActorFact; at: number }[] = [];
  const add = (fact: ActorFact, mention: ActorMention): void => {
    facts.push(fact);
    if (fact.kind !== 'person') return;
    if (mention.role !== undefined) fact.role = mention.role;
    if (mention.roleKey !== undefined) fact.roleKey = mention.roleKey;
    if (mention.affiliationAt !== undefined) belonging.push({ fact, at: mention.affiliationAt });
  };
  const actors: ActorMention[] = [];
  for (const mention of mentions) {
    if (mention.type === 'actor') actors.push(mention);
    else if (mention.type === 'platform' || mention.type === 'work') others.push(otherName(mention));
  }
  const { names, of } = namesOf(actors, context.text);
  const { decisions, kinds } = decideAll(names);
  actors.forEach((mention, i) => {
    const name = of[i];
    const decision = name && decisions.get(name);
    if (name === undefined || decision === undefined || mention.weighed === undefined) {
      add(actorFact(mention, mention.kind, undefined), mention);
      return;
    }
    const kind = decision.kindOf(mention.weighed.likelihoods);
    if (kind === 0) return;
    const meaning = meaningOf(mention, name, kinds);
    if (context.note !== undefined) {
      context.note(mention, decision.reasons(mention));
      if (meaning?.because !== undefined) context.note(mention, meaning.because);
    }
    add(actorFact(mention, kindOf(meaning?.kind ?? mention.kind, kind), meaning), mention);
  });
  for (const { fact, at } of belonging) {
    const body = affiliationAt(facts, at);
    if (body !== undefined) fact.affiliation = body;
  }
  return [...facts, ...others];
}

/** How to decide about each name that is weighed, and the kind that most of its mentions have, those left out that are no actor. */
function decideAll(names: readonly Name[]): { decisions: Map<Name, NameDecision>; kinds: Map<Name, number> } {
  const decisions = new Map<Name, NameDecision>();
  const kinds = new Map<Name, number>();
  for (const name of names) {
    if (name.known) {
      kinds.set(name, name.kind);
      continue;
    }
    const decision = new NameDecision(name, weights.document);
    decisions.set(name, decision);
    const votes = NAME_KINDS.map(() => 0);
    for (const { weighed } of name.mentions) {
      if (weighed === undefined) continue;
      const kind = decision.kindOf(weighed.likelihoods);
      votes[kind] = (votes[kind] as number) + 1;
    }
    kinds.set(name, votes.indexOf(Math.max(...votes.slice(1)), 1));
  }
  return { decisions, kinds };
}

/** Government bodies are told from other organisations by their words, where the name was read. */
function kindOf(read: Actor['kind'], kind: number): Actor['kind'] {
  const decided = NAME_KINDS[kind] as Actor['kind'];
  return decided === 'organization' && read === 'government' ? 'government' : decided;
}

function actorFact(mention: ActorMention, kind: Actor['kind'], meaning: Meaning | undefined): ActorFact {
  const { start, end, rule, named } = mention;
  const variantOf = meaning?.variantOf ?? mention.variantOf;
  const { name, key } = meaning ?? mention;
  return {
    type: 'actor',
    kind,
    span: { start, end },
    rule,
    name,
    key,
    ...(variantOf !== undefined && { variantOf }),
    ...(named !== undefined && { named }),
  };
}

function otherName(mention: PlatformMention | WorkMention): NameFact {
  const { start, end, core: _core, ...stated } = mention;
  return { ...stated, span: { start, end } } as NameFact;
}
