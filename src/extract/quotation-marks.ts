import { Tag } from '../languages/senses/tags.ts';
import { hasCue } from './cue.ts';
import type { Reading } from './rule.ts';

/** Whether token `i` is a quotation mark, of either side. */
export const isQuote = (reading: Reading, i: number): boolean => reading.sense(i, Tag.quotationMark) !== undefined;

/** Whether the mark at `i` opens. A straight one does behind a space, a bracket or an apostrophe; a curly or angled one says so itself. */
export function opensQuotation(reading: Reading, i: number): boolean {
  if (!isQuote(reading, i) || hasCue(reading, i, 'close-quote') !== hasCue(reading, i, 'open-quote'))
    return hasCue(reading, i, 'open-quote');
  return !reading.glued(i) || reading.isSign(i - 1, '(') || reading.isSign(i - 1, "'");
}
