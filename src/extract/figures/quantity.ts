import type { Senses } from '../../languages/language.ts';
import type { RangeJoint } from '../../languages/senses/figures.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { askOfWord, startsAny } from '../../text/passage.ts';
import { isMinus } from '../numbers/digits.ts';
import { readPlain } from '../numbers/plain.ts';
import { times } from '../numbers/spelled.ts';
import type { Reading } from '../rule.ts';
import { isYear, numberOf, Quantity, readAmount } from './amount.ts';
import { countedNoun } from './noun.ts';
import { currencyAt, isPriced, UNIT_TAGS } from './unit.ts';

/** The quantity whose number or currency starts at token `i`. The opener of a range before it (`between`) is part of it. */
export function readQuantity(reading: Reading, i: number): Quantity | undefined {
  const plain = readPlain(reading, i);
  if (plain !== undefined && isApart(reading, i, plain.end)) return numberOf(plain, i);
  // of `$5 to 10 friends` the five is read from its sign
  if (reading.isDigits(i) && !reading.isWord(i - 1) && !reading.isDigits(i - 2) && isPriced(reading, i)) return undefined;
  const opener = openerBefore(reading, i);
  const first = readAmount(reading, i, opener?.sense === 'and');
  if (first === undefined) return undefined;
  const range = first.value === undefined ? undefined : readRange(reading, first, opener?.sense);
  if (range === undefined)
    return opener?.sense === 'and' ? (shareList(reading, readAmount(reading, i, false)) ?? first) : shareList(reading, first);
  if (opener !== undefined && range.joint === opener.sense && first.start === i) range.quantity.start = opener.end;
  return range.quantity;
}

/** Words before and behind a number that may make more of it: of a sign, a range, a unit, a list. */
const mayLead = askOfWord<Senses>((lexicon, id) => [Tag.negative, Tag.belowZero, Tag.rangeOpener].some((tag) => lexicon.endsWith(id, tag)));
const mayFollow = startsAny<Senses>(...UNIT_TAGS, Tag.partitive, Tag.rangeTo, Tag.numeralLink);

/** Whether the number in tokens [start, end) stands between words that make no more of it: half of all numbers do. */
const isApart = (reading: Reading, start: number, end: number): boolean =>
  reading.isWord(start - 1) &&
  !reading.glued(start) &&
  !mayLead(reading, start - 1) &&
  reading.isWord(end) &&
  !reading.glued(end) &&
  !mayFollow(reading, end);

function openerBefore(reading: Reading, i: number): { end: number; sense: RangeJoint } | undefined {
  if (!reading.isWord(i - 1) || reading.opensLine(i)) return undefined;
  return reading.termBefore(i, Tag.rangeOpener, 2);
}

/** The rest of a range that `first` begins. */
function readRange(
  reading: Reading,
  first: Quantity,
  opener: RangeJoint | undefined,
): { quantity: Quantity; joint: RangeJoint } | undefined {
  const suspended = reading.isSign(first.end, '-') && reading.glued(first.end) && !reading.glued(first.end + 1) ? 1 : 0;
  const joint = reading.term(first.end + suspended, Tag.rangeTo) ?? jointBehindRate(reading, first);
  if (joint === undefined || reading.opensLine(joint.end) || joint.sense === 'or') return undefined;
  if (joint.sense === 'and' && opener !== 'and') return undefined;
  const dash = joint.sense === '-';
  if (dash && (reading.glued(first.end) !== reading.glued(joint.end) || (first.unit === null && !reading.isDigits(first.end - 1))))
    return undefined;
  const from = isMinus(reading, joint.end) && reading.glued(joint.end + 1) ? joint.end + 1 : joint.end;
  if (dash && !reading.isDigits(from) && !currencyAt(reading, from)) return undefined;
  const second = scaledLike(reading, first, readAmountBehind(reading, from));
  if (second?.value === undefined || second.article || first.value === undefined) return undefined;
  // « en 2015 à 6,3 millions »: a year and an amount are no range
  if (isYear(reading, first) && !isYear(reading, second)) return undefined;
  if (opener === undefined && joint.sense === 'to' && isChange(reading, first, second)) return undefined;
  // `$5 to 10 friends` is an amount and a number of friends
  if (first.kind === 'money' && second.kind === 'number' && countedNoun(reading, second.end, second.value, second.scaled)) return undefined;
  const range = join(inSubunit(reading, first, second), second, dash, opener !== undefined);
  return range && { quantity: range, joint: joint.sense };
}

