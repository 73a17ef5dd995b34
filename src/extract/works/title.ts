import { Tag } from '../../languages/senses/tags.ts';
import { Kind } from '../../text/tokens.ts';
import { cueOf, isStop } from '../cue.ts';
import { isQuote, opensQuotation } from '../quotation-marks.ts';
import type { Reading } from '../rule.ts';

/** Tokens of the longest title that is read. */
const LONGEST = 12;

/** The token after the title between quotation marks that begins behind the opening mark at `i`, or undefined. */
export function quotedTitle(reading: Reading, i: number): QuotedTitle | undefined {
  const first = i + 1;
  if (!(reading.isCapitalised(first) || reading.isDigits(first)) || !opensQuotation(reading, i)) return undefined;
  for (let at = first; at <= first + LONGEST && reading.has(at) && !reading.opensLine(at); at++) {
    if (reading.tokens.kind[at] !== Kind.Sign) continue;
    if (isQuote(reading, at)) return at === first ? undefined : { end: at, closing: at };
    const last = isQuote(reading, at + 1);
    // American printers put the comma and full stop of the sentence inside; a question mark is the title's own
    if (reading.isSign(at, ',')) {
      if (last) return { end: at, closing: at + 1 };
    } else if (reading.isSign(at, '.')) {
      if (last) return isTitleCase(reading, first, at) ? { end: at, closing: at + 1 } : undefined;
      if (!reading.glued(at + 1)) return undefined;
    } else if (!last && isStop(reading, at)) return undefined;
  }
  return undefined;
}

/** Tokens: the one after the title, and the closing mark. */
export interface QuotedTitle {
  end: number;
  closing: number;
}

/** Whether all words of [first, end) but grammatical ones have capitals, as English writes titles. */
function isTitleCase(reading: Reading, first: number, end: number): boolean {
  for (let at = first; at < end; at++)
    if (reading.isWord(at) && !reading.isCapitalised(at) && reading.sense(at, Tag.function) === undefined && !reading.glued(at))
      return false;
  return end - first > 1;
}

/** The token after the title without quotation marks that begins at `i`: capitalised words, joined by short ones. */
export function bareTitle(reading: Reading, i: number): number | undefined {
  if (!reading.isCapitalised(i) || reading.opensLine(i) || isDayOrMonth(reading, i)) return undefined;
  let end = i + 1;
  while (end - i < LONGEST && reading.has(end) && !reading.opensLine(end)) {
    const next = afterJoints(reading, end);
    if (!(reading.isCapitalised(next) || reading.isDigits(next)) || reading.opensLine(next)) break;
    end = next + 1;
  }
  // one letter is a rank or a brand: « série A »
  return end === i + 1 && reading.end(i) - reading.start(i) === 1 ? undefined : end;
}

function afterJoints(reading: Reading, i: number): number {
  if ((reading.isSign(i, "'") || reading.isSign(i, '-')) && reading.glued(i) && reading.glued(i + 1)) return i + 1;
  let at = i;
  for (let n = 0; n < 2 && reading.sense(at, Tag.titleJoint) !== undefined && !reading.isCapitalised(at); n++) at++;
  return at;
}

const isDayOrMonth = cueOf('weekday', 'month');
