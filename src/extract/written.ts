import type { Written, WrittenName, WrittenValue } from '../core/written.ts';
import { Kind, Shape } from '../text/tokens.ts';
import { foldString } from '../text/vocabulary.ts';
import { readNumber } from './number.ts';
import type { Reading } from './rule.ts';

/** Tokens that a run of capitalised words may span; longer runs are headlines and tables. */
const LONGEST_NAME = 8;

type Found = WrittenValue & { next: number };

/** Collects every value and every capitalised name of the passages it is shown, in order. */
export class WrittenReader implements Written {
  readonly values: WrittenValue[] = [];
  readonly names: WrittenName[] = [];
  readonly words = new Set<string>();

  read(reading: Reading): void {
    let nameEnd = 0;
    for (let i = reading.first; i < reading.limit; ) {
      if (reading.isWord(i)) this.words.add(foldString(reading.raw(i)));
      const found = valueAt(reading, i);
      if (found === undefined) {
        if (i >= nameEnd && isNameWord(reading, i)) nameEnd = this.#readName(reading, i);
        i++;
        continue;
      }
      const { next, ...value } = found;
      this.values.push(value);
      for (i++; i < next; i++) if (reading.isWord(i)) this.words.add(foldString(reading.raw(i)));
    }
  }

  #readName(reading: Reading, first: number): number {
    const words: string[] = [];
    let i = first;
    let end = first;
    while (i < first + LONGEST_NAME && isNameWord(reading, i) && (i === first || !reading.opensLine(i))) {
      words.push(foldString(reading.raw(i)));
      end = i++;
      if ((reading.isSign(i, '-') || reading.isSign(i, "'")) && reading.glued(i) && reading.glued(i + 1)) i++;
    }
    this.names.push({ start: reading.start(first), end: reading.end(end), words, opens: reading.opensSentence(first, () => false) });
    return i;
  }
}

function isNameWord(reading: Reading, i: number): boolean {
  return (
    reading.isCapitalised(i) &&
    reading.sense(i, 'function') === undefined &&
    reading.sense(i, 'month') === undefined &&
    reading.sense(i, 'weekday') === undefined
  );
}

/** The value that starts at token `i`, the longest there is. */
function valueAt(reading: Reading, i: number): Found | undefined {
  if (reading.tokens.kind[i] !== Kind.Digits && reading.tokens.word[i] === 0) return undefined;
  return calendarAt(reading, i) ?? fractionAt(reading, i) ?? numberAt(reading, i) ?? impliedAt(reading, i);
}

function calendarAt(reading: Reading, i: number): Found | undefined {
  for (const sort of ['month', 'weekday'] as const) {
    const term = reading.term(i, sort);
    if (term === undefined) continue;
    // « Mon. » and "Mar." are words of other meanings in lower case, "may" is a verb
    const ambiguous = reading.sense(i, 'function') === true && reading.shape(i) === Shape.Lower;
    return { ...spanOf(reading, i, term.end), sort, value: term.sense, form: ambiguous ? 'implied' : 'words' };
  }
  return undefined;
}

/** `two-thirds`, `un quart`, `la moitié`; `third` alone may be an ordinal too. */
function fractionAt(reading: Reading, i: number): Found | undefined {
  const numerator = readNumber(reading, i);
  let at = numerator?.end ?? i;
  if (numerator !== undefined && reading.isSign(at, '-')) at++;
  const denominator = reading.term(at, 'denominator');
  if (denominator === undefined || (numerator !== undefined && numerator.value === undefined)) return undefined;
  const above = numerator?.value ?? 1;
  if (above >= denominator.sense) return undefined;
  const span = spanOf(reading, i, denominator.end);
  if (above > 1 || denominator.sense === 2) return { ...span, sort: 'fraction', value: above / denominator.sense, form: 'words' };
  return { ...span, sort: 'number', value: denominator.sense, also: [1 / denominator.sense], form: 'words' };
}

function numberAt(reading: Reading, i: number): Found | undefined {
  const form = reading.isDigits(i) ? 'digits' : 'words';
  const number = readNumber(reading, i);
  if (number === undefined) {
    const digits = form === 'digits' ? Number(reading.raw(i)) : undefined;
    return digits === undefined ? undefined : { ...spanOf(reading, i, i + 1), sort: 'number', value: digits, form };
  }
  const span = spanOf(reading, i, number.end);
  if (number.value !== undefined) return { ...span, sort: 'number', value: number.value, form: isUnit(reading, i, number.end) ? 'implied' : form };
  if (number.low === undefined) return undefined;
  if (number.high === null || number.high === undefined) return { ...span, sort: 'vague', value: number.low, form };
  return { ...span, sort: 'number', value: number.low, high: number.high, form };
}

/** `one`, `un`: as often an article or a pronoun as a number. */
const isUnit = (reading: Reading, i: number, end: number): boolean => end === i + 1 && reading.sense(i, 'numeral') === 1;

function impliedAt(reading: Reading, i: number): Found | undefined {
  const term = reading.term(i, 'implied');
  return term && { ...spanOf(reading, i, term.end), sort: 'number', value: term.sense, form: 'implied' };
}

const spanOf = (reading: Reading, i: number, end: number): { start: number; end: number; next: number } => ({
  start: reading.start(i),
  end: reading.end(end - 1),
  next: end,
});
