import type { Ungrounded } from '../../core/ground.ts';
import type { ActorMention, Mention, PlatformMention, WorkMention } from '../../core/mention.ts';
import type { Actor, Platform, Work } from '../../core/schema.ts';
import { NAME_KINDS, weights } from '../../languages/cues.ts';
import type { ResolveContext } from '../context.ts';
import { type Decision, decide, reasonsOf } from './decide.ts';
import { type Name, namesOf } from './document.ts';
import { meaningOf } from './keys.ts';

type NameFact = Ungrounded<Actor | Platform | Work>;

/** Names with their kinds and keys: what the document as a whole says decides about each mention. */
export function resolveNames(mentions: readonly Mention[], context: ResolveContext): NameFact[] {
  const actors = mentions.filter((mention) => mention.type === 'actor');
  const names = namesOf(actors, context.text);
  const decisions = new Map<ActorMention, Decision>();
  for (const mention of actors) {
    const name = names.get(mention);
    if (name !== undefined && mention.evidence !== undefined) decisions.set(mention, decide(mention, name, weights.document));
  }
  const kinds = kindsOf(names, decisions);
  const facts: NameFact[] = [];
  for (const mention of mentions) {
    if (mention.type === 'platform' || mention.type === 'work') facts.push(factOf(mention));
    else if (mention.type === 'actor') {
      const name = names.get(mention);
      const decision = decisions.get(mention);
      if (decision?.kind === 0) continue;
      if (decision === undefined || name === undefined) facts.push(factOf(mention));
      else facts.push(decided(mention, name, decision, kinds, context));
    }
  }
  return facts;
}

/** The kind that most mentions of each name have, those left out that are no actor. */
function kindsOf(names: ReadonlyMap<ActorMention, Name>, decisions: ReadonlyMap<ActorMention, Decision>): Map<Name, number> {
  const kinds = new Map<Name, number>();
  for (const name of new Set(names.values())) {
    const votes = new Array<number>(NAME_KINDS.length).fill(0);
    for (const mention of name.mentions) {
      const kind = decisions.get(mention)?.kind ?? name.kind;
      votes[kind] = (votes[kind] as number) + 1;
    }
    kinds.set(name, votes.indexOf(Math.max(...votes.slice(1)), 1));
  }
  return kinds;
}

function decided(
  mention: ActorMention,
  name: Name,
  decision: Decision,
  kinds: ReadonlyMap<Name, number>,
  context: ResolveContext,
): NameFact {
  if (context.note !== undefined) for (const reason of reasonsOf(mention, name, decision, weights.document)) context.note(mention, reason);
  const { because, ...meaning } = meaningOf(mention, name, kinds);
  if (because !== undefined) context.note?.(mention, because);
  return { ...factOf(mention), ...meaning, kind: kindOf(mention, decision) } as NameFact;
}

/** Government bodies are told from other organisations by their words, where the name was read. */
function kindOf(mention: ActorMention, { kind }: Decision): Actor['kind'] {
  const decidedKind = NAME_KINDS[kind] as Actor['kind'];
  return decidedKind === 'organization' && mention.kind === 'government' ? 'government' : decidedKind;
}

function factOf(mention: ActorMention | PlatformMention | WorkMention): NameFact {
  const { start, end, core: _core, ...stated } = mention;
  if (stated.type === 'actor') delete stated.evidence;
  return { ...stated, span: { start, end } } as NameFact;
}
