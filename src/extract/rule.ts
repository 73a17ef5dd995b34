import type { Mention } from '../core/mention.ts';
import type { Language, Senses } from '../languages/language.ts';
import type { KnownSenses } from '../languages/senses/names.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Passage } from '../text/passage.ts';
import type { Near } from './near.ts';
import type { Woken } from './woken.ts';

/** The passage that rules read: tokens with the senses of its language, and the language itself. */
export interface Reading extends Passage<Senses> {
  readonly language: Language;
  /** What packs know, the same for all languages. */
  readonly names: Lexicon<KnownSenses>;
  /** What rules need and where it stands. */
  readonly near: Near;
  /** Token before which capitalised names have been read; set by the rule that reads them, since it reads ahead. */
  namesReadTo: number;
  /** UTF-16 offsets of the figure or date of those proposed so far that ends last. */
  claimedFrom: number;
  claimedTo: number;
  /** Whether somebody asks how things come about: rules then keep what they weighed. */
  traced: boolean;
}

/** Whether the tokens [first, limit) are less than all of the figure or date that ends last. */
export function isClaimed(reading: Reading, first: number, limit: number): boolean {
  const { claimedFrom, claimedTo } = reading;
  const start = reading.start(first);
  const end = reading.end(limit - 1);
  return start >= claimedFrom && end <= claimedTo && end - start < claimedTo - claimedFrom;
}

/**
 * Answer of a rule that would find no more than a part of the figure or date that has been proposed here: the month of a day. It
 * is asked again if that one does not stand, with nothing claimed. Of what rules would propose of dates, such parts are half, and
 * they lose: to read them costs as much as the dates.
 */
export const PART = 'part';

/**
 * One thing that a rule matches: `figure/money-symbol-before`. Rules are anchored: `match` is asked about one token and
 * looks from there; it must look at a bounded number of tokens, or the time it takes is no longer linear in the text.
 */
export interface Rule extends Woken {
  id: `${'figure' | 'date' | 'actor' | 'platform' | 'work' | 'quotation' | 'opaque'}/${string}`;
  /** One line that says what is matched, with an example. */
  summary: string;
  match(reading: Reading, i: number): Mention | readonly Mention[] | typeof PART | undefined;
}

/** `mention` as that of the rule which proposed it. */
export function signed(mention: Mention, { id }: Rule): Mention {
  mention.rule = id;
  return mention;
}
