import type { DateGrammar } from '../language.ts';

export const dateGrammar: DateGrammar = {
  dayFirst: false,
  orderVaries: true,
  capitalised: true,
  daysAreCardinal: false,
  hoursTellTime: false,
  minutesFirst: true,
  // the tense of its ending says so already
  isParticiple: () => false,
  tenseOf: (word) => (word.length > 4 && word.endsWith('ed') ? 'past' : undefined),
};
