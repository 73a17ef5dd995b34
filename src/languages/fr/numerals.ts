import type { NumeralGrammar } from '../language.ts';

/** Sixty and eighty take eleven to nineteen (`soixante-douze`), and `et` stands before one and eleven (`vingt et un`). */
export const numerals: NumeralGrammar = {
  follows(tens, next, linked) {
    if (linked) return next === 1 || (next === 11 && tens === 60);
    return next > 0 && next < (tens === 60 || tens === 80 ? 20 : 10);
  },
  // « 3 cents » is three hundred, but « 20 cents » is money
  digitsTakeHundred: (value) => value > 1 && value < 10 && Number.isInteger(value),
};
