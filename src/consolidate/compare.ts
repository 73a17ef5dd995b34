import { align, type Side } from './align.ts';
import type { Difference } from './difference.ts';
import { quantityDifferences } from './differences.ts';
import { nameLosses } from './name-losses.ts';
import { nameChanges } from './names.ts';

export type { Side } from './align.ts';
export type { Difference, Evidence } from './difference.ts';

/** What text B says otherwise than text A, does not say, or says besides; the two are versions or translations of one text. */
export function compare(a: Side, b: Side): Difference[] {
  const alignment = align(a, b);
  return [...quantityDifferences(alignment, a.dated && b.dated), ...nameChanges(a, b, alignment.places), ...nameLosses(a, b)].sort(byPlace);
}

const at = (difference: Difference): number => difference.a?.span.start ?? Number.MAX_SAFE_INTEGER;

function byPlace(x: Difference, y: Difference): number {
  return at(x) - at(y) || (x.b?.span.start ?? 0) - (y.b?.span.start ?? 0);
}
