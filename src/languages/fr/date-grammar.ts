import type { DateGrammar } from '../language.ts';
import { isParticiple, tenseOf } from './tense.ts';

export const dateGrammar: DateGrammar = {
  dayFirst: true,
  orderVaries: false,
  capitalised: false,
  daysAreCardinal: true,
  hoursTellTime: true,
  minutesFirst: false,
  isParticiple,
  tenseOf,
};
