import type { FigureMention } from '../../core/mention.ts';
import { Tag } from '../../languages/senses/tags.ts';
import type { Reading } from '../rule.ts';
import type { Quantity } from './amount.ts';
import { measuredBy } from './measures.ts';
import { qualifierOf } from './qualifier.ts';

/** The mention of `quantity` as a figure of `kind`, with its qualifier and what it is a rate per. */
export function figureOf(reading: Reading, quantity: Quantity, kind: FigureMention['kind'], end = quantity.end): FigureMention {
  const { value, low = null, high = null, unit, alternative } = quantity;
  const figure = figureIn(kind, reading.start(quantity.start), reading.end(end - 1), value, unit, qualifierOf(reading, quantity, end));
  if (value === undefined) figure.range = { low, high };
  figure.alternative = alternative;
  figure.per = rateOf(reading, end, kind);
  if (kind === 'ratio' || unit === 'a') return figure;
  const { measures, aspect } = measuredBy(reading, quantity, kind, end);
  figure.measures = measures;
  figure.aspect = aspect;
  return figure;
}

/** A figure with a place for all that figures can have: objects that differ in what they have take several times as long to fill and to read. */
export const figureIn = (
  kind: FigureMention['kind'],
  start: number,
  end: number,
  value: number | undefined,
  unit: string | null,
  qualifier: FigureMention['qualifier'],
): FigureMention => ({
  type: 'figure',
  kind,
  rule: '',
  start,
  end,
  coreEnd: undefined,
  value,
  range: undefined,
  unit,
  qualifier,
  item: undefined,
  itemHead: undefined,
  per: undefined,
  measures: null,
  aspect: null,
  alternative: undefined,
  bare: undefined,
});

/** « par an », `a share`, `/hour`: the noun behind, as written. */
function rateOf(reading: Reading, i: number, kind: FigureMention['kind']): string | undefined {
  if (reading.opensLine(i)) return undefined;
  const hyphen = reading.isSign(i, '-') && reading.glued(i) ? 1 : 0;
  const term = reading.term(i + hyphen, Tag.per);
  if (term === undefined) return kind === 'money' ? pricedNoun(reading, i) : undefined;
  const at = term.end + (hyphen && reading.isSign(term.end, '-') ? 1 : 0);
  // `300 people a day` and `3% a year`, but only prices are paid for `a ticket`
  const article = reading.sense(i + hyphen, Tag.unitArticle) !== undefined;
  if (article && kind !== 'money' && kind !== 'measure' && !reading.sense(at, Tag.timeUnit)) return undefined;
  if (!reading.isWord(at) || reading.isCapitalised(at) || reading.opensLine(at)) return undefined;
  return reading.sense(at, Tag.function) || reading.sense(at, Tag.notPer) ? undefined : reading.raw(at);
}

/** « 50 euros le kilo », « 12 € l'heure »: what a price is paid for may stand behind an article alone where it is a unit. */
function pricedNoun(reading: Reading, i: number): string | undefined {
  if (!reading.sense(i, Tag.priceArticle)) return undefined;
  const at = reading.isSign(i + 1, "'") ? i + 2 : i + 1;
  const unit = reading.sense(at, Tag.unit) ?? reading.sense(at, Tag.timeUnit);
  return unit === undefined || reading.opensLine(at) || reading.sense(at + 1, Tag.which) ? undefined : reading.raw(at);
}
