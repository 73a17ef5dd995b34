import type { Ungrounded } from '../../core/ground.ts';
import type { DateMention, Mention } from '../../core/mention.ts';
import type { DateFact } from '../../core/schema.ts';
import type { StatedTime } from '../../core/stated-time.ts';
import type { ResolveContext } from '../context.ts';
import type { Anchors, Resolved } from './anchors.ts';
import { exchanged, orderOf } from './field-order.ts';
import { resolveInterval } from './interval.ts';
import { Memory } from './memory.ts';
import { parsePeriod } from './period.ts';
import { resolveStated } from './stated.ts';

/** Dates against the document's own and against each other, in the order of the text. */
export function resolveDates(mentions: readonly Mention[], context: ResolveContext): Ungrounded<DateFact>[] {
  const dates = mentions.filter((mention) => mention.type === 'date');
  const now = context.date === null ? undefined : parsePeriod(context.date);
  const order = orderOf(dates.map((mention) => mention.stated));
  const memory = new Memory(context.text, now);
  return dates.map((mention) => {
    const stated = exchanged(mention.stated, order);
    const anchors = memory.anchorsAt(mention);
    const resolved = resolveStated(stated, anchors);
    memory.remember(stated, resolved);
    if (context.note !== undefined) for (const step of stepsOf(resolved, context.date)) context.note(mention, step);
    return factOf(mention, stated, resolved, anchors);
  });
}

function stepsOf({ step, value, resolution }: Resolved, documentDate: string | null): string[] {
  if (step !== undefined) return [step];
  if (value === null || resolution === 'explicit') return [];
  if (documentDate === null) return [`${value}: nothing tells the date of the document`];
  const how = resolution === 'relative' ? 'is counted' : 'takes what is not written';
  return [`${value} ${how} from the dates before it and from that of the document, ${documentDate}`];
}

function factOf(mention: DateMention, stated: StatedTime, resolved: Resolved, anchors: Anchors): Ungrounded<DateFact> {
  const { kind, value, resolution, mod, invalid, ambiguous } = resolved;
  const fact: Ungrounded<DateFact> = {
    type: 'date',
    kind,
    span: { start: mention.start, end: mention.end },
    rule: mention.rule,
    value,
    resolution,
    ...(mod === undefined ? {} : { mod }),
    ...(invalid ? { invalid } : {}),
    ...(ambiguous ? { ambiguous } : {}),
  };
  if (stated.form !== 'interval') return fact;
  const { from, to } = resolveInterval(stated, anchors, resolveStated);
  return { ...fact, from: { value: from.value, span: stated.from.span }, to: { value: to.value, span: stated.to.span } };
}
