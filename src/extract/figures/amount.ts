import { isTemperature } from '../../core/units.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { rememberAtToken } from '../../text/passage.ts';
import { type Fraction, type ReadNumber, readFraction, readNumber, readUnlinkedNumber } from '../number.ts';
import { isMinus } from '../numbers/digits.ts';
import { halfMoreEnd } from '../numbers/fractions.ts';
import { readPlain } from '../numbers/plain.ts';
import { partitiveEnd } from '../numbers/spelled.ts';
import type { Reading } from '../rule.ts';
import { currencyAt, isPriced, readUnit, type UnitAfter } from './unit.ts';

/** An amount with its unit, a range of them included. Token indices. */
export class Quantity {
  start: number;
  end: number;
  kind: UnitAfter['kind'];
  unit: string | null;
  value: number | undefined;
  low: number | undefined = undefined;
  high: number | null | undefined = undefined;
  /** What the number is multiplied by; 1 where no scale is written. */
  scale: number;
  approximate = false;
  article = false;
  /** The number takes `de` before what it counts: `4 millions de`, `une dizaine de`. */
  scaled = false;
  /** A range joined by nothing but a hyphen, which may be a score. */
  hyphenated = false;
  /** See `DigitNumber`. */
  alternative: number | undefined = undefined;

  constructor(start: number, end: number, kind: UnitAfter['kind'], unit: string | null, value: number | undefined, scale: number) {
    this.start = start;
    this.end = end;
    this.kind = kind;
    this.unit = unit;
    this.value = value;
    this.scale = scale;
  }

  /** The same in other tokens; quantities are remembered, so who needs another one takes a copy. */
  from(start: number, end = this.end): Quantity {
    const copy = new Quantity(start, end, this.kind, this.unit, this.value, this.scale);
    copy.low = this.low;
    copy.high = this.high;
    copy.approximate = this.approximate;
    copy.article = this.article;
    copy.scaled = this.scaled;
    copy.hyphenated = this.hyphenated;
    copy.alternative = this.alternative;
    return copy;
  }
}

const linkedAt = rememberAtToken((reading: Reading, i) => single(reading, i, false));
const unlinkedAt = rememberAtToken((reading: Reading, i) => single(reading, i, true));

/** The one amount whose number or currency starts at token `i`; with `unlinked` no « et » or "and" is read as part of its number. */
export const readAmount = (reading: Reading, i: number, unlinked: boolean): Quantity | undefined =>
  unlinked && readPlain(reading, i) === undefined ? unlinkedAt(reading, i) : linkedAt(reading, i);

/** One amount: `$ 31 million`, `26 M€`, `-15 °C`, `12,5 %`, `580`. */
function single(reading: Reading, i: number, unlinked: boolean): Quantity | undefined {
  const currency = reading.isDigits(i) ? undefined : currencyAt(reading, i);
  if (currency?.sense.before) {
    const priced = priceBehind(reading, i, currency.end, currency.sense.code, currency.sense.glued === true);
    if (priced) return prefixed(reading, i, priced);
  }
  if (isInsideWord(reading, i)) return undefined;
  const number = unlinked ? readUnlinkedNumber(reading, i) : readNumber(reading, i);
  const part = readFraction(reading, i);
  if (part && part.end > (number?.end ?? i)) return partOfUnit(reading, i, part);
  if (number === undefined) return oneAndHalf(reading, i);
  const after = readUnit(reading, number.end, number);
  const quantity = after === undefined ? numberOf(number, i) : quantityOf(number, i, withHalf(reading, after));
  return withSign(reading, i, quantity, quantity.unit);
}

/** `a mile and a half`: here the article is the number one. */
function oneAndHalf(reading: Reading, i: number): Quantity | undefined {
  if (!reading.sense(i, Tag.unitArticle)) return undefined;
  const number: ReadNumber = { end: i + 1, value: 1, scale: 1 };
  const unit = readUnit(reading, i + 1, number);
  const more = unit && withHalf(reading, unit);
  return more && more !== unit ? quantityOf(number, i, more) : undefined;
}

/** « deux tonnes et demie », `a mile and a half`: half of the unit comes to what stands before it. */
function withHalf(reading: Reading, unit: UnitAfter): UnitAfter {
  const end = unit.kind === 'number' || unit.factor !== 1 || unit.added !== 0 ? undefined : halfMoreEnd(reading, unit.end);
  return end === undefined ? unit : { ...unit, end, added: 0.5 };
}

/** `half a mile`, `⅓ cup of`, « un demi-kilomètre », `three quarters of an inch`. */
function partOfUnit(reading: Reading, i: number, part: Fraction): Quantity | undefined {
  const noun = partitiveEnd(reading, part.end);
  const at = reading.sense(noun, Tag.unitArticle) ? noun + 1 : noun;
  const number: ReadNumber = { end: part.end, value: part.value, scale: 1, scaled: true };
  const unit = readUnit(reading, at, number);
  return unit ? quantityOf(number, i, unit) : undefined;
}

/** Glued to letters, or to digits and marks that are no part of it, a number is part of a name or a code. */
function isInsideWord(reading: Reading, i: number): boolean {
  if (!reading.glued(i)) return false;
  if (reading.isWord(i - 1)) return true;
  // behind the mark of another number the hyphen is that of a range: `20m-25m`
  const marked = reading.glued(i - 2) && reading.isDigits(i - 3);
  if (!reading.isSign(i - 1, '-') || !reading.glued(i - 1)) return false;
  // `7-Eleven`
  return reading.isDigits(i - 2) ? reading.isCapitalised(i) : reading.isWord(i - 2) && !marked;
}

