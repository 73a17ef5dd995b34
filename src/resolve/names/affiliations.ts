import type { Actor } from '../../core/schema.ts';

type Body = Pick<Actor, 'kind' | 'key' | 'span'>;

/** The actor whose name has the character at `offset`, if people belong to its kind. `actors` are in order. */
export function affiliationAt(actors: readonly Body[], offset: number): Body | undefined {
  let low = 0;
  let high = actors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((actors[middle] as Body).span.end <= offset) low = middle + 1;
    else high = middle;
  }
  const body = actors[low];
  return body !== undefined && body.span.start <= offset && body.kind !== 'person' ? body : undefined;
}
