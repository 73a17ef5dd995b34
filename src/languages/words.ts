import { englishWords } from './en/words.ts';
import { frenchWords } from './fr/words.ts';
import type { LanguageWords } from './language.ts';

/** The words of every language that can be read. They are compiled into dictionaries; no part of a built program imports them. */
export const languageWords: readonly LanguageWords[] = [englishWords, frenchWords];
