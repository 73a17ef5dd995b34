import type { Language } from '../language.ts';
import { dateGrammar } from './date-grammar.ts';
import { looksPlural } from './nouns.ts';
import { numerals } from './numerals.ts';

export const english: Language = {
  code: 'en',
  decimalMark: '.',
  numerals,
  headFirst: false,
  looksPlural,
  dates: dateGrammar,
};
