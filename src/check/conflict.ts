import type { Claim, Digest } from '../consolidate/digest.ts';
import { QUANTITIES } from '../consolidate/quantities.ts';
import { eachPair, type Said } from '../consolidate/related.ts';
import { Versions } from '../consolidate/versions.ts';
import { yearlyRate } from '../core/conversion.ts';
import { daysOf } from '../core/days.ts';
import { describeInterval, hull, type Interval, meet } from '../core/interval.ts';
import type { Check, Report } from './check.ts';

/** Days after which something may have been announced anew. */
const ANNEW = 90;

/** The same measure of the same thing in two documents, with values that cannot both be true. */
export const conflict: Check = {
  id: 'conflict',
  level: 'error',
  summary: 'Two documents that give one thing two values',
  description: `The same quantity (a cost, a height, a number of dead) of the same subject in two documents, with intervals that cannot meet. Documents are
about one subject where they share a name that few others have and neither names somebody or something of its own beside the amount; sorts of things
(a bridge, a film), events and scopes (planned and actual, gross and net, production alone and with marketing) must be the same. What grows with time,
such as tolls and receipts, is compared only between documents of one day; between others it is a series, shown as info. A text that corrects or
revises an amount contradicts nothing.`,
  bad: {
    documents: [
      {
        id: 'a',
        language: 'en',
        date: '2020-02-18',
        text: 'At 310 metres tall, the Corvane Tower is the highest building in the country.',
      },
      { id: 'b', language: 'en', date: '2020-02-20', text: 'Climbers were arrested on the Corvane Tower. The tower is 130 metres tall.' },
    ],
    why: 'A tower has one height.',
  },
  good: {
    documents: [
      { id: 'a', language: 'en', date: '2014-11-18', text: '“The Lamplighters” cost $44 million to produce.' },
      { id: 'b', language: 'en', date: '2014-11-20', text: 'To produce and promote “The Lamplighters” cost $75 million.' },
    ],
    why: 'One is the cost of production alone.',
  },
  between(documents, report) {
    const claims = documents.flatMap((by) => soleClaims(by).map((what): Said<Claim> => ({ by, what })));
    const versions = Versions.among(documents);
    const done = new Set<string>();
    const series = new Series();
    eachPair(
      claims,
      ({ what }) => what.concept,
      (a, b) => {
        // what versions of one text disagree on is told by `version`
        const clash = versions.areOne(a.by, b.by) ? undefined : judge(a, b);
        if (clash === undefined) return;
        if (clash === 'series') {
          series.add(a, b);
          return;
        }
        if (done.has(a.what.fact.id) || done.has(b.what.fact.id)) return;
        done.add(a.what.fact.id).add(b.what.fact.id);
        report({ facts: [b.what.fact, a.what.fact], message: `${label(a.what)}: ${said(a)}, but ${said(b)}` });
      },
    );
    series.report(report);
  },
};

/** Claims of a quantity for which the document gives one value; which of several another document means is not known. */
function soleClaims({ claims }: Digest): Claim[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = [claim.concept, claim.scopes].join('\t');
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group as [Claim];
    return group.every((claim) => claim.unit === first.unit && meet(claim.interval, first.interval)) ? [first] : [];
  });
}

function judge(a: Said<Claim>, b: Said<Claim>): 'conflict' | 'series' | undefined {
  const [one, other] = comparable(a, b);
  if (one === undefined || other === undefined || meet(one, other)) return undefined;
  const over = QUANTITIES[a.what.concept]?.over ?? 'growing';
  if (over === 'settled') return 'conflict';
  if (!isOneTime(a, b)) return undefined;
  const apart = daysApart(a, b);
  if (over === 'announced') return apart === undefined || apart <= ANNEW ? 'conflict' : undefined;
  return apart === undefined ? undefined : apart === 0 ? 'conflict' : 'series';
}

/** Whether the sentences name no times, or one that both lie in, or one of them only the day on which it reports. */
function isOneTime(a: Said<Claim>, b: Said<Claim>): boolean {
  if (reportsToday(a) !== reportsToday(b)) return true;
  const [one, other] = [a.what.times, b.what.times];
  return one.length === 0 || other.length === 0 || one.some((x) => other.some((y) => x.first <= y.last && y.first <= x.last));
}

function reportsToday({ by, what }: Said<Claim>): boolean {
  const today = by.info.date === null ? undefined : daysOf(by.info.date);
  return what.times.length > 0 && what.times.every(({ first, last }) => first === today?.first && last === today.last);
}

/** The two intervals in one unit; currencies at the rates that the documents' year had. */
function comparable(a: Said<Claim>, b: Said<Claim>): [Interval, Interval] | [] {
  if (a.what.unit === b.what.unit) return [a.what.interval, b.what.interval];
  const year = a.by.info.date?.slice(0, 4);
  if (year === undefined || year !== b.by.info.date?.slice(0, 4)) return [];
  const rate = yearlyRate(a.what.unit, b.what.unit, Number(year));
  if (rate === undefined) return [];
  const { low, high } = a.what.interval;
  return [{ low: low * rate.low, high: high * rate.high }, b.what.interval];
}

function daysApart(a: Said<Claim>, b: Said<Claim>): number | undefined {
  const [one, other] = [a, b].map(({ by }) => (by.info.date === null ? undefined : daysOf(by.info.date)));
  return one === undefined || other === undefined ? undefined : Math.abs(one.first - other.first);
}

const label = ({ concept }: Claim): string => concept.replaceAll('-', ' ');

function said({ by, what }: Said<Claim>): string {
  const { fact } = what;
  const meant = fact.type === 'figure' ? ` (${describeInterval(what.interval, fact.kind === 'measure' ? null : fact.unit)})` : '';
  return `${fact.quote}${meant} in ${by.info.id}`;
}

/** Values that grow with the documents' dates, told once for each subject. */
class Series {
  readonly #groups: Set<Said<Claim>>[] = [];
  readonly #groupOf = new Map<Said<Claim>, Set<Said<Claim>>>();

  add(a: Said<Claim>, b: Said<Claim>): void {
    const group = this.#groupOf.get(a) ?? this.#groupOf.get(b);
    const joined = group ?? new Set<Said<Claim>>();
    if (group === undefined) this.#groups.push(joined);
    for (const said of [a, b]) {
      joined.add(said);
      this.#groupOf.set(said, joined);
    }
  }

  report(report: Report): void {
    for (const group of this.#groups) {
      const inTime = [...group].sort((x, y) => ((x.by.info.date ?? '') < (y.by.info.date ?? '') ? -1 : 1));
      const first = inTime[0] as Said<Claim>;
      const values = inTime.map(({ by, what }) => `${what.fact.quote} (${by.info.date})`).join(', ');
      const span = inTime.map(({ what }) => what.interval).reduce(hull);
      report({
        facts: inTime.map(({ what }) => what.fact),
        level: 'info',
        message: `${label(first.what)} over time: ${values}: ${describeInterval(span)}`,
      });
    }
  }
}
