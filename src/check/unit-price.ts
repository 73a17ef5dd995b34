import { cuesOf, type DocumentView, figuresOf, hasCue, type Sentence } from '../consolidate/view.ts';
import { rateEnvelope } from '../core/conversion.ts';
import { describeInterval, divide, hull, type Interval, intervalOf, meet } from '../core/interval.ts';
import type { Figure } from '../core/schema.ts';
import type { Check } from './check.ts';

/** Sentences between an income and the number sold, or the prices, where the text gives no other tie. */
const REACH = 2;

/** Keys of the packs' measures that are taken in for things sold, and that say how many were. */
const INCOME: ReadonlySet<string> = new Set(['revenue', 'turnover', 'sales']);
const NUMBERS_SOLD: ReadonlySet<string> = new Set(['transactions', 'copies', 'tickets', 'units']);

/** Income from things sold, their number, and the prices asked. */
interface Sale {
  income: Figure;
  number: Figure;
  prices: Figure[];
}

/** An income that its number of sales and its prices cannot make. */
export const unitPrice: Check = {
  id: 'unit-price',
  level: 'error',
  summary: 'Income, number sold and the prices asked',
  description: `Income divided by the number of things sold must lie between the lowest and the highest price the text gives for them. Prices in another
currency count with every rate that some day since 1999 had. It keeps quiet where not everybody pays the price (guests, discounts, subscriptions),
and where things are paid again and again.`,
  bad: {
    documents: [
      {
        id: 'a',
        language: 'en',
        date: '2019-08-19',
        text: 'The festival sold 4,200 tickets, priced from $8 to $15. Ticket revenue came to $126,000.',
      },
    ],
    why: '126,000 divided by 4,200 is 30.',
  },
  good: {
    documents: [
      {
        id: 'a',
        language: 'en',
        date: '2019-08-19',
        text: 'The festival sold 4,200 tickets, priced from $8 to $15. Ticket revenue came to $46,000.',
      },
    ],
    why: '46,000 divided by 4,200 is 10.95.',
  },
  inDocument(document, report) {
    for (const { income, number, prices } of salesOf(document)) {
      const each = divide(intervalOf(income), intervalOf(number));
      const asked = prices.map((price) => inCurrency(price, income.unit)).reduce(hull);
      const agreed = meet(each, asked);
      const said = prices.map(({ quote }) => quote).join(', ');
      report({
        facts: [income, number, ...prices],
        message: `${income.quote} for ${number.quote} is ${describeInterval(each, income.unit)} each, ${agreed ? 'between' : 'outside of'} the prices given: ${said}`,
        ...(agreed ? { verified: true } : {}),
      });
    }
  },
};

function inCurrency(price: Figure, unit: string | null): Interval {
  const interval = intervalOf(price);
  if (price.unit === unit || price.unit === null || unit === null) return interval;
  const rate = rateEnvelope(price.unit, unit) ?? { low: 0, high: Number.POSITIVE_INFINITY };
  return { low: interval.low * rate.low, high: interval.high * rate.high };
}

function salesOf(document: DocumentView): Sale[] {
  const sales: Sale[] = [];
  const groups = document.sentences.map((sentence) => pricesOf(sentence));
  for (const sentence of document.sentences) {
    for (const number of numbersSold(sentence)) {
      const income = incomeOf(document, sentence, number);
      if (income === undefined || income.value === undefined) continue;
      const prices = pricesFor(document, sentence, groups, income);
      if (prices.length === 0) continue;
      const passage = [sentence, ...[income, ...prices].map(({ span }) => document.sentenceAt(span.start) as Sentence)];
      if (passage.some((one) => hasCue(one, 'recurring')) || passage.some((one) => isUnpaid(one, prices))) continue;
      sales.push({ income, number, prices });
    }
  }
  return sales;
}

/** "no discounts" rules out what "discounts" would excuse. */
function isUnpaid(sentence: Sentence, prices: readonly Figure[]): boolean {
  return cuesOf(sentence, 'unpaid').some(
    (cue) =>
      !sentence.signs.some(({ tag, end }) => tag === 'cue-none' && cue.start - end <= 12 && cue.start >= end) &&
      !prices.some(({ span }) => cue.start >= span.end && cue.start - span.end < 30),
  );
}

function numbersSold(sentence: Sentence): Figure[] {
  return figuresOf(sentence).filter(
    (figure) =>
      figure.kind === 'count' &&
      (figure.value ?? 0) >= 10 &&
      (NUMBERS_SOLD.has(figure.measures ?? '') ||
        (hasCue(sentence, 'sold', figure.span.start - 60, figure.span.end + 30) &&
          hasCue(sentence, 'sold', figure.span.start, figure.span.end + 30)) ||
        hasCue(sentence, 'sold', figure.span.start - 60, figure.span.start)),
  );
}

/** The nearest amount taken in, in the sentence of the number sold or in one of the next two. */
function incomeOf(document: DocumentView, sentence: Sentence, number: Figure): Figure | undefined {
  for (let i = sentence.index; i <= sentence.index + REACH; i++) {
    const candidate = document.sentences[i];
    if (candidate === undefined) return undefined;
    if (candidate !== sentence && numbersSold(candidate).length > 0) return undefined;
    const incomes = figuresOf(candidate).filter(
      (figure) =>
        isIncome(candidate, figure, (number.value ?? 0) * 0.001) &&
        // what was taken in before the number sold is named, and set apart from it, was taken in for something else
        (candidate !== sentence || figure.span.start > number.span.start || !document.between(figure.span, number.span).includes(',')),
    );
    const nearest = incomes.sort((a, b) => Math.abs(a.span.start - number.span.start) - Math.abs(b.span.start - number.span.start))[0];
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}

function isIncome(sentence: Sentence, figure: Figure, least: number): boolean {
  if (figure.kind !== 'money' || figure.sameAs !== undefined || (figure.value ?? 0) <= Math.max(least, 500)) return false;
  if (figure.measures !== null) return INCOME.has(figure.measures);
  return hasCue(sentence, 'takings', figure.span.start - 80, figure.span.end + 30);
}

/** Prices of one sentence: small amounts beside a word for a price. */
function pricesOf(sentence: Sentence): Figure[] {
  return figuresOf(sentence).filter((figure) => {
    const highest = figure.value ?? figure.high ?? 0;
    if (figure.kind !== 'money' || figure.sameAs !== undefined || highest <= 0 || highest > 1000) return false;
    if (figure.measures !== null) return figure.measures.startsWith('price');
    return (
      figure.per !== undefined ||
      hasCue(sentence, 'price', figure.span.start - 60, figure.span.end + 15) ||
      hasCue(sentence, 'tariff', figure.span.end, figure.span.end + 30)
    );
  });
}

/** The prices nearest to the sale; those that have a number sold of their own belong to that. */
function pricesFor(document: DocumentView, sentence: Sentence, groups: readonly Figure[][], income: Figure): Figure[] {
  const at = sentence.index;
  const order = [at, at + 1, at - 1, at + 2, at - 2];
  for (const i of order) {
    const candidate = document.sentences[i];
    const prices = groups[i] ?? [];
    if (candidate === undefined || prices.length === 0) continue;
    if (candidate !== sentence && numbersSold(candidate).length > 0) continue;
    return prices.filter(({ id }) => id !== income.id);
  }
  // a document with one price list and one sale is about one thing
  const lists = groups.filter((prices) => prices.length > 0);
  return lists.length === 1 && document.sentences.filter((one) => numbersSold(one).length > 0).length === 1 ? (lists[0] as Figure[]) : [];
}
