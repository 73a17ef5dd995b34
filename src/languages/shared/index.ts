/** Words that are the same in all languages: the symbols and codes of currencies and units. */
import type { Terms } from '../language.ts';
import currencies from './currencies.json' with { type: 'json' };
import units from './units.json' with { type: 'json' };

export const sharedTerms = [currencies, units] as readonly unknown[] as readonly Terms[];
