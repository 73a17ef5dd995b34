import { type Amount, amountsOf, isAlike, quoteOf } from '../consolidate/amounts.ts';
import { cuesOf, type DocumentView, figuresOf, hasCue, type Sentence } from '../consolidate/view.ts';
import { describeInterval, type Interval, intervalOf, meet, writtenInterval } from '../core/interval.ts';
import type { Figure } from '../core/schema.ts';
import type { Check, Report } from './check.ts';

/** Percentage points by which people let a share in words stand for one in digits: "a third (36%)". */
const IN_WORDS = 4;
/** Characters within which a word of change belongs to a percentage. */
const NEAR = 40;

/** Characters between a value and what it became. */
const APART = 60;

/** A value and what it became. */
interface Change {
  before: Amount;
  after: Amount;
}

/** A percentage beside the two amounts that it relates. */
export const percent: Check = {
  id: 'percent',
  level: 'error',
  summary: 'A percentage and the amounts it relates',
  description: `A change and the two values it is a change between, in one sentence (“rose 20%, from 240 to 300”), in percent or percentage points; a
share and the amounts it is a share of (“45 million, or 30% of a budget of 1.5 billion”); a share said twice (“three in four (62%)”).
It keeps quiet where the percentage is of another basis: constant exchange rates, another span of time.`,
  bad: {
    documents: [
      {
        id: 'a',
        language: 'en',
        date: '2015-10-06',
        text: 'Enrolment at the academy rose by 20% this year, from 240 students to 300 students.',
      },
    ],
    why: '240 to 300 is a rise of 25 %; 20 % is what the rise is of 300.',
  },
  good: {
    documents: [
      {
        id: 'a',
        language: 'en',
        date: '2022-07-19',
        text: 'Passengers at the airport rose 7.2% to 3.3 million people, from 3.1 million people a year earlier.',
      },
    ],
    why: 'From 3.05–3.15 to 3.25–3.35 million is a rise of 3.2 to 9.8 %.',
  },
  inDocument(document, report) {
    for (const sentence of document.sentences) {
      const percentages = figuresOf(sentence).filter(({ kind, value }) => kind === 'percentage' && value !== undefined);
      if (percentages.length === 0) continue;
      const amounts = amountsOf(sentence);
      judgeChanges(document, sentence, percentages, amounts, report);
      for (const percentage of percentages) {
        sharesSaidTwice(document, sentence, percentage, report);
        shareOfAmounts(document, sentence, percentage, amounts, report);
      }
    }
  },
};

function judgeChanges(document: DocumentView, sentence: Sentence, percentages: Figure[], amounts: Amount[], report: Report): void {
  for (const change of changesOf(document, sentence, amounts)) {
    const stated = percentages.filter(
      (figure) => change.before.fact?.id !== figure.id && change.after.fact?.id !== figure.id && isOfChange(sentence, figure),
    );
    const nearest = stated.sort((a, b) => distance(change, a) - distance(change, b))[0];
    if (nearest === undefined || hasCue(sentence, 'other-basis', nearest.span.start - NEAR, nearest.span.end + NEAR)) continue;
    const found = stated.find((figure) => agrees(figure, change));
    const facts = [nearest, change.before.fact, change.after.fact].filter((fact): fact is Figure => fact !== undefined);
    const said = `${quoteOf(document, change.before)} to ${quoteOf(document, change.after)}`;
    const made = nearest.unit === 'pp' ? difference(change) : relative(change);
    if (found !== undefined) report({ facts, verified: true, message: `${said} is a change of ${describeInterval(made, found.unit)}` });
    else report({ facts, message: `${said} is a change of ${describeInterval(rounded(made), nearest.unit)}, not ${nearest.quote}` });
  }
}

function agrees(figure: Figure, change: Change): boolean {
  const stated = intervalOf(figure);
  const signed = (made: Interval): boolean => meet(stated, made) || meet(stated, { low: -made.high, high: -made.low });
  if (figure.unit === 'pp') return signed(difference(change));
  // people say "up 1%" of a rate that went from 4 to 5 %
  return signed(relative(change)) || (change.before.unit === '%' && signed(difference(change)));
}

