import { Tag } from '../../languages/senses/tags.ts';
import { ahead } from '../near.ts';
import type { TimeForm } from './form.ts';
import { readOpened } from './range.ts';

export const openedInterval: TimeForm = {
  id: 'date/opened-interval',
  summary: 'A range of time that a word opens: from Dec. 24 to Jan. 4, entre 2008 et 2013, du 23 au 26 avril, between 2 and 4 p.m.',
  // behind "from" every form can be an end
  wakes: ['rangeOpen'],
  needs: [ahead(12, 'rangeJoin', 'rangeAnd')],
  read(reading, i) {
    const range = readOpened(reading, i);
    const ofDays = range?.stated.form === 'interval' && range.stated.from.stated.form === 'point';
    // « la nuit du 22 au 23 décembre »
    const night = ofDays ? reading.termBefore(i, Tag.dayPart, LONGEST_PART) : undefined;
    return night === undefined || range === undefined ? range : { first: night.end, end: range.end, stated: range.stated };
  },
};

/** Tokens of a part of the day. */
const LONGEST_PART = 3;
