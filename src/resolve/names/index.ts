import type { Ungrounded } from '../../core/ground.ts';
import type { ActorMention, Mention, PlatformMention, WorkMention } from '../../core/mention.ts';
import type { Actor, Platform, Work } from '../../core/schema.ts';
import { NAME_KINDS, weights } from '../../languages/cues.ts';
import type { ResolveContext } from '../context.ts';
import { affiliationAt } from './affiliations.ts';
import { Decider, PERSON } from './decide.ts';
import { namesOf } from './document.ts';
import { describeMeaning, type Meaning, meaningOf } from './keys.ts';

type ActorFact = Ungrounded<Actor>;
type NameFact = Ungrounded<Actor | Platform | Work>;

const decider = new Decider(weights.document);

/** Names with their kinds and keys: what the document as a whole says decides about each mention. */
export function resolveNames(mentions: readonly Mention[], context: ResolveContext): NameFact[] {
  const others: NameFact[] = [];
  const facts: ActorFact[] = [];
  const belonging: { fact: ActorFact; mention: ActorMention; at: number }[] = [];
  const add = (fact: ActorFact, mention: ActorMention): void => {
    facts.push(fact);
    if (fact.kind !== 'person') return;
    if (mention.role !== undefined) fact.role = mention.role;
    if (mention.roleKey !== undefined) fact.roleKey = mention.roleKey;
    if (mention.affiliationAt !== undefined) belonging.push({ fact, mention, at: mention.affiliationAt });
  };
  const actors: ActorMention[] = [];
  for (const mention of mentions) {
    if (mention.type === 'actor') actors.push(mention);
    else if (mention.type === 'platform' || mention.type === 'work') {
      noteAlias(mention, context);
      others.push(otherName(mention));
    }
  }
  const { names, of } = namesOf(actors, context.text, context.affairs);
  for (const name of names) name.decided = decider.mostly(name);
  for (const name of names) if (name.decided === PERSON) for (const fuller of name.fullerFor) fuller.person ??= name;
  actors.forEach((mention, i) => {
    const name = of[i];
    if (name?.decided === PERSON) for (const fuller of name.fullerFor) fuller.person = name;
    if (name === undefined || mention.weighed === undefined || (name.known && mention.place === undefined)) {
      if (mention.weighed === undefined) noteAlias(mention, context);
      add(actorFact(mention, mention.kind, undefined), mention);
      return;
    }
    const kind = decider.kindOf(mention.weighed.likelihoods, name);
    if (kind === 0) return;
    const meaning = meaningOf(name, kind);
    if (context.note !== undefined) {
      context.note(mention, decider.reasons(mention, name));
      if (meaning !== undefined) context.note(mention, describeMeaning(meaning));
    }
    add(actorFact(mention, kindOf(mention, meaning, kind), meaning), mention);
  });
  for (const { fact, mention, at } of belonging) {
    const body = affiliationAt(facts, at);
    if (body === undefined) continue;
    fact.affiliation = body.key;
    context.note?.(mention, `affiliation ${body.key} from ${context.text.slice(body.span.start, body.span.end)}`);
  }
  return [...facts, ...others];
}

/** How a pack's key came from what is written, where that is not the canonical name. */
function noteAlias(mention: ActorMention | PlatformMention | WorkMention, { note, text }: ResolveContext): void {
  if (note === undefined) return;
  const written = text.slice(mention.start, mention.end);
  if (mention.variantOf !== undefined) note(mention, `key ${mention.key}: ${written} is a misspelling of ${mention.variantOf}`);
  else if (written !== mention.name) note(mention, `key ${mention.key} from the alias ${written} of ${mention.name}`);
}

/** The decided kind; government bodies are told from other organisations by their words, where the name was read. */
function kindOf(mention: ActorMention, meaning: Meaning | undefined, decided: number): Actor['kind'] {
  const kind = NAME_KINDS[decided] as Actor['kind'];
  const read = meaning?.way === 'stands for' ? meaning.canonical : mention;
  return kind === 'organization' && read.kind === 'government' ? 'government' : kind;
}

function actorFact(mention: ActorMention, kind: Actor['kind'], meaning: Meaning | undefined): ActorFact {
  const { start, end, rule, named } = mention;
  const { name, key } = meaning?.canonical ?? (kind === 'place' && mention.place ? mention.place : mention);
  const variantOf = meaning?.way === 'is a rarer spelling of' ? name : mention.variantOf;
  const fact: ActorFact = { type: 'actor', kind, span: { start, end }, rule, name, key };
  if (variantOf !== undefined) fact.variantOf = variantOf;
  if (named !== undefined) fact.named = named;
  return fact;
}

function otherName(mention: PlatformMention | WorkMention): NameFact {
  const { start, end, core: _core, ...stated } = mention;
  return { ...stated, span: { start, end } } as NameFact;
}
