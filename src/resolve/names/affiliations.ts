import { firstIndex } from '../../core/ordered.ts';
import type { Actor } from '../../core/schema.ts';

type Body = Pick<Actor, 'kind' | 'key' | 'span'>;

/** The actor whose name has the character at `offset`, if people belong to its kind. `actors` are in order. */
export function affiliationAt(actors: readonly Body[], offset: number): Body | undefined {
  const body = actors[firstIndex(actors, ({ span }) => span.end > offset)];
  return body !== undefined && body.span.start <= offset && body.kind !== 'person' ? body : undefined;
}
