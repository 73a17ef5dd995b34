import { slug } from '../core/slug.ts';
import type { Pack, Period } from './pack.ts';

/** The period of an affair, and who is known by a surname alone in documents about it. */
export interface Affair extends Period {
  /** By the slug of the surname. */
  people: Record<string, { name: string; key: string }>;
}

/** The affairs that a pack knows. */
export function affairsOf({ periods = [], actors = [] }: Pack): Affair[] {
  if (periods.length === 0) return [];
  const bySurname = new Map<string, { name: string; key: string } | undefined>();
  for (const { kind, name, key = slug(name) } of actors) {
    const surname = name.slice(name.lastIndexOf(' ') + 1);
    // a name of one word is found without this; of two people with one surname neither is meant
    if (kind === 'person' && surname !== name) bySurname.set(slug(surname), bySurname.has(slug(surname)) ? undefined : { name, key });
  }
  const people = Object.fromEntries(
    [...bySurname].filter((entry): entry is [string, { name: string; key: string }] => entry[1] !== undefined),
  );
  return periods.map((period) => ({ ...period, people }));
}
