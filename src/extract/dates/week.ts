import type { StatedTime } from '../../core/stated-time.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { ahead } from '../near.ts';
import type { Reading } from '../rule.ts';
import { chosen } from './chosen.ts';
import { days } from './days.ts';
import { type ReadTime, readAt, type TimeForm } from './form.ts';
import { month } from './month.ts';
import { namedDay } from './named-day.ts';
import { readNth } from './nth.ts';
import { digits, isSeparate, readMonthName, readWithin, skip } from './parts.ts';
import { year } from './year.ts';

/** Tokens of the name of a day: `Martin Luther King Jr. Day`. */
const LONGEST_FEAST = 6;
/** A year has no more weeks. */
const MOST = 53;

export const week: TimeForm = {
  id: 'date/week',
  summary:
    'A week by its number, its place or a day in it: week 31 of 2015, première semaine de janvier, the week of April 10th, Christmas weekend',
  wakes: ['ordinal', 'ordinalDay', 'letteredDigits', 'which', 'timeUnit', 'weekOf'],
  needs: [ahead(6, 'timeUnit', 'weekOf')],
  read: (reading, i) => readWithDay(reading, i) ?? readNamed(reading, i) ?? readNumbered(reading, i) ?? readPlace(reading, i),
};

/** "the week of April 10th", « la semaine du 10 avril », "the week beginning February 4". */
function readWithDay(reading: Reading, i: number): ReadTime | undefined {
  const of = reading.term(i, Tag.weekOf);
  const day = of && days.longest(reading, skip(reading, of.end, Tag.timeArticle));
  return day && of && day.stated.form !== 'shift' ? { end: day.end, stated: weekAt(day.stated, of.sense) } : undefined;
}

/** "Christmas weekend": the day stands before its week. */
function readNamed(reading: Reading, i: number): ReadTime | undefined {
  const unit = reading.opensLine(i) ? undefined : reading.sense(i, Tag.timeUnit);
  if (unit !== 'week' && unit !== 'weekend') return undefined;
  const first = reading.termBefore(i, Tag.feast, LONGEST_FEAST)?.end;
  const day = first === undefined ? undefined : namedDay.read(reading, first);
  return day?.end === i ? readAt(first, i + 1, weekAt(day.stated, unit)) : undefined;
}

const weekAt = (day: StatedTime, unit: 'week' | 'weekend'): StatedTime =>
  unit === 'weekend' ? { form: 'week', unit, day } : { form: 'week', day };

/** "week 31 of 2015", « la semaine 31 ». Seasons and trials count weeks too: without a year the article must speak of the one week. */
function readNumbered(reading: Reading, i: number): ReadTime | undefined {
  const number = reading.term(i, Tag.timeUnit)?.sense === 'week' ? digits(reading, i + 1, 1, 2) : undefined;
  if (number === undefined || number < 1 || number > MOST || !isSeparate(reading, i + 1)) return undefined;
  const within = readWithin(reading, i + 2, year.read);
  if (within !== undefined) return { end: within.end, stated: { form: 'week', nth: number, within: within.value } };
  if (reading.isCapitalised(i) || reading.term(i + 2, Tag.timeOf) || !reading.sense(i - 1, Tag.definite)) return undefined;
  return { end: i + 2, stated: { form: 'week', nth: number } };
}

/** "the third week of January", « la dernière semaine de 2016 ». */
function readPlace(reading: Reading, i: number): ReadTime | undefined {
  const nth = readNth(reading, i);
  if (nth === undefined || reading.term(nth.end, Tag.timeUnit)?.sense !== 'week' || nth.value > MOST) return undefined;
  const within = readWithin(reading, nth.end + 1, ofPeriod);
  return within && { end: within.end, stated: { form: 'week', nth: nth.value, within: within.value } };
}

function ofPeriod(reading: Reading, i: number): ReadTime | undefined {
  const named = month.read(reading, i) ?? year.read(reading, i);
  if (named !== undefined) return named;
  const name = readMonthName(reading, i);
  if (name !== undefined) return { end: name.end, stated: { form: 'point', month: name.value } };
  const which = chosen.read(reading, i);
  return which?.stated.form === 'shift' && (which.stated.unit === 'month' || which.stated.unit === 'year') ? which : undefined;
}
