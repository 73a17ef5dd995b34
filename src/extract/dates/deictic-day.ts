import { Tag } from '../../languages/senses/tags.ts';
import { timeForm } from './form.ts';
import { skipDayPart } from './parts.ts';

export const deicticDay = timeForm({
  id: 'date/deictic-day',
  summary: 'A day seen from the day of writing or from the last one named: yesterday, hier soir, tonight, le lendemain',
  wakes: ['deictic'],
  read(reading, i) {
    const day = reading.term(i, Tag.deictic);
    if (day === undefined) return undefined;
    const { by, focus, definite } = day.sense;
    if (definite && !reading.sense(i - 1, Tag.definite)) return undefined;
    return {
      end: skipDayPart(reading, day.end),
      stated: { form: 'shift', by, unit: 'day', from: focus ? 'focus' : 'now' },
    };
  },
});
