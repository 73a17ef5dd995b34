import type { DateFact, Figure } from '../core/schema.ts';
import type { Alignment } from './align.ts';
import type { Difference } from './difference.ts';
import type { Part } from './parts.ts';

/** The same number on both sides, of other money, another measure or another unit of time. */
export function unitChanges({ facts, parts }: Alignment): Difference[] {
  const differences: Difference[] = [];
  const seen = new Set<Figure | DateFact>();
  for (const [x, y] of parts.pairs()) {
    const { fact: a } = x;
    const { fact: b } = y;
    if (a === undefined || b === undefined || seen.has(a) || seen.has(b)) continue;
    if (facts.partnerOf(a) !== undefined || facts.partnerOf(b) !== undefined || x.key !== y.key || !clash(a, b)) continue;
    // a unit that is not written was taken over from a figure beside it, which may be the wrong one
    if (!hasUnit(x, a) || !hasUnit(y, b)) continue;
    seen.add(a).add(b);
    differences.push({ kind: 'changed', level: 'error', a: { span: a.span, fact: a }, b: { span: b.span, fact: b } });
  }
  return differences;
}

const hasUnit = (number: Part, fact: Figure | DateFact): boolean => fact.span.start < number.span.start || number.span.end < fact.span.end;

function clash(a: Figure | DateFact, b: Figure | DateFact): boolean {
  if (a.type === 'figure' && b.type === 'figure')
    return a.kind === b.kind && (a.kind === 'money' || a.kind === 'measure') && a.unit !== b.unit && !sameName(a, b);
  return a.type === 'date' && b.type === 'date' && a.kind === 'duration' && b.kind === 'duration' && unitOf(a) !== unitOf(b);
}

/** A bare `$` is the dollar of whoever writes; a currency named on one side is no other currency. */
const sameName = (a: Figure, b: Figure): boolean => a.quote.includes('$') && b.quote.includes('$');

const unitOf = (duration: DateFact): string => (duration.value ?? '').replace(/[\d.]+/g, '');
