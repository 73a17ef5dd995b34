import type { Ungrounded } from '../../core/ground.ts';
import type { DateMention, Mention } from '../../core/mention.ts';
import type { DateFact } from '../../core/schema.ts';
import type { StatedPoint, StatedTime } from '../../core/stated-time.ts';
import type { ResolveContext } from '../context.ts';
import type { Anchors, Resolved } from './anchors.ts';
import { exchanged, orderOf } from './field-order.ts';
import { resolveInterval } from './interval.ts';
import { isDay, type Period, parsePeriod, yearOf } from './period.ts';
import { resolveStated } from './stated.ts';

/** A year this long before the document's is what a passage tells of, and dates without a year beside it are of that time. */
const LONG_PAST = 1;

/** Dates against the document's own and against each other, in the order of the text. */
export function resolveDates(mentions: readonly Mention[], context: ResolveContext): Ungrounded<DateFact>[] {
  const dates = mentions.filter((mention) => mention.type === 'date');
  const now = context.date === null ? undefined : parsePeriod(context.date);
  const order = orderOf(dates.map((mention) => mention.stated));
  const memory = new Memory(context.text, now);
  return dates.map((mention) => {
    const stated = exchanged(mention.stated, order);
    const anchors = memory.anchorsAt(mention);
    const resolved = resolveStated(stated, anchors);
    memory.remember(stated, resolved);
    if (context.note !== undefined) for (const step of stepsOf(resolved, context.date)) context.note(mention, step);
    return factOf(mention, stated, resolved, anchors);
  });
}

function stepsOf({ step, value, resolution }: Resolved, documentDate: string | null): string[] {
  if (step !== undefined) return [step];
  if (value === null || resolution === 'explicit') return [];
  if (documentDate === null) return [`${value}: nothing tells the date of the document`];
  const how = resolution === 'relative' ? 'is counted' : 'takes what is not written';
  return [`${value} ${how} from the dates before it and from that of the document, ${documentDate}`];
}

function factOf(mention: DateMention, stated: StatedTime, resolved: Resolved, anchors: Anchors): Ungrounded<DateFact> {
  const { kind, value, resolution, mod, invalid, ambiguous } = resolved;
  const fact: Ungrounded<DateFact> = {
    type: 'date',
    kind,
    span: { start: mention.start, end: mention.end },
    rule: mention.rule,
    value,
    resolution,
    ...(mod === undefined ? {} : { mod }),
    ...(invalid ? { invalid } : {}),
    ...(ambiguous ? { ambiguous } : {}),
  };
  if (stated.form !== 'interval') return fact;
  const { from, to } = resolveInterval(stated, anchors, resolveStated);
  return { ...fact, from: { value: from.value, span: stated.from.span }, to: { value: to.value, span: stated.to.span } };
}

/** What the text named so far, as the next date may refer to it. */
class Memory {
  readonly #text: string;
  readonly #now: Period | undefined;
  #read = 0;
  #focus: Period | undefined;
  #day: Period | undefined;
  #past: Period | undefined;
  #dated: Period | undefined;

  constructor(text: string, now: Period | undefined) {
    this.#text = text;
    this.#now = now;
  }

  /** Called with the mentions in order: only what stands between the last one and this one is looked through for line ends. */
  anchorsAt({ start, tense }: DateMention): Anchors {
    if (hasLineEnd(this.#text, this.#read, start)) {
      this.#day = undefined;
      this.#past = undefined;
      this.#dated = undefined;
    }
    this.#read = Math.max(this.#read, start);
    return { now: this.#now, focus: this.#focus, day: this.#day, past: this.#past, dated: this.#dated, tense };
  }

  remember(stated: StatedTime, { period, resolution }: Resolved): void {
    if (period === undefined || (stated.form === 'point' && (stated as StatedPoint).event)) return;
    this.#focus = period;
    if (isDay(period)) this.#day = period;
    if (resolution !== 'explicit' || !isDated(stated)) return;
    this.#dated = period;
    this.#past = this.#now !== undefined && yearOf(period) < yearOf(this.#now) - LONG_PAST ? period : undefined;
  }
}

/** A day or month with its year: a bare year in passing does not set the time that a passage tells of. */
const isDated = (stated: StatedTime): boolean => stated.form === 'point' && (stated as StatedPoint).month !== undefined;

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x0d) return true;
  }
  return false;
}
