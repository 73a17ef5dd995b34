import { Tag } from '../../languages/senses/tags.ts';
import { before, beside } from '../near.ts';
import { numberWakes, readFraction, readNumber } from '../number.ts';
import { partitiveEnd } from '../numbers/spelled.ts';
import type { Reading, Rule } from '../rule.ts';
import { isYear, Quantity, withSign } from './amount.ts';
import { figureOf } from './mention.ts';
import { countedNoun } from './noun.ts';
import { numberStart, quantityAt } from './start.ts';

export const fraction: Rule = {
  id: 'figure/fraction',
  summary: 'A part of a whole: two thirds, un quart, three and a fifth, half of the votes, 3/4',
  wakes: numberWakes,
  needs: [beside(2, 5, 'denominator', 'denominatorUnit', 'vulgarFraction', 'fractionMark')],
  match(reading, i) {
    const start = fractionStart(reading, i);
    if (start === undefined || reading.term(i, Tag.notFraction) || reading.term(start, Tag.notFraction)) return undefined;
    const part = readFraction(reading, start);
    if (part === undefined || (reading.glued(part.end) === reading.isWord(part.end) && reading.glued(part.end))) return undefined;
    const denominator = part.end - 1;
    if (
      reading.term(denominator, Tag.notFraction) ||
      reading.sense(part.end, Tag.timeUnit) ||
      reading.sense(partitiveEnd(reading, part.end), Tag.timeUnit)
    )
      return undefined;
    if (!isPart(reading, start, part.end)) return undefined;
    const quantity = new Quantity(start, part.end, 'number', null, part.value, 1);
    return figureOf(reading, withSign(reading, start, quantity, null), 'ratio');
  },
};

/** « un vingt-cinquième »: before tens an article is the numerator. */
function fractionStart(reading: Reading, i: number): number | undefined {
  const before = i - 1;
  if (!reading.opensLine(i) && reading.sense(before, Tag.unitArticle) && readFraction(reading, before)) return before;
  return numberStart(reading, i);
}

/** `a third man` is no fraction, nor is `half asleep`: one part is one where `of` or the end of the phrase follows. */
function isPart(reading: Reading, start: number, end: number): boolean {
  const article = reading.sense(start, Tag.unitArticle) !== undefined;
  const bare = end === start + 1 && reading.isWord(start);
  if (!article && !bare) return true;
  if (bare) return isShare(reading, start, end);
  if (reading.language.headFirst || partitiveEnd(reading, end) > end) return true;
  return !reading.isWord(end) || reading.opensLine(end) || reading.sense(end, Tag.function) === true;
}

/** « le tiers des voix », « plus de la moitié », `half the votes`, `more than half were`; but no « demi de mêlée », no `half asleep`. */
function isShare(reading: Reading, start: number, end: number): boolean {
  if (!reading.sense(start, Tag.share)) return false;
  const before = reading.opensLine(start) ? undefined : reading.sense(start - 1, Tag.determiner);
  if (reading.language.headFirst && before) return true;
  if (reading.sense(start, Tag.denominator) !== 2) return false;
  if (partitiveEnd(reading, end) > end || reading.termBefore(start, Tag.qualifier, 6)) return true;
  return reading.language.headFirst
    ? partitiveEnd(reading, start - 1) === start
    : reading.sense(end, Tag.determiner) === true && !reading.opensLine(end) && reading.sense(end, Tag.unitArticle) === undefined;
}

export const ratio: Rule = {
  id: 'figure/ratio',
  summary: 'So many of so many: one in five, 3 sur 10, 19 de ses 29 matches, two out of every three',
  wakes: ['digits', 'numeral', 'loneScale', 'scale'],
  needs: [before(3, 'outOf')],
  match(reading, i) {
    const total = quantityAt(reading, i);
    if (total?.value === undefined || total.kind !== 'number' || total.value <= 1 || isYear(reading, total)) return undefined;
    const whole = numberStart(reading, i);
    const joint = whole === undefined ? undefined : jointBefore(reading, whole);
    if (whole === undefined || joint === undefined) return undefined;
    const part = partBefore(reading, joint.end, total.value);
    const noun = countedNoun(reading, total.end, total.value, total.scaled);
    if (
      part === undefined ||
      // « une étude sur 59 entreprises » is none of 59
      (part.ofNoun && noun !== undefined) ||
      // `0.5 million of 3` and `19 of 29`, but no `films of 10`
      (joint.sense === 'of' && part.apart && partitiveEnd(reading, joint.end) === whole) ||
      // « l'un des quatre joueurs », `one of the four players`: four of them are there
      (joint.sense === 'of' && part.value === 1) ||
      (joint.sense === 'in' && !isRoundShare(part.value, total.value)) ||
      (joint.sense === 'over' && part.value !== 1)
    )
      return undefined;
    const quantity = new Quantity(part.start, total.end, 'number', null, part.value / total.value, 1);
    const figure = figureOf(reading, quantity, 'ratio', noun?.end);
    figure.coreEnd = reading.end(total.end - 1);
    return figure;
  },
};

const jointBefore = (reading: Reading, i: number) => (reading.opensLine(i) ? undefined : reading.termBefore(i, Tag.outOf, 3));

/** `one in five` and `nine in ten` are shares; `three in four attacks` might be, `12 in six boxes` is not. */
const isRoundShare = (part: number, whole: number): boolean =>
  part === 1 || (part < whole && (whole <= 10 || whole === 100 || whole === 1000));

/** Tokens between a number and what it is out of: « sept Français sur dix ». */
const REACH = 5;

interface Part {
  start: number;
  value: number;
  /** A noun stands behind it. */
  apart: boolean;
  /** That noun has nothing but an article before it. */
  ofNoun: boolean;
}

/** The number that ends at token `end`, or whose noun does, and is smaller than `whole`. */
function partBefore(reading: Reading, end: number, whole: number): Part | undefined {
  for (let start = Math.max(reading.first, end - REACH); start < end; start++) {
    if (reading.isDigits(start) && isTail(reading, start)) continue;
    const number = readNumber(reading, start);
    const article = number === undefined ? reading.sense(start, Tag.unitArticle)?.numeral : false;
    const value = number?.value ?? (article ? 1 : undefined);
    const behind = number?.end ?? start + 1;
    if (value === undefined || behind > end || value >= whole || value <= 0) continue;
    const apart = behind < end;
    if (isNounOnly(reading, behind, end)) return { start, value, apart, ofNoun: apart && (article === true || number?.article === true) };
  }
  return undefined;
}

/** The `3` of `$47.3m`, which is no number of its own. */
const isTail = (reading: Reading, i: number): boolean => reading.glued(i) && reading.glued(i - 1) && reading.isDigits(i - 2);

function isNounOnly(reading: Reading, from: number, to: number): boolean {
  // « le 28 janvier sur 250 copies » is no ratio
  if (reading.sense(from, Tag.month) !== undefined) return false;
  for (let at = from; at < to; at++) if (!reading.isWord(at) || reading.sense(at, Tag.function) || reading.opensLine(at)) return false;
  return to - from < 4 && (from === to || (!reading.term(from, Tag.percent) && !reading.term(from, Tag.currency)));
}
