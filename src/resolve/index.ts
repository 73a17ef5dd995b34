import type { Ungrounded } from '../core/ground.ts';
import type { Mention } from '../core/mention.ts';
import { settleByAffair } from './affairs.ts';
import type { ResolveContext } from './context.ts';
import { resolveDates } from './dates/index.ts';
import { resolveFigures } from './figures.ts';
import { resolveNames } from './names/index.ts';
import { resolveQuotations } from './quotations.ts';

/** Turns mentions into facts: what is implied is added, what cannot be a fact is dropped. */
export function resolve(proposed: readonly Mention[], context: ResolveContext): Ungrounded[] {
  const mentions = settleByAffair(proposed, context.affairs, context.note);
  const names = resolveNames(mentions, context).sort(byPlace);
  const facts: Ungrounded[] = [
    ...resolveDates(mentions, context),
    ...resolveFigures(mentions, context),
    ...names,
    ...resolveQuotations(mentions, names, context),
  ];
  return facts.sort(byPlace);
}

const byPlace = (a: Ungrounded, b: Ungrounded): number => a.span.start - b.span.start || a.span.end - b.span.end;
