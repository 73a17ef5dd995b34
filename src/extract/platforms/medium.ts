import { slug } from '../../core/slug.ts';
import { gazetteer } from '../../gazetteer/index.ts';
import { hasCue } from '../cue.ts';
import { knownAt } from '../known.ts';
import { nameFrom } from '../name-run.ts';
import type { Reading, Rule } from '../rule.ts';

/** Tokens between what is distributed and through what: `available to rent in the United States on`. */
const REACH = 6;

export const mediumPlatform: Rule = {
  id: 'platform/medium',
  summary: 'A platform by what is done through it: available on Example, diffusé sur Example',
  wakes: ['medium'],
  match(reading, i) {
    if (reading.sense(i, 'medium') === undefined) return undefined;
    const name = nameFrom(reading, i + 1);
    if (name === undefined || !isDistributed(reading, i)) return undefined;
    const { first, end } = name;
    if (hasCue(reading, first, 'weekday', 'month', 'calendar')) return undefined;
    if (knownAt(reading, first, 'actor') || knownAt(reading, first, 'platform') || knownAt(reading, first, 'work')) return undefined;
    const written = reading.raw(first, end - 1);
    // things are also shown on Broadway and put on Peter's desk
    const known = gazetteer().lookUp(reading.raw(first)) ?? gazetteer().lookUp(written);
    if (known !== undefined || gazetteer().isOrdinary(reading.lower(first), reading.language.code)) return undefined;
    return { type: 'platform', start: reading.start(first), end: reading.end(end - 1), kind: 'website', name: written, key: slug(written) };
  },
};

function isDistributed(reading: Reading, i: number): boolean {
  for (let at = i - 1; at >= i - REACH && reading.has(at) && !reading.opensLine(at + 1); at--) {
    if (reading.term(at, 'distributed') !== undefined) return true;
    if (reading.isSign(at, '.') || reading.isSign(at, ';')) return false;
  }
  return false;
}
