import media from './media.json' with { type: 'json' };
import type { Pack } from './pack.ts';
import places from './places.json' with { type: 'json' };
import sony from './sony-2014.json' with { type: 'json' };
import world from './world.json' with { type: 'json' };

export { addPacks } from './names.ts';

/** The packs that come with the program, the most general first. */
export const builtInPacks: readonly Pack[] = [places as Pack, world as Pack, media as Pack, sony as Pack];
