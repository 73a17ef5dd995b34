import type { Language, Terms } from '../language.ts';
import cues from './cues.json' with { type: 'json' };
import dates from './dates.json' with { type: 'json' };
import figures from './figures.json' with { type: 'json' };
import words from './function.json' with { type: 'json' };
import names from './names.json' with { type: 'json' };
import { numerals } from './numerals.ts';
import values from './values.json' with { type: 'json' };

export const english: Language = {
  code: 'en',
  terms: [words, figures, dates, names, values] as readonly unknown[] as readonly Terms[],
  cues,
  namesGoOnInLowerCase: false,
  decimalMark: '.',
  numerals,
};
