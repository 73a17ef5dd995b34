import type { Language } from '../language.ts';
import { dateGrammar } from './date-grammar.ts';
import tail from './name-tail.json' with { type: 'json' };
import { looksPlural } from './nouns.ts';
import { numerals } from './numerals.ts';

export const french: Language = {
  code: 'fr',
  nameTailEndings: tail.endings,
  decimalMark: ',',
  numerals,
  headFirst: true,
  looksPlural,
  dates: dateGrammar,
};
