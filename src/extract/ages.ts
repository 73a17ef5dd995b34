import type { Senses } from '../languages/language.ts';
import { Tag } from '../languages/senses/tags.ts';
import { askOfWord, startsAny } from '../text/passage.ts';
import type { Reading } from './rule.ts';

/** Oldest person on record, and some: a larger number of years is a span of history. */
export const OLDEST = 130;

/** What makes a number an age, and where it ends. */
export interface Age {
  /** The token after the age: behind `old` of `29 years old`. */
  end: number;
  /** UCUM: `a`, `mo`, `wk`, `d`. */
  unit: string;
}

/**
 * Whether the number in tokens [start, end) is an age: `29-year-old`, `aged 29`, « âgé de 29 ans », « Rahm, 23 ans ».
 * Every other number of years is a duration, so dates ask here too.
 */
export function ageAt(reading: Reading, start: number, end: number, value: number): Age | undefined {
  if (value > OLDEST || !isBesideAge(reading, start, end)) return undefined;
  return loneAge(reading, start, end, value) ?? listedAge(reading, start, end, value);
}

const mayOpenAge = askOfWord<Senses>((lexicon, id) => lexicon.endsWith(id, Tag.ageBefore) || lexicon.endsWith(id, Tag.numeralLink));
const mayCloseAge = startsAny<Senses>(Tag.ageWord, Tag.ageNoun, Tag.numeralLink);

/** Whether anything stands right before or behind the number that ages have there: most numbers are none. */
const isBesideAge = (reading: Reading, start: number, end: number): boolean =>
  mayCloseAge(reading, end) ||
  reading.isSign(end, '-') ||
  (reading.isSign(end, ',') && reading.isDigits(end + 1)) ||
  mayOpenAge(reading, start - 1) ||
  reading.isSign(start - 1, ',') ||
  reading.isSign(start - 1, '(');

function loneAge(reading: Reading, start: number, end: number, value: number): Age | undefined {
  const word = wordBehind(reading, end);
  if (word) return word;
  const noun = reading.opensLine(end) ? undefined : reading.sense(end, Tag.ageNoun);
  const before = reading.opensParagraph(start) ? undefined : reading.termBefore(start, Tag.ageBefore, 5);
  if (noun !== undefined) {
    const unit = { end: end + 1, unit: noun };
    if (before) return unit;
    return noun === 'a' && (isApposition(reading, start, end + 1) || isOfPerson(reading, start, end + 1)) ? unit : undefined;
  }
  if (reading.sense(end, Tag.timeUnit) || reading.isSign(end, '%')) return undefined;
  if (before && !reading.isCapitalised(end)) return { end, unit: 'a' };
  // French names the years: « Seine-Saint-Denis (93) » has no age
  if (reading.language.headFirst) return undefined;
  return isApposition(reading, start, end) && reading.isDigits(start) && end === start + 1 && value >= 10 ? { end, unit: 'a' } : undefined;
}

const LONGEST_LIST = 6;

/** « des garçons de 12, 14 et 16 ans », `aged 12, 14 and 16`: what makes one of them an age makes ages of all. */
function listedAge(reading: Reading, start: number, end: number, value: number): Age | undefined {
  let first = start;
  for (let items = 1; items < LONGEST_LIST && isListed(reading, first - 1) && reading.isDigits(first - 2); items++) first -= 2;
  let last = end;
  let linked = first < start && !reading.isSign(start - 1, ',');
  for (let items = 1; items < LONGEST_LIST && !linked && isListed(reading, last) && reading.isDigits(last + 1); items++) {
    linked = !reading.isSign(last, ',');
    last += 2;
  }
  if (!linked) return undefined;
  const age = loneAge(reading, first, last, value);
  return age && (end === last ? age : { ...age, end });
}

/** Whether token `i` stands between two numbers of a list. */
const isListed = (reading: Reading, i: number): boolean =>
  reading.isSign(i, ',') ? !reading.glued(i + 1) : reading.sense(i, Tag.numeralLink) === true;

/** `years old`, `-year-old`, `yo`. */
function wordBehind(reading: Reading, end: number): Age | undefined {
  if (reading.opensLine(end)) return undefined;
  const at = reading.isSign(end, '-') && reading.glued(end) ? end + 1 : end;
  const term = reading.term(at, Tag.ageWord);
  return term && { end: term.end, unit: term.sense };
}

/** Between commas or brackets behind a name: « Rahm, 23 ans. », `Smith, 29, said`, « Juan (33 ans) ». */
function isApposition(reading: Reading, start: number, end: number): boolean {
  const sign = start - 1;
  const bracket = reading.isSign(sign, '(');
  if (!bracket && !reading.isSign(sign, ',')) return false;
  if (!reading.isCapitalised(sign - 1) || reading.opensLine(start) || reading.sense(sign - 1, Tag.month) !== undefined) return false;
  if (bracket) return reading.isSign(end, ')');
  // English has no word for years here, and needs the second comma
  if (reading.isDigits(end - 1))
    return reading.isSign(end, ',') && !reading.glued(end + 1) && reading.isWord(end + 1) && !reading.isCapitalised(end + 1);
  // « Marie, 20 ans de métier »
  if (reading.sense(end, Tag.partitive) !== undefined && !reading.opensLine(end)) return false;
  return (
    !reading.isWord(end) || reading.opensLine(end) || reading.sense(end, Tag.function) === true || reading.sense(end, Tag.ageTail) === true
  );
}

/** « un homme de 36 ans », « elle avait 13 ans », « suicidé à 18 ans », but no « peine de 3 ans de prison ». */
function isOfPerson(reading: Reading, start: number, end: number): boolean {
  if (reading.opensLine(start)) return false;
  const goesOn = reading.term(end, Tag.partitive) !== undefined && !reading.opensLine(end);
  if (reading.sense(start - 1, Tag.partitive)) {
    const noun = start - 2;
    const person =
      reading.sense(noun, Tag.personNoun) === true ||
      (reading.isCapitalised(noun) && !reading.opensLine(noun) && reading.sense(noun, Tag.function) === undefined);
    return person || (reading.isCapitalised(noun) && reading.sense(noun - 1, Tag.function) === true);
  }
  if (goesOn) return false;
  if (reading.sense(start - 1, Tag.ageAt)) return true;
  const have = reading.termBefore(start, Tag.have, 4);
  return have !== undefined && !reading.sense(have.end - 1, Tag.there);
}