function relative({ before, after }: Change): Interval {
  const [from, to] = [withRounding(before), withRounding(after)];
  return from.low <= 0
    ? { low: -100, high: Number.POSITIVE_INFINITY }
    : { low: (to.low / from.high - 1) * 100, high: (to.high / from.low - 1) * 100 };
}

function difference({ before, after }: Change): Interval {
  const [from, to] = [withRounding(before), withRounding(after)];
  return { low: to.low - from.high, high: to.high - from.low };
}

const withRounding = ({ fact, interval }: Amount): Interval => (fact?.qualifier === 'exact' ? writtenInterval(fact) : interval);
const rounded = ({ low, high }: Interval): Interval => ({ low: Number(low.toFixed(1)), high: Number(high.toFixed(1)) });

const distance = ({ before, after }: Change, { span }: Figure): number =>
  Math.min(Math.abs(span.start - Math.max(before.end, after.end)), Math.abs(Math.min(before.start, after.start) - span.end));

const isOfChange = (sentence: Sentence, { span, unit }: Figure): boolean =>
  unit === 'pp' || (['rise', 'fall'] as const).some((cue) => hasCue(sentence, cue, span.start - NEAR, span.end + NEAR / 2));

/** "from A to B", "to B from A", « B, contre A ». */
function changesOf(document: DocumentView, sentence: Sentence, amounts: Amount[]): Change[] {
  const changes: Change[] = amounts.flatMap(ofRange);
  const alike = amounts.filter(({ interval }) => interval.low !== interval.high || Number.isFinite(interval.low));
  for (const [i, a] of alike.entries()) {
    const b = alike
      .slice(i + 1)
      .find((other) => isAlike(a, other) && !(other.fact?.kind === 'percentage' && a.fact?.kind !== 'percentage'));
    if (b === undefined) continue;
    const [leadsA, leadsB] = [leadOf(sentence, a), leadOf(sentence, b)];
    if (b.start - a.end > APART || /[()]/.test(document.between(a, b))) continue;
    if (leadsA.from && leadsB.to) changes.push({ before: a, after: b });
    else if (leadsB.against && !leadsA.from) changes.push({ before: b, after: a });
  }
  return changes;
}

/** "from 4.1% to 5.3%" is one figure, whose lower end may be the one written second. */
function ofRange(amount: Amount): Change[] {
  const { fact } = amount;
  const ends = fact?.quote.match(/\d+(?:[.,\s]\d+)*/g);
  if (fact?.low == null || fact.high == null || ends?.length !== 2) return [];
  if (isYear(fact.low) !== isYear(fact.high)) return [];
  const shift = Math.log10(fact.low / Number((ends[0] as string).replace(/\D/g, '')));
  const lowFirst = Math.abs(shift - Math.round(shift)) < 1e-9;
  const values = lowFirst ? [fact.low, fact.high] : [fact.high, fact.low];
  const [before, after] = values.map((value, i): Amount => {
    const { low: _low, high: _high, ...rest } = fact;
    const end: Figure = { ...rest, value, quote: ends[i] as string };
    return { ...amount, interval: intervalOf(end), fact: end };
  }) as [Amount, Amount];
  return [{ before, after }];
}

/** Read as an amount by mistake, where only one end of a range is one. */
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1500 && value <= 2100;

/** Which prepositions stand right before an amount. */
function leadOf(sentence: Sentence, amount: Amount): { from: boolean; to: boolean; against: boolean } {
  const touches = (cue: 'from' | 'to' | 'against'): boolean =>
    cuesOf(sentence, cue, sentence.start, amount.start).some(({ end }) => amount.start - end <= 12);
  return { from: touches('from'), to: touches('to'), against: touches('against') };
}

