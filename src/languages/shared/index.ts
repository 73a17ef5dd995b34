/** Words that are the same in all languages: the symbols and codes of currencies and units, the ends of domain names, quotation marks. */
import type { Terms } from '../language.ts';
import currencies from './currencies.json' with { type: 'json' };
import domains from './domains.json' with { type: 'json' };
import signs from './signs.json' with { type: 'json' };
import units from './units.json' with { type: 'json' };

export const sharedTerms = [currencies, domains, signs, units] as readonly unknown[] as readonly Terms[];
