import type { Language, Terms } from '../language.ts';
import { sharedTerms } from '../shared/index.ts';
import cues from './cues.json' with { type: 'json' };
import { dateGrammar } from './date-grammar.ts';
import dates from './dates.json' with { type: 'json' };
import figures from './figures.json' with { type: 'json' };
import words from './function.json' with { type: 'json' };
import measures from './measures.json' with { type: 'json' };
import media from './media.json' with { type: 'json' };
import names from './names.json' with { type: 'json' };
import { looksPlural } from './nouns.ts';
import { numerals } from './numerals.ts';
import roles from './roles.json' with { type: 'json' };
import units from './units.json' with { type: 'json' };
import values from './values.json' with { type: 'json' };

export const english: Language = {
  code: 'en',
  terms: [
    ...sharedTerms,
    ...([words, figures, units, measures, dates, names, roles, media, values] as readonly unknown[] as readonly Terms[]),
  ],
  cues,
  decimalMark: '.',
  numerals,
  headFirst: false,
  looksPlural,
  dates: dateGrammar,
};
