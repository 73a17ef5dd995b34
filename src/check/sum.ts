import { type Amount, amountsOf, isAlike, quoteOf } from '../consolidate/amounts.ts';
import { cuesOf, type DocumentView, hasCue, hasUndenied, keysOf, type Sentence } from '../consolidate/view.ts';
import { add, describeInterval, type Interval, meet, subtract } from '../core/interval.ts';
import type { Figure } from '../core/schema.ts';
import type { Check, Report } from './check.ts';

/** More parts than this are a table, not a sum in a sentence; it bounds the subsets that are tried. */
const MAX_PARTS = 8;
/** Characters between the word "total" and its amount. */
const REACH = 60;
/** Characters between an amount and the words "in all" after it, with and without a noun. */
const FOLLOWS = 25;
const TOUCHES = 1;

/** Parts and the whole that a text says they make. */
interface Claim {
  parts: Amount[];
  total: Amount;
  /** Whether the text claims that these are all the parts; if not, they may only not exceed the whole. */
  complete: boolean;
}

/** Parts that do not make their total. */
export const sum: Check = {
  id: 'sum',
  level: 'error',
  summary: 'Parts and the total that the text gives for them',
  description: `Amounts of one unit in one passage that are said to make a total: “28 million, to which 7 million are added, for a total of 53
million”; a whole and its parts after a colon, or in the sentence after it; shares of one vote, one capital, one market over 100 %.
Every amount counts as the interval it was rounded from, opened by words like *around*. Where the text names no total but a
whole that may have other parts (“of 55 seats”), parts may stay below it and not exceed it. It keeps quiet where something is taken off,
where other parts are left unnamed, and where some of the amounts, not all, make the total.`,
  bad: {
    documents: [
      {
        id: 'a',
        language: 'en',
        date: '2019-03-04',
        text: 'The show took $28 million in Paris, to which the tour added $7 million, for a total of $53 million.',
      },
    ],
    why: '28 and 7 million are 35 million, 34 to 36 with their rounding.',
  },
  good: {
    documents: [
      {
        id: 'a',
        language: 'en',
        date: '2019-03-04',
        text: 'The show took $28 million in Paris, to which the tour added $7.4 million, for a total of $36 million.',
      },
    ],
    why: 'With their rounding 28 and 7.4 million are 34.85 to 35.95 million, and 36 million is at least 35.5.',
  },
  inDocument(document, report) {
    for (const sentence of document.sentences) {
      const amounts = amountsOf(sentence);
      if (amounts.length === 0) continue;
      const claim =
        announcedTotal(document, sentence, amounts) ?? wholeAfter(sentence, amounts) ?? wholeBefore(document, sentence, amounts);
      if (claim !== undefined) judge(document, claim, report);
    }
    shares(document, report);
  },
};

function judge(document: DocumentView, { parts, total, complete }: Claim, report: Report): void {
  const facts = [...parts, total].map(({ fact }) => fact).filter((fact): fact is Figure => fact !== undefined);
  const made = parts.map(({ interval }) => interval).reduce(add);
  const { unit } = total;
  const said = parts.map((part) => quoteOf(document, part)).join(' + ');
  if (meet(made, total.interval)) {
    report({ facts, verified: true, message: `${said} = ${describeInterval(made, unit)}, which agrees with ${quoteOf(document, total)}` });
    return;
  }
  const exceeds = made.low > total.interval.high;
  if (!exceeds && (!complete || isOpenEnded(document, parts, total))) return;
  if (someMake(parts, total.interval)) return;
  report({
    facts,
    message: `${said} make ${describeInterval(made, unit)}, not ${quoteOf(document, total)} (${describeInterval(total.interval, unit)})`,
  });
}

/** Whether some of the parts, added or taken off, make the total: then the others are about something else. */
function someMake(parts: readonly Amount[], total: Interval): boolean {
  const tried = (i: number, chosen: number, made: Interval): boolean => {
    if (i === parts.length) return chosen >= 2 && meet(made, total);
    const { interval } = parts[i] as Amount;
    return (
      tried(i + 1, chosen, made) ||
      tried(i + 1, chosen + 1, add(made, interval)) ||
      (chosen > 0 && tried(i + 1, chosen + 1, subtract(made, interval)))
    );
  };
  return tried(0, 0, { low: 0, high: 0 });
}

