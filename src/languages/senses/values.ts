/** What words mean to the comparison of two texts. */
export interface ValueSenses {
  /** An ordinal that is no denominator too: `deuxième`. */
  rank: number;
  /** How many times: `twice`, `quintuple`. */
  multiple: number;
  /** The least number of years in several long periods: `decades` 20. */
  periods: number;
  /** The number that a word implies without stating it: `both` 2, `twin` 2, `single` 1, `quinzaine` 15. */
  implied: number;
  /** Stands before a common noun or the name of a thing, never straight before a person's name: `the`, `les`, `its`. */
  thingArticle: true;
}
