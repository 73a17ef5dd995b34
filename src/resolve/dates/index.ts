import type { DateMention } from '../../core/mention.ts';
import type { DateFact } from '../../core/schema.ts';
import type { StatedTime } from '../../core/stated-time.ts';
import type { ResolveContext } from '../context.ts';
import type { Grounding } from '../grounding.ts';
import type { Resolved } from './anchors.ts';
import { exchanged, orderOf } from './field-order.ts';
import { Memory } from './memory.ts';
import { parsePeriod } from './period.ts';
import { resolveStated } from './stated.ts';

/** Dates against the document's own and against each other, in the order of the text. */
export function resolveDates(dates: readonly DateMention[], context: ResolveContext): DateFact[] {
  if (dates.length === 0) return [];
  const now = context.date === null ? undefined : parsePeriod(context.date);
  const order = orderOf(dates);
  const memory = new Memory(context.text, context.lines, now);
  return dates.map((mention) => {
    const stated = exchanged(mention.stated, order);
    memory.moveTo(mention);
    const resolved = resolveStated(stated, memory);
    if (context.note !== undefined) for (const step of stepsOf(resolved, context.date)) context.note(mention, step);
    memory.remember(stated, resolved);
    return factOf(mention, stated, resolved, context.grounding);
  });
}

function stepsOf({ step, value, resolution }: Resolved, documentDate: string | null): string[] {
  if (step !== undefined) return [step()];
  if (value === null || resolution === 'explicit') return [];
  if (documentDate === null) return [`${value}: nothing tells the date of the document`];
  const how = resolution === 'relative' ? 'is counted' : 'takes what is not written';
  return [`${value} ${how} from the dates before it and from that of the document, ${documentDate}`];
}

function factOf(mention: DateMention, stated: StatedTime, resolved: Resolved, grounding: Grounding): DateFact {
  const { kind, value, resolution, mod, ends } = resolved;
  const { id, document, span, line, column, quote } = grounding.of('date', mention);
  const fact: DateFact = { id, type: 'date', kind, document, span, line, column, quote, rule: mention.rule, value, resolution };
  if (mod !== undefined) fact.mod = mod;
  if (resolved.invalid) fact.invalid = true;
  if (resolved.ambiguous) fact.ambiguous = true;
  if (stated.form === 'interval' && ends !== undefined) {
    fact.from = { value: ends.from.value, span: stated.from.span };
    fact.to = { value: ends.to.value, span: stated.to.span };
  }
  return fact;
}
