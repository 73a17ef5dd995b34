import type { Mention } from '../core/mention.ts';
import type { Language, Senses } from '../languages/language.ts';
import type { KnownSenses } from '../languages/senses/names.ts';
import type { TagName } from '../languages/senses/tags.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Passage } from '../text/passage.ts';
import type { Near } from './near.ts';
import type { FormWake } from './token-form.ts';
import type { Woken } from './wake.ts';

/** The passage that rules read: tokens with the senses of its language, and the language itself. */
export interface Reading extends Passage<Senses> {
  readonly language: Language;
  /** What packs know, the same for all languages. */
  readonly names: Lexicon<KnownSenses>;
  /** What rules need and where it stands. */
  readonly near: Near;
  /** Token before which capitalised names have been read; set by the rule that reads them, since it reads ahead. */
  namesReadTo: number;
  /** Whether somebody asks how things come about: rules then keep what they weighed. */
  traced: boolean;
}

/** What wakes a rule at a token: that some term with a tag starts there, or the token's own form. */
export type Wake = TagName | FormWake;

/**
 * One thing that a rule matches: `figure/money-symbol-before`. Rules are anchored: `match` is asked about one token and
 * looks from there; it must look at a bounded number of tokens, or the time it takes is no longer linear in the text.
 */
export interface Rule extends Woken {
  id: `${'figure' | 'date' | 'actor' | 'platform' | 'work' | 'quotation' | 'opaque'}/${string}`;
  /** One line that says what is matched, with an example. */
  summary: string;
  match(reading: Reading, i: number): Mention | readonly Mention[] | undefined;
}
