import { Tag } from '../../languages/senses/tags.ts';
import { ahead } from '../near.ts';
import type { Reading } from '../rule.ts';
import { chosen } from './chosen.ts';
import { type ReadTime, timeForm } from './form.ts';
import { skip, skipDayPart, skipSign } from './parts.ts';

export const weekdayOfWeek = timeForm({
  id: 'date/weekday-of-week',
  summary: 'A weekday of a week that is chosen beside it: Tuesday of next week, next week on Tuesday, mardi de la semaine prochaine',
  wakes: ['weekday', 'which', 'timeUnit'],
  needs: [ahead(6, 'weekday'), ahead(6, 'timeUnit')],
  read: (reading, i) => readDayFirst(reading, i) ?? readWeekFirst(reading, i),
});

function readDayFirst(reading: Reading, i: number): ReadTime | undefined {
  const weekday = readWeekday(reading, i);
  if (weekday === undefined) return undefined;
  const end = skipDayPart(reading, i + 1);
  const week = readWeek(reading, skip(reading, skip(reading, end, Tag.timeOf), Tag.timeArticle));
  return week && { end: week.end, stated: { form: 'point', weekday, within: week.stated } };
}

function readWeekFirst(reading: Reading, i: number): ReadTime | undefined {
  const week = readWeek(reading, i);
  if (week === undefined) return undefined;
  const at = skip(reading, skipSign(reading, week.end, '-'), Tag.timeArticle);
  const weekday = reading.opensLine(at) ? undefined : readWeekday(reading, at);
  return weekday === undefined ? undefined : { end: skipDayPart(reading, at + 1), stated: { form: 'point', weekday, within: week.stated } };
}

const readWeekday = (reading: Reading, i: number): number | undefined =>
  reading.sense(i, Tag.shortWeekday) === undefined ? reading.sense(i, Tag.weekday) : undefined;

function readWeek(reading: Reading, i: number): ReadTime | undefined {
  const read = chosen.read(reading, i);
  return read?.stated.form === 'shift' && read.stated.unit === 'week' ? read : undefined;
}
