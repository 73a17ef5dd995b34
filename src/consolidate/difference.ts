import type { Fact, Level, Span } from '../core/schema.ts';

/** One side of a difference: where it is, and the fact it is a part of. */
export interface Evidence {
  span: Span;
  fact?: Fact;
}

/** What one text says and the other does not. */
export interface Difference {
  kind: 'changed' | 'lost' | 'added';
  level: Level;
  a?: Evidence;
  b?: Evidence;
}
