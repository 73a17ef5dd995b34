import { slug } from '../core/slug.ts';
import type { Senses } from '../languages/language.ts';
import type { NamedThing } from '../languages/senses/names.ts';
import type { Lexicon } from '../text/lexicon.ts';
import media from './media.json' with { type: 'json' };
import type { Pack } from './pack.ts';
import sony from './sony-2014.json' with { type: 'json' };

/** The packs that come with the program. */
export const builtInPacks: readonly Pack[] = [media as Pack, sony as Pack];

/** Puts the names of `packs` into `lexicon`. Where two things share a name the later pack's is preferred. */
export function addPacks(lexicon: Lexicon<Senses>, packs: readonly Pack[]): void {
  const known = new Map<string, NamedThing[]>();
  const add = (thing: NamedThing, aliases: readonly string[] = []): void => {
    for (const form of [thing.name, ...aliases]) {
      const things = known.get(form);
      if (things === undefined) known.set(form, [thing]);
      else things.unshift(thing);
    }
  };
  for (const pack of packs) {
    for (const { aliases, key, ...actor } of pack.actors ?? []) add({ type: 'actor', key: key ?? slug(actor.name), ...actor }, aliases);
    for (const { aliases, key, operator, ...platform } of pack.platforms ?? [])
      add({ type: 'platform', key: key ?? slug(platform.name), ...platform, ...(operator === undefined ? {} : { operator }) }, aliases);
    for (const { aliases, key, ...work } of pack.works ?? []) add({ type: 'work', key: key ?? slug(work.name), ...work }, aliases);
  }
  for (const [form, things] of known) lexicon.add('name', form, things);
}
