import type { Rule } from '../rule.ts';

export const dayMonth: Rule = {
  id: 'date/day-month',
  summary: 'A day and a written month: 24 December, le 24 décembre',
  wakes: ['digits'],
  match(reading, i) {
    const month = reading.sense(i + 1, 'month');
    if (month === undefined) return undefined;
    return {
      type: 'date',
      start: reading.start(i),
      end: reading.end(i + 1),
      stated: { form: 'point', day: Number(reading.raw(i)), month },
    };
  },
};
