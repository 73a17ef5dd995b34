/** What words mean to the comparison of two texts. */
export interface ValueSenses {
  /** How many times: `twice`, `quintuple`. */
  multiple: number;
  /** The number that a word implies without stating it: `both` 2, `twin` 2, `single` 1, `quinzaine` 15. */
  implied: number;
  /** Stands before a common noun or the name of a thing, never straight before a person's name: `the`, `les`, `its`. */
  thingArticle: true;
}
