import type { Rule } from '../rule.ts';

export const knownName: Rule = {
  id: 'platform/known-name',
  summary: 'A platform that a pack knows by this name: Google Play',
  wakes: ['name'],
  match(reading, i) {
    const term = reading.term(i, 'name');
    const thing = term?.sense.find((sense) => sense.type === 'platform');
    if (term === undefined || thing?.type !== 'platform' || !reading.isCapitalised(i)) return undefined;
    return { start: reading.start(i), end: reading.end(term.end - 1), ...thing };
  },
};
