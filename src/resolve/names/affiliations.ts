import { firstIndex } from '../../core/ordered.ts';
import type { Actor, Platform, Work } from '../../core/schema.ts';

/** The actor whose name has the character at `offset`, if people belong to its kind. `names` are in order. */
export function affiliationAt(names: readonly (Actor | Platform | Work)[], offset: number): Actor | undefined {
  const body = names[firstIndex(names, ({ span }) => span.end > offset)];
  return body?.type === 'actor' && body.span.start <= offset && body.kind !== 'person' ? body : undefined;
}