/** `number`, which starts at token `start` and has no unit. */
export function numberOf(number: ReadNumber, start: number): Quantity {
  const quantity = new Quantity(start, number.end, 'number', null, number.value, number.scale);
  quantity.low = number.low;
  quantity.high = number.high;
  quantity.approximate = number.approximate === true;
  quantity.article = number.article === true;
  quantity.scaled = number.scaled === true;
  quantity.alternative = number.alternative;
  return quantity;
}

function quantityOf(number: ReadNumber, start: number, { end, kind, unit, factor, added }: UnitAfter): Quantity {
  const quantity = numberOf(number, start);
  quantity.end = end;
  quantity.kind = kind;
  quantity.unit = unit;
  if (added !== 0) quantity.article = false;
  if (factor === 1 && added === 0) return quantity;
  quantity.scale *= Math.max(factor, 1);
  if (number.value !== undefined) quantity.value = amountOf(number.value, factor, added);
  if (number.low !== undefined) quantity.low = amountOf(number.low, factor, added);
  if (number.high !== undefined && number.high !== null) quantity.high = amountOf(number.high, factor, added);
  if (number.alternative !== undefined) quantity.alternative = amountOf(number.alternative, factor, added);
  return quantity;
}

/** A multiple has no more digits than were written; of most the product is whole, and need not be printed to round it. */
function amountOf(value: number, factor: number, added: number): number {
  if (factor === 1) return value + added;
  const product = value * factor;
  return Number.isInteger(product) && Math.abs(product) < 1e15 ? product : Number(product.toPrecision(15));
}

/** `US$`, `C $`: whose dollars the sign at `i` counts. */
function prefixed(reading: Reading, i: number, priced: Quantity): Quantity {
  const before = i - 1;
  const prefix =
    priced.unit === 'USD' && reading.isSign(i, '$') && !reading.opensLine(i) ? reading.sense(before, Tag.dollarPrefix) : undefined;
  if (
    prefix === undefined ||
    (prefix.exact !== undefined && !(reading.glued(i) && reading.raw(before) === prefix.exact)) ||
    (reading.glued(before) && reading.isWord(before - 1))
  )
    return priced;
  const dollars = priced.from(Math.min(before, priced.start));
  dollars.unit = prefix.code;
  return dollars;
}

/** The amount behind the currency in tokens [i, at). */
function priceBehind(reading: Reading, i: number, at: number, code: string, glued: boolean): Quantity | undefined {
  const minus = isMinus(reading, at) && reading.glued(at + 1) ? 1 : 0;
  const from = at + minus;
  if (reading.opensLine(from) || (glued && !reading.glued(from))) return undefined;
  if (reading.isDigits(i - 1) && !reading.glued(from) && !reading.opensLine(i) && !isPriced(reading, i - 1)) return undefined;
  if (reading.glued(i) && reading.isWord(i) && (reading.isWord(i - 1) || reading.isDigits(i - 1))) return undefined;
  const number = readNumber(reading, from);
  if (number === undefined || number.article || number.low !== undefined) return undefined;
  const mark = reading.isDigits(number.end - 1) && !number.scaled ? reading.sense(number.end, Tag.scaleMark) : undefined;
  const isMark = mark !== undefined && !reading.opensLine(number.end) && !reading.isSign(number.end + 1, "'");
  const spelled =
    isMark && !reading.glued(number.end) && (reading.sense(number.end, Tag.function) || !mark.alone) && !reading.isCapitalised(number.end);
  const factor = isMark && !spelled ? mark.value : 1;
  const unit: UnitAfter = { end: factor > 1 ? number.end + 1 : number.end, kind: 'money', unit: code, factor, added: 0 };
  const quantity = quantityOf(number, i, unit);
  if (minus && quantity.value !== undefined) quantity.value = -quantity.value;
  return minus ? quantity : withSign(reading, i, quantity, code);
}

/** `quantity` with the minus before it, where it is no hyphen, dash or bullet. */
export function withSign(reading: Reading, i: number, quantity: Quantity, unit: string | null): Quantity {
  const before = i - 1;
  if (quantity.value === undefined || reading.opensLine(i)) return quantity;
  const word = reading.sense(before, Tag.negative) === true || (isTemperature(unit) && reading.sense(before, Tag.belowZero) === true);
  // `plus or minus 3 points`
  const spoken = word && reading.sense(before - 1, Tag.rangeTo) !== 'or';
  // of `75 -300` the dash stands between two numbers
  const between = reading.isDigits(before - 1) && !reading.opensLine(before);
  const sign = isMinus(reading, before) && !between && (!reading.glued(before) || reading.isSign(before - 1, '('));
  const written = sign && (reading.glued(i) || isTemperature(unit) || (unit !== null && isMinusByPlace(reading, before)));
  if (!spoken && !written) return quantity;
  const signed = quantity.from(before);
  signed.article = false;
  signed.value = -quantity.value;
  return signed;
}

/** « à - 2 % », « (- 2 %) »: no dash stands between a preposition and its amount. */
const isMinusByPlace = (reading: Reading, i: number): boolean => reading.isSign(i - 1, '(') || reading.sense(i - 1, Tag.function) === true;

/** Four digits without a mark that could be a year. */
export function isYear(reading: Reading, quantity: Quantity): boolean {
  const { start, value } = quantity;
  if (value === undefined || value < 1000 || value > 2100 || !Number.isInteger(value)) return false;
  return reading.isDigits(start) && reading.end(start) - reading.start(start) === 4 && quantity.scale === 1;
}
