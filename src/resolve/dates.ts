import type { Ungrounded } from '../core/ground.ts';
import type { Mention, StatedPoint } from '../core/mention.ts';
import type { DateFact } from '../core/schema.ts';
import type { ResolveContext } from './context.ts';

/** Dates against the document's own. */
export function resolveDates(mentions: readonly Mention[], context: ResolveContext): Ungrounded<DateFact>[] {
  const facts: Ungrounded<DateFact>[] = [];
  for (const mention of mentions) {
    if (mention.type !== 'date') continue;
    const stated = mention.stated as StatedPoint;
    const year = stated.year ?? (context.date === null ? undefined : Number(context.date.slice(0, 4)));
    const value = [year === undefined ? 'XXXX' : String(year), stated.month, stated.day]
      .filter((part) => part !== undefined)
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    facts.push({
      type: 'date',
      kind: 'date',
      span: { start: mention.start, end: mention.end },
      rule: mention.rule,
      value,
      resolution: stated.year === undefined ? 'inferred' : 'explicit',
    });
  }
  return facts;
}
