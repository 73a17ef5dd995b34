import type { Span } from './schema.ts';

/** What a written value is a value of; values of different sorts are never compared. */
export type WrittenSort = 'number' | 'fraction' | 'vague' | 'month' | 'weekday';

/**
 * A value as words or digits state it, whether or not it is part of a fact. Facts say what a figure means; comparing two
 * texts needs less, whether the same value stands on both sides, and needs it of every number, so that one that no rule
 * turned into a fact on one side does not look lost.
 */
export interface WrittenValue extends Span {
  sort: WrittenSort;
  /** The number; 1 to 12 for a month; ISO 8601 1 to 7 for a weekday; of a vague amount the low end. */
  value: number;
  /** The high end of a range. */
  high?: number;
  /** Other numbers it can stand for: `third` is 3 and a third. */
  also?: readonly number[];
  /**
   * `digits` and `words` state the value. `implied` words (both, twin, single, `un`) can answer for a value of the other
   * text but are no evidence of one by themselves.
   */
  form: 'digits' | 'words' | 'implied';
}

/** A run of capitalised words, to compare names that no pack knows. */
export interface WrittenName extends Span {
  /** Folded words: lower case, no diacritics. */
  words: readonly string[];
  /** Words as spaces count them: `Mills-Hicks` is one. */
  size: number;
  /** Starts a sentence, where any word has a capital. */
  opens: boolean;
  /** Stands behind an article, as names of things do and names of persons do not. */
  determined: boolean;
  /** Nothing but capitals: as a rule an abbreviation. */
  capitals: boolean;
}

/** What is written in a text, in order. */
export interface Written {
  values: readonly WrittenValue[];
  names: readonly WrittenName[];
}
