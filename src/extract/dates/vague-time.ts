import { timeForm } from './form.ts';

export const vagueTime = timeForm({
  id: 'date/vague-time',
  summary: 'A time pointed at without saying which: ces dernières années, the coming weeks, recent months',
  wakes: ['vagueWhich', 'these', 'timeUnits'],
  read(reading, i) {
    const demonstrative = reading.sense(i, 'these') === undefined ? i : i + 1;
    const which = reading.term(demonstrative, 'vagueWhich');
    const unit = reading.term(which?.end ?? demonstrative, 'timeUnits');
    if (unit === undefined) return undefined;
    const after = which === undefined ? reading.term(unit.end, 'vagueWhich') : undefined;
    if (which === undefined && (after === undefined || reading.term(after.end, 'timeUnit'))) return undefined;
    return { end: after?.end ?? unit.end, stated: { form: 'vague', kind: 'interval' } };
  },
});
