import type { StatedPoint } from '../../core/stated-time.ts';
import { Tag } from '../../languages/senses/tags.ts';
import type { Reading } from '../rule.ts';
import type { TimeForm } from './form.ts';

/** Tokens on each side in which a word shows that the event is meant. */
const REACH = 4;

export const eventDay: TimeForm = {
  id: 'date/event-day',
  summary: 'A date that stands for what happened on it: les attentats du 11 septembre, a reference to 9/11',
  wakes: ['eventDay'],
  read(reading, i) {
    const event = reading.term(i, Tag.eventDay);
    if (event === undefined || isDated(reading, event.end)) return undefined;
    if (!namesItself(reading, event.end) && !isHinted(reading, i, event.end)) return undefined;
    const [year, month, day] = event.sense.split('-').map(Number) as [number, number, number];
    return { end: event.end, stated: { form: 'point', year, month, day, event: true } satisfies StatedPoint };
  },
};

/** In a name without a month (`9/11`) nothing else can be meant, nor in one with a hyphen (« le 11-Septembre »). */
const namesItself = (reading: Reading, end: number): boolean =>
  (reading.isDigits(end - 1) && reading.isSign(end - 2, '/')) || (reading.isWord(end - 1) && reading.isSign(end - 2, '-'));

/** After a year it is a plain date. */
const isDated = (reading: Reading, end: number): boolean =>
  reading.isDigits(end) || (reading.isSign(end, ',') && reading.isDigits(end + 1));

function isHinted(reading: Reading, i: number, end: number): boolean {
  for (let k = i - REACH; k < end + REACH; k++) if ((k < i || k >= end) && reading.sense(k, Tag.eventHint)) return true;
  return false;
}
