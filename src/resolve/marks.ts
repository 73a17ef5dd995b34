import type { FigureMention } from '../core/mention.ts';
import { languages } from '../languages/index.ts';
import type { ResolveContext } from './context.ts';

/** A number that shows which mark stands before its decimals: not three digits behind the only mark. */
const POINT_DECIMAL = /\d\.(?:\d{1,2}|\d{4,})(?!\d)|\d,\d{3}[.,]\d/;
const COMMA_DECIMAL = /\d,(?:\d{1,2}|\d{4,})(?!\d)|\d\.\d{3}[.,]\d/;

/**
 * Whether the document writes decimals with the mark of its language or with the other one, by the numbers in which it shows:
 * `1.234` cannot be told by itself. Its language decides unless more numbers speak against it than for it.
 */
export function decimalMarkOf(figures: readonly FigureMention[], context: ResolveContext): 'own' | 'other' {
  let point = 0;
  let comma = 0;
  for (const { start, end } of figures) {
    const quote = context.text.slice(start, end);
    if (POINT_DECIMAL.test(quote)) point++;
    if (COMMA_DECIMAL.test(quote)) comma++;
  }
  const mark = languages.find(({ code }) => code === context.language)?.decimalMark;
  const [own, other] = mark === ',' ? [comma, point] : [point, comma];
  return other > own ? 'other' : 'own';
}