/** `rose 2% to 5%`, `gained 23.29 to 2,025.90`: by how much, and to what; but `rose 2 to 3%`. */
function isChange(reading: Reading, first: Quantity, second: Quantity): boolean {
  if (!reading.sense(first.start - 1, Tag.moved) || reading.opensLine(first.start)) return false;
  return first.unit !== null || (second.unit === null && !(Number.isInteger(first.value) && Number.isInteger(second.value)));
}

/** `$350 per kg to $680 per kg`: what the first end is a rate per stands before the joint. */
function jointBehindRate(reading: Reading, { end, unit }: Quantity) {
  const rate = unit === null || reading.opensLine(end) ? undefined : reading.term(end, Tag.per);
  return rate && reading.isWord(rate.end) ? reading.term(rate.end + 1, Tag.rangeTo) : undefined;
}

/** Of `£20m-25m` the second end is millions too, and no length. */
function scaledLike(reading: Reading, first: Quantity, second: Quantity | undefined): Quantity | undefined {
  if (first.kind !== 'money' || second?.kind !== 'measure' || second.value === undefined) return second;
  const mark = reading.isDigits(second.end - 2) ? reading.sense(second.end - 1, Tag.scaleMark) : undefined;
  if (mark === undefined) return undefined;
  const scaled = second.from(second.start);
  scaled.kind = 'number';
  scaled.unit = null;
  scaled.value = times(second.value, mark.value);
  scaled.scale = mark.value;
  return scaled;
}

/** Behind a joint the dash before a number is the joint. */
function readAmountBehind(reading: Reading, i: number): Quantity | undefined {
  const second = readAmount(reading, i, true);
  if (second === undefined || second.start === i) return second;
  const behind = second.from(i);
  if (second.start < i && second.value !== undefined && !isNegativeBehindJoint(reading, i)) behind.value = Math.abs(second.value);
  return behind;
}

const isNegativeBehindJoint = (reading: Reading, i: number): boolean =>
  isMinus(reading, i - 1) && !reading.isDigits(i - 2) && !reading.glued(i - 1);

/** `first` as it is meant before `last`: of `70 to 80 cents` both are cents. */
function inSubunit(reading: Reading, first: Quantity, last: Quantity): Quantity {
  if (first.kind !== 'number' || first.value === undefined || last.kind !== 'money') return first;
  if (!reading.sense(last.end - 1, Tag.currency)?.minor) return first;
  const lent = first.from(first.start);
  lent.value = times(first.value, 0.01);
  return lent;
}

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
  const range = new Quantity(first.start, end, kind, unit, undefined, second.scale);
  range.low = Math.min(a, b);
  range.high = Math.max(a, b);
  range.hyphenated = dash && unit === null;
  range.scaled = second.scaled;
  return range;
}

const MAX_LIST = 6;

/** In `5, 10 and 15 %` and « 17 et 18 euros » the unit at the end is that of every number in the list. */
function shareList(reading: Reading, first: Quantity | undefined): Quantity | undefined {
  if (first?.kind !== 'number' || first.value === undefined || first.article || isYear(reading, first)) return first;
  let at = first.end;
  for (let items = 1; items < MAX_LIST; items++) {
    const linked = reading.sense(at, Tag.numeralLink) || reading.sense(at, Tag.rangeTo) === 'or';
    if ((!linked && !reading.isSign(at, ',')) || reading.opensLine(at + 1) || reading.glued(at) === !!linked) return first;
    const next = readAmount(reading, at + 1, true);
    if (next?.value === undefined || next.article || next.start !== at + 1) return first;
    // `version 10.6 and 64-bit software`: a unit that is tied to its number is that number's own
    if (linked) return next.kind === 'number' || reading.isSign(next.end - 2, '-') ? first : lend(inSubunit(reading, first, next), next);
    if (next.kind !== 'number') return first;
    at = next.end;
  }
  return first;
}

function lend(first: Quantity, last: Quantity): Quantity {
  if (first.value === undefined) return first;
  const factor = first.scale === 1 && first.value < 1000 ? last.scale : 1;
  const lent = first.from(first.start);
  lent.kind = last.kind;
  lent.unit = last.unit;
  lent.value = Number((first.value * factor).toPrecision(15));
  return lent;
}
