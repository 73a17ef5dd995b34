import { SUBUNITS, takesPower } from '../../core/units.ts';
import type { Senses } from '../../languages/language.ts';
import type { Currency } from '../../languages/senses/figures.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { startsAny } from '../../text/passage.ts';
import type { ReadNumber } from '../number.ts';
import { readUnlinkedNumber } from '../number.ts';
import { digitsStart } from '../numbers/digits.ts';
import { namesThing, partitiveEnd } from '../numbers/spelled.ts';
import type { Reading } from '../rule.ts';
import { countedNoun, isNoun } from './noun.ts';

/** What stands behind a number and says what it is a number of. */
export interface UnitAfter {
  end: number;
  kind: 'money' | 'percentage' | 'measure' | 'number';
  unit: string | null;
  /** What the number is to be multiplied by. */
  factor: number;
  /** What a smaller unit behind adds, in `unit`: of `3 dollars 50 cents`, 0.5. */
  added: number;
}

/** What units start with. */
export const UNIT_TAGS = [Tag.currency, Tag.scaledCurrency, Tag.scaleMark, Tag.percent, Tag.unit, Tag.unitSymbol] as const;

const mayBeUnit = startsAny<Senses>(...UNIT_TAGS);

/** The unit, currency, percent sign or abbreviated scale at token `i`, behind `number`, or undefined. */
export function readUnit(reading: Reading, i: number, number: ReadNumber): UnitAfter | undefined {
  const hyphenated = reading.isSign(i, '-') && reading.glued(i) && reading.glued(i + 1) && reading.isWord(i + 1);
  let at = hyphenated ? i + 1 : i;
  if (reading.opensLine(at)) return undefined;
  const noun = number.scaled ? partitiveEnd(reading, at) : at;
  const partitive = noun > at;
  at = noun;
  const abbreviated = reading.isDigits(i - 1) && !partitive;
  const unit = mayBeUnit(reading, at)
    ? (money(reading, at, number) ??
      (partitive ? undefined : percent(reading, at)) ??
      measure(reading, at, number) ??
      (abbreviated ? scaleMark(reading, at) : undefined))
    : undefined;
  return unit ?? (abbreviated ? bracketedUnit(reading, at) : undefined);
}

/** The currency at token `i` as it is written there, if it may be one. */
export function currencyAt(reading: Reading, i: number): { end: number; sense: Currency } | undefined {
  const term = reading.term(i, Tag.currency);
  if (term === undefined || (term.sense.exact !== undefined && reading.raw(i, term.end - 1) !== term.sense.exact)) return undefined;
  return isWhole(reading, i, term.end) ? term : undefined;
}

/** Whether nothing that would make another word of it is glued to the term in tokens [i, end). */
function isWhole(reading: Reading, i: number, end: number): boolean {
  // "a $500 fine" is no Australian money
  if (end > i + 1 && reading.sense(i, Tag.unitArticle) && !reading.isWord(end - 1) && !reading.glued(end - 1)) return false;
  if (!reading.isWord(end - 1) || !reading.glued(end)) return true;
  if (reading.isSign(end, '-')) return !(reading.glued(end + 1) && reading.isDigits(end + 1));
  return !(reading.isSign(end, "'") && end === i + 1 && reading.isWord(end + 1)) && !reading.isSign(end, '&');
}

function money(reading: Reading, i: number, number: ReadNumber): UnitAfter | undefined {
  const joined = reading.sense(i, Tag.scaledCurrency);
  if (joined) return { end: i + 1, kind: 'money', unit: joined.code, factor: joined.scale, added: 0 };
  const mark = reading.isDigits(i - 1) ? reading.sense(i, Tag.scaleMark) : undefined;
  // « 44 M$ », « 44 M de dollars »
  const marked = mark && currencyAt(reading, partitiveEnd(reading, i + 1));
  if (marked && !marked.sense.minor && !reading.opensLine(i + 1)) {
    return { end: marked.end, kind: 'money', unit: marked.sense.code, factor: mark.value, added: 0 };
  }
  const term = currencyAt(reading, i);
  if (term === undefined || belongsToNext(reading, i, term.end, term.sense)) return undefined;
  const { sense, end } = term;
  if (sense.weak && !number.scaled && Number.isInteger(number.value ?? 0.5)) return undefined;
  // `50p` and `116.5p` are pence, `720p` lines of a picture
  const { value = 100 } = number;
  if (sense.glued && sense.minor && !(reading.glued(i) && (value < 100 || !Number.isInteger(value)))) return undefined;
  if (sense.minor) return { end, kind: 'money', unit: sense.code, factor: 0.01, added: 0 };
  const scale = reading.opensLine(end) ? undefined : reading.sense(end, Tag.scale);
  if (scale !== undefined && scale >= 1000 && !number.scaled)
    return { end: end + 1, kind: 'money', unit: sense.code, factor: scale, added: 0 };
  const cents = smallChange(reading, end);
  return { end: cents?.end ?? end, kind: 'money', unit: sense.code, factor: 1, added: cents?.value ?? 0 };
}

