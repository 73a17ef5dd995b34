import type { Fact } from '../core/schema.ts';
import type { Found } from '../extract/found.ts';
import { settleByAffair } from './affairs.ts';
import type { ResolveContext } from './context.ts';
import { resolveDates } from './dates/index.ts';
import type { FigureResolver } from './figures.ts';
import { resolveNames } from './names/index.ts';
import { resolveQuotations } from './quotations.ts';

/** Turns mentions into facts in the order of the text: what is implied is added, what cannot be a fact is dropped. */
export function resolve(found: Found<FigureResolver>, context: ResolveContext): Fact[] {
  const names = resolveNames(settleByAffair(found.names, context.affairs, context.note), context);
  const dates = resolveDates(found.dates, context);
  const figures = found.figures.finish();
  return merged([dates, figures, names, resolveQuotations(found.quotations, names, context)]);
}

/** The facts of lists that are each in the order of the text, in that order; where places are the same, an earlier list goes first. */
function merged(several: readonly Fact[][]): Fact[] {
  const lists = several.filter((list) => list.length > 0);
  // as of most sentences that are read by themselves
  if (lists.length < 2) return lists[0] ?? [];
  const all = new Array<Fact>(lists.reduce((sum, list) => sum + list.length, 0));
  let count = 0;
  const taken = lists.map(() => 0);
  const starts = lists.map((list) => startOf(list[0]));
  for (;;) {
    let first = 0;
    for (let i = 1; i < lists.length; i++)
      if ((starts[i] as number) < (starts[first] as number) || (starts[i] === starts[first] && endOfNext(i) < endOfNext(first))) first = i;
    if (count === all.length) return all;
    const list = lists[first] as readonly Fact[];
    const next = (taken[first] as number) + 1;
    all[count++] = list[next - 1] as Fact;
    taken[first] = next;
    starts[first] = next < list.length ? startOf(list[next]) : Number.POSITIVE_INFINITY;
  }

  function endOfNext(i: number): number {
    return lists[i]?.[taken[i] as number]?.span.end ?? 0;
  }
}

const startOf = (fact: Fact | undefined): number => fact?.span.start ?? Number.POSITIVE_INFINITY;
