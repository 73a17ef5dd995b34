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
    if (isNamed(names, start, end)) continue;
    const speaker = speakerOf(mention, names);
    const type = 'quotation';
    const { id, document, span, line, column, quote } = grounding.of(type, mention);
    const fact: Quotation = { id, type, kind: type, document, span, line, column, quote, rule: mention.rule };
    if (speaker !== undefined) {
      fact.speaker = speaker.key;
      note?.(mention, `said by ${speaker.name}, who is named beside the verb of speech`);
    }
    facts.push(fact);
  }
  return facts;
}

/** Whether a name begins at `start` and takes all but the closing mark at the most. */
function isNamed(names: readonly NameFact[], start: number, end: number): boolean {
  for (let i = firstFrom(names, start); names[i]?.span.start === start; i++) if ((names[i] as NameFact).span.end >= end - 1) return true;
  return false;
}

/** Who is named before the verb, else behind it; somebody before the body that they speak for. */
function speakerOf({ speech }: QuotationMention, names: readonly NameFact[]): Actor | undefined {
  if (speech === undefined) return undefined;
  let before: Actor | undefined;
  let behind: Actor | undefined;
  for (let i = firstFrom(names, speech.start); i < names.length; i++) {
    const name = names[i] as NameFact;
    if (name.span.start >= speech.end) break;
    const isPerson = name.kind === 'person';
    if (name.type !== 'actor' || (!isPerson && speech.personal)) continue;
    // the nearest of its kind: the last one before the verb, the first one behind it
    if (name.span.end <= speech.verb && (isPerson || before?.kind !== 'person')) before = name;
    else if (name.span.start > speech.verb && (behind === undefined || (isPerson && behind.kind !== 'person'))) behind = name;
  }
  return before ?? behind;
}

/** The index of the first of `names` that begins at or behind `offset`. */
const firstFrom = (names: readonly NameFact[], offset: number): number => firstIndex(names, ({ span }) => span.start >= offset);
