import { type Interval, intervalOf } from '../core/interval.ts';
import type { Figure, Span } from '../core/schema.ts';
import { slug } from '../core/slug.ts';
import { type DocumentView, figuresOf, type Sentence } from './view.ts';

/** A figure or bare number of a passage that may be added to others. */
export interface Amount extends Span {
  interval: Interval;
  unit: string | null;
  /** What is counted, as a key; '' where the text leaves it out. */
  item: string;
  sentence: Sentence;
  /** Absent for a bare number, which takes its unit from what it is added to. */
  fact?: Figure;
}

/** The amounts of a sentence in their order. Conversions, ratios and ordinals are left out: they say no amount of their own. */
export function amountsOf(sentence: Sentence): Amount[] {
  const amounts: Amount[] = figuresOf(sentence)
    .filter(({ kind, sameAs }) => kind !== 'ratio' && kind !== 'ordinal' && sameAs === undefined)
    .map((fact) => ({ ...fact.span, interval: intervalOf(fact), unit: fact.unit, item: itemOf(fact), sentence, fact }));
  for (const { start, end, value } of sentence.numbers)
    amounts.push({ start, end, interval: { low: value, high: value }, unit: null, item: '', sentence });
  return amounts.sort((a, b) => a.start - b.start);
}

/** Key of the counted noun's head; the noun phrase's first word where no lexicon knows the head. */
export const itemOf = ({ item, itemHead }: Figure): string =>
  itemHead !== undefined ? slug(itemHead) : item !== undefined ? slug(item) : '';

/** Whether two amounts may be parts of one whole: of one unit, and of things that are not plainly different. */
export function isAlike(a: Amount, b: Amount): boolean {
  if (a.fact === undefined || b.fact === undefined) return (a.fact ?? b.fact)?.kind !== 'percentage' && isCount(a) && isCount(b);
  return a.fact.kind === b.fact.kind && a.unit === b.unit;
}

const isCount = ({ fact }: Amount): boolean => fact === undefined || fact.kind === 'count';

/** How a message shows an amount. */
export const quoteOf = (document: DocumentView, { start, end }: Span): string => document.text.slice(start, end);
