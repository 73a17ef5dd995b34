import type { Fact } from '../core/schema.ts';
import { settleByAffair } from './affairs.ts';
import type { ResolveContext } from './context.ts';
import { resolveDates } from './dates/index.ts';
import { resolveFigures } from './figures.ts';
import type { Found } from './found.ts';
import { resolveNames } from './names/index.ts';
import { resolveQuotations } from './quotations.ts';

/** Turns mentions into facts in the order of the text: what is implied is added, what cannot be a fact is dropped. */
export function resolve(found: Found, context: ResolveContext): Fact[] {
  const names = resolveNames(settleByAffair(found.names, context.affairs, context.note), context);
  const dates = resolveDates(found.dates, context);
  const figures = resolveFigures(found.figures, context);
  return merged(merged(dates, figures), merged(names, resolveQuotations(found.quotations, names, context)));
}

/** The facts of two lists that are in the order of the text, as one such list; the first list goes first where places are the same. */
function merged(first: readonly Fact[], second: readonly Fact[]): Fact[] {
  const all: Fact[] = [];
  let i = 0;
  for (const fact of second) {
    for (; i < first.length && !isBefore(fact, first[i] as Fact); i++) all.push(first[i] as Fact);
    all.push(fact);
  }
  for (; i < first.length; i++) all.push(first[i] as Fact);
  return all;
}

const isBefore = ({ span: a }: Fact, { span: b }: Fact): boolean => (a.start === b.start ? a.end < b.end : a.start < b.start);
