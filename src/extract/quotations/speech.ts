import type { QuotationMention } from '../../core/mention.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { cueOf, isSpeech, isStop } from '../cue.ts';
import { isQuote } from '../quotation-marks.ts';
import type { Reading } from '../rule.ts';

const attributes = cueOf('attributing');
const isSubject = cueOf('subject');

/** That somebody speaks, and the clause that names them. */
export interface Speech {
  /** Absent where a pronoun speaks: whom it means is not written here, and the names around are those of others. */
  clause?: NonNullable<QuotationMention['speech']>;
}

/** Tokens between a verb and the quotation that it leads up to: `said: “`, « a déclaré hier à Paris que « ». */
const LEAD = 14;
/** Tokens between a quotation and its verb: `,” the chief executive of Sony Pictures Entertainment said`. */
const TRAIL = 12;
/** Tokens of a clause on either side of the verb in which the speaker is named. */
const CLAUSE = 16;
/** Tokens between a verb and the pronoun that is its subject: `he has said`, « déclare-t-il ». */
const SUBJECT = 4;

/** What says beside the quotation between the marks at `open` and `close` that somebody speaks. */
export function speechBeside(reading: Reading, open: number, close: number): Speech | undefined {
  return leading(reading, open) ?? trailing(reading, close);
}

function leading(reading: Reading, open: number): Speech | undefined {
  let verb: number | undefined;
  let first = open;
  while (first > open - LEAD - CLAUSE && !ends(reading, first - 1) && !reading.opensLine(first)) {
    first--;
    if (verb === undefined && first >= open - LEAD && isSpeech(reading, first)) verb = first;
  }
  if (verb === undefined && attributes(reading, first)) verb = first;
  return verb === undefined ? undefined : clause(reading, first, verb, open);
}

function trailing(reading: Reading, close: number): Speech | undefined {
  // the full stop inside has ended the sentence
  if (reading.isSign(close - 1, '.')) return undefined;
  let verb: number | undefined;
  let end = close + 1;
  for (; end < close + TRAIL + CLAUSE && !ends(reading, end) && !reading.opensLine(end); end++) {
    if (verb === undefined && isSpeech(reading, end)) verb = end;
    if (verb === undefined && end > close + TRAIL) return undefined;
  }
  return verb === undefined ? undefined : clause(reading, close + 1, verb, end);
}

/** Whether the clause cannot go on over token `i`: a sentence ends, or another quotation stands there. `Dec. 19` ends none. */
const ends = (reading: Reading, i: number): boolean =>
  !reading.has(i) || isQuote(reading, i) || reading.isSign(i, ';') || (isStop(reading, i) && reading.isCapitalised(i + 1));

function clause(reading: Reading, first: number, verb: number, limit: number): Speech {
  for (let at = Math.max(first, verb - 2); at < verb; at++) if (isSubject(reading, at)) return {};
  for (let at = verb + 1; at < Math.min(limit, verb + SUBJECT); at++) {
    if (isSubject(reading, at)) return {};
    if (!reading.glued(at) && !reading.isSign(at, '-')) break;
  }
  const stated: NonNullable<QuotationMention['speech']> = {
    start: reading.start(first),
    end: reading.end(limit - 1),
    verb: reading.start(verb),
  };
  let role = first;
  while (role < limit && !reading.starts(role, Tag.role)) role++;
  if (role < limit) stated.personal = true;
  return { clause: stated };
}
