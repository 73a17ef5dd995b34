import { readFileSync } from 'node:fs';
import type { LanguageCode } from '../../src/languages/language.ts';

export interface Gold {
  type: string;
  kind: string;
  start: number;
  end: number;
  optional?: boolean;
}

/** An annotated document, a line of JSON in a set. */
export interface AnnotatedDocument {
  lang: LanguageCode;
  text: string;
  gold: Gold[];
}

/** Index into `NAME_KINDS` of the kinds that sets use. */
export const KIND_INDEX: Readonly<Record<string, number>> = { person: 1, organization: 2, group: 2, government: 2, place: 3 };

export const readSet = (path: string): AnnotatedDocument[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as AnnotatedDocument);

/** Rows of weights said by hand: what the sets seldom show. Fitting moves away from them only as far as the sets make it. */
export const prior = JSON.parse(readFileSync(new URL('prior.json', import.meta.url), 'utf8')) as Readonly<
  Record<'mention' | 'document', Readonly<Record<string, readonly number[]>>>
>;

/** Words and signs of `documents` that are seen at least `least` times in a language. */
export function frequentWords(documents: readonly AnnotatedDocument[], least: number): Map<LanguageCode, string[]> {
  const counts = new Map<LanguageCode, Map<string, number>>();
  for (const { lang, text } of documents) {
    const ofLanguage = counts.get(lang) ?? new Map<string, number>();
    counts.set(lang, ofLanguage);
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+|[^\s\p{L}\p{N}]/gu)) ofLanguage.set(word, (ofLanguage.get(word) ?? 0) + 1);
  }
  return new Map([...counts].map(([code, words]) => [code, [...words].filter(([, count]) => count >= least).map(([word]) => word)]));
}
