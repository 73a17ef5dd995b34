import { Tag } from '../languages/senses/tags.ts';
import type { Reading } from './rule.ts';

/** Whether the word at `i` gives evidence of one of these classes (`cues.json`). */
export function hasCue(reading: Reading, i: number, ...classes: readonly string[]): boolean {
  const cues = reading.sense(i, Tag.cue);
  if (cues === undefined) return false;
  for (const cue of cues) if (classes.includes(cue)) return true;
  return false;
}

/** « outre-Atlantique »: what lies beyond a place is another, which the word does not name. */
export const isBeyond = (reading: Reading, i: number): boolean =>
  reading.glued(i) && reading.isSign(i - 1, '-') && reading.glued(i - 1) && hasCue(reading, i - 2, 'beyond');
