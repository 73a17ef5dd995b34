import { type DocumentView, datesOf, hasCue, type Sentence } from '../consolidate/view.ts';
import { daysOf } from '../core/days.ts';
import type { DateFact } from '../core/schema.ts';
import type { Check, Report } from './check.ts';

/** An end without a year may lie in the year after the start's; a span of more than ten months is no such end. */
const MAX_WRAP = 300;
/** Characters within which a verb belongs to its date. */
const NEAR = 60;

/** Something that ends before it begins. */
export const dateOrder: Check = {
  id: 'date-order',
  level: 'error',
  summary: 'An end that lies before its beginning',
  description: `Ranges (“from 14 June to 9 June”), and dates on which something opens and closes in one sentence. Where a year is not written the end
may lie in the year after (“16 December to 7 January”), unless that would make ten months or more. Years before our era count down.`,
  bad: {
    documents: [{ id: 'a', language: 'en', date: '2018-05-02', text: 'The book festival will run from 14 June to 9 June 2018.' }],
    why: 'Both days are in June 2018.',
  },
  good: {
    documents: [{ id: 'a', language: 'en', date: '2017-12-12', text: 'The ice rink will be open from 16 December to 7 January.' }],
    why: 'The year ends between the two days.',
  },
  inDocument(document, report) {
    for (const sentence of document.sentences) {
      if (hasCue(sentence, 'bc')) continue;
      const dates = datesOf(sentence);
      for (const date of dates) {
        const { from, to } = date;
        if (from?.value == null || to?.value == null) continue;
        judge(
          document,
          date,
          { value: from.value, quote: quote(document, from.span) },
          { value: to.value, quote: quote(document, to.span) },
          [date],
          report,
        );
      }
      openAndClose(document, sentence, dates, report);
    }
  },
};

interface Point {
  value: string;
  quote: string;
}

const quote = (document: DocumentView, { start, end }: { start: number; end: number }): string => document.text.slice(start, end);

function judge(document: DocumentView, at: DateFact, from: Point, to: Point, facts: DateFact[], report: Report): void {
  const [begins, ends] = [daysOf(from.value), daysOf(to.value)];
  if (begins === undefined || ends === undefined) return;
  if (ends.last >= begins.first) {
    // the reader of dates put the year back, so that the range came out right; nobody writes ten months that way
    const movedBack = !hasYear(from.quote) && hasYear(to.quote) && !sameYear(from.value, to.value) && begins.first === begins.last;
    if (!movedBack || ends.last - begins.first < MAX_WRAP) return;
    report({ facts, message: `${to.quote} is the end, but lies before the beginning, ${from.quote}` });
    return;
  }
  const yearsWritten = hasYear(from.quote) && hasYear(to.quote);
  const oneYearForBoth =
    hasYear(to.quote) && !hasYear(from.quote) && sameYear(from.value, to.value) && at.type === 'date' && at.from !== undefined;
  const wrapped = ends.last + 365 - begins.first;
  if (!yearsWritten && !oneYearForBoth && wrapped < MAX_WRAP) return;
  if (hasCue(document.sentenceAt(at.span.start) as Sentence, 'changed')) return;
  report({ facts, message: `${to.quote} (${to.value}) is the end, but lies before the beginning, ${from.quote} (${from.value})` });
}

const hasYear = (quote: string): boolean => /\d{4}/.test(quote);
const sameYear = (a: string, b: string): boolean => a.slice(0, 4) === b.slice(0, 4);

/** "Applications open on 3 September 2021 and close on 20 August 2021". */
function openAndClose(document: DocumentView, sentence: Sentence, dates: readonly DateFact[], report: Report): void {
  // a year says too little of what ended in it
  const days = dates.filter(({ kind, value }) => (kind === 'date' || kind === 'time') && value !== null && value.length > 4);
  for (const [i, date] of days.entries()) {
    const next = days[i + 1];
    if (next === undefined || verbOf(sentence, date, days[i - 1]) !== 'start' || verbOf(sentence, next, date) !== 'end') continue;
    judge(
      document,
      date,
      { value: date.value as string, quote: date.quote },
      { value: next.value as string, quote: next.quote },
      [next, date],
      report,
    );
  }
}

/** What the nearest verb before a date says of it. */
function verbOf(sentence: Sentence, { span }: DateFact, before: DateFact | undefined): 'start' | 'end' | undefined {
  const from = Math.max(before?.span.end ?? sentence.start, span.start - NEAR);
  const verb = sentence.signs.findLast(
    ({ tag, start, end }) => (tag === 'cue-start' || tag === 'cue-end') && start >= from && end <= span.start,
  );
  return verb === undefined ? undefined : verb.tag === 'cue-start' ? 'start' : 'end';
}
