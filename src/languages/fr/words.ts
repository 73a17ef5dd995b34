import type { LanguageWords, Terms } from '../language.ts';
import { sharedTerms } from '../shared/index.ts';
import checks from './checks.json' with { type: 'json' };
import cues from './cues.json' with { type: 'json' };
import dates from './dates.json' with { type: 'json' };
import figures from './figures.json' with { type: 'json' };
import words from './function.json' with { type: 'json' };
import measures from './measures.json' with { type: 'json' };
import media from './media.json' with { type: 'json' };
import names from './names.json' with { type: 'json' };
import roles from './roles.json' with { type: 'json' };
import units from './units.json' with { type: 'json' };
import values from './values.json' with { type: 'json' };

const tables: readonly unknown[] = [words, figures, units, measures, dates, names, roles, media, values];

export const frenchWords: LanguageWords = {
  code: 'fr',
  terms: [...sharedTerms, ...(tables as readonly Terms[])],
  cues,
  checks: checks as unknown as Terms,
};
