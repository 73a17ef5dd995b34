import { isTemperature } from '../../core/units.ts';
import type { RangeJoint } from '../../languages/senses/figures.ts';
import { rememberAtToken } from '../../text/passage.ts';
import { type Fraction, type ReadNumber, readFraction, readNumber } from '../number.ts';
import { digitsStart, isMinus } from '../numbers/digits.ts';
import { partitiveEnd } from '../numbers/spelled.ts';
import type { Reading } from '../rule.ts';
import { currencyAt, readUnit, type UnitAfter } from './unit.ts';

/** An amount with its unit, a range of them included. Token indices. */
export interface Quantity {
  start: number;
  end: number;
  kind: UnitAfter['kind'];
  unit: string | null;
  value?: number;
  low?: number;
  high?: number | null;
  approximate?: true;
  article?: true;
  /** See `DigitNumber`. */
  alternative?: number;
  /** What the number is multiplied by; 1 where no scale is written. */
  scale: number;
  /** A range joined by nothing but a hyphen, which may be a score. */
  hyphenated?: true;
  /** The number takes `de` before what it counts: `4 millions de`, `une dizaine de`. */
  scaled?: true;
}

/** The quantity whose number or currency starts at token `i`. The opener of a range before it (`between`) is part of it. */
export const readQuantity: (reading: Reading, i: number) => Quantity | undefined = rememberAtToken(read);

function read(reading: Reading, i: number): Quantity | undefined {
  const opener = openerBefore(reading, i);
  const first = readSingle(reading, i, opener?.sense === 'and');
  if (first === undefined) return undefined;
  const range = first.value === undefined ? undefined : readRange(reading, first, opener?.sense);
  if (range === undefined)
    return opener?.sense === 'and' ? (shareList(reading, readSingle(reading, i, false)) ?? first) : shareList(reading, first);
  return opener && range.joint === opener.sense && first.start === i ? { ...range, start: opener.end } : range;
}

function openerBefore(reading: Reading, i: number): { end: number; sense: RangeJoint } | undefined {
  if (!reading.isWord(i - 1) || reading.opensLine(i)) return undefined;
  return reading.termBefore(i, 'rangeOpener', 2);
}

const linkedAt = rememberAtToken((reading: Reading, i) => single(reading, i, false));
const unlinkedAt = rememberAtToken((reading: Reading, i) => single(reading, i, true));

const readSingle = (reading: Reading, i: number, unlinked: boolean): Quantity | undefined =>
  unlinked ? unlinkedAt(reading, i) : linkedAt(reading, i);

/** One amount: `$ 31 million`, `26 M€`, `-15 °C`, `12,5 %`, `580`. */
function single(reading: Reading, i: number, unlinked: boolean): Quantity | undefined {
  const currency = reading.isDigits(i) ? undefined : currencyAt(reading, i);
  if (currency?.sense.before) {
    const priced = priceBehind(reading, i, currency.end, currency.sense.code, currency.sense.glued === true);
    if (priced) return prefixed(reading, i, priced);
  }
  if (isInsideWord(reading, i)) return undefined;
  const number = readNumber(reading, i, { unlinked });
  const part = readFraction(reading, i);
  if (part && part.end > (number?.end ?? i)) return partOfUnit(reading, i, part);
  if (number === undefined) return undefined;
  const after = readUnit(reading, number.end, number);
  const unit = after ?? { end: number.end, kind: 'number' as const, unit: null, factor: 1 };
  return withSign(reading, i, quantityOf(number, i, unit), unit.unit);
}

/** `half a mile`, `⅓ cup of`, « un demi-kilomètre », `three quarters of an inch`. */
function partOfUnit(reading: Reading, i: number, part: Fraction): Quantity | undefined {
  const noun = partitiveEnd(reading, part.end);
  const at = reading.sense(noun, 'unitArticle') ? noun + 1 : noun;
  const number: ReadNumber = { end: part.end, value: part.value, scale: 1, scaled: true };
  const unit = readUnit(reading, at, number);
  return unit ? quantityOf(number, i, unit) : undefined;
}

