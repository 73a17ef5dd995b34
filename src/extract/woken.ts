import type { TagName } from '../languages/senses/tags.ts';
import type { Need } from './near.ts';
import type { FormWake } from './token-form.ts';

/** What wakes a rule at a token: that some term with a tag starts there, or the token's own form. */
export type Wake = TagName | FormWake;

/** Wakes that have needs of their own. */
export interface Trigger {
  readonly on: readonly Wake[];
  readonly needs: readonly Need[];
}

/** What is woken: a rule, or one of the forms that a rule tries. */
export interface Woken {
  readonly wakes: readonly (Wake | Trigger)[];
  /** All of them must be met near the token, whatever wakes it. */
  readonly needs?: readonly Need[] | undefined;
}

/** What wakes something, whatever it needs besides. */
export const wakesOf = ({ wakes }: Woken): readonly Wake[] => [
  ...new Set(wakes.flatMap((wake) => (typeof wake === 'string' ? [wake] : wake.on))),
];

/** Every need of something, whatever wakes it. */
export const needsOf = ({ wakes, needs = [] }: Woken): readonly Need[] => [
  ...needs,
  ...wakes.flatMap((wake) => (typeof wake === 'string' ? [] : wake.needs)),
];