/** `1 $10 bill`, `RMB 10 USD 20`: a currency that touches the number behind it, or stands behind one that has its own. */
const belongsToNext = (reading: Reading, i: number, end: number, currency: Currency): boolean =>
  currency.before === true && reading.isDigits(end) && !reading.glued(i) && (reading.glued(end) || isPriced(reading, i - 1));

/** Of « 50 € 100 € » each sign belongs to the number before it, but of `$ 50 $ 100` the first has its own. */
export function isPriced(reading: Reading, i: number): boolean {
  const start = digitsStart(reading, i);
  return start > reading.first && reading.sense(start - 1, Tag.currency)?.before === true;
}

/** Cents behind dollars: `50 cents`, `and forty-five cents`; or without their name at the end of a phrase (`15 dollars 50`, `a dollar and ten`). */
function smallChange(reading: Reading, i: number): { end: number; value: number } | undefined {
  const linked = reading.sense(i, Tag.numeralLink) === true;
  const at = linked ? i + 1 : i;
  if (reading.opensLine(at)) return undefined;
  const number = readUnlinkedNumber(reading, at);
  if (number?.value === undefined || number.value >= 100 || !Number.isInteger(number.value) || number.article) return undefined;
  const term = currencyAt(reading, number.end);
  if (term?.sense.minor) return { end: term.end, value: number.value / 100 };
  const { end } = number;
  const spelled = linked && reading.isWord(at);
  if (!spelled && (!reading.isDigits(at) || reading.end(at) - reading.start(at) !== 2 || end !== at + 1)) return undefined;
  const closed = !reading.has(end) || reading.isSign(end, '.') || reading.isSign(end, ',') || reading.opensLine(end);
  return closed || (!linked && reading.sense(end, Tag.function) === true) ? { end, value: number.value / 100 } : undefined;
}

function percent(reading: Reading, i: number): UnitAfter | undefined {
  const term = reading.term(i, Tag.percent);
  return term && { end: term.end, kind: 'percentage', unit: term.sense.unit, factor: term.sense.factor ?? 1, added: 0 };
}

function measure(reading: Reading, i: number, number: ReadNumber): UnitAfter | undefined {
  // `5m people` are millions, and no `4K` is a temperature
  const mark = reading.glued(i) ? reading.sense(i, Tag.scaleMark) : undefined;
  if (mark && ((mark.named && reading.isCapitalised(i)) || countsBehind(reading, i + 1))) return undefined;
  const first = unitCode(reading, i);
  if (first === undefined) return undefined;
  const whole = quotient(reading, first);
  const parts = SUBUNITS[whole.code];
  const added = parts && number.value !== undefined ? subunit(reading, whole.end, parts) : undefined;
  return { end: added?.end ?? whole.end, kind: 'measure', unit: whole.code, factor: 1, added: added?.value ?? 0 };
}

/** Whether a plural, or a noun that news counts with words before it, stands at `i`: `5m people`, `284m monthly users`. */
function countsBehind(reading: Reading, i: number): boolean {
  if (reading.opensLine(i)) return false;
  const noun = isNoun(reading, i) ? undefined : countedNoun(reading, i);
  return isNoun(reading, i) || (noun !== undefined && reading.sense(noun.head, Tag.countNoun) !== undefined);
}

/** `20 (kg)`, `20 [kg]`, as reports write it; a single letter in brackets may be anything. */
function bracketedUnit(reading: Reading, i: number): UnitAfter | undefined {
  const closing = reading.isSign(i, '(') ? ')' : reading.isSign(i, '[') ? ']' : undefined;
  if (closing === undefined || reading.end(i + 1) - reading.start(i + 1) < 2) return undefined;
  const inside = unitCode(reading, i + 1, true);
  return inside && reading.isSign(inside.end, closing)
    ? { end: inside.end + 1, kind: 'measure', unit: inside.code, factor: 1, added: 0 }
    : undefined;
}

interface Code {
  end: number;
  code: string;
}

/** `mg/L`, `g/cm3`: a unit over another. */
function quotient(reading: Reading, over: Code): Code {
  if (!reading.isSign(over.end, '/') || !reading.glued(over.end) || !reading.glued(over.end + 1)) return over;
  const time = reading.sense(over.end + 1, Tag.timeCode);
  const under = time === undefined ? unitCode(reading, over.end + 1, true) : exponent(reading, { end: over.end + 2, code: time });
  return under ? { end: under.end, code: `${over.code}/${under.code}` } : over;
}

