import type { Reading } from './rule.ts';

/** Whether the word at `i` gives evidence of one of these classes (`cues.json`). */
export const hasCue = (reading: Reading, i: number, ...classes: readonly string[]): boolean =>
  reading.sense(i, 'cue')?.some((cue) => classes.includes(cue)) ?? false;
