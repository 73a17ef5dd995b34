import { Gap } from '../../text/tokens.ts';
import type { Reading } from '../rule.ts';

/** A number written in digits. */
export interface DigitNumber {
  end: number;
  value: number;
  scale: 1;
  /** What it would be if the one mark in it were the other of the two: `1.234` is 1.234 or 1234. */
  alternative?: number;
}

/** Groups beyond these cannot be told apart in a double, and bound what one reading looks at. */
const MAX_GROUPS = 8;
const MAX_DIGITS = 18;

/** The number in digits at token `i`, with its marks: `6 700,54`, `1,234.5`, `1'000`, `12,34,567`, `.5`, `1.3e6`, `8x2^10`. */
export function readDigits(reading: Reading, i: number): DigitNumber | undefined {
  if (!reading.isDigits(i)) return leadingMark(reading, i);
  if (length(reading, i) > MAX_DIGITS) return undefined;
  if (!reading.glued(i + 1) && !reading.isDigits(i + 1)) return { end: i + 1, value: wholeAt(reading, i), scale: 1 };
  const written = isBehindMark(reading, i)
    ? { end: i + 1, value: wholeAt(reading, i), scale: 1 as const }
    : (grouped(reading, i) ?? decimal(reading, i));
  return power(reading, written);
}

const length = (reading: Reading, i: number): number => reading.end(i) - reading.start(i);

/** Digits that a double holds each whole number of, and every decimal of as the quotient of two. */
const EXACT_DIGITS = 15;
const POWERS_OF_TEN = Array.from({ length: EXACT_DIGITS + 1 }, (_, places) => 10 ** places);

/** The digits of tokens [i, last] as one whole number; read without making a string of them, which took longer than all the rest. */
export function wholeAt(reading: Reading, i: number, last = i): number {
  const { text } = reading.tokens;
  const end = reading.end(last);
  let value = 0;
  let digits = 0;
  for (let at = reading.start(i); at < end; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    // marks and spaces between groups, and what stands for markup behind a digit
    if (digit < 0 || digit > 9) continue;
    value = value * 10 + digit;
    digits++;
  }
  return digits > EXACT_DIGITS ? Number(digitsOf(reading, i, last)) : value;
}

/** The number in tokens [i, last], of which the last are the decimals. */
function decimalAt(reading: Reading, i: number, last: number): number {
  if (reading.end(last) - reading.start(i) - 1 > EXACT_DIGITS) return Number(`${digitsOf(reading, i, last - 2)}.${reading.raw(last)}`);
  return wholeAt(reading, i, last) / (POWERS_OF_TEN[length(reading, last)] as number);
}

const digitsOf = (reading: Reading, i: number, last: number): string => reading.raw(i, last).replace(/\D/g, '');

const startsWithZero = (reading: Reading, i: number): boolean => reading.tokens.text.charCodeAt(reading.start(i)) === 0x30;

/** Whether the digits at `i` are glued behind others: an item of `22,24,26`, which takes no mark for itself. */
const isBehindMark = (reading: Reading, i: number): boolean =>
  i - 2 >= reading.first && markAt(reading, i - 1) !== undefined && reading.isDigits(i - 2);

/** The token where the run of digits, marks and spaces starts that the digits at `i` may be a later group of. */
export function digitsStart(reading: Reading, i: number): number {
  let from = i;
  for (let steps = 0; steps < MAX_GROUPS && from > reading.first; steps++) {
    if (isBehindMark(reading, from)) from -= 2;
    else if (isSpacedGroup(reading, from) && reading.isDigits(from - 1)) from--;
    else break;
  }
  return from;
}

/** `.5` and `,5`, where nothing touches the mark from before. */
function leadingMark(reading: Reading, i: number): DigitNumber | undefined {
  const mark = reading.language.decimalMark;
  if (!reading.isSign(i, mark) || reading.glued(i) || !reading.isDigits(i + 1) || !reading.glued(i + 1)) return undefined;
  return { end: i + 2, value: Number(`0.${reading.raw(i + 1)}`), scale: 1 };
}

/** The mark that stands glued between digits at `i` and `i + 1`. */
function markAt(reading: Reading, i: number): '.' | ',' | "'" | undefined {
  if (!reading.glued(i) || !reading.glued(i + 1) || !reading.isDigits(i + 1)) return undefined;
  return reading.isSign(i, '.') ? '.' : reading.isSign(i, ',') ? ',' : reading.isSign(i, "'") ? "'" : undefined;
}

