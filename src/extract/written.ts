import type { Written, WrittenName, WrittenValue } from '../core/written.ts';
import type { Senses } from '../languages/language.ts';
import { Tag } from '../languages/senses/tags.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { Kind, Shape } from '../text/tokens.ts';
import { foldString } from '../text/vocabulary.ts';
import { type Fraction, numberWords, type ReadNumber, readFraction, readNumber } from './number.ts';
import type { Reading } from './rule.ts';

/** Tokens that a run of capitalised words may span; longer runs are headlines and tables. */
const LONGEST_NAME = 8;

type Found = WrittenValue & { next: number };

/** What words that a value may start with mean. */
const STARTS: ReadonlySet<Tag> = new Set([
  ...numberWords.map((name) => Tag[name]),
  Tag.unitArticle,
  Tag.pluralArticle,
  Tag.month,
  Tag.weekday,
  Tag.ordinalDay,
  Tag.rank,
  Tag.multiple,
  Tag.periods,
  Tag.implied,
]);

/** By vocabulary id of a language's words, whether a value may start with the word: 1 no, 2 yes. */
const startsOf = new WeakMap<Lexicon<Senses>, number[]>();

/** Collects every value and every capitalised name of the passages it is shown, in order. */
export class WrittenReader implements Written {
  readonly values: WrittenValue[] = [];
  readonly names: WrittenName[] = [];

  read(reading: Reading): void {
    let starts = startsOf.get(reading.lexicon);
    if (starts === undefined) startsOf.set(reading.lexicon, (starts = []));
    let nameEnd = 0;
    for (let i = reading.first; i < reading.limit; ) {
      const found = mayStart(reading, i, starts) ? valueAt(reading, i) : undefined;
      if (found === undefined) {
        if (i >= nameEnd && isNameWord(reading, i)) nameEnd = this.#readName(reading, i);
        i++;
        continue;
      }
      const { next, ...value } = found;
      this.values.push(value);
      i = Math.max(next, i + 1);
    }
  }

  #readName(reading: Reading, first: number): number {
    const words: string[] = [];
    let i = first;
    let end = first;
    let capitals = true;
    let joined = 0;
    while (i < first + LONGEST_NAME && isNameWord(reading, i) && (i === first || !reading.opensLine(i))) {
      words.push(foldString(reading.raw(i)));
      capitals &&= reading.shape(i) === Shape.Capitals;
      end = i++;
      if ((reading.isSign(i, '-') || reading.isSign(i, "'")) && reading.glued(i) && reading.glued(i + 1) && isNameWord(reading, i + 1)) {
        joined++;
        i++;
      }
    }
    const opens = reading.opensSentence(first, () => false);
    this.names.push({
      start: reading.start(first),
      end: reading.end(end),
      words,
      size: words.length - joined,
      opens,
      determined: isDetermined(reading, first),
      capitals,
    });
    return i;
  }
}

function isDetermined(reading: Reading, i: number): boolean {
  const before = reading.isSign(i - 1, "'") && reading.glued(i) ? i - 2 : i - 1;
  return reading.sense(before, Tag.thingArticle) === true;
}

function isNameWord(reading: Reading, i: number): boolean {
  return (
    reading.isCapitalised(i) &&
    reading.sense(i, Tag.function) === undefined &&
    reading.sense(i, Tag.month) === undefined &&
    reading.sense(i, Tag.weekday) === undefined
  );
}

function mayStart({ tokens, lexicon }: Reading, i: number, starts: number[]): boolean {
  const word = tokens.word[i] as number;
  if (word === 0) return tokens.kind[i] === Kind.Digits;
  let known = starts[word];
  if (known === undefined) {
    known = [...lexicon.tagsFrom(word)].some((tag) => STARTS.has(tag)) ? 2 : 1;
    starts[word] = known;
  }
  return known === 2 || tokens.kind[i] === Kind.Digits;
}

/** The value that starts at token `i`, the longest there is. */
function valueAt(reading: Reading, i: number): Found | undefined {
  return calendarAt(reading, i) ?? fractionAt(reading, i) ?? numberAt(reading, i) ?? wordAt(reading, i);
}

