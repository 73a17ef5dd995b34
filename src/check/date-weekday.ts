import type { DocumentView, Sentence } from '../consolidate/view.ts';
import { type CalendarDay, calendarDay, dayNumber, exists, weekdayOf } from '../core/calendar.ts';
import { daysOf } from '../core/days.ts';
import type { DateFact, Span } from '../core/schema.ts';
import type { Check, Report } from './check.ts';

/** Without a written year a date may be this far from the document's, in days; a farther one would have its year. */
const REACH = 290;

/** A weekday that its date was not. */
export const dateWeekday: Check = {
  id: 'date-weekday',
  level: 'error',
  summary: 'A weekday beside a date that was another',
  description: `“mardi 24 décembre 2014” was a Wednesday. Where no year is written, the weekday must be right for the last or the next such day seen from the
document's date; a weekday that stands outside of the date (“said on Tuesday that the 14 March concert …”) is not its own.`,
  bad: {
    documents: [{ id: 'a', language: 'en', date: '2019-12-19', text: 'The strike began on Saturday 5 December 2019.' }],
    why: '5 December 2019 was a Thursday.',
  },
  good: {
    documents: [{ id: 'a', language: 'en', date: '2019-12-20', text: 'Parliament votes on the budget on Thursday 9 January.' }],
    why: 'The next 9 January, of 2020, is a Thursday.',
  },
  inDocument(document, report) {
    for (const sentence of document.sentences) {
      if (sentence.weekdays.length === 0) continue;
      for (const fact of sentence.facts) {
        if (fact.type !== 'date' || fact.kind === 'set' || fact.kind === 'duration') continue;
        if (fact.from !== undefined && fact.to !== undefined) {
          const year = writtenYear(fact.quote);
          for (const end of [fact.from, fact.to]) judge(document, sentence, fact, end.span, end.value, year, report);
        } else judge(document, sentence, fact, fact.span, fact.value, writtenYear(fact.quote), report);
      }
    }
  },
};

const writtenYear = (quote: string): number | undefined => {
  const year = /\b(1[5-9]|20)\d\d\b/.exec(quote)?.[0];
  return year === undefined ? undefined : Number(year);
};

function judge(
  document: DocumentView,
  sentence: Sentence,
  fact: DateFact,
  span: Span,
  value: string | null,
  year: number | undefined,
  report: Report,
): void {
  const weekday = sentence.weekdays.find(({ start, end }) => start >= span.start && end <= span.end)?.weekday;
  const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(value ?? '');
  if (weekday === undefined || day === null) return;
  const quote = document.text.slice(span.start, span.end);
  if (!/\d/.test(quote)) return;
  const [month, dayOfMonth] = [Number(day[2]), Number(day[3])];
  const candidates =
    year !== undefined ? [{ year, month, day: dayOfMonth }] : candidatesFor(document.info.date, Number(day[1]), month, dayOfMonth);
  const days = candidates.filter((candidate) => exists(candidate.month, candidate.day, candidate.year)).map(dayNumber);
  const nearest = days[0];
  if (nearest === undefined) return;
  if (days.some((candidate) => weekdayOf(candidate) === weekday)) {
    report({ facts: [fact], verified: true, message: `${quote} is the weekday that it says` });
    return;
  }
  report({ facts: [fact], message: `${quote}: ${isoDate(calendarDay(nearest))} is a ${WEEKDAYS[weekdayOf(nearest) - 1]}` });
}

/** The days of that name before and after the document's date, the nearer one first. */
function candidatesFor(documentDate: string | null, resolved: number, month: number, day: number): CalendarDay[] {
  const today = documentDate === null ? undefined : daysOf(documentDate)?.first;
  if (documentDate === null || today === undefined) return [{ year: resolved, month, day }];
  const year = Number(documentDate.slice(0, 4));
  const distance = (candidate: CalendarDay): number => Math.abs(dayNumber(candidate) - today);
  return [year - 1, year, year + 1]
    .map((candidate) => ({ year: candidate, month, day }))
    .filter((candidate) => distance(candidate) <= REACH)
    .sort((a, b) => distance(a) - distance(b));
}

const isoDate = ({ year, month, day }: CalendarDay): string => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
/** Messages are in English. */
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