/** Glued to letters, or to digits and marks that are no part of it, a number is part of a name or a code. */
function isInsideWord(reading: Reading, i: number): boolean {
  if (!reading.glued(i)) return false;
  if (reading.isWord(i - 1)) return true;
  return reading.isSign(i - 1, '-') && reading.glued(i - 1) && reading.isWord(i - 2);
}

function quantityOf(number: ReadNumber, start: number, unit: UnitAfter): Quantity {
  const { factor, added = 0 } = unit;
  const times = (amount: number): number => (factor === 1 ? amount + added : Number((amount * factor).toPrecision(15)));
  const quantity: Quantity = { start, end: unit.end, kind: unit.kind, unit: unit.unit, scale: number.scale * Math.max(factor, 1) };
  if (number.value !== undefined) quantity.value = times(number.value);
  if (number.low !== undefined) quantity.low = times(number.low);
  if (number.high !== undefined) quantity.high = number.high === null ? null : times(number.high);
  if (number.approximate) quantity.approximate = true;
  if (number.article) quantity.article = true;
  if (number.scaled) quantity.scaled = true;
  if (number.alternative !== undefined) quantity.alternative = times(number.alternative);
  return quantity;
}

/** `US$`, `C $`: whose dollars the sign at `i` counts. */
function prefixed(reading: Reading, i: number, priced: Quantity): Quantity {
  const before = i - 1;
  const prefix =
    priced.unit === 'USD' && reading.isSign(i, '$') && !reading.opensLine(i) ? reading.sense(before, 'dollarPrefix') : undefined;
  if (
    prefix === undefined ||
    (prefix.exact !== undefined && !(reading.glued(i) && reading.raw(before) === prefix.exact)) ||
    (reading.glued(before) && reading.isWord(before - 1))
  )
    return priced;
  return { ...priced, unit: prefix.code, start: Math.min(before, priced.start) };
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
  const mark = reading.isDigits(number.end - 1) && !number.scaled ? reading.sense(number.end, 'scaleMark') : undefined;
  const isMark = mark !== undefined && !reading.opensLine(number.end) && !reading.isSign(number.end + 1, "'");
  const spelled =
    isMark && !reading.glued(number.end) && (reading.sense(number.end, 'function') || !mark.alone) && !reading.isCapitalised(number.end);
  const factor = isMark && !spelled ? mark.value : 1;
  const unit: UnitAfter = { end: factor > 1 ? number.end + 1 : number.end, kind: 'money', unit: code, factor };
  const quantity = quantityOf(number, i, unit);
  if (minus && quantity.value !== undefined) quantity.value = -quantity.value;
  return minus ? quantity : withSign(reading, i, quantity, code);
}

/** Of « 50 € 100 € » each sign belongs to the number before it, but of `$ 50 $ 100` the first has its own. */
function isPriced(reading: Reading, i: number): boolean {
  const start = digitsStart(reading, i);
  return start > reading.first && reading.sense(start - 1, 'currency')?.before === true;
}

/** A minus before the amount, where it is no hyphen, dash or bullet. */
function withSign(reading: Reading, i: number, quantity: Quantity, unit: string | null): Quantity {
  const before = i - 1;
  if (quantity.value === undefined || reading.opensLine(i)) return quantity;
  const spoken = reading.sense(before, 'negative') === true || (isTemperature(unit) && reading.sense(before, 'belowZero') === true);
  const sign = isMinus(reading, before) && (!reading.glued(before) || reading.isSign(before - 1, '('));
  const written = sign && (reading.glued(i) || isTemperature(unit));
  if (!spoken && !written) return quantity;
  const { article: _numeral, ...signed } = quantity;
  return { ...signed, start: before, value: -quantity.value };
}

