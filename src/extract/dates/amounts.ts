import type { Amount, TimeUnit } from '../../core/stated-time.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { Shape } from '../../text/tokens.ts';
import { type ReadNumber, readFraction, readNumber, readUnlinkedNumber } from '../number.ts';
import { readAddedFraction } from '../numbers/fractions.ts';
import type { Reading } from '../rule.ts';
import { tiedBefore } from './parts.ts';

/** A length of time as read: one amount or more, as in `2 h 30`. */
export interface ReadAmounts {
  end: number;
  parts: Amount[];
  approximate?: true;
}

/** Units that go on with a length of the one before them, `2 h 30 min 10 s` being the longest that is written. */
const MOST = 3;

/** A number and its unit of time, and smaller ones after it: `18 months`, `une heure et demie`, `2 mn 30`, `half an hour`. */
export function readAmounts(reading: Reading, i: number): ReadAmounts | undefined {
  if (reading.isDigits(i) ? tiedBefore(reading, i) : !startsAmount(reading, i)) return undefined;
  const first = readAmount(reading, i) ?? readRange(reading, i);
  if (first === undefined) return undefined;
  const { amount, approximate } = first;
  let { end } = first;
  const parts = [amount];
  if (amount.value !== undefined && Number.isInteger(amount.value)) {
    const added = readAddedFraction(reading, end);
    if (added !== undefined && !reading.isDigits(end)) return { end: added.end, parts: [{ ...amount, value: amount.value + added.value }] };
    for (let last = amount; parts.length < MOST; ) {
      const next = readSmaller(reading, end, last.unit);
      if (next === undefined) break;
      parts.push(next.amount);
      last = next.amount;
      end = next.end;
    }
  }
  return { end, parts, ...(approximate ? { approximate } : {}) };
}

/** Asked first, since a word after "in" or « dans » is seldom a number. */
function startsAmount(reading: Reading, i: number): boolean {
  const tags = reading.has(i) ? reading.lexicon.tagsFrom(reading.tokens.word[i] as number) : undefined;
  if (tags === undefined) return false;
  for (const tag of AMOUNT_TAGS) if (tags.has(tag)) return true;
  return false;
}

const AMOUNT_TAGS = [
  Tag.numeral,
  Tag.unitArticle,
  Tag.several,
  Tag.collective,
  Tag.scale,
  Tag.denominator,
  Tag.vulgarFraction,
  Tag.pluralArticle,
  Tag.wholeUnit,
] as const;

/** What a part of a unit begins with: `three` quarters, `half` an hour, « un » quart d'heure. */
const PART_TAGS = [Tag.numeral, Tag.denominator, Tag.unitArticle] as const;

interface ReadAmount {
  end: number;
  amount: Amount;
  approximate?: true;
}

function readAmount(reading: Reading, i: number): ReadAmount | undefined {
  const fraction = reading.isWord(i) && PART_TAGS.some((tag) => reading.sense(i, tag) !== undefined) ? readFraction(reading, i) : undefined;
  if (fraction !== undefined) {
    // "the twenty-third day" is no part of a day: an article or « de » stands between a part and its unit, or a half is glued to it
    const of = reading.sense(fraction.end, Tag.partitive) === undefined ? fraction.end : fraction.end + 1;
    const article = reading.sense(of, Tag.unitArticle) !== undefined;
    const joined = article || of > fraction.end || fraction.value === 1 / 2;
    const unit = joined ? readUnit(reading, article ? of + 1 : fraction.end, false) : undefined;
    if (unit !== undefined) return { end: unit.end, amount: { unit: unit.sense, value: fraction.value } };
  }
  if (reading.isDigits(i)) {
    // `2 mn` is two minutes before it is two million of something
    const mark = reading.opensLine(i + 1) ? undefined : unitMarkAt(reading, i + 1);
    if (mark !== undefined) return { end: mark.end, amount: { unit: mark.sense, value: Number(reading.raw(i)) } };
  }
  const number = readNumber(reading, i);
  if (number !== undefined) {
    const counted = readCounted(reading, number);
    return fraction !== undefined && fraction.end === counted?.end && !lastsParts(reading, i, counted.end) ? undefined : counted;
  }
  if (reading.sense(i, Tag.unitArticle)) {
    const unit = readUnit(reading, i + 1, false);
    return unit && { end: unit.end, amount: { unit: unit.sense, value: 1 } };
  }
  const whole = reading.term(i, Tag.wholeUnit);
  if (whole !== undefined) {
    const unit =
      reading.term(whole.end, Tag.timeUnits) === undefined || reading.sense(whole.end, Tag.invariableUnit)
        ? readUnit(reading, whole.end, false)
        : undefined;
    return unit && { end: unit.end, amount: { unit: unit.sense, value: 1 } };
  }
  const several = reading.term(i, Tag.several);
  const unit = several && readUnit(reading, several.end, false);
  return unit && { end: unit.end, amount: { unit: unit.sense } };
}

