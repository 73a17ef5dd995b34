import { cueOf } from '../../cue.ts';
import type { Reading } from '../../rule.ts';
import { isResult, isScore, type Run } from './run.ts';

const isVersus = cueOf('versus');
const isPlay = cueOf('versus', 'plays');
const isOfTeams = cueOf('team-word');

/** Tokens between a side and its score, and between its opponent and that. */
const FAR = 9;
const NEAR = 4;

/** What hints at sport in the words beside a name: without any, nothing more needs to be asked. */
const Hint = { None: 0, Before: 1, After: 2 } as const;

/** The hints beside the tokens from `first` to `last`. */
export function hintsOfSport(reading: Reading, first: number, last: number): number {
  const after = reading.isDigits(last + 1) || isPlay(reading, last + 1) ? Hint.After : Hint.None;
  return isVersus(reading, first - 1) ? after | Hint.Before : after;
}

/** Whether a name is beside a hint, by the hints of its first and its last unit. */
export const hasHint = (first: number, last: number): boolean => ((first & Hint.Before) | (last & Hint.After)) !== Hint.None;

/** Whether the units are a side that plays: `Norwich beat Ipswich 3-1`, `Norwich signed a striker`. */
export function isPlaying(reading: Reading, run: Run, a: number, b: number): boolean {
  const before = (run.first[a] as number) - 1;
  const after = (run.last[b] as number) + 1;
  return plays(reading, after) || (isVersus(reading, before) && meetsScore(reading, after, NEAR));
}

/** Whether the words from `i` on say that who is named before them played: `beat Norwich 3-1`, `signed a striker`. */
function plays(reading: Reading, i: number): boolean {
  if (!isPlay(reading, i)) return false;
  if (meetsScore(reading, i + 1, FAR)) return true;
  for (let at = i + 1; at <= i + NEAR && reading.isWord(at); at++) if (isOfTeams(reading, at)) return true;
  return false;
}

/** Whether one score, as teams have, stands among the `reach` tokens from `i` on; players win by several: 6-3 6-4. */
function meetsScore(reading: Reading, i: number, reach: number): boolean {
  for (let at = i; at < i + reach && reading.has(at) && !reading.isSign(at, '.'); at++)
    if (isScore(reading, at)) return !isScore(reading, at + 3) && !isScore(reading, at + 4);
  return false;
}

/** Whether the units are a side in a line of results or a table: `Ayr 6 Berwick 0`, `Forfar 3 2 0 1`. */
export function isScored(reading: Reading, run: Run, a: number, b: number): boolean {
  const i = run.first[a] as number;
  const after = (run.last[b] as number) + 1;
  return reading.isDigits(after) && !reading.opensLine(after) && isResult(reading, i, after);
}