/** The rest of a range that `first` begins. */
function readRange(reading: Reading, first: Quantity, opener: RangeJoint | undefined): (Quantity & { joint: RangeJoint }) | undefined {
  const suspended = reading.isSign(first.end, '-') && reading.glued(first.end) && !reading.glued(first.end + 1) ? 1 : 0;
  const joint = reading.term(first.end + suspended, 'rangeTo');
  if (joint === undefined || reading.opensLine(joint.end) || joint.sense === 'or') return undefined;
  if (joint.sense === 'and' && opener !== 'and') return undefined;
  const dash = joint.sense === '-';
  if (dash && (reading.glued(first.end) !== reading.glued(joint.end) || (first.unit === null && !reading.isDigits(first.end - 1))))
    return undefined;
  const from = isMinus(reading, joint.end) && reading.glued(joint.end + 1) ? joint.end + 1 : joint.end;
  if (dash && !reading.isDigits(from) && !currencyAt(reading, from)) return undefined;
  const second = readSingleBehind(reading, from);
  if (second?.value === undefined || second.article || first.value === undefined) return undefined;
  const range = join(first, second, dash, opener !== undefined);
  return range && { ...range, joint: joint.sense };
}

/** Behind a joint the dash before a number is the joint. */
function readSingleBehind(reading: Reading, i: number): Quantity | undefined {
  const second = readSingle(reading, i, true);
  return (
    second && {
      ...second,
      start: i,
      ...(second.start < i && !isNegativeBehindJoint(reading, i) && second.value !== undefined ? { value: Math.abs(second.value) } : {}),
    }
  );
}

const isNegativeBehindJoint = (reading: Reading, i: number): boolean =>
  isMinus(reading, i - 1) && !reading.isDigits(i - 2) && !reading.glued(i - 1);

/** One amount of two, which share unit and scale where only one has them. */
function join(first: Quantity, second: Quantity, dash: boolean, opened: boolean): Quantity | undefined {
  if (first.value === undefined || second.value === undefined) return undefined;
  const sameUnit = first.unit === second.unit && first.kind === second.kind;
  const lent = first.kind === 'number' || (second.kind === 'number' && first.kind === 'money');
  if (!sameUnit && !lent) return undefined;
  const shares =
    first.scale === 1 && second.scale > 1 && Math.abs(first.value) < 1000 && Math.abs(first.value) <= second.value / second.scale;
  const a = shares ? Number((first.value * second.scale).toPrecision(15)) : first.value;
  const b = second.value;
  const unit = first.unit ?? second.unit;
  if (unit === null && !opened && (a >= b || !Number.isInteger(a) !== !Number.isInteger(b))) return undefined;
  if (dash && a > b) return undefined;
  const { end } = second;
  const kind = first.unit === null ? second.kind : first.kind;
  const range: Quantity = { start: first.start, end, kind, unit, low: Math.min(a, b), high: Math.max(a, b), scale: second.scale };
  if (dash && unit === null) range.hyphenated = true;
  if (second.scaled) range.scaled = true;
  return range;
}

const MAX_LIST = 6;

/** In `5, 10 and 15 %` and « 17 et 18 euros » the unit at the end is that of every number in the list. */
function shareList(reading: Reading, first: Quantity | undefined): Quantity | undefined {
  if (first?.kind !== 'number' || first.value === undefined || first.article || isYear(reading, first)) return first;
  let at = first.end;
  for (let items = 1; items < MAX_LIST; items++) {
    const linked = reading.sense(at, 'numeralLink') || reading.sense(at, 'rangeTo') === 'or';
    if ((!linked && !reading.isSign(at, ',')) || reading.opensLine(at + 1) || reading.glued(at) === !!linked) return first;
    const next = readSingle(reading, at + 1, true);
    if (next?.value === undefined || next.article || next.start !== at + 1) return first;
    if (linked) return next.kind === 'number' ? first : lend(first, next);
    if (next.kind !== 'number') return first;
    at = next.end;
  }
  return first;
}

function lend(first: Quantity, last: Quantity): Quantity {
  if (first.value === undefined) return first;
  const factor = first.scale === 1 && first.value < 1000 ? last.scale : 1;
  return { ...first, kind: last.kind, unit: last.unit, value: Number((first.value * factor).toPrecision(15)) };
}

/** Four digits without a mark that could be a year. */
export function isYear(reading: Reading, quantity: Quantity): boolean {
  const { start, value } = quantity;
  if (value === undefined || value < 1000 || value > 2100 || !Number.isInteger(value)) return false;
  return reading.isDigits(start) && reading.end(start) - reading.start(start) === 4 && quantity.scale === 1;
}