/** Whether the words between parts and total allow for parts that are not named; what stands before all of them is of all of them. */
function isOpenEnded(document: DocumentView, parts: readonly Amount[], total: Amount): boolean {
  const first = Math.min(total.sentence.index, ...parts.map(({ sentence }) => sentence.index));
  const last = Math.max(total.sentence.index, ...parts.map(({ sentence }) => sentence.index)) + 1;
  const start = Math.min(total.start, ...parts.map((part) => part.start));
  return document.sentences
    .slice(first, last + 1)
    .some(
      (sentence) =>
        hasUndenied(sentence, 'rest') || hasCue(sentence, 'subset') || (sentence.index < last && deducts(sentence, start, parts)),
    );
}

/** Whether something is taken off behind `start`; what a part is of is none: « ajouter 30 millions de frais ». */
const deducts = (sentence: Sentence, start: number, parts: readonly Amount[]): boolean =>
  cuesOf(sentence, 'deduct', start).some(
    (cue) => !hasCue(sentence, 'add', start, cue.start) || !parts.some(({ end }) => end <= cue.start && cue.start - end <= TOUCHES + 3),
  );

/** « …, pour un total de 53 millions »: what stands before it, in the sentence or in one that it adds to. */
function announcedTotal(document: DocumentView, sentence: Sentence, amounts: Amount[]): Claim | undefined {
  const cues = cuesOf(sentence, 'total');
  for (const cue of cues) {
    if (cues.some((outer) => outer !== cue && outer.start <= cue.start && outer.end >= cue.end)) continue;
    const total = amountBeside(amounts, cue.start, cue.end);
    if (total === undefined || total.fact?.kind === 'percentage') continue;
    const scopes = keysOf(sentence, 'scope', cue.end, total.start);
    if (scopes.has('cumulative') || scopes.has('average')) continue;
    let parts = amounts.filter((amount) => amount.end <= Math.min(cue.start, total.start) && isPartOf(amount, total));
    const previous = document.sentences[sentence.index - 1];
    const adds = hasCue(sentence, 'add');
    if (previous !== undefined && !isHeading(document, previous) && (parts.length === 0 || (parts.length === 1 && adds))) {
      const earlier = amountsOf(previous).filter(
        (part) => isPartOf(part, total) && (adds || isPlainlyPart(part, total)) && !isRunning(part),
      );
      // nothing but their place speaks for these
      if (!adds && !earlier.every((part) => isSizedAsPart(part, total) && measuresSame(part, earlier[0] as Amount))) continue;
      parts = [...earlier, ...parts];
    }
    const passage = new Set([sentence, ...parts.map((part) => part.sentence)]);
    if ([...passage].some((one) => hasCue(one, 'denial'))) continue;
    if (parts.length >= 2 && parts.some(({ fact }) => fact !== undefined) && parts.length <= MAX_PARTS)
      return { parts, total, complete: parts[0]?.sentence === sentence || adds || hasCue(sentence, 'in-all', cue.start, cue.end) };
  }
  return undefined;
}

/** Of one unit, and of the same noun unless one of them leaves it out or the total is of people, who may be of any sort. */
function isPartOf(part: Amount, total: Amount): boolean {
  if (!isAlike(part, total)) return false;
  if (part.item === '' || total.item === '' || part.item === total.item) return true;
  return (
    [...keysOf(total.sentence, 'thing', total.start, total.end), ...keysOf(total.sentence, 'concept', total.start, total.end)].length > 0
  );
}

/** Whether an amount of the sentence before is of the total without a word that says so: money, a measure, or of the same noun. */
const isPlainlyPart = (part: Amount, total: Amount): boolean =>
  part.fact !== undefined && (part.fact.kind !== 'count' || (part.item !== '' && part.item === total.item));

/** A part exceeds no whole, and one below what the whole was rounded by is not worth a word. */
const isSizedAsPart = ({ interval }: Amount, total: Amount): boolean =>
  interval.low <= total.interval.high && interval.high >= (total.interval.high - total.interval.low) / 2;

/** « 105 millions à ce jour »: beside amounts of a shorter time it is the sum of others. */
const isRunning = ({ sentence, end }: Amount): boolean =>
  keysOf(sentence, 'scope', end, Math.min(end + FOLLOWS, sentence.end)).has('cumulative');

const measuresSame = (a: Amount, b: Amount): boolean =>
  a.fact?.measures == null || b.fact?.measures == null || a.fact.measures === b.fact.measures;

