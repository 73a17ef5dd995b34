import { Tag } from '../../languages/senses/tags.ts';
import { knownAt } from '../known.ts';
import { partitiveEnd } from '../numbers/spelled.ts';
import type { Reading } from '../rule.ts';

/** What is counted. Token indices. */
export interface CountedNoun {
  start: number;
  /** The token after the head. */
  end: number;
  /** The head itself. */
  head: number;
}

/** Words between a number and its noun in English news: `47,000 current and former Sony Pictures employees`. */
const REACH = 6;

/** The noun phrase that a number of `value` counts which ends before token `end`, up to its head; `scaled` numbers take « de » before it. */
export function countedNoun(reading: Reading, end: number, value?: number, scaled = false): CountedNoun | undefined {
  // `a 1,600-page report`: before the noun that it describes what is counted stays in the singular
  const tied = reading.isSign(end, '-') && reading.glued(end) && reading.glued(end + 1) ? end + 1 : end;
  if (tied > end && reading.sense(tied, Tag.countNoun)) return { start: tied, head: tied, end: tied + 1 };
  // `40,000-odd tickets`, `28,000+ readers`
  const odd = tied > end || reading.isSign(end, '+') ? reading.term(tied, Tag.qualifierAfter) : undefined;
  const start = odd?.end ?? (scaled ? partitiveEnd(reading, end) : end);
  // `hundreds of the company's files`
  if (start > end && !odd && reading.sense(start, Tag.determiner)) return undefined;
  if (reading.opensLine(start) || !reading.isWord(start)) return undefined;
  // « une offre de 3 milliards de Facebook »
  if (start > end && reading.isCapitalised(start) && reading.language.headFirst && knownAt(reading, start, Tag.actor)) return undefined;
  // « 1 mort », « 0,5 point »: a singular is told from adjectives and verbs by being known
  if (value !== undefined && Math.abs(value) < 2 && !isNoun(reading, start) && reading.sense(start, Tag.countNoun))
    return { start, head: start, end: start + 1 };
  return reading.language.headFirst ? headFirst(reading, start) : headLast(reading, start);
}

/** The token after what is counted, with the bare noun that says of what: « numéros de téléphone », `members of staff`. */
export function itemEnd(reading: Reading, end: number): number {
  const at = partitiveEnd(reading, end);
  if (at === end || reading.sense(end, Tag.determiner) || !reading.isWord(at) || reading.isCapitalised(at)) return end;
  const more =
    reading.sense(at, Tag.function) ||
    reading.sense(at, Tag.notNoun) ||
    reading.sense(at, Tag.numeral) !== undefined ||
    reading.opensLine(at);
  return more || reading.sense(at, Tag.timeUnit) ? end : hyphenatedEnd(reading, at + 1);
}

/** French: after adjectives that stand before their noun, the next word is the head. */
function headFirst(reading: Reading, start: number): CountedNoun | undefined {
  let head = start;
  while (head < start + 3 && reading.sense(head, Tag.prenominal) && reading.isWord(head + 1) && !reading.opensLine(head + 1)) head++;
  // « 20 ex-employés »
  const compounded = hyphenatedEnd(reading, head + 1);
  if (compounded > head + 1 && !isNoun(reading, head) && isNoun(reading, compounded - 1))
    return { start, head: compounded - 1, end: compounded };
  // « les dix derniers »: the adjective is all there is
  if (head > start && !isNoun(reading, head)) head--;
  else if (!isNoun(reading, head)) return undefined;
  const compound = reading.term(head, Tag.compound);
  let end = compound?.end ?? hyphenatedEnd(reading, head + 1);
  // « trois Golden Globes »
  if (reading.isCapitalised(head)) while (end < head + REACH && reading.isCapitalised(end) && !reading.opensLine(end)) end++;
  return { start, head, end };
}

/** English: the head is the first plural; adjectives and names before it are not. */
function headLast(reading: Reading, start: number): CountedNoun | undefined {
  for (let at = start; at < start + REACH; ) {
    if (!reading.isWord(at) || (at > start && reading.opensLine(at))) return undefined;
    if (at > start && reading.sense(at, Tag.numeralLink) && reading.isWord(at + 1)) {
      at++;
      continue;
    }
    // `59 U.S. firms`
    if (reading.isCapitalised(at) && reading.end(at) - reading.start(at) === 1 && reading.isSign(at + 1, '.') && reading.glued(at + 1)) {
      at += 2;
      continue;
    }
    if (reading.sense(at, Tag.function) || reading.sense(at, Tag.notNoun)) return undefined;
    const end = hyphenatedEnd(reading, at + 1);
    // `173 e-mails`: of a compound the last word is what there are many of
    const head = end - 1;
    if (isNoun(reading, head) && !isOwner(reading, head) && (head > at || !isPartOfName(reading, at))) return { start, head, end };
    at = isOwner(reading, end - 1) ? end + (reading.isWord(end + 1) && reading.glued(end + 1) ? 2 : 1) : end;
  }
  return undefined;
}

/** `United States soldiers`: a capitalised plural before another word of the phrase is no head. */
function isPartOfName(reading: Reading, i: number): boolean {
  if (!reading.isCapitalised(i) || !reading.isWord(i + 1) || reading.opensLine(i + 1)) return false;
  return reading.isCapitalised(i + 1) || (isNoun(reading, i + 1) && !reading.sense(i + 1, Tag.function));
}

const isOwner = (reading: Reading, i: number): boolean => reading.isSign(i + 1, "'") && reading.glued(i + 1);

function hyphenatedEnd(reading: Reading, i: number): number {
  let end = i;
  while (end < i + 6 && reading.isSign(end, '-') && reading.glued(end) && reading.glued(end + 1) && reading.isWord(end + 1)) end += 2;
  return end;
}

/** Whether the word at `i` looks like a plural noun. */
export function isNoun(reading: Reading, i: number): boolean {
  if (!reading.isWord(i) || reading.sense(i, Tag.function) || reading.sense(i, Tag.notNoun)) return false;
  if (reading.sense(i, Tag.pluralNoun)) return true;
  if (reading.end(i) - reading.start(i) < 3) return false;
  return reading.language.looksPlural(reading.tokens.text, reading.start(i), reading.end(i));
}
