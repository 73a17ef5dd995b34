import type { DateMention } from '../../core/mention.ts';
import type { StatedTime } from '../../core/stated-time.ts';
import type { LineIndex } from '../../text/lines.ts';
import type { Anchors, Resolved } from './anchors.ts';
import { isDay, type Period, yearOf } from './period.ts';

/** A year this long before the document's is what a passage tells of, and dates without a year beside it are of that time. */
const LONG_PAST = 1;

/** Bullets and blanks before what opens a line, in UTF-16 code units. */
const BULLET = 6;

/** UTF-16 code units before what opens a sentence: « L' », `In`, the space before. */
const OPENING = 5;

/** What the text named so far, as the next date may refer to it. */
export class Memory implements Anchors {
  readonly #text: string;
  readonly #lines: LineIndex;
  #read = 0;
  #line = 1;
  readonly now: Period | undefined;
  focus: Period | undefined;
  day: Period | undefined;
  past: Period | undefined;
  dated: Period | undefined;
  week: Period | undefined;
  year: Period | undefined;
  entry: Period | undefined;
  tense: DateMention['tense'];
  /** Whether the last mention is the first word of its line; the last day or month that was, from the first with its year on. */
  #heads = false;
  #entry: Period | undefined;
  /** Whether the last mention opened its sentence. */
  #opens = false;
  /** Whether the passage tells of the time in which it was written. */
  #present = false;

  /** `lines` are those of `text`. */
  constructor(text: string, lines: LineIndex, now: Period | undefined) {
    this.#text = text;
    this.#lines = lines;
    this.now = now;
  }

  /** Turns to the next of the mentions in order: only what stands between the last one and this one is looked through. */
  moveTo({ start, tense }: DateMention): void {
    const line = this.#lines.lineOf(start);
    const newLine = line > this.#line;
    const held = this.week !== undefined || this.year !== undefined;
    if (held && (newLine || endsSentence(this.#text, this.#read, start))) {
      this.week = undefined;
      this.year = undefined;
    }
    const opening = start - OPENING;
    const lineStart = this.#lines.startOf(line);
    this.#opens = opening <= 0 || opening < lineStart || endsSentence(this.#text, opening, start);
    if (newLine) {
      this.#line = line;
      this.day = undefined;
      this.past = undefined;
      this.dated = undefined;
      this.#present = false;
    }
    this.#heads = start - lineStart <= BULLET && !hasWord(this.#text, lineStart, start);
    this.entry = this.#heads ? this.#entry : undefined;
    this.#read = Math.max(this.#read, start);
    this.tense = tense;
  }

  remember(stated: StatedTime, { period, resolution }: Resolved): void {
    if (period === undefined || (stated.form === 'point' && stated.event)) return;
    this.focus = period;
    // without a year the first entry is a guess, which the others should not follow
    if (this.#heads && isEntry(stated) && (this.#entry !== undefined || resolution === 'explicit')) this.#entry = period;
    if (isDay(period)) this.day = period;
    if (stated.form === 'shift') this.week = period.unit === 'week' ? period : undefined;
    if (this.#opens && period.unit === 'year') this.year = period;
    const long = this.now !== undefined && yearOf(period) < yearOf(this.now) - LONG_PAST;
    if (resolution !== 'explicit') this.#present ||= !long;
    else if (isDated(stated)) {
      // what was long ago is an aside where the passage has told of its own time
      const aside = long && this.#present;
      this.dated = aside ? undefined : period;
      this.past = long && !aside ? period : undefined;
    }
  }
}

/** A day or month with its year: a bare year in passing does not set the time that a passage tells of. */
const isDated = (stated: StatedTime): boolean => stated.form === 'point' && stated.month !== undefined;

/** Whether a plain letter or digit stands in [from, to). */
function hasWord(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x2f && code < 0x80) return true;
  }
  return false;
}

/** A year alone may head the months of it. */
const isEntry = (stated: StatedTime): boolean =>
  isDated(stated) || (stated.form === 'point' && stated.year !== undefined && stated.season === undefined && stated.half === undefined);

/** Whether a sentence ends in [from, to). */
function endsSentence(text: string, from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) {
    const code = text.charCodeAt(i);
    // a full stop, question or exclamation mark before a space
    if ((code === 0x2e || code === 0x3f || code === 0x21) && text.charCodeAt(i + 1) === 0x20) return true;
  }
  return false;
}
