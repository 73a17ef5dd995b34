import cities from './cities.json' with { type: 'json' };
import countries from './countries.json' with { type: 'json' };
import media from './media.json' with { type: 'json' };
import type { Pack } from './pack.ts';
import products from './products.json' with { type: 'json' };
import sony from './sony-2014.json' with { type: 'json' };
import world from './world.json' with { type: 'json' };

export { type Affair, affairsOf } from './affairs.ts';
export { addPacks } from './names.ts';

/** The packs that come with the program, the most general first. */
export const builtInPacks: readonly Pack[] = [
  countries as Pack,
  cities as Pack,
  products as Pack,
  world as Pack,
  media as Pack,
  sony as Pack,
];