function decimal(reading: Reading, i: number): DigitNumber {
  const mark = markAt(reading, i + 1);
  // a second mark makes it a version, an address or a list, of which only the first number is read
  if (mark === undefined || mark === "'" || markAt(reading, i + 3) !== undefined)
    return { end: i + 1, value: wholeAt(reading, i), scale: 1 };
  return { end: i + 3, value: decimalAt(reading, i, i + 2), scale: 1 };
}

/** Digits in groups of three, or of two and at last three as in India, and then the decimals if there are any. */
function grouped(reading: Reading, i: number): DigitNumber | undefined {
  if (length(reading, i) > 3) return undefined;
  const mark = markAt(reading, i + 1);
  const spaced = mark === undefined && isSpacedGroup(reading, i + 1) && !startsWithZero(reading, i);
  if (mark === undefined && !spaced) return undefined;
  const end = groupsEnd(reading, i, mark);
  if (end === undefined) return undefined;
  const after = markAt(reading, end);
  if (after !== undefined && after !== mark && after !== "'") return { end: end + 2, value: decimalAt(reading, i, end + 1), scale: 1 };
  const value = wholeAt(reading, i, end - 1);
  if (end > i + 3 || mark === undefined || mark === "'") return { end, value, scale: 1 };
  const asDecimals = decimalAt(reading, i, end - 1);
  if (startsWithZero(reading, i)) return { end, value: asDecimals, scale: 1 };
  return mark === reading.language.decimalMark
    ? { end, value: asDecimals, scale: 1, alternative: value }
    : { end, value, scale: 1, alternative: asDecimals };
}

/** The token after the groups behind token `i` that `mark`, or a space where there is none, sets apart. */
function groupsEnd(reading: Reading, i: number, mark: string | undefined): number | undefined {
  const step = mark === undefined ? 1 : 2;
  let end = i + 1;
  let count = 0;
  let pairs = 0;
  for (let last = false; count < MAX_GROUPS && !last; count++) {
    if (mark === undefined ? !isSpacedGroup(reading, end) : markAt(reading, end) !== mark) break;
    const size = length(reading, end + step - 1);
    if (size === 2 && pairs === count && length(reading, i) < 3) pairs++;
    else if (size !== 3) break;
    last = size === 3 && pairs > 0;
    end += step;
  }
  // a further group of another size (`1.2.345.6`) shows that these were no thousands
  return count === pairs || (mark !== undefined && markAt(reading, end) === mark) ? undefined : end;
}

/** Three digits after one space, and nothing glued to them that would make them another number. */
function isSpacedGroup(reading: Reading, i: number): boolean {
  return (
    reading.isDigits(i) && reading.tokens.gap[i] === Gap.Space && length(reading, i) === 3 && reading.start(i) - reading.end(i - 1) === 1
  );
}

/** Powers as news of science writes them: `1e10`, `1.1^23`, `1.3x10^6`, `2.48×10−5`. */
function power(reading: Reading, base: DigitNumber): DigitNumber {
  const at = base.end;
  if (!reading.glued(at)) return base;
  if (reading.isSign(at, '^')) {
    const exponent = signed(reading, at + 1);
    return exponent ? { end: exponent.end, value: base.value ** exponent.value, scale: 1 } : base;
  }
  const letter = length(reading, at) === 1 ? reading.raw(at) : '';
  if (letter === 'e' || letter === 'E') {
    const exponent = signed(reading, at + 1);
    return exponent && exponent.value < 300 ? { end: exponent.end, value: Number(`${base.value}e${exponent.value}`), scale: 1 } : base;
  }
  if ((letter === 'x' || letter === '×') && reading.isDigits(at + 1) && length(reading, at + 1) < 3) {
    const exponent = reading.isSign(at + 2, '^') ? signed(reading, at + 3) : isMinus(reading, at + 2) ? signed(reading, at + 2) : undefined;
    return exponent ? { end: exponent.end, value: base.value * Number(reading.raw(at + 1)) ** exponent.value, scale: 1 } : base;
  }
  return base;
}

export const isMinus = (reading: Reading, i: number): boolean => reading.isSign(i, '-') || reading.isSign(i, '−') || reading.isSign(i, '–');

function signed(reading: Reading, i: number): { end: number; value: number } | undefined {
  const minus = isMinus(reading, i);
  const at = minus || reading.isSign(i, '+') ? i + 1 : i;
  if (!reading.isDigits(at) || !reading.glued(at) || length(reading, at) > 3) return undefined;
  return { end: at + 1, value: minus ? -Number(reading.raw(at)) : Number(reading.raw(at)) };
}