/** Half a foot behind feet: `5 ft 2 in`, « 1 m 85 ». */
function subunit(reading: Reading, i: number, parts: Readonly<Record<string, number>>): { end: number; value: number } | undefined {
  const hyphen = reading.isSign(i, '-') && reading.glued(i) && reading.glued(i + 1);
  const at = hyphen || reading.sense(i, Tag.numeralLink) ? i + 1 : i;
  if (reading.opensLine(at)) return undefined;
  const number = readUnlinkedNumber(reading, at);
  if (number?.value === undefined || number.article) return undefined;
  const inches = parts['[in_i]'];
  if (hyphen) return inches !== undefined && number.value < inches ? { end: number.end, value: number.value / inches } : undefined;
  const next = unitCode(reading, number.end);
  const share = next && parts[next.code];
  if (share !== undefined && number.value < share) return { end: next?.end ?? number.end, value: number.value / share };
  const centimetres = parts.cm;
  const bare = at === i && reading.isDigits(at) && number.end === at + 1 && reading.end(at) - reading.start(at) === 2;
  return bare && centimetres === 100 ? { end: number.end, value: number.value / centimetres } : undefined;
}

/** The unit at token `i`, by name or, behind digits (or `over` a stroke), by symbol, with its exponent. */
function unitCode(reading: Reading, i: number, over = false): Code | undefined {
  if (reading.opensLine(i)) return undefined;
  const name = reading.term(i, Tag.unit);
  // `6-foot-4` goes on with inches
  if (name && (isWhole(reading, i, name.end) || SUBUNITS[name.sense] !== undefined)) return { end: name.end, code: name.sense };
  if (!over && !reading.isDigits(i - 1) && !(reading.isSign(i - 1, '-') && reading.isDigits(i - 2))) return undefined;
  const symbol = reading.term(i, Tag.unitSymbol);
  const code = symbol && symbolCode(reading.raw(i, symbol.end - 1), symbol.sense);
  if (symbol === undefined || code === undefined || !isWhole(reading, i, symbol.end)) return undefined;
  if (reading.sense(i, Tag.function) && !endsPhrase(reading, symbol.end)) return undefined;
  const raised = exponent(reading, { end: symbol.end, code });
  // « 1m75 » goes on with centimetres
  if (!reading.glued(raised.end) || !reading.isDigits(raised.end)) return raised;
  const after = raised.end + 1;
  const closed = !reading.glued(after) || !(reading.isWord(after) || reading.isDigits(after));
  return raised.code === 'm' && reading.end(raised.end) - reading.start(raised.end) === 2 && closed ? raised : undefined;
}

/** The symbol as written decides; where only one unit goes by these letters their case may be wrong (`100 KM`). */
function symbolCode(written: string, codes: Readonly<Record<string, string>>): string | undefined {
  const exact = codes[written];
  if (exact !== undefined || written.length < 2) return exact;
  const known = Object.values(codes);
  return known.length === 1 ? known[0] : undefined;
}

/** « 2 in »: a symbol that is an ordinary word too is a unit at the end of its phrase or before `thick`, `wide`. */
function endsPhrase(reading: Reading, i: number): boolean {
  if (!reading.has(i) || reading.opensLine(i) || reading.sense(i, Tag.unitNote)) return true;
  return reading.isDigits(i) ? reading.glued(i) : !reading.isWord(i);
}

function exponent(reading: Reading, { end, code }: Code): Code {
  if (!takesPower(code) || !reading.glued(end)) return { end, code };
  const at = reading.isSign(end, '^') ? end + 1 : end;
  const power = reading.isDigits(at) && reading.glued(at) && !reading.glued(at + 1) ? reading.raw(at) : '';
  const closed = reading.isSign(at + 1, '.') || reading.isSign(at + 1, ',') || reading.isSign(at + 1, ')') || reading.isSign(at + 1, '/');
  const digit = power !== '' ? power : closed && reading.isDigits(at) ? reading.raw(at) : '';
  return digit === '2' || digit === '3' ? { end: at + 1, code: code + digit } : { end, code };
}

/** `10M`, and `5m people`: a scale by its letter alone where it is no unit; a `4K` screen is none. */
function scaleMark(reading: Reading, i: number): UnitAfter | undefined {
  const mark = reading.glued(i) && isWhole(reading, i, i + 1) ? reading.sense(i, Tag.scaleMark) : undefined;
  if (mark === undefined) return undefined;
  // `3G reaches`: of what makes names only a noun that news counts tells otherwise
  if (namesThing(reading, i, mark) && !reading.sense(i + 1, Tag.countNoun)) return undefined;
  const describes =
    reading.isWord(i + 1) && !reading.opensLine(i + 1) && !reading.sense(i + 1, Tag.function) && !reading.isCapitalised(i + 1);
  if (!countsBehind(reading, i + 1) && (describes || !reading.isCapitalised(i))) return undefined;
  return { end: i + 1, kind: 'number', unit: null, factor: mark.value, added: 0 };
}
