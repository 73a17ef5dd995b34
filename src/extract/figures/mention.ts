import type { FigureMention } from '../../core/mention.ts';
import { Tag } from '../../languages/senses/tags.ts';
import type { Reading } from '../rule.ts';
import type { Quantity } from './amount.ts';
import { measuredBy } from './measures.ts';
import { qualifierOf } from './qualifier.ts';

export type FigureProposal = Omit<FigureMention, 'rule'>;

/** The mention of `quantity` as a figure of `kind`, with its qualifier and what it is a rate per. */
export function figureOf(reading: Reading, quantity: Quantity, kind: FigureMention['kind'], end = quantity.end): FigureProposal {
  const { value, low = null, high = null, unit, alternative } = quantity;
  const start = reading.start(quantity.start);
  const last = reading.end(end - 1);
  const qualifier = qualifierOf(reading, quantity, end);
  // filled in by hand: to spread what is seldom there took longer than to read the number
  const figure: FigureProposal =
    value === undefined
      ? { type: 'figure', kind, start, end: last, low, high, unit, qualifier }
      : { type: 'figure', kind, start, end: last, value, unit, qualifier };
  if (alternative !== undefined) figure.alternative = alternative;
  const per = rateOf(reading, end, kind);
  if (per !== undefined) figure.per = per;
  const measured = kind === 'ratio' || unit === 'a' ? undefined : measuredBy(reading, quantity, kind, end);
  if (measured?.measures !== undefined) figure.measures = measured.measures;
  if (measured?.aspect !== undefined) figure.aspect = measured.aspect;
  return figure;
}

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
