import type { FigureMention } from '../../core/mention.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { cueOf, isCalendar } from '../cue.ts';
import { numberWakes } from '../number.ts';
import { partitiveEnd } from '../numbers/spelled.ts';
import { isClaimed, PART, type Reading, type Rule } from '../rule.ts';
import { isYear, type Quantity } from './amount.ts';
import { measuredBy, NOTHING } from './measures.ts';
import { figureOf } from './mention.ts';
import { countedNoun, itemEnd } from './noun.ts';
import { quantityAt } from './start.ts';

/** Words that begin sentences and no names with numbers. */
const isCommonOpener = cueOf('connective', 'calendar', 'weekday', 'month');

/** Millions of something that nothing names are millions of money or of what the sentence speaks of. */
const LARGE = 1e6;

export const count: Rule = {
  id: 'figure/count',
  summary: 'A number of things: 580 theaters, 4,3 millions de fois, several hundred American cinemas; or a number alone',
  wakes: [...numberWakes, 'negative'],
  match(reading, i) {
    const quantity = quantityAt(reading, i);
    if (quantity?.kind !== 'number' || quantity.article || isNamed(reading, quantity) || isCode(reading, quantity)) return undefined;
    if (isClaimed(reading, quantity.start, quantity.end)) return PART;
    if (reading.term(quantity.end, Tag.timeUnit) && !reading.opensLine(quantity.end)) return undefined;
    const noun = isOneInWords(reading, quantity) ? undefined : countedNoun(reading, quantity.end, quantity.value, quantity.scaled);
    if (noun && reading.sense(noun.head, Tag.timeUnit)) return undefined;
    if (noun === undefined || isAmountOf(reading, quantity, noun.head))
      return standsAlone(reading, quantity) ? alone(reading, quantity) : undefined;
    if (isYear(reading, quantity)) return undefined;
    const { end } = noun;
    const figure = figureOf(reading, quantity, 'count', end);
    figure.coreEnd = reading.end(quantity.end - 1);
    figure.item = reading.raw(noun.start, itemEnd(reading, end) - 1);
    figure.itemHead = reading.sense(noun.head, Tag.countNoun)?.singular;
    return figure;
  },
};

/** A number that is compared with another, or is too large to be one of things, takes the unit of the other. */
function alone(reading: Reading, quantity: Quantity): FigureMention {
  const figure = figureOf(reading, quantity, 'count');
  const compared = !reading.opensLine(quantity.start) && reading.termBefore(quantity.start, Tag.comparedWith, 3) !== undefined;
  // `15 million of whom` are of what has been counted before
  const whole = partitiveEnd(reading, quantity.end);
  const part = whole > quantity.end && reading.sense(whole, Tag.function) === true;
  const isPrice = isPriced(reading, quantity);
  if (part || (!compared && !isPrice && !isLarge(quantity))) return figure;
  const asMoney = isPrice || isLarge(quantity) ? measuredBy(reading, quantity, 'money', quantity.end) : NOTHING;
  // « une population de 25 millions » is one of people
  if (asMoney.measures !== null || figure.measures === null) figure.bare = { asMoney };
  return figure;
}

/** « 5,99 dollars à la location, 14,99 à l'achat »: a decimal, and right behind it what is paid for. */
function isPriced(reading: Reading, { value = 0, end }: Quantity): boolean {
  if (Number.isInteger(value) || reading.opensLine(end)) return false;
  const said = reading.term(end, Tag.measureWord)?.sense;
  return said?.after === true && said.kinds?.includes('money') === true;
}

/** « 12 millions de recettes »: such nouns are not counted, they say what the money is. */
const isAmountOf = (reading: Reading, quantity: Quantity, noun: number): boolean =>
  isLarge(quantity) && !reading.sense(noun, Tag.countNoun) && reading.term(noun, Tag.measureWord)?.sense.kinds?.includes('money') === true;

/** Whether it is said in millions: by its scale, or « une trentaine de millions ». */
const isLarge = ({ scale, scaled, value, low }: Quantity): boolean => scale >= LARGE || (scaled === true && (value ?? low ?? 0) >= LARGE);

/** Whether a number without a noun is an amount at all: no year, score, number of a list, or word in a name. */
function standsAlone(reading: Reading, quantity: Quantity): boolean {
  const { start, end } = quantity;
  if (isYear(reading, quantity) || quantity.hyphenated) return false;
  if (isItemNumber(reading, start, end)) return false;
  if (!reading.isDigits(start) && reading.sense(start - 1, Tag.determiner)) return false;
  // `Seven Network said`
  if (reading.isCapitalised(start) && reading.isCapitalised(end) && !reading.opensLine(end)) return false;
  if (isLabel(reading, quantity)) return false;
  return !isOneInWords(reading, quantity);
}