function calendarAt(reading: Reading, i: number): Found | undefined {
  // « sept » is seven more often than September
  if (reading.sense(i, Tag.numeral) !== undefined) return undefined;
  for (const sort of ['month', 'weekday'] as const) {
    const term = reading.term(i, Tag[sort]);
    if (term === undefined) continue;
    // « Mon. » and "Mar." are words of other meanings in lower case, "may" is a verb
    const ambiguous = reading.sense(i, Tag.function) === true && reading.shape(i) === Shape.Lower;
    return { ...spanOf(reading, i, term.end), sort, value: term.sense, form: ambiguous ? 'implied' : 'words' };
  }
  return undefined;
}

/** `two-thirds`, `un quart`, `la moitié`; a bare denominator (`third`) may be an ordinal or a part. */
function fractionAt(reading: Reading, i: number): Found | undefined {
  const fraction = readFraction(reading, i);
  const number = readNumber(reading, i);
  if (fraction !== undefined && fraction.value < 1 && fraction.end > (number?.end ?? 0)) {
    const rank = rankOf(reading, fraction);
    return { ...spanOf(reading, i, fraction.end), sort: 'fraction', value: fraction.value, ...(rank && { also: [rank] }), form: 'words' };
  }
  const part = number === undefined ? reading.sense(i, Tag.denominator) : undefined;
  return part === undefined ? undefined : { ...spanOf(reading, i, i + 1), sort: 'number', value: part, also: [1 / part], form: 'words' };
}

/** What the last word of a fraction counts where it is an ordinal: "a third" goal, « un cinquième » match. */
function rankOf(reading: Reading, { end, value }: Fraction): number | undefined {
  const stated = reading.sense(end - 1, Tag.rank) ?? reading.sense(end - 1, Tag.ordinalDay);
  return stated ?? (value < 0.5 ? Math.round(1 / value) : undefined);
}

function numberAt(reading: Reading, i: number): Found | undefined {
  const form = reading.isDigits(i) ? 'digits' : 'words';
  const number = readNumber(reading, i);
  if (number === undefined || number.article) return undefined;
  const span = spanOf(reading, i, number.end);
  if (number.value !== undefined) {
    const also = otherReadings(reading, number.value, number);
    return { ...span, sort: 'number', value: number.value, also, form: number.value === 1 && form === 'words' ? 'implied' : form };
  }
  if (number.low === undefined) return undefined;
  if (number.high === null || number.high === undefined) return { ...span, sort: 'vague', value: number.low, form };
  return { ...span, sort: 'number', value: number.low, high: number.high, form };
}

/** With the other decimal mark; with a scale that a word keeps apart, « six autres millions ». */
function otherReadings(reading: Reading, value: number, { end, alternative }: ReadNumber): number[] {
  const others = alternative === undefined ? [] : [alternative];
  const scale = reading.isWord(end) ? reading.sense(end + 1, Tag.scale) : undefined;
  if (scale !== undefined && value < 1000) others.push(value * scale);
  return others;
}

/** Words that are no numerals and still say a number. */
function wordAt(reading: Reading, i: number): Found | undefined {
  const stated = reading.term(i, Tag.ordinalDay) ?? reading.term(i, Tag.rank) ?? reading.term(i, Tag.multiple);
  if (stated !== undefined)
    return { ...spanOf(reading, i, stated.end), sort: 'number', value: stated.sense, form: stated.sense === 1 ? 'implied' : 'words' };
  const periods = reading.term(i, Tag.periods);
  if (periods !== undefined) return { ...spanOf(reading, i, periods.end), sort: 'vague', value: periods.sense, form: 'words' };
  const implied = reading.term(i, Tag.implied);
  return implied && { ...spanOf(reading, i, implied.end), sort: 'number', value: implied.sense, form: 'implied' };
}

const spanOf = (reading: Reading, i: number, end: number): { start: number; end: number; next: number } => ({
  start: reading.start(i),
  end: reading.end(end - 1),
  next: end,
});
