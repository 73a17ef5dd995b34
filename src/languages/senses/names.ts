import type { Actor, Platform, Work } from '../../core/schema.ts';

/** An entry of a pack: a thing with a key, found under any of its names. */
export type NamedThing =
  | { type: 'actor'; kind: Actor['kind']; key: string; name: string }
  | { type: 'platform'; kind: Platform['kind']; key: string; name: string; operator?: string }
  | { type: 'work'; kind: Work['kind']; key: string; name: string };

/** What words mean to names. */
export interface NameSenses {
  /** The things a pack knows under this name, most likely first. */
  name: readonly NamedThing[];
}
