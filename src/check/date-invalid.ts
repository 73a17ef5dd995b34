import type { Span } from '../core/schema.ts';
import type { Check } from './check.ts';

/** A day that no calendar has. Whether a date is one is told where dates are read; see `invalid` of date facts. */
export const dateInvalid: Check = {
  id: 'date-invalid',
  level: 'error',
  summary: 'A date that no calendar has',
  description: `A day of the month that does not exist (31 June), 29 February of a year that is no leap year, a clock time past 24:00.
It keeps quiet about days inside the title of a work, which an author may invent.`,
  bad: {
    documents: [{ id: 'a', language: 'en', date: '2021-05-25', text: 'Owners have until 31 June 2021 to register.' }],
    why: 'June has 30 days.',
  },
  good: {
    documents: [{ id: 'a', language: 'en', date: '2020-03-02', text: 'The twins were born on 29 February 2020.' }],
    why: '2020 was a leap year.',
  },
  inDocument({ facts, text }, report) {
    const works = facts.filter((fact) => fact.type === 'work');
    for (const fact of facts) {
      if (fact.type !== 'date' || fact.invalid !== true) continue;
      if (isTitle(text, fact.span) || works.some(({ span }) => span.start <= fact.span.start && fact.span.end <= span.end)) continue;
      report({ facts: [fact], message: `“${fact.quote}” is not a date of any calendar` });
    }
  },
};

/** Characters of an article between a quotation mark and the date that is all of a title. */
const ARTICLE = 6;

/** « Le 31 juin »: in quotation marks, with nothing but an article beside it. */
function isTitle(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - ARTICLE), start);
  const after = text.slice(end, end + 2).trim();
  return /[«“"‘]\s?(?:\p{L}+\s)?$/u.test(before) && /^[»”"’]/.test(after);
}
