import type { Senses } from '../languages/language.ts';
import { Tag } from '../languages/senses/tags.ts';
import { meansAny } from '../text/passage.ts';
import { cueOf } from './cue.ts';
import type { Reading } from './rule.ts';

const mayOpen = cueOf('open-quote');
const mayClose = cueOf('close-quote');

/** Whether token `i` is a quotation mark, of either side. */
export const isQuote = meansAny<Senses>(Tag.quotationMark);

/** Whether the mark at `i` opens. A straight one does behind a space, a bracket or an apostrophe; a curly or angled one says so itself. */
export function opensQuotation(reading: Reading, i: number): boolean {
  if (!isQuote(reading, i) || mayClose(reading, i) !== mayOpen(reading, i)) return mayOpen(reading, i);
  return !reading.glued(i) || reading.isSign(i - 1, '(') || reading.isSign(i - 1, "'");
}
