import type { Senses } from '../languages/language.ts';
import { Tag } from '../languages/senses/tags.ts';
import { askOfWord } from '../text/passage.ts';
import type { Reading } from './rule.ts';

/** Asks whether the word at a token gives evidence of one of these classes (`cues.json`). */
export const cueOf = (...classes: readonly string[]): ((reading: Reading, i: number) => boolean) =>
  askOfWord<Senses>((lexicon, id) => lexicon.sense(id, Tag.cue)?.some((cue) => classes.includes(cue)) === true);

export const isArticle = cueOf('article');
export const isCalendar = cueOf('calendar', 'weekday', 'month');
export const isNameAdjective = cueOf('name-adjective');
export const isSpeech = cueOf('speech');
export const isStop = cueOf('stop');
const liesBeyond = cueOf('beyond');

/** « outre-Atlantique »: what lies beyond a place is another, which the word does not name. */
export const isBeyond = (reading: Reading, i: number): boolean =>
  reading.glued(i) && reading.isSign(i - 1, '-') && reading.glued(i - 1) && liesBeyond(reading, i - 2);
