import type { TimeForm } from './form.ts';

export const vagueTime: TimeForm = {
  id: 'date/vague-time',
  summary: 'A time pointed at without saying which: ces dernières années, the coming weeks, recent months, des années',
  wakes: ['vagueWhich', 'timeUnit', 'demonstrative', 'vagueArticle'],
  read(reading, i) {
    const article = reading.term(i, 'vagueArticle');
    if (article !== undefined) {
      const many = reading.term(article.end, 'timeUnits');
      return many && { first: article.sense ? article.end : i, end: many.end, stated: { form: 'duration', parts: [{ unit: many.sense }] } };
    }
    const demonstrative = reading.sense(i, 'demonstrative') === undefined ? i : i + 1;
    const which = reading.term(demonstrative, 'vagueWhich');
    const unit = reading.term(which?.end ?? demonstrative, 'timeUnits');
    if (unit === undefined) return undefined;
    const after = which === undefined ? reading.term(unit.end, 'vagueWhich') : undefined;
    if (which === undefined && after === undefined) return undefined;
    return { end: after?.end ?? unit.end, stated: { form: 'vague', kind: 'interval' } };
  },
};
