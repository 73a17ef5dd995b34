import { Tag } from '../../languages/senses/tags.ts';
import { ahead } from '../near.ts';
import type { TimeForm } from './form.ts';

export const vagueTime: TimeForm = {
  id: 'date/vague-time',
  summary: 'A time pointed at without saying which: ces dernières années, the coming weeks, recent months',
  wakes: ['vagueWhich', 'these', 'timeUnits'],
  needs: [ahead(6, 'timeUnits')],
  read(reading, i) {
    const demonstrative = reading.sense(i, Tag.these) === undefined ? i : i + 1;
    const which = reading.term(demonstrative, Tag.vagueWhich);
    const unit = reading.term(which?.end ?? demonstrative, Tag.timeUnits);
    if (unit === undefined) return undefined;
    const after = which === undefined ? reading.term(unit.end, Tag.vagueWhich) : undefined;
    if (which === undefined && (after === undefined || reading.term(after.end, Tag.timeUnit))) return undefined;
    return { end: after?.end ?? unit.end, stated: { form: 'vague', kind: 'interval' } };
  },
};
