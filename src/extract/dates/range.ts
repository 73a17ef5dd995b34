/** Ranges of time: two ends and what joins them. */
import type { StatedClock, StatedEnd, StatedInterval } from '../../core/stated-time.ts';
import { Tag } from '../../languages/senses/tags.ts';
import type { Reading } from '../rule.ts';
import { type End, isDayAlone, mayBeRange, mayBeRangeBetween, readFirstEnd, readShared, readTiedEnd } from './interval-ends.ts';
import { skip } from './parts.ts';

type Opening = 'from' | 'between';

interface ReadInterval {
  end: number;
  stated: StatedInterval;
}

/** The range that the word at token `i` opens. */
export function readOpened(reading: Reading, i: number): ReadInterval | undefined {
  const open = reading.term(i, Tag.rangeOpen);
  if (open === undefined || !(open.sense === 'between' ? mayBeRangeBetween : mayBeRange)(reading, i)) return undefined;
  const at = skip(reading, open.end, Tag.timeArticle);
  // « de la nuit de mardi à mercredi »: the night is what is within the ends
  return reading.term(at, Tag.dayPart) ? undefined : readRange(reading, at, open.sense);
}

/** The range that begins at token `i` with its first end: no word opens it. */
export const readUnopened = (reading: Reading, i: number): ReadInterval | undefined =>
  mayBeRange(reading, i) ? readRange(reading, i) : undefined;

/** The range that begins at token `i`, opened by a word or not. */
export const readEitherRange = (reading: Reading, i: number): ReadInterval | undefined =>
  readOpened(reading, i) ?? readUnopened(reading, i);

/** The range whose first end begins at token `i`; `open` is the sense of the word before it that opened the range. */
function readRange(reading: Reading, i: number, open?: Opening): ReadInterval | undefined {
  const from = readFirstEnd(reading, i, open !== undefined);
  if (from === undefined) return readSharedRange(reading, i, open);
  const lent = isDayAlone(from.stated) ? readSharedRange(reading, i, open) : undefined;
  if (lent !== undefined) return lent;
  const join = readJoin(reading, from.end, open);
  const to = join === undefined ? undefined : readTiedEnd(reading, join, from, open !== undefined);
  if (to === undefined || !sameKind(from, to)) return readSharedRange(reading, i, open);
  return between(reading, ...inSameHalf(from, to));
}

/** `du 23 au 26 avril`, `5 to 6 pm`, `12-13 h`: the first end leaves out what the second one says. */
function readSharedRange(reading: Reading, i: number, open: Opening | undefined): ReadInterval | undefined {
  const shared = readShared(reading, i, (at) => readJoin(reading, at, open));
  return shared && between(reading, ...shared);
}

const between = (reading: Reading, from: End, to: End): ReadInterval => ({
  end: to.end,
  stated: { form: 'interval', from: endOf(reading, from), to: endOf(reading, to) },
});

/** "2:00 to 2:30 pm", "10:30 to 3": times of twelve hours are of the same half of the day, unless that would put the end first. */
function inSameHalf(from: End, to: End): [End, End] {
  if (from.stated.form !== 'clock' || to.stated.form !== 'clock') return [from, to];
  const [first, last] = [from.stated.hour, to.stated.hour];
  if (!from.stated.half && to.stated.half && first < 12 && last - 12 >= first) return [later(from, from.stated), to];
  const after = from.stated.half || first < 12;
  return after && !to.stated.half && last < first && last < 12 && last + 12 > first ? [from, later(to, to.stated)] : [from, to];
}

const later = (end: End, stated: StatedClock): End => ({ ...end, stated: { ...stated, hour: stated.hour + 12 } });

/** The token after what joins two ends; "and" joins only what "between" opened. */
function readJoin(reading: Reading, i: number, open: Opening | undefined): number | undefined {
  // a hyphen that opens a line is a bullet
  if (reading.isSign(i, '-') && reading.opensLine(i)) return undefined;
  const join = reading.term(i, Tag.rangeJoin) ?? (open === 'between' ? reading.term(i, Tag.rangeAnd) : undefined);
  return join && skip(reading, join.end, Tag.timeArticle);
}

const endOf = (reading: Reading, { first, end, stated }: End): StatedEnd => ({
  span: { start: reading.start(first), end: reading.end(end - 1) },
  stated,
});

/** Both ends must be of a kind: "from 2014 to Monday" is two dates. */
function sameKind({ stated: from }: End, { stated: to }: End): boolean {
  return from.form === 'clock' || to.form === 'clock' ? from.form === to.form : true;
}
