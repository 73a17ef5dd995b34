import type { Ungrounded } from '../core/ground.ts';
import type { Mention, QuotationMention } from '../core/mention.ts';
import { firstIndex } from '../core/ordered.ts';
import type { Actor, Platform, Quotation, Work } from '../core/schema.ts';
import type { ResolveContext } from './context.ts';

type NameFact = Ungrounded<Actor | Platform | Work>;
type ActorFact = Ungrounded<Actor>;

/** Quotations with their speakers, who are looked for among `names`, those of the document in order of their places. */
export function resolveQuotations(
  mentions: readonly Mention[],
  names: readonly NameFact[],
  context: ResolveContext,
): Ungrounded<Quotation>[] {
  const facts: Ungrounded<Quotation>[] = [];
  for (const mention of mentions) {
    if (mention.type !== 'quotation') continue;
    const { kind, start, end, rule } = mention;
    // what is a name as a whole is a title
    if (within(names, start, start + 1).some(({ span }) => span.end >= end - 1)) continue;
    const speaker = speakerOf(mention, names);
    if (speaker !== undefined) context.note?.(mention, `said by ${speaker.name}, who is named beside the verb of speech`);
    facts.push({ type: 'quotation', kind, span: { start, end }, rule, ...(speaker !== undefined && { speaker: speaker.key }) });
  }
  return facts;
}

/** Who is named before the verb, else behind it; somebody before the body that they speak for. */
function speakerOf({ speech }: QuotationMention, names: readonly NameFact[]): ActorFact | undefined {
  if (speech === undefined) return undefined;
  const speakers = within(names, speech.start, speech.end).filter(
    (name): name is ActorFact => name.type === 'actor' && (name.kind === 'person' || !speech.personal),
  );
  const before = speakers.filter(({ span }) => span.end <= speech.verb).reverse();
  const behind = speakers.filter(({ span }) => span.start > speech.verb);
  const nearest = (side: readonly ActorFact[]): ActorFact | undefined => side.find(({ kind }) => kind === 'person') ?? side[0];
  return nearest(before) ?? nearest(behind);
}

/** The facts that begin in [start, end); `facts` are ordered by their starts. */
function within<F extends NameFact>(facts: readonly F[], start: number, end: number): F[] {
  const first = firstIndex(facts, ({ span }) => span.start >= start);
  let limit = first;
  while (limit < facts.length && (facts[limit] as F).span.start < end) limit++;
  return facts.slice(first, limit);
}
