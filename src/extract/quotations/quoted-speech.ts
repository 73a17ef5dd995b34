import type { QuotationMention } from '../../core/mention.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { isArticle } from '../cue.ts';
import { isQuote, opensQuotation } from '../quotation-marks.ts';
import type { Reading, Rule } from '../rule.ts';
import { speechBeside } from './speech.ts';

/** Tokens of the longest quotation that is read. */
const LONGEST = 400;
/** Words from which on a sentence in quotation marks is speech even if nobody is said to speak. */
const SENTENCE = 4;
/** Words of the shortest speech; fewer are a term, or words that the writer keeps at a distance. */
const SHORTEST = 3;
/** Quotations inside quotations that are followed. */
const NESTED = 2;

export const quotedSpeech: Rule = {
  id: 'quotation/quoted-speech',
  summary: 'What somebody said, between quotation marks: “We will never give in,” said X; X a déclaré : « Nous ne céderons pas »',
  wakes: ['quotationMark'],
  match(reading, i) {
    const closing = opensQuotation(reading, i) ? closingOf(reading, i) : undefined;
    if (closing === undefined) return undefined;
    const words = wordsOf(reading, i + 1, closing);
    if (words.all < SHORTEST || words.capitalised > words.all / 2) return undefined;
    const speech = speechBeside(reading, i, closing);
    if (speech === undefined && !(reading.isCapitalised(i + 1) && words.all >= SENTENCE && words.capitalised < words.all / 2))
      return undefined;
    const last = reading.isSign(closing - 1, ',') ? closing - 2 : closing - 1;
    const quotation: QuotationMention = {
      type: 'quotation',
      kind: 'quotation',
      rule: '',
      start: reading.start(i + 1),
      end: reading.end(last),
    };
    if (speech?.clause !== undefined) quotation.speech = speech.clause;
    return quotation;
  },
};

/** The token that closes what the mark at `i` opens, in the same paragraph. */
function closingOf(reading: Reading, i: number): number | undefined {
  const opening = reading.raw(i);
  const closing = reading.sense(i, Tag.quotationMark);
  if (!closing) return undefined;
  let nested = 0;
  for (let at = i + 1; at < i + LONGEST && reading.has(at) && !reading.opensParagraph(at); at++) {
    if (!isQuote(reading, at)) continue;
    const mark = reading.raw(at);
    // a straight mark that is set otherwise opens again, so that the one at `i` was never closed: inches, or a mark that was lost
    if (mark === closing && mark === opening) return reading.glued(at) === reading.glued(i + 1) ? at : undefined;
    if (mark === closing && nested-- === 0) return at;
    if (mark === opening && ++nested > NESTED) return undefined;
  }
  return undefined;
}

function wordsOf(reading: Reading, first: number, end: number): { all: number; capitalised: number } {
  let all = 0;
  let capitalised = 0;
  for (let at = first; at < end; at++) {
    if (!reading.isWord(at) || isArticle(reading, at)) continue;
    all++;
    if (reading.isCapitalised(at)) capitalised++;
  }
  return { all, capitalised };
}