/** `number` with the unit behind it. */
function readCounted(reading: Reading, { end, value, approximate }: ReadNumber): ReadAmount | undefined {
  const unit = readUnit(reading, end, reading.isDigits(end - 1));
  if (unit === undefined) return undefined;
  const amount: Amount = { unit: unit.sense, ...(value === undefined ? {} : { value }) };
  return { end: unit.end, amount, ...(approximate && value !== undefined ? { approximate } : {}) };
}

/** `for three quarters`: what may be parts of a whole (`about three quarters of them`) is a time where the words before it say so. */
function lastsParts(reading: Reading, i: number, end: number): boolean {
  if (reading.sense(end, Tag.partitive) || reading.termBefore(i, Tag.qualifier, 4)) return false;
  return reading.sense(i - 1, Tag.which) !== undefined || reading.termBefore(i, Tag.durationBefore, 2) !== undefined;
}

/** `1,8 à 3 milliards d'années`, "five or six years": between two lengths, so of no one value. */
function readRange(reading: Reading, i: number): ReadAmount | undefined {
  const low = reading.isDigits(i) ? readNumber(reading, i) : readUnlinkedNumber(reading, i);
  if (low === undefined || low.article) return undefined;
  const join = reading.sense(low.end, Tag.listLink) ? low.end + 1 : reading.term(low.end, Tag.rangeJoin)?.end;
  const high = join === undefined ? undefined : readAmount(reading, join);
  return high && { end: high.end, amount: { unit: high.amount.unit } };
}

/** The unit after a number: `41-year`, « d'années », and the marks `h`, `min` after digits alone. */
export function readUnit(reading: Reading, i: number, afterDigits: boolean): { end: number; sense: TimeUnit } | undefined {
  const hyphen = reading.isSign(i, '-') && reading.glued(i) && reading.glued(i + 1) ? i + 1 : i;
  const of = reading.sense(hyphen, Tag.partitive) === undefined ? hyphen : hyphen + 1;
  const at = of > hyphen && reading.isSign(of, "'") ? of + 1 : of;
  // « 20 Minutes », "24 Hours": a unit with a capital is part of a name; in a line of capitals every word has them
  if (reading.opensLine(at) || reading.shape(at) === Shape.Capitalised) return undefined;
  const mark = afterDigits && at === i ? unitMarkAt(reading, at) : undefined;
  return reading.term(at, Tag.timeUnit) ?? mark;
}

/** A unit in short; « 2013 s'est » has an elided word there. */
function unitMarkAt(reading: Reading, i: number): { end: number; sense: TimeUnit } | undefined {
  const mark = reading.isCapitalised(i) ? undefined : reading.term(i, Tag.timeUnitMark);
  return mark !== undefined && reading.isSign(mark.end, "'") && reading.glued(mark.end) && reading.isWord(mark.end + 1) ? undefined : mark;
}

const ORDER: readonly TimeUnit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/** A smaller unit that goes on with the same length: `2 h 30`, `3 hours 30 minutes`, « deux ans et trois mois ». */
function readSmaller(reading: Reading, i: number, than: TimeUnit): ReadAmount | undefined {
  if (!ORDER.includes(than) || reading.opensLine(i)) return undefined;
  const at = reading.sense(i, Tag.numeralLink) ? i + 1 : i;
  const next = readAmount(reading, at);
  // "for the last 3 months and 2 days ago"
  if (next !== undefined && at > i && reading.term(next.end, Tag.distanceAfter)) return undefined;
  if (next !== undefined)
    return next.amount.value !== undefined && ORDER.indexOf(next.amount.unit) < ORDER.indexOf(than) ? next : undefined;
  if (at > i || (than !== 'hour' && than !== 'minute') || !reading.isDigits(i) || reading.end(i) - reading.start(i) !== 2) return undefined;
  if (reading.glued(i + 1) && !reading.isSign(i + 1, '.') && !reading.isSign(i + 1, ',')) return undefined;
  if (reading.sense(i + 1, Tag.percent) !== undefined || reading.sense(i + 1, Tag.currency) !== undefined) return undefined;
  return { end: i + 1, amount: { unit: than === 'hour' ? 'minute' : 'second', value: Number(reading.raw(i)) } };
}
