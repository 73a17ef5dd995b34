import type { Senses } from '../../../languages/language.ts';
import { Tag } from '../../../languages/senses/tags.ts';
import { meansAny } from '../../../text/passage.ts';
import { Gap } from '../../../text/tokens.ts';
import type { Reading } from '../../rule.ts';

/** How a unit of a run hangs on the one before it. */
export const Joint = {
  Start: 0,
  Space: 1,
  Hyphen: 2,
  Apostrophe: 3,
  Possessive: 4,
  Ampersand: 5,
  Slash: 6,
  Connector: 7,
  Glued: 8,
} as const;
export const JOINT_NAMES = ['start', 'space', 'hyphen', 'apostrophe', 'possessive', 'ampersand', 'slash', 'connector', 'glued'] as const;

const connects = meansAny<Senses>(Tag.connector);

/** Words between two capitals that may belong to a name: `de l'`, `for the`. */
const LONGEST_CONNECTOR = 4;

/** What joins the sign at `at`, which touches the word before it, to what follows; `Joint.Start` where it ends the run. */
export function jointOf(reading: Reading, at: number): number {
  if (reading.isSign(at, '-')) return Joint.Hyphen;
  if (reading.isSign(at, '&')) return Joint.Ampersand;
  if (reading.isSign(at, '/')) return Joint.Slash;
  if (!reading.isSign(at, "'")) return Joint.Start;
  if (!isPossessive(reading, at)) return Joint.Apostrophe;
  return reading.isCapitalised(at + 2) && (reading.tokens.gap[at + 2] as number) < Gap.Newline ? Joint.Possessive : Joint.Start;
}

const SMALL_S = 0x73;
const CASE = 0x20;

/** Whether the apostrophe at `at` and an s make the word before it a possessor: `India's`, `SILVA'S`. */
function isPossessive(reading: Reading, at: number): boolean {
  if (!reading.isWord(at + 1) || !reading.glued(at + 1) || reading.end(at + 1) - reading.start(at + 1) !== 1) return false;
  if ((reading.tokens.text.charCodeAt(reading.start(at + 1)) | CASE) !== SMALL_S) return false;
  return !(reading.glued(at + 2) && (reading.isWord(at + 2) || reading.isSign(at + 2, '-')));
}

/** The token after the connecting words that start at `i`, or `i` where none do. */
export function afterConnector(reading: Reading, i: number): number {
  let at = i;
  while (at < i + LONGEST_CONNECTOR && connects(reading, at) && !reading.isCapitalised(at)) {
    at++;
    if ((reading.isSign(at, "'") || reading.isSign(at, '-')) && reading.glued(at)) at++;
    if ((reading.tokens.gap[at] as number) >= Gap.Newline) return i;
  }
  return at;
}
