import { Tag } from '../../languages/senses/tags.ts';
import type { Reading, Rule } from '../rule.ts';
import { figureIn } from './mention.ts';

export const ordinal: Rule = {
  id: 'figure/ordinal',
  summary: 'A place in an order with what is ordered: première fois, third film, 16th hole',
  wakes: ['letteredDigits', 'ordinal'],
  match(reading, i) {
    const spelled = reading.sense(i, Tag.ordinal);
    const suffixed = reading.isDigits(i) && !reading.glued(i) && reading.glued(i + 1) && reading.sense(i + 1, Tag.ordinalSuffix) === true;
    if (spelled === undefined && !suffixed) return undefined;
    // « quatre premiers matches » counts matches
    if (reading.isDigits(i - 1) || reading.sense(i - 1, Tag.numeral) !== undefined) return undefined;
    const after = suffixed ? i + 2 : i + 1;
    const value = spelled ?? Number(reading.raw(i));
    const noun = isNounBehind(reading, after);
    if (spelled !== undefined && !noun) return undefined;
    const end = noun ? after + 1 : after;
    const place = figureIn('ordinal', reading.start(i), reading.end(end - 1), value, null, 'exact');
    place.coreEnd = reading.end(after - 1);
    return place;
  },
};

function isNounBehind(reading: Reading, i: number): boolean {
  if (!reading.isWord(i) || reading.opensLine(i) || reading.isCapitalised(i)) return false;
  return (
    !reading.sense(i, Tag.function) &&
    !reading.sense(i, Tag.notNoun) &&
    !reading.sense(i, Tag.numeral) &&
    !reading.sense(i, Tag.month) &&
    !reading.sense(i, Tag.timeUnit)
  );
}
