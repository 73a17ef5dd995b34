import type { Qualifier } from '../../core/schema.ts';
import { Tag } from '../../languages/senses/tags.ts';
import type { Reading } from '../rule.ts';
import type { Quantity } from './amount.ts';

/** Reach of the longest phrase that opens an interval, in tokens. */
const REACH = 6;

/** How the amount is to be taken: by the words before it (`plus de`), behind it (`or more`), or by itself (`une vingtaine`). */
export function qualifierOf(reading: Reading, quantity: Quantity, end = quantity.end): Qualifier {
  const before = qualifierBefore(reading, quantity.start);
  if (quantity.approximate) return 'approximate';
  return before ?? qualifierBehind(reading, end) ?? (end > quantity.end ? qualifierBehind(reading, quantity.end) : undefined) ?? 'exact';
}

/** `300 or more`, `40,000-odd tickets`. */
function qualifierBehind(reading: Reading, i: number): Qualifier | undefined {
  if (reading.opensLine(i)) return undefined;
  return reading.term(reading.isSign(i, '-') && reading.glued(i) ? i + 1 : i, Tag.qualifierAfter)?.sense;
}

/** `more than 300`, « plus de la moitié », « dépassé les 500 », « près 31 millions »: an article may stand between. */
function qualifierBefore(reading: Reading, start: number): Qualifier | undefined {
  if (reading.opensParagraph(start)) return undefined;
  const direct = reading.termBefore(start, Tag.qualifier, REACH);
  if (direct) return direct.sense;
  if (!reading.sense(start - 1, Tag.determiner)) return undefined;
  return reading.termBefore(start - 1, Tag.qualifier, REACH)?.sense;
}