/** "Three in four respondents (62 per cent)". */
function sharesSaidTwice(document: DocumentView, sentence: Sentence, percentage: Figure, report: Report): void {
  for (const ratio of figuresOf(sentence)) {
    if (ratio.kind !== 'ratio' || ratio.value === undefined || ratio.value >= 1) continue;
    if (!saysAgain(document, sentence, ratio.span, percentage.span)) continue;
    const share = ratio.value * 100;
    const slack = isInWords(ratio) ? IN_WORDS : 0;
    const opened = intervalOf({ ...ratio, kind: 'percentage', value: share, quote: '' });
    const made =
      ratio.qualifier === 'exact' ? { low: share - slack, high: share + slack } : { low: opened.low - slack, high: opened.high + slack };
    const agreed = meet(intervalOf(percentage), made);
    report({
      facts: [percentage, ratio],
      message: `${ratio.quote} is ${Number(share.toFixed(1))} %, ${agreed ? 'which agrees with' : 'not'} ${percentage.quote}`,
      ...(agreed ? { verified: true } : {}),
    });
  }
}

/** A ratio of small numbers is a manner of speaking; one of large numbers was counted. */
const isInWords = ({ quote }: Figure): boolean => !/\d{2}/.test(quote);

/** Whether the second of two spans says the first one again: in parentheses, or after « soit ». */
function saysAgain(
  document: DocumentView,
  sentence: Sentence,
  a: { start: number; end: number },
  b: { start: number; end: number },
): boolean {
  const [left, right] = a.start < b.start ? [a, b] : [b, a];
  const between = document.between(left, right);
  if (between.length > NEAR || /[.;:]/.test(between)) return false;
  if (between.endsWith('(') && document.text[right.end] === ')') return true;
  return cuesOf(sentence, 'that-is', left.end, right.start).some(
    ({ start, end }) => right.start - end <= 10 && /[,(]\s*$/.test(document.text.slice(left.end, start)),
  );
}

/** « 45 millions …, soit 30 % d'un budget de 1,5 milliard »; « Sur les 48 recours, 16, c'est-à-dire 33 % ». */
function shareOfAmounts(document: DocumentView, sentence: Sentence, percentage: Figure, amounts: Amount[], report: Report): void {
  if (percentage.unit !== '%') return;
  const { span } = percentage;
  const others = amounts.filter(({ fact }) => fact?.kind !== 'percentage');
  const part = others.findLast((amount) => amount.end <= span.start && saysAgainNear(document, sentence, amount, span));
  if (part === undefined) return;
  const whole = wholeOf(document, sentence, part, span, others);
  if (whole === undefined) return;
  const [p, w] = [withRounding(part), withRounding(whole)];
  if (w.low <= 0) return;
  const made = { low: (p.low / w.high) * 100, high: (p.high / w.low) * 100 };
  const agreed = meet(made, intervalOf(percentage));
  const said = `${quoteOf(document, part)} of ${quoteOf(document, whole)}`;
  report({
    facts: [percentage, part.fact, whole.fact].filter((fact): fact is Figure => fact !== undefined),
    message: `${said} is ${describeInterval(rounded(made), '%')}, ${agreed ? 'which agrees with' : 'not'} ${percentage.quote}`,
    ...(agreed ? { verified: true } : {}),
  });
}

/** The part may have its noun and purpose before « soit ». */
function saysAgainNear(document: DocumentView, sentence: Sentence, part: Amount, span: { start: number; end: number }): boolean {
  const link = cuesOf(sentence, 'that-is', part.end, span.start).at(-1);
  if (link === undefined) return saysAgain(document, sentence, part, span);
  return span.start - link.end <= 12 && /[,(]\s*$/.test(document.text.slice(part.end, link.start));
}

function wholeOf(document: DocumentView, sentence: Sentence, part: Amount, span: { end: number }, others: Amount[]): Amount | undefined {
  const following = others.find(({ start }) => start >= span.end);
  if (following !== undefined && isAlike(part, following)) {
    const [link] = cuesOf(sentence, 'out-of', span.end, following.start);
    if (
      link !== undefined &&
      link.start - span.end <= 3 &&
      following.start - link.end <= NEAR &&
      !document.between(link, following).includes(',')
    )
      return following;
  }
  const leading = others.findLast((amount) => amount.end <= part.start && isAlike(part, amount));
  if (leading === undefined || !cuesOf(sentence, 'out-of', sentence.start, leading.start).some(({ end }) => leading.start - end <= 8))
    return undefined;
  return leading;
}
