import type { Senses } from '../languages/language.ts';
import { Tag } from '../languages/senses/tags.ts';
import { rememberAtToken, startsAny } from '../text/passage.ts';
import { type Fraction, readAddedFraction, readFraction } from './numbers/fractions.ts';
import { readPlain } from './numbers/plain.ts';
import type { ReadNumber } from './numbers/read-number.ts';
import { partitiveEnd, readSpelled, scaleAt, times } from './numbers/spelled.ts';
import { readVague } from './numbers/vague.ts';
import type { Reading } from './rule.ts';

/** What numbers start with, articles apart: those stand everywhere, so rules look back at them instead. */
export const numberWords = ['numeral', 'loneScale', 'scale', 'collective', 'several', 'denominator', 'vulgarFraction'] as const;
export const numberWakes = ['digits', ...numberWords] as const;

export type { Fraction, ReadNumber };
export { readFraction };

/**
 * The number that starts at token `i`, the longest there is: `4,3 millions`, `twenty-four hundred`, `1 1/2`, `une dizaine`.
 * Both figures and dates read their numbers here, so that every form of one is a form of the other.
 */
export const readNumber = (reading: Reading, i: number): ReadNumber | undefined =>
  readPlain(reading, i) ?? (mayStart(reading, i) ? linkedAt(reading, i) : undefined);

/** The same where « et » and "and" end the number: between the ends of a range. */
export const readUnlinkedNumber = (reading: Reading, i: number): ReadNumber | undefined =>
  readPlain(reading, i) ?? (mayStart(reading, i) ? unlinkedAt(reading, i) : undefined);

/** Most tokens that are asked about start no number, and have nothing to be remembered. */
const mayStart = (reading: Reading, i: number): boolean =>
  isNumberWord(reading, i) || reading.isDigits(i) || reading.isSign(i, reading.language.decimalMark);

const isNumberWord = startsAny<Senses>(
  Tag.numeral,
  Tag.loneScale,
  Tag.collective,
  Tag.several,
  Tag.denominator,
  Tag.vulgarFraction,
  Tag.unitArticle,
  Tag.pluralArticle,
);

const linkedAt = rememberAtToken((reading: Reading, i) => read(reading, i, true));
const unlinkedAt = rememberAtToken((reading: Reading, i) => read(reading, i, false));

function read(reading: Reading, i: number, linked: boolean): ReadNumber | undefined {
  const part = readFraction(reading, i);
  const scaled = scaledPart(reading, i, part);
  const exact = mixed(reading, i, linked);
  const amount = readVague(reading, i);
  const vague: ReadNumber | undefined = amount && { ...amount, scale: 1, scaled: true };
  const best = [vague, scaled, exact].reduce<ReadNumber | undefined>((a, b) => (b && b.end > (a?.end ?? i) ? b : a), undefined);
  // `1/2` is no number 1 with something behind it; fractions in words are left to those who ask for them
  return part && part.end > (best?.end ?? i) && !reading.isWord(i) ? { end: part.end, value: part.value, scale: 1 } : best;
}

/** A whole number and a fraction, before or behind its scale: `two and a half million`, `un million et demi`. */
function mixed(reading: Reading, i: number, linked: boolean): ReadNumber | undefined {
  const whole = readSpelled(reading, i, linked);
  if (whole === undefined) return undefined;
  const spoken = spokenDecimals(reading, whole.end);
  if (spoken !== undefined && Number.isInteger(whole.value))
    return scaledValue(reading, Number(`${whole.value}.${spoken.digits}`), spoken.end);
  const { end, value, alternative, article, place } = whole;
  const fraction = linked ? readAddedFraction(reading, end) : undefined;
  if (fraction === undefined) {
    const number = atScale(end, value, place);
    if (alternative !== undefined) number.alternative = alternative;
    if (article) number.article = article;
    return number;
  }
  const scale = scaleAt(reading, fraction.end, false);
  if (whole.place >= 1000) {
    // « un million et demi »: half of the scale; "one billion and a half million": half of the scale that follows
    const unit = scale === undefined ? whole.place : scale.value;
    return atScale(scale?.end ?? fraction.end, value + fraction.value * unit, place);
  }
  return scaledValue(reading, value + fraction.value, fraction.end);
}

function scaledValue(reading: Reading, value: number, end: number): ReadNumber {
  const scale = scaleAt(reading, end, false);
  return scale === undefined ? atScale(end, value, 1) : atScale(scale.end, times(value, scale.value), scale.value);
}

const atScale = (end: number, value: number, place: number): ReadNumber =>
  place < 1000 ? { end, value, scale: 1 } : { end, value, scale: place, scaled: true };

/** `half a million`, « un demi-million », « quart de million », `two thirds of a million`. */
function scaledPart(reading: Reading, i: number, fraction: Fraction | undefined): ReadNumber | undefined {
  const denominator = fraction ? undefined : reading.sense(i, Tag.denominator);
  const part = fraction ?? (denominator && { end: i + 1, value: 1 / denominator });
  if (!part) return undefined;
  let at = partitiveEnd(reading, part.end);
  if (reading.sense(at, Tag.unitArticle)) at++;
  const scale = scaleAt(reading, at, false);
  return scale === undefined || scale.value < 100 ? undefined : atScale(scale.end, times(part.value, scale.value), scale.value);
}

/** Decimals spoken behind `point` or `virgule`: `five point zero eight`, « virgule soixante et onze ». */
function spokenDecimals(reading: Reading, i: number): { end: number; digits: string } | undefined {
  if (!reading.sense(i, Tag.decimalPoint)) return undefined;
  let digits = '';
  let at = i + 1;
  while (digits.length < 15) {
    const word = readSpelled(reading, at);
    if (word === undefined || reading.isDigits(at) || word.article || word.value >= 100) break;
    digits += String(word.value);
    at = word.end;
  }
  return digits === '' ? undefined : { end: at, digits };
}
