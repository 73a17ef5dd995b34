import type { Happening } from '../consolidate/digest.ts';
import { eachPair, type Said } from '../consolidate/related.ts';
import { Versions } from '../consolidate/versions.ts';
import { daysOf } from '../core/days.ts';
import type { Check } from './check.ts';

/** Days by which documents may be apart and still speak of one plan. */
const SAME_TIME = 3;
/** Days between two dates beyond which they are of two events: this year's festival and the next one's. */
const ONE_EVENT = 120;

/** One event on two days. */
export const dateConflict: Check = {
  id: 'date-conflict',
  level: 'error',
  summary: 'One event that two documents put on different days',
  description: `The same kind of event (a release, a referendum, a crash) of the same subject in two documents, with days written out that differ. Documents are about
one subject as for \`conflict\`. Of an event that lies ahead only documents of the same days are compared, since it may be moved; where a text says
that it was, nothing is said.`,
  bad: {
    documents: [
      { id: 'a', language: 'en', date: '2019-03-12', text: 'Flight Karibu 602 crashed on Sunday 10 March.' },
      { id: 'b', language: 'en', date: '2019-03-12', text: 'Flight Karibu 602 crashed on Monday 11 March.' },
    ],
    why: 'One crash, two days.',
  },
  good: {
    documents: [
      { id: 'a', language: 'en', date: '2019-03-12', text: 'The Karibu festival opens on 10 May.' },
      { id: 'b', language: 'en', date: '2019-04-12', text: 'The Karibu festival opens on 17 May.' },
    ],
    why: 'A month later the plan may be another.',
  },
  between(documents, report) {
    const all = documents.flatMap((by) => by.happenings.map((what): Said<Happening> => ({ by, what })));
    const versions = Versions.among(documents);
    const done = new Set<string>();
    eachPair(
      all,
      ({ what }) => what.event,
      (a, b) => {
        // what versions of one text disagree on is told by `version`
        if (versions.areOne(a.by, b.by)) return;
        const apart = Math.abs(a.what.days.first - b.what.days.first);
        if (apart === 0 || apart > ONE_EVENT || done.has(a.what.fact.id) || done.has(b.what.fact.id)) return;
        if (isAgreed(a, b) || isAgreed(b, a) || (!isPast(a, b) && !isOneTime(a, b))) return;
        done.add(a.what.fact.id).add(b.what.fact.id);
        const event = a.what.event.replaceAll('-', ' ');
        report({
          facts: [b.what.fact, a.what.fact],
          message: `${event}: ${a.what.fact.quote} in ${a.by.info.id}, but ${b.what.fact.quote} in ${b.by.info.id}`,
        });
      },
    );
  },
};

/** Whether the other document knows the same day for such an event: then it speaks of several. */
const isAgreed = (a: Said<Happening>, b: Said<Happening>): boolean =>
  b.by.happenings.some(({ event, days }) => event === a.what.event && days.first === a.what.days.first);

const dateOf = ({ by }: Said<Happening>): number | undefined => (by.info.date === null ? undefined : daysOf(by.info.date)?.first);

function isPast(a: Said<Happening>, b: Said<Happening>): boolean {
  const [one, other] = [dateOf(a), dateOf(b)];
  return one !== undefined && other !== undefined && Math.max(a.what.days.first, b.what.days.first) <= Math.min(one, other);
}

function isOneTime(a: Said<Happening>, b: Said<Happening>): boolean {
  const [one, other] = [dateOf(a), dateOf(b)];
  return one === undefined || other === undefined || Math.abs(one - other) <= SAME_TIME;
}
