import { cuesOf, type DocumentView, figuresOf, hasCue, type Sentence } from '../consolidate/view.ts';
import type { Figure } from '../core/schema.ts';
import type { Check } from './check.ts';

/** Prices of one list lie within this factor of each other, and below this amount. */
const SPREAD = 20;
const DEAREST = 20_000;
/** Characters within which a tariff ("for adults") belongs to its price. */
const NEAR = 30;

/** One price list in two currencies. */
export const mixedCurrency: Check = {
  id: 'mixed-currency',
  level: 'warning',
  summary: 'One price list in two currencies',
  description: `Prices that stand side by side in one sentence, for kinds of buyer or of sale (“5,99 € à la location et 14,99 $ à la vente”), with
different currencies. It keeps quiet where each price has a country of its own, where one is the conversion of the other, and where the
amounts are too far apart to be of one list.`,
  bad: {
    documents: [
      { id: 'a', language: 'en', date: '2018-03-29', text: 'Tickets cost £12.50 for adults, £9 for students and $6 for children.' },
    ],
    why: 'A museum asks for pounds or for dollars, not for both.',
  },
  good: {
    documents: [
      { id: 'a', language: 'en', date: '2023-03-09', text: 'The e-bike sells for $2,199 in the United States and €2,199 in Germany.' },
    ],
    why: 'Each country has its own currency.',
  },
  inDocument(document, report) {
    for (const sentence of document.sentences) {
      const list = priceList(document, sentence);
      const units = new Set(list.map(({ unit }) => unit));
      if (list.length < 2 || units.size < 2) continue;
      const odd = oddCurrency(list);
      const facts = [...list.filter(({ unit }) => unit === odd), ...list.filter(({ unit }) => unit !== odd)];
      report({ facts, message: `One price list in ${[...units].join(' and ')}: ${list.map(({ quote }) => quote).join(', ')}` });
    }
  },
};

/** The currency of fewest prices; of equally many, the later one. */
function oddCurrency(list: readonly Figure[]): string | null {
  const counts = new Map<string | null, number>();
  for (const { unit } of list) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].reduce((least, entry) => (entry[1] <= least[1] ? entry : least))[0];
}

/** The prices of one list in a sentence; empty where the text gives a reason for two currencies. */
function priceList(document: DocumentView, sentence: Sentence): Figure[] {
  const prices = figuresOf(sentence).filter(
    ({ kind, value, sameAs, qualifier }) =>
      kind === 'money' && value !== undefined && value <= DEAREST && sameAs === undefined && qualifier === 'exact',
  );
  if (prices.length < 2) return [];
  const [first, last] = [prices[0] as Figure, prices.at(-1) as Figure];
  const values = prices.map(({ value }) => value as number);
  if (Math.max(...values) > SPREAD * Math.min(...values)) return [];
  if (sentence.facts.some((fact) => fact.type === 'actor' && fact.kind === 'place' && fact.span.start > first.span.start)) return [];
  const tariffs = prices.filter((price, i) => hasTariff(sentence, price, prices[i + 1]));
  const linked =
    cuesOf(sentence, 'that-is', first.span.end, last.span.start).length > 0 || document.between(first.span, last.span).includes('(');
  // "for € 5.99 for rental and $ 14.99 for sale" needs no word for a price
  const isPriced =
    tariffs.length === prices.length ||
    prices.some((price) => price.measures?.startsWith('price')) ||
    hasCue(sentence, 'price', sentence.start, first.span.start);
  return tariffs.length >= 2 && isPriced && !linked ? prices : [];
}

/** A tariff follows its price ("£9 for students") or stands right before it ("adults £9"). */
function hasTariff(sentence: Sentence, { span }: Figure, next: Figure | undefined): boolean {
  const end = Math.min(span.end + NEAR, next?.span.start ?? sentence.end);
  return hasCue(sentence, 'tariff', span.end, end) || hasCue(sentence, 'tariff', span.start - NEAR / 2, span.start);
}
