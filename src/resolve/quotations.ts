import type { QuotationMention } from '../core/mention.ts';
import { firstIndex } from '../core/ordered.ts';
import type { Actor, Platform, Quotation, Work } from '../core/schema.ts';
import type { ResolveContext } from './context.ts';

type NameFact = Actor | Platform | Work;

/** Quotations with their speakers, who are looked for among `names`, those of the document in order of their places. */
export function resolveQuotations(
  quotations: readonly QuotationMention[],
  names: readonly NameFact[],
  { grounding, note }: ResolveContext,
): Quotation[] {
  const facts: Quotation[] = [];
  for (const mention of quotations) {
    const { start, end } = mention;
    // what is a name as a whole is a title
    if (within(names, start, start + 1).some(({ span }) => span.end >= end - 1)) continue;
    const speaker = speakerOf(mention, names);
    const fact = grounding.begin<Quotation>('quotation', 'quotation', mention);
    if (speaker !== undefined) {
      fact.speaker = speaker.key;
      note?.(mention, `said by ${speaker.name}, who is named beside the verb of speech`);
    }
    facts.push(fact);
  }
  return facts;
}

/** Who is named before the verb, else behind it; somebody before the body that they speak for. */
function speakerOf({ speech }: QuotationMention, names: readonly NameFact[]): Actor | undefined {
  if (speech === undefined) return undefined;
  const speakers = within(names, speech.start, speech.end).filter(
    (name): name is Actor => name.type === 'actor' && (name.kind === 'person' || !speech.personal),
  );
  const before = speakers.filter(({ span }) => span.end <= speech.verb).reverse();
  const behind = speakers.filter(({ span }) => span.start > speech.verb);
  const nearest = (side: readonly Actor[]): Actor | undefined => side.find(({ kind }) => kind === 'person') ?? side[0];
  return nearest(before) ?? nearest(behind);
}

/** The facts that begin in [start, end); `facts` are ordered by their starts. */
function within<F extends NameFact>(facts: readonly F[], start: number, end: number): F[] {
  const first = firstIndex(facts, ({ span }) => span.start >= start);
  let limit = first;
  while (limit < facts.length && (facts[limit] as F).span.start < end) limit++;
  return facts.slice(first, limit);
}