/** `30 Rock`, `12 Years a Slave`, « le bus 42 », « le 17 »: digits before a capital, or behind « le » and no more than a noun, or in brackets behind a name. */
function isLabel(reading: Reading, { start, end, scale }: Quantity): boolean {
  if (scale !== 1 || !reading.isDigits(start) || reading.opensLine(start)) return false;
  if (reading.isCapitalised(end) && !reading.opensLine(end) && !isCalendar(reading, end)) return true;
  if (!reading.language.headFirst) return false;
  // « Seine-Saint-Denis (93) »
  if (reading.isSign(start - 1, '(') && reading.isSign(end, ')') && reading.isCapitalised(start - 2)) return true;
  const noun = start - 1;
  if (reading.sense(noun, Tag.definite)) return true;
  const described =
    reading.isWord(noun) && !reading.isCapitalised(noun) && !reading.sense(noun, Tag.function) && !reading.sense(noun, Tag.beforeNumber);
  return (
    described && reading.sense(noun - 1, Tag.definite) === true && !reading.opensLine(noun) && !reading.termBefore(start, Tag.qualifier, 6)
  );
}

/** `1. First`, `2) Second`, `(3) Third` at the start of a line; or `: 1. First. 2. Second` in it. */
function isItemNumber(reading: Reading, start: number, end: number): boolean {
  if (!reading.has(end + 1)) return false;
  const bracket = reading.isSign(start - 1, '(') && !reading.opensLine(start);
  const follows = reading.isSign(start - 1, ':') || reading.isSign(start - 1, '.');
  if (follows && !reading.opensLine(start)) return reading.isSign(end, '.') && !reading.glued(end + 1) && reading.isCapitalised(end + 1);
  return reading.opensLine(bracket ? start - 1 : start) && (reading.isSign(end, ')') || (reading.isSign(end, '.') && !bracket));
}

/** The pronoun, as a rule: `one never knows`. */
const isOneInWords = (reading: Reading, { value, start }: Quantity): boolean => value === 1 && !reading.isDigits(start);

/** `iPhone 6`, `S&P 500`, `section 3`, `the Big Three`: the number is a name or part of one. */
function isNamed(reading: Reading, { start, end, scale, scaled }: Quantity): boolean {
  const before = start - 1;
  // `group 2B` is a name as `group 2` is
  const lettered = reading.isDigits(start) && reading.glued(start + 1) && end === start + 2;
  if (reading.opensLine(start) || ((scaled || scale > 1) && !lettered)) return false;
  // a mark that touches nothing opens a heading of Markdown
  if ((reading.isSign(before, '#') && reading.glued(start)) || reading.termBefore(start, Tag.numbered, 3)) return true;
  if (lettered) return false;
  if (isAddress(reading, end) || isPostcode(reading, start, end)) return true;
  if (!reading.isDigits(start)) return reading.isCapitalised(start) && reading.isWord(before);
  if (!reading.isCapitalised(before) || reading.sense(before, Tag.function) || reading.sense(before, Tag.determiner)) return false;
  return !reading.sense(before, Tag.qualifier) && !reading.sense(before, Tag.beforeNumber) && !isCommonOpener(reading, before);
}

/** « 63 et 65 rue d'Aubagne », `221 Baker Street`. */
function isAddress(reading: Reading, end: number): boolean {
  if (!reading.isDigits(end - 1) || reading.opensLine(end)) return false;
  const listed = reading.sense(end, Tag.numeralLink) && reading.isDigits(end + 1) ? end + 2 : reading.isSign(end, ',') ? end + 1 : end;
  if (reading.sense(listed, Tag.street)) return true;
  for (let at = end; at < end + 3 && reading.isCapitalised(at); at++) if (reading.sense(at, Tag.street)) return true;
  return false;
}

/** « 75001 Paris »: five digits that no mark or space groups, before a name. */
const isPostcode = (reading: Reading, start: number, end: number): boolean =>
  end === start + 1 &&
  reading.isDigits(start) &&
  reading.end(start) - reading.start(start) === 5 &&
  reading.isCapitalised(end) &&
  !reading.opensLine(end);

/** Digits glued to letters or to more digits by marks: `3D`, `20th`, `192.168.1.2`, `10:30`, `2-1`. */
function isCode(reading: Reading, { start, end }: Quantity): boolean {
  if (reading.glued(end)) {
    if (reading.isWord(end) || reading.isDigits(end)) return true;
    const next = end + 1;
    if (reading.isSign(end, '-') && reading.glued(next) && reading.isCapitalised(next)) return true;
    const joins = reading.glued(next) && (reading.isDigits(next) || reading.isWord(next));
    if (joins && !reading.isSign(end, ',') && !reading.isSign(end, '-') && !reading.isSign(end, "'")) return true;
    if (joins && reading.isSign(end, '-') && reading.isDigits(next)) return true;
  }
  if (!reading.glued(start) || !reading.isDigits(start)) return false;
  const before = start - 1;
  if (reading.isWord(before)) return true;
  const joined = reading.glued(before) && (reading.isDigits(before - 1) || reading.isWord(before - 1));
  // « plus d'1,2 million »
  return joined && !reading.isSign(before, ',') && !reading.isSign(before, '(') && !reading.isSign(before, "'");
}
