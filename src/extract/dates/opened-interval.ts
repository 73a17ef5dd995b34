import type { TimeForm } from './form.ts';
import { readOpened } from './range.ts';

export const openedInterval: TimeForm = {
  id: 'date/opened-interval',
  summary: 'A range of time that a word opens: from Dec. 24 to Jan. 4, entre 2008 et 2013, du 23 au 26 avril, between 2 and 4 p.m.',
  // behind "from" every form can be an end
  wakes: ['rangeOpen'],
  needs: ['rangeJoin', 'rangeAnd'],
  read: readOpened,
};
