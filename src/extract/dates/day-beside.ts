import { Tag } from '../../languages/senses/tags.ts';
import { calendarDate } from './calendar-date.ts';
import { FormSet, timeForm } from './form.ts';
import { namedDay } from './named-day.ts';
import { numericDate } from './numeric-date.ts';
import { skip } from './parts.ts';

const ANCHORS = new FormSet([calendarDate, numericDate, namedDay]);

export const dayBeside = timeForm({
  id: 'date/day-beside',
  summary: 'The day before or after another that is named: the day after Thanksgiving, la veille de Noël, le lendemain du 3 mars',
  wakes: ['deictic'],
  read(reading, i) {
    const day = reading.term(i, Tag.deictic);
    if (day === undefined || !day.sense.focus || day.sense.by === 0) return undefined;
    const anchor = ANCHORS.longest(reading, skip(reading, skip(reading, day.end, Tag.timeOf), Tag.timeArticle));
    return anchor && { end: anchor.end, stated: { form: 'shift', by: day.sense.by, unit: 'day', from: anchor.stated } };
  },
});