/** A line of its own that no full stop ends: what it says the text says again. */
const isHeading = (document: DocumentView, sentence: Sentence): boolean =>
  document.next(sentence) === undefined && !/[.!?…»”"]\W*$/u.test(document.text.slice(sentence.start, sentence.end));

/** The amount that the word "total" at [from, to) is about: one that it follows at once ("53 million in all"), else the next one. */
function amountBeside(amounts: readonly Amount[], from: number, to: number): Amount | undefined {
  const previous = amounts.findLast(({ end }) => end <= from && from - end <= FOLLOWS);
  if (previous !== undefined && from - previous.end <= TOUCHES) return previous;
  return amounts.find(({ start }) => start >= to && start - to <= REACH) ?? previous;
}

/** « 31 sièges, la droite 18 et les écologistes 9, sur une assemblée de 55 sièges ». */
function wholeAfter(sentence: Sentence, amounts: Amount[]): Claim | undefined {
  const total = amounts.at(-1);
  const before = amounts.at(-2);
  if (total?.fact === undefined || before === undefined) return undefined;
  const link = cuesOf(sentence, 'out-of', before.end, total.start).find((cue) => hasCue(sentence, 'whole', cue.end, total.end));
  if (link === undefined) return undefined;
  if (total.fact.kind === 'percentage') return undefined;
  const parts = amounts.slice(0, -1).filter((amount) => isAlike(amount, total) && amount.interval.low < total.interval.high);
  return parts.length >= 2 && parts.length <= MAX_PARTS && parts.length === amounts.length - 1
    ? { parts, total, complete: false }
    : undefined;
}

/** "412 ballots were cast: 230 for …, 140 for … and 52 blank"; "Revenue reached $7 billion. Cloud contributed …". */
function wholeBefore(document: DocumentView, sentence: Sentence, amounts: Amount[]): Claim | undefined {
  const [first, second] = amounts;
  if (first !== undefined && second !== undefined && document.between(first, second).includes(':') && !hasCue(sentence, 'subset'))
    return partsOf(document, first, amounts.slice(1));
  const previous = document.previous(sentence);
  if (previous === undefined || first === undefined || !hasCue(sentence, 'part')) return undefined;
  const whole = amountsOf(previous).findLast((amount) => amount.fact !== undefined && isAlike(amount, first));
  return whole === undefined ? undefined : partsOf(document, whole, amounts);
}

function partsOf(document: DocumentView, total: Amount, candidates: readonly Amount[]): Claim | undefined {
  const parts = candidates.filter((amount) => isAlike(amount, total));
  if (total.fact?.kind === 'percentage') return undefined;
  if (parts.length < 2 || parts.length > MAX_PARTS || parts.some(({ interval }) => interval.low > total.interval.high)) return undefined;
  const last = parts.at(-1) as Amount;
  const complete = [last.sentence, document.next(last.sentence), document.sentences[last.sentence.index + 2]].some(
    (sentence) => sentence !== undefined && hasCue(sentence, 'exhaustive'),
  );
  return { parts, total, complete };
}

/** Shares of one whole over 100 %: "48% of the vote … 37% … 21%". */
function shares(document: DocumentView, report: Report): void {
  for (const sentence of document.sentences) {
    const first = percentagesOf(sentence).findIndex(({ end }) => hasCue(sentence, 'whole', end, Math.min(end + 40, sentence.end)));
    if (first < 0) continue;
    const group = percentagesOf(sentence).slice(first);
    const passage = [sentence];
    for (let next = document.next(sentence); next !== undefined && percentagesOf(next).length > 0; next = document.next(next)) {
      if (percentagesOf(next).some(({ start }) => isChange(next, start))) break;
      passage.push(next);
      group.push(...percentagesOf(next));
    }
    if (
      group.length < 2 ||
      group.length > MAX_PARTS ||
      passage.some(comparesTwice) ||
      group.some(({ start, sentence }) => isChange(sentence, start))
    )
      continue;
    const made = group.map(({ interval }) => interval).reduce(add);
    const facts = group.map(({ fact }) => fact as Figure);
    const said = group.map((share) => quoteOf(document, share)).join(' + ');
    if (made.low > 100 + 1e-9) report({ facts, message: `Shares of one whole: ${said} make ${describeInterval(made, '%')}, over 100 %` });
  }
}

const percentagesOf = (sentence: Sentence): Amount[] =>
  amountsOf(sentence).filter(({ fact }) => fact?.kind === 'percentage' && fact.unit === '%');

/** A percentage beside a word of change, or of a rate, is no share. */
const isChange = (sentence: Sentence, at: number): boolean =>
  (['rise', 'fall', 'other-basis'] as const).some((cue) => hasCue(sentence, cue, at - 25, at));

/** Shares of two years, or of two rounds, stand side by side. */
const comparesTwice = (sentence: Sentence): boolean =>
  hasCue(sentence, 'against') || cuesOf(sentence, 'other-basis').length > 1 || keysOf(sentence, 'scope').has('record');
