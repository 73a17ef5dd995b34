import { Tag } from '../../languages/senses/tags.ts';
import type { Reading } from '../rule.ts';
import { type Part, skip, skipSign } from './parts.ts';

/** The place of something in a longer period: `first`, `3rd`, « deuxième »; -1 the last. */
export function readNth(reading: Reading, i: number): Part<number> | undefined {
  if (reading.isDigits(i)) {
    const ending = reading.sense(i + 1, Tag.ordinalEnding) ?? reading.sense(i + 1, Tag.ordinalSuffix);
    return ending !== undefined && reading.glued(i + 1) ? { end: i + 2, value: Number(reading.raw(i)) } : undefined;
  }
  const word = reading.term(i, Tag.ordinalDay) ?? reading.term(i, Tag.ordinal) ?? readCompound(reading, i);
  if (word !== undefined) return { end: word.end, value: word.sense };
  const which = reading.term(i, Tag.which);
  return which?.sense.step === -1 ? { end: which.end, value: -1 } : undefined;
}

/** « dix-neuvième », « vingt et unième »: tens before an ordinal below ten. */
function readCompound(reading: Reading, i: number): { end: number; sense: number } | undefined {
  const tens = reading.term(i, Tag.numeral);
  if (tens === undefined || tens.sense < 10 || tens.sense % 10 !== 0) return undefined;
  const at = skip(reading, skipSign(reading, tens.end, '-'), Tag.numeralLink);
  const unit = reading.term(skipSign(reading, at, '-'), Tag.ordinal);
  return unit !== undefined && unit.sense < 10 ? { end: unit.end, sense: tens.sense + unit.sense } : undefined;
}
