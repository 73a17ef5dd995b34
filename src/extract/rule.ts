import type { Mention } from '../core/mention.ts';
import type { Language, Senses } from '../languages/language.ts';
import type { KnownSenses } from '../languages/senses/names.ts';
import type { TagName } from '../languages/senses/tags.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Passage } from '../text/passage.ts';
import type { Near, Need } from './near.ts';

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

/**
 * What wakes a rule at a token by its own form. Of digits that no mark ties to digits before them (the `95` of `4.95` is no
 * day, year or ordinal) it counts how many they are (one or two are short, more than four long), whether something is glued
 * behind them (tied), and whether an apostrophe is glued before two of them (clipped).
 */
export type FormWake = 'capital' | 'digits' | 'shortDigits' | 'threeDigits' | 'fourDigits' | 'longDigits' | 'clippedDigits' | 'tiedDigits';

/** What wakes a rule at a token: that some term with a tag starts there, or the token's own form. */
export type Wake = TagName | FormWake;

/**
 * One thing that a rule matches: `figure/money-symbol-before`. Rules are anchored: `match` is asked about one token and
 * looks from there; it must look at a bounded number of tokens, or the time it takes is no longer linear in the text.
 */
export interface Rule {
  id: `${'figure' | 'date' | 'actor' | 'platform' | 'work' | 'quotation' | 'opaque'}/${string}`;
  /** One line that says what is matched, with an example. */
  summary: string;
  wakes: readonly Wake[];
  /** Tags of which some term must stand near the token, or the rule is not asked: a date of the calendar has a month. */
  needs?: Need | undefined;
  match(reading: Reading, i: number): Mention | readonly Mention[] | undefined;
}
