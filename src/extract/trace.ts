import type { Span } from '../core/schema.ts';
import { Tag } from '../languages/senses/tags.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Reading } from './rule.ts';

/** A token as rules saw it. */
export interface TracedToken {
  text: string;
  /** What it means, by tag; of a phrase, at its first token. */
  tags: { tag: string; sense: unknown; words: number }[];
  /** Whether it stands in the span, or only beside it. */
  inside: boolean;
}

/** Tokens beside a span that its rule may have looked at: qualifiers, prepositions, titles. */
const BEFORE = 3;
const AFTER = 2;

/** The tokens of `span` and beside it, where `span` lies in `reading`; undefined where it does not. */
export function traceTokens(reading: Reading, span: Span): TracedToken[] | undefined {
  const { first, limit } = reading;
  if (limit <= first || span.start < reading.start(first) || span.start >= reading.end(limit - 1)) return undefined;
  let from = first;
  while (from < limit && reading.end(from) <= span.start) from++;
  let to = from;
  while (to < limit && reading.start(to) < span.end) to++;
  const traced: TracedToken[] = [];
  for (let i = Math.max(first, from - BEFORE); i < Math.min(limit, to + AFTER); i++)
    traced.push({ text: reading.raw(i), tags: tagsAt(reading, i), inside: i >= from && i < to });
  return traced;
}

function tagsAt(reading: Reading, i: number): TracedToken['tags'] {
  return [...termsAt(reading, reading.lexicon, i), ...termsAt(reading, reading.names, i)];
}

function termsAt<S extends object>({ tokens }: Reading, lexicon: Lexicon<S>, i: number): TracedToken['tags'] {
  const tags: TracedToken['tags'] = [];
  for (const tag of lexicon.tagsFrom(tokens.word[i] as number)) {
    const term = lexicon.longest(tokens, i, tag);
    if (term !== undefined) tags.push({ tag: Tag[tag] as string, sense: term.sense, words: term.end - i });
  }
  return tags;
}
