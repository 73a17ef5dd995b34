import { detach } from '../core/detach.ts';
import type { FigureMention } from '../core/mention.ts';
import type { Figure } from '../core/schema.ts';
import type { ResolveContext } from './context.ts';
import type { Grounding } from './grounding.ts';
import { DecimalMarks } from './marks.ts';

/** Figures of one sentence are at most so far apart that one can lend the other its unit. UTF-16 code units. */
const NEAR = 200;
/** Millions are no percentage of anything. */
const LARGE = 1e6;
/** What may stand between a figure and its conversion besides a bracket: « (soit 26 M€) », `(about $31m)`. */
const CONVERSION_GAP = 16;
/** What may stand between two figures that are converted together: « la location et ». */
const PAIR_GAP = 40;

/** What resolvers of figures know besides the mentions. */
type FigureContext = Pick<ResolveContext, 'grounding' | 'text' | 'language' | 'note'>;

/** Figures that are resolved together: while few wait, all of them are in the processor's caches. */
const BATCH = 16;

/**
 * Figures with what they measure, and with kind and unit taken over where they are left out. They are resolved while the rest of
 * the text is read, as far as that can tell nothing more about them: kept to the end, the mentions of a large text are a third
 * of the memory that its figures take, and the collector copies them twice.
 */
export class FigureResolver {
  readonly #context: FigureContext;
  readonly #facts: Figure[] = [];
  /** Those to be resolved, and the last one before: the figure behind may tell what a figure is compared with. */
  readonly #waiting: FigureMention[] = [];
  readonly #marks = new DecimalMarks();
  /** Facts with numbers that the marks of all others decide; and what their values are where those speak against the language. */
  readonly #undecided: Figure[] = [];
  readonly #alternatives: number[] = [];
  /** « le film a coûté 44 millions »: the nearest sum before it, or else the first one, tells in which currency. */
  #sum: Lender | undefined;
  /** The last figure that converts no other: what is compared is compared with that. */
  #original: Figure | undefined;
  /** What the next figure converts, as the second of a pair: « 5,99 ou 14,99 dollars (4,97 ou 12,44 euros) ». */
  #second: Figure | undefined;

  constructor(context: FigureContext) {
    this.#context = context;
  }

  /** Takes the next figure in the order of the text. */
  push(mention: FigureMention): void {
    if (this.#sum === undefined && mention.kind === 'money') this.#sum = mention;
    if (this.#waiting.push(mention) < BATCH || this.#sum === undefined) return;
    this.#resolve(this.#waiting.length - 1);
    this.#waiting.splice(0, this.#waiting.length - 1);
  }

  /** The facts, in the order of the text; to be asked for once, when all figures have been found. */
  finish(): Figure[] {
    this.#resolve(this.#waiting.length);
    if (this.#undecided.length > 0 && this.#marks.areForeignTo(this.#context.language)) this.#exchangeMarks();
    return this.#facts;
  }

  #exchangeMarks(): void {
    for (const [k, fact] of this.#undecided.entries()) {
      fact.value = this.#alternatives[k] as number;
      this.#context.note?.({ type: fact.type, ...fact.span }, 'read with the decimal mark of the other numbers in the document');
    }
  }

  /** Makes facts of the first `count` that wait. */
  #resolve(count: number): void {
    const context = this.#context;
    const { grounding, text } = context;
    const facts = this.#facts;
    for (let index = 0; index < count; index++) {
      const mention = this.#waiting[index] as FigureMention;
      const after = this.#waiting[index + 1];
      const before = facts.at(-1);
      const fact = factOf(mention, grounding);
      this.#marks.add(text, mention.start, mention.end);
      if (mention.alternative !== undefined) {
        this.#undecided.push(fact);
        this.#alternatives.push(mention.alternative);
      }
      if (before?.sameAs === undefined) this.#original = before;
      if (mention.bare !== undefined)
        lendUnit(fact, mention, mention.bare.asMoney, neighbour(mention, this.#original, after, text), this.#sum, context);
      if (this.#second !== undefined) {
        convert(this.#second, fact, mention, context);
        this.#second = undefined;
      } else if (before !== undefined && isConversion(before, fact, text)) {
        const first = isPair(facts.at(-2), before, text) && isPair(fact, after, text) ? facts.at(-2) : undefined;
        convert(first ?? before, fact, mention, context);
        if (first !== undefined) this.#second = before;
      }
      if (fact.kind === 'money' && fact.sameAs === undefined) this.#sum = fact;
      facts.push(fact);
    }
  }
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
  context: FigureContext,
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
function convert(before: Figure, fact: Figure, mention: FigureMention, context: FigureContext): void {
  fact.sameAs = before.sameAs ?? before.id;
  fact.measures = before.measures;
  fact.aspect = before.aspect;
  if (fact.qualifier === 'exact') fact.qualifier = before.qualifier;
  context.note?.(mention, `converts ${context.text.slice(before.span.start, before.span.end)}`);
}
