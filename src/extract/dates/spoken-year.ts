import { Tag } from '../../languages/senses/tags.ts';
import { readNumber, readUnlinkedNumber } from '../number.ts';
import type { Reading } from '../rule.ts';

/** Years that are said; smaller numbers in words count things. */
const FROM = 1000;
const TO = 2199;

/** A year in words: `two thousand and fifteen`, `nineteen ninety-six`, « mil neuf cent quatre-vingt-quatre ». */
export function readSpokenYear(reading: Reading, i: number): { end: number; value: number } | undefined {
  if (reading.isDigits(i) || reading.opensLine(i)) return undefined;
  if (reading.sense(i, Tag.yearThousand) !== undefined) return inRange(reading, i + 1, 1000);
  const first = reading.sense(i, Tag.numeral) ?? reading.sense(i, Tag.loneScale);
  return first === undefined ? undefined : (inRange(reading, i, 0) ?? readHundreds(reading, i));
}

function inRange(reading: Reading, i: number, added: number): { end: number; value: number } | undefined {
  const number = reading.isDigits(i) ? undefined : readNumber(reading, i);
  if (number?.value === undefined || !Number.isInteger(number.value)) return undefined;
  const value = number.value + added;
  return value >= FROM && value <= TO ? { end: number.end, value } : undefined;
}

/** `nineteen ninety-six`, `twenty twelve`: the hundreds, and what is above them. */
function readHundreds(reading: Reading, i: number): { end: number; value: number } | undefined {
  const hundreds = readUnlinkedNumber(reading, i);
  if (hundreds?.value === undefined || hundreds.value < FROM / 100 || hundreds.value > TO / 100) return undefined;
  const at = reading.isSign(hundreds.end, '-') ? hundreds.end + 1 : hundreds.end;
  const rest = reading.isDigits(at) || reading.opensLine(at) ? undefined : readUnlinkedNumber(reading, at);
  return rest?.value !== undefined && Number.isInteger(rest.value) && rest.value >= 10 && rest.value <= 99
    ? { end: rest.end, value: hundreds.value * 100 + rest.value }
    : undefined;
}
