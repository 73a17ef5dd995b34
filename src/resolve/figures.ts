import { detach } from '../core/detach.ts';
import type { FigureMention } from '../core/mention.ts';
import type { Figure } from '../core/schema.ts';
import type { ResolveContext } from './context.ts';
import type { Grounding } from './grounding.ts';
import { decimalMarkOf } from './marks.ts';

/** Figures of one sentence are at most so far apart that one can lend the other its unit. UTF-16 code units. */
const NEAR = 200;
/** Millions are no percentage of anything. */
const LARGE = 1e6;
/** What may stand between a figure and its conversion besides a bracket: « (soit 26 M€) », `(about $31m)`. */
const CONVERSION_GAP = 16;
/** What may stand between two figures that are converted together: « la location et ». */
const PAIR_GAP = 40;

/** Figures with what they measure, and with kind and unit taken over where they are left out. */
export function resolveFigures(figures: readonly FigureMention[], context: ResolveContext): Figure[] {
  const swapped = figures.some((figure) => figure.alternative !== undefined) && decimalMarkOf(figures, context) === 'other';
  const facts: Figure[] = [];
  // « le film a coûté 44 millions »: the nearest sum before it, or else the first one, tells in which currency
  let sum: Lender | undefined = figures.find(({ kind }) => kind === 'money');
  /** The last figure that converts no other: what is compared is compared with that. */
  let original: Figure | undefined;
  /** What the next figure converts, as the second of a pair: « 5,99 ou 14,99 dollars (4,97 ou 12,44 euros) ». */
  let second: Figure | undefined;
  for (let index = 0; index < figures.length; index++) {
    const mention = figures[index] as FigureMention;
    const before = index === 0 ? undefined : facts[index - 1];
    const fact = factOf(mention, context.grounding);
    if (before?.sameAs === undefined) original = before;
    if (swapped && mention.alternative !== undefined) {
      fact.value = mention.alternative;
      context.note?.(mention, 'read with the decimal mark of the other numbers in the document');
    }
    if (mention.bare !== undefined)
      lendUnit(fact, mention, mention.bare.asMoney, neighbour(mention, original, figures[index + 1], context.text), sum, context);
    if (second !== undefined) {
      convert(second, fact, mention, context);
      second = undefined;
    } else if (before !== undefined && isConversion(before, fact, context.text)) {
      const first =
        isPair(facts[index - 2], before, context.text) && isPair(fact, figures[index + 1], context.text) ? facts[index - 2] : undefined;
      convert(first ?? before, fact, mention, context);
      if (first !== undefined) second = before;
    }
    if (fact.kind === 'money' && fact.sameAs === undefined) sum = fact;
    facts.push(fact);
  }
  return facts;
}

function factOf(mention: FigureMention, grounding: Grounding): Figure {
  const { kind, rule, value, range, unit, qualifier, per, item, itemHead, measures, aspect } = mention;
  const type = 'figure';
  const { id, document, span, line, column, quote } = grounding.of(type, mention);
  // most figures are these
  if (value !== undefined && per === undefined && item === undefined)
    return { id, type, kind, document, span, line, column, quote, rule, value, unit, qualifier, measures, aspect };
  const fact = { id, type, kind, document, span, line, column, quote, rule } as Figure;
  if (value !== undefined) fact.value = value;
  if (range !== undefined) {
    fact.low = range.low;
    fact.high = range.high;
  }
  fact.unit = unit;
  fact.qualifier = qualifier;
  if (per !== undefined) fact.per = detach(per);
  if (item !== undefined) fact.item = detach(item);
  if (itemHead !== undefined) fact.itemHead = itemHead;
  fact.measures = measures;
  fact.aspect = aspect;
  return fact;
}

/** What a figure may take over from another. */
type Lender = Pick<FigureMention, 'kind' | 'unit' | 'measures' | 'aspect'>;

/** « contre 7,8 milliards en 2016 »: the figure beside it in its sentence, which it is compared with. */
function neighbour(
  { start, end }: FigureMention,
  before: Figure | undefined,
  after: FigureMention | undefined,
  text: string,
): Lender | undefined {
  if (before && hasUnit(before) && isSameSentence(text, before.span.end, start)) return before;
  return after && hasUnit(after) && isSameSentence(text, end, after.start) ? after : undefined;
}

/** Takes kind and unit from a figure of the same sentence, or the currency of a sum that stands anywhere, if it measures money. */
function lendUnit(
  fact: Figure,
  mention: FigureMention,
  asMoney: Pick<Lender, 'measures' | 'aspect'>,
  beside: Lender | undefined,
  sum: Lender | undefined,
  context: ResolveContext,
): void {
  const lender = beside ?? (asMoney.measures === null ? undefined : sum);
  if (lender === undefined || (lender.unit === 'a' && lender.kind === 'measure')) return;
  if (lender.kind === 'percentage' && (mention.value ?? mention.range?.low ?? 0) >= LARGE) return;
  fact.kind = lender.kind;
  fact.unit = lender.unit;
  const { measures, aspect } = asMoney.measures !== null && lender.kind === 'money' ? asMoney : lender;
  if (fact.measures === null) {
    fact.measures = measures;
    fact.aspect = aspect;
  }
  context.note?.(mention, `${lender.unit} from ${beside ? 'the figure it is compared with' : 'the sums around it'}`);
}

const hasUnit = (figure: Pick<Figure, 'kind' | 'unit'>): boolean =>
  figure.unit !== null && (figure.kind === 'money' || figure.kind === 'percentage' || figure.kind === 'measure');

function isSameSentence(text: string, from: number, to: number): boolean {
  if (to - from > NEAR) return false;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a) return false;
    if ((code === 0x2e || code === 0x3f || code === 0x21) && text.charCodeAt(i + 1) <= 0x20) return false;
  }
  return true;
}

/** Whether `fact` stands in brackets behind `before` and says the same in another unit. */
function isConversion(before: Figure, fact: Figure, text: string): boolean {
  if (before.kind !== fact.kind || before.unit === fact.unit || (fact.kind !== 'money' && fact.kind !== 'measure')) return false;
  const gap = fact.span.start - before.span.end;
  if (gap < 1 || gap > CONVERSION_GAP || before.unit === 'a' || fact.unit === 'a') return false;
  const between = text.slice(before.span.end, fact.span.start).trimStart();
  return between.startsWith('(') && !between.includes(')');
}

/** Whether two figures of one unit stand side by side in one clause or bracket. */
function isPair(a: Figure | undefined, b: Figure | FigureMention | undefined, text: string): boolean {
  if (a === undefined || b === undefined || a.unit !== b.unit || a.kind !== b.kind) return false;
  const start = 'span' in b ? b.span.start : b.start;
  return start - a.span.end <= PAIR_GAP && !/[().;\n]/.test(text.slice(a.span.end, start));
}

/** A conversion says of the same thing the same, in another unit. */
function convert(before: Figure, fact: Figure, mention: FigureMention, context: ResolveContext): void {
  fact.sameAs = before.sameAs ?? before.id;
  fact.measures = before.measures;
  fact.aspect = before.aspect;
  if (fact.qualifier === 'exact') fact.qualifier = before.qualifier;
  context.note?.(mention, `converts ${context.text.slice(before.span.start, before.span.end)}`);
}
