import { Tag } from '../../languages/senses/tags.ts';
import type { Reading } from '../rule.ts';
import { timeForm } from './form.ts';
import { readWhichAfter, readYear, skip, skipSign } from './parts.ts';
import { pointOf } from './point.ts';

export const season = timeForm({
  id: 'date/season',
  summary: "A season, with its year or without: summer 2018, in the fall, l'automne prochain",
  wakes: ['season'],
  read(reading, i) {
    const name = reading.sense(i, Tag.season);
    // « il a été », "has spring": behind an auxiliary the word is a verb
    if (name === undefined || (reading.sense(i, Tag.looseSeason) && reading.sense(i - 1, Tag.have))) return undefined;
    const after = readWhichAfter(reading, i + 1);
    if (after !== undefined) return { end: after.end, stated: { form: 'point', season: name, which: after.value } };
    const year = readYear(reading, skipSign(reading, skip(reading, i + 1, Tag.timeOf), ','));
    if (year !== undefined) return { end: year.end, stated: pointOf({ season: name }, year.value) };
    return standsAlone(reading, i) ? { end: i + 1, stated: { form: 'point', season: name } } : undefined;
  },
});

/** « a été », "to fall", "spring water": a bare season needs a word before it that a noun of time follows, and no noun after it. */
function standsAlone(reading: Reading, i: number): boolean {
  if (reading.sense(i, Tag.looseSeason) === undefined) return reading.term(i - 1, Tag.function) !== undefined;
  return reading.termBefore(i, Tag.seasonArticle, 3) !== undefined;
}
