import type { StatedPoint } from '../../core/stated-time.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { Shape } from '../../text/tokens.ts';
import type { Reading } from '../rule.ts';
import { type ReadTime, readAt, timeForm } from './form.ts';
import { counts, digits, isSeparate, readYear } from './parts.ts';
import { pointOf } from './point.ts';
import { readSpokenYear } from './spoken-year.ts';

/** Years that a bare number of four digits is taken for; earlier and later ones need a word that says so. */
const LIKELY_FROM = 1700;
const LIKELY_TO = 2100;

export const year = timeForm({
  id: 'date/year',
  summary: 'A year: in 2009, the 1991 agreement, (1988), the year 1200',
  part: true,
  wakes: ['fourDigits', 'clippedDigits', 'periodHead', 'numeral', 'loneScale', 'yearThousand'],
  read(reading, i) {
    const head = reading.term(i, Tag.periodHead);
    const at = head?.end ?? i;
    if (!reading.isDigits(at)) return readInWords(reading, at, head !== undefined);
    const value = digits(reading, at, 4, 4);
    if (value === undefined) return readTwoDigits(reading, at);
    if (value === 0) return undefined;
    if (!isSeparate(reading, at) && !ranges(reading, at)) return undefined;
    if (counts(reading, at + 1) || isNumber(reading, at)) return undefined;
    const sure = head !== undefined || reading.termBefore(at, Tag.timePreposition, 3) !== undefined || isBracketed(reading, at);
    if (!(value >= LIKELY_FROM && value <= LIKELY_TO) && !(sure && value >= 1000 && value <= 2999)) return undefined;
    const stated: StatedPoint = { form: 'point', year: value };
    if (isEdition(reading, at)) stated.edition = true;
    return readAt(head && at, at + 1, stated);
  },
});

/** "page 2014", « n° 2014 », but « saison 2014 ». */
const isNumber = (reading: Reading, at: number): boolean =>
  reading.termBefore(at, Tag.numbered, 2) !== undefined && reading.termBefore(at, Tag.periodHead, 2) === undefined;

/** `CES 2015`; capitals tell the fair from « ces ». */
const isEdition = (reading: Reading, i: number): boolean =>
  reading.isCapitalised(i - 1) &&
  !reading.opensLine(i) &&
  (reading.shape(i - 1) === Shape.Capitals ? reading.sense(i - 1, Tag.timePreposition) : reading.term(i - 1, Tag.function)) === undefined;

const isBracketed = (reading: Reading, i: number): boolean => reading.isSign(i - 1, '(') && reading.isSign(i + 1, ')');

/** `2016-2017`, `2016-17`: what is tied to the year is another one. */
const ranges = (reading: Reading, i: number): boolean =>
  (reading.isSign(i + 1, '-') && digits(reading, i + 2, 2, 4) !== undefined && !reading.isSign(i + 3, '-')) ||
  (reading.isSign(i - 1, '-') && digits(reading, i - 2, 4, 4) !== undefined && !reading.isSign(i - 3, '-'));

/** A year in words after "in" or « en », and nothing behind that the number could count. */
function readInWords(reading: Reading, at: number, headed: boolean): ReadTime | undefined {
  if (!headed && reading.termBefore(at, Tag.yearPreposition, 2) === undefined) return undefined;
  const spoken = readSpokenYear(reading, at);
  if (spoken === undefined || counts(reading, spoken.end)) return undefined;
  const { end, value } = spoken;
  if (reading.isWord(end) && !reading.opensLine(end) && (!reading.term(end, Tag.function) || reading.sense(end, Tag.partitive)))
    return undefined;
  return readAt(headed ? at : undefined, end, { form: 'point', year: value });
}

/** "in '98": two digits behind an apostrophe that nothing precedes are a year after a preposition alone. */
function readTwoDigits(reading: Reading, at: number): ReadTime | undefined {
  if (!reading.isSign(at - 1, "'") || !reading.glued(at) || reading.glued(at - 1)) return undefined;
  if (reading.termBefore(at - 1, Tag.timePreposition, 3) === undefined) return undefined;
  const short = readYear(reading, at - 1);
  return short && { first: at - 1, end: short.end, stated: pointOf(short.value) };
}
