import type { NumeralGrammar } from '../language.ts';

/** Tens take one to nine (`sixty-two`), and `and` stands after hundreds and scales alone (`two thousand and five`). */
export const numerals: NumeralGrammar = {
  follows: (tens, next, linked) => next < 10 && next > 0 && tens >= 20 && !linked,
  digitsTakeHundred: () => true,
};
