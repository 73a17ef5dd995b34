import type { Zone } from '../../core/stated-time.ts';
import { Tag } from '../../languages/senses/tags.ts';
import type { Reading } from '../rule.ts';
import { digits, type Part, skipSign } from './parts.ts';

/** Letters of a short name of a zone: `AEST`. */
const LONGEST_SHORT = 4;

/** `GMT`, `(heure de l'Est)` without its brackets, `(GMT +8)`. */
export function readZone(reading: Reading, i: number): Part<Zone> | undefined {
  const bracket = skipSign(reading, i, '(');
  const zone = reading.term(bracket, Tag.zone);
  if (zone === undefined || !reading.isCapitalised(zone.end - 1)) return undefined;
  // « Est », "Et" are words that open sentences; "Pacific" is none
  if (
    bracket === i &&
    zone.end - bracket === 1 &&
    reading.shape(bracket) < 2 &&
    reading.end(bracket) - reading.start(bracket) <= LONGEST_SHORT
  )
    return undefined;
  const sign = reading.isSign(zone.end, '+') ? 1 : reading.isSign(zone.end, '-') || reading.isSign(zone.end, '−') ? -1 : 0;
  const hours = sign === 0 ? undefined : digits(reading, zone.end + 1, 1, 2);
  const end = hours === undefined ? zone.end : zone.end + 2;
  const value: Zone = hours === undefined ? zone.sense : { offset: (zone.sense.offset ?? 0) + sign * hours * 60 };
  if (bracket === i) return { end, value };
  return reading.isSign(end, ')') ? { end: end + 1, value } : undefined;
}
