import type { Senses } from '../../languages/language.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { rememberAtToken, startsAny } from '../../text/passage.ts';
import type { Reading } from '../rule.ts';
import { readDigits } from './digits.ts';
import type { ReadNumber } from './read-number.ts';
import { isLink, times } from './spelled.ts';

/** Words that a number goes on with behind its digits. */
const goesOn = startsAny<Senses>(
  Tag.scale,
  Tag.scaleMark,
  Tag.numeralLink,
  Tag.collective,
  Tag.denominator,
  Tag.decimalPoint,
  Tag.vulgarFraction,
  Tag.numeral,
  Tag.loneScale,
  Tag.unitArticle,
);

const plainAt = rememberAtToken(read);

/** Digits, and a scale in words, that nothing goes on behind: most numbers are, and need none of the grammar. */
export const readPlain = (reading: Reading, i: number): ReadNumber | undefined => (reading.isDigits(i) ? plainAt(reading, i) : undefined);

function read(reading: Reading, i: number): ReadNumber | undefined {
  const digits = readDigits(reading, i);
  if (digits === undefined) return undefined;
  const { end, value } = digits;
  if (isClosed(reading, end) || isLinked(reading, end)) return digits;
  const scale = reading.opensLine(end) ? undefined : reading.sense(end, Tag.scale);
  if (scale === undefined || scale < 1000 || !(isClosed(reading, end + 1) || isLinked(reading, end + 1))) return undefined;
  return { end: end + 1, value: times(value, scale), scale, scaled: true };
}

/** `5 and 40`, `5 million and last week`: behind the link follows another number in digits or none, and no fraction. */
function isLinked(reading: Reading, i: number): boolean {
  if (!isLink(reading, i) || reading.opensLine(i)) return false;
  return reading.isDigits(i + 1) ? !reading.glued(i + 2) && isClosed(reading, i + 2) : isClosed(reading, i + 1);
}

const isClosed = (reading: Reading, i: number): boolean =>
  !reading.isDigits(i) && !reading.isSign(i, '-') && !reading.isSign(i, '/') && !goesOn(reading, i);
