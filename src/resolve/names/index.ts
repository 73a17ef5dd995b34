import { detach } from '../../core/detach.ts';
import type { ActorMention, AnyNameMention, PlatformMention, WorkMention } from '../../core/mention.ts';
import type { Actor, Platform, Work } from '../../core/schema.ts';
import { NAME_KINDS, weights } from '../../languages/cues.ts';
import type { ResolveContext } from '../context.ts';
import type { Grounding } from '../grounding.ts';
import { affiliationAt } from './affiliations.ts';
import { Decider, PERSON } from './decide.ts';
import { namesOf } from './document.ts';
import { describeMeaning, type Meaning, meaningOf } from './keys.ts';
import type { Name } from './name.ts';

type NameFact = Actor | Platform | Work;

const decider = new Decider(weights.document);

/** Names with their kinds and keys, in the order of the text: what the document as a whole says decides about each mention. */
export function resolveNames(mentions: readonly AnyNameMention[], context: ResolveContext): NameFact[] {
  if (mentions.length === 0) return [];
  const { grounding, note, text } = context;
  const { names, of } = namesOf(mentions, text, context.smallWords, context.affairs);
  for (const name of names) {
    name.decided = decider.mostly(name);
    if (name.decided === PERSON) for (const fuller of name.fullerFor) fuller.person ??= name;
  }
  const facts: NameFact[] = [];
  const belonging: { fact: Actor; mention: ActorMention; at: number }[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i] as AnyNameMention;
    if (mention.type !== 'actor') {
      noteAlias(mention, context);
      facts.push(otherName(mention, grounding));
      continue;
    }
    const fact = resolveActor(mention, of[i], context);
    if (fact === undefined) continue;
    facts.push(fact);
    if (fact.kind === 'person' && mention.affiliationAt !== undefined) belonging.push({ fact, mention, at: mention.affiliationAt });
  }
  for (const { fact, mention, at } of belonging) {
    const body = affiliationAt(facts, at);
    if (body === undefined) continue;
    fact.affiliation = body.key;
    note?.(mention, `affiliation ${body.key} from ${text.slice(body.span.start, body.span.end)}`);
  }
  return facts;
}

/** The actor that `mention`, which is one of `name`, turns out to be; undefined where it is none. */
function resolveActor(mention: ActorMention, name: Name | undefined, context: ResolveContext): Actor | undefined {
  if (name?.decided === PERSON) for (const fuller of name.fullerFor) fuller.person = name;
  if (name === undefined || mention.likelihoods === undefined || (name.known && mention.place === undefined)) {
    if (mention.likelihoods === undefined) noteAlias(mention, context);
    return actorFact(mention, mention.kind, undefined, context.grounding);
  }
  const kind = name.sole ?? decider.kindOf(mention.likelihoods, name);
  if (kind === 0) return undefined;
  const meaning = meaningOf(name, kind);
  if (context.note !== undefined) {
    context.note(mention, decider.reasons(mention, name));
    if (meaning !== undefined) context.note(mention, describeMeaning(meaning));
  }
  return actorFact(mention, kindOf(mention, meaning, kind), meaning, context.grounding);
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

function actorFact(mention: ActorMention, kind: Actor['kind'], meaning: Meaning | undefined, grounding: Grounding): Actor {
  const { named, role, roleKey, rule } = mention;
  const { name, key } = meaning?.canonical ?? (kind === 'place' && mention.place ? mention.place : mention);
  const variantOf = meaning?.way === 'is a rarer spelling of' ? name : mention.variantOf;
  const { id, document, span, line, column, quote } = grounding.of('actor', mention, mention.name);
  const fact: Actor = { id, type: 'actor', kind, document, span, line, column, quote, rule, name, key };
  if (variantOf !== undefined) fact.variantOf = variantOf;
  if (named !== undefined) fact.named = named;
  if (kind !== 'person') return fact;
  if (role !== undefined) fact.role = detach(role);
  if (roleKey !== undefined) fact.roleKey = roleKey;
  return fact;
}

/** With all that is said of it in the order of the pack that it comes from. */
function otherName(mention: PlatformMention | WorkMention, grounding: Grounding): NameFact {
  const { start: _start, end: _end, within: _within, ...stated } = mention;
  const { type, kind, rule } = mention;
  const { id, document, span, line, column, quote } = grounding.of(type, mention, mention.name);
  // what is assigned a second time keeps its place
  return Object.assign({ id, type, kind, document, span, line, column, quote, rule }, stated);
}
