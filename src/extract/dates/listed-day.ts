import { Tag } from '../../languages/senses/tags.ts';
import { beside } from '../near.ts';
import type { Reading } from '../rule.ts';
import type { ReadTime, TimeForm } from './form.ts';
import { readYearOf } from './month.ts';
import { readDay, readMonthName, skip } from './parts.ts';
import { pointOf } from './point.ts';

/** Days that one month may be shared by, in a list. */
const LONGEST = 5;

export const listedDay: TimeForm = {
  id: 'date/listed-day',
  summary: 'A day whose month stands with another day of the list: les 18 et 19 décembre, December 18 and 19',
  wakes: ['shortDigits', 'ordinalDay'],
  needs: [beside(12, 12, 'month')],
  read: (reading, i) => readBeforeMonth(reading, i) ?? readAfterMonth(reading, i),
};

/** `18, 19 et 20 décembre 2014` from any day but the last. */
function readBeforeMonth(reading: Reading, i: number): ReadTime | undefined {
  const day = readDay(reading, i);
  if (day === undefined || !isListLink(reading, day.end)) return undefined;
  let at = day.end;
  for (let k = 0; k < LONGEST && isListLink(reading, at); k++) {
    const next = readDay(reading, skip(reading, afterLink(reading, at), Tag.timeArticle));
    if (next === undefined) return undefined;
    at = next.end;
    const month = readMonthName(reading, skip(reading, at, Tag.timeOf));
    if (month !== undefined) {
      const year = readYearOf(reading, month.end);
      return { end: day.end, stated: pointOf({ month: month.value, day: day.value }, year?.value) };
    }
  }
  return undefined;
}

/** `December 18, 19 and 20` from any day but the first. */
function readAfterMonth(reading: Reading, i: number): ReadTime | undefined {
  const day = isListLink(reading, i - 1) ? readDay(reading, i) : undefined;
  if (day === undefined || readMonthName(reading, day.end) !== undefined || !isClosed(reading, day.end)) return undefined;
  let at = i;
  for (let k = 0; k < LONGEST; k++) {
    const link = linkBefore(reading, at);
    if (link === undefined) return undefined;
    at = reading.sense(link - 1, Tag.ordinalEnding) && reading.glued(link - 1) ? link - 2 : link - 1;
    if (!reading.isDigits(at)) return undefined;
    const month = reading.isSign(at - 1, '.') ? at - 2 : at - 1;
    const name = reading.sense(month, Tag.month);
    if (name !== undefined)
      return reading.isDigits(month - 1) ? undefined : { end: day.end, stated: { form: 'point', month: name, day: day.value } };
  }
  return undefined;
}

const isListLink = (reading: Reading, i: number): boolean =>
  reading.sense(i, Tag.listLink) !== undefined || (reading.isSign(i, ',') && !reading.glued(i + 1));

function afterLink(reading: Reading, i: number): number {
  return reading.isSign(i, ',') && reading.sense(i + 1, Tag.listLink) !== undefined ? i + 2 : i + 1;
}

function linkBefore(reading: Reading, i: number): number | undefined {
  if (!isListLink(reading, i - 1)) return undefined;
  return reading.isSign(i - 2, ',') ? i - 2 : i - 1;
}

/** What follows must not be counted by the number: "December 18 and 19 people". */
const isClosed = (reading: Reading, i: number): boolean => !reading.isWord(i) || reading.term(i, Tag.function) !== undefined;
