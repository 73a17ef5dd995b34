import en from './en/checks.json' with { type: 'json' };
import fr from './fr/checks.json' with { type: 'json' };
import type { LanguageCode, Terms } from './language.ts';

/** The words that only checks know, by language. */
export const checkTerms: Readonly<Record<LanguageCode, Terms>> = { en: en as unknown as Terms, fr: fr as unknown as Terms };
