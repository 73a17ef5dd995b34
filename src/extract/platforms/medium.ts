import type { PlatformMention } from '../../core/mention.ts';
import { Tag } from '../../languages/senses/tags.ts';
import type { Reading, Rule } from '../rule.ts';
import { isNoOtherWord, listedFrom, mayBeNew, newPlatform } from './listed.ts';

/** Tokens between what is distributed and through what: `available to rent in the United States on`. */
const REACH = 6;

export const mediumPlatform: Rule = {
  id: 'platform/medium',
  summary: 'A platform by what is done through it, or listed with one: available on Example, diffusé sur Example, on YouTube and Example',
  wakes: ['medium'],
  match(reading, i) {
    if (reading.sense(i, Tag.medium) === undefined) return undefined;
    const listed = listedFrom(reading, i + 1, true);
    const kind = listed.find(({ service }) => service !== undefined && service.thing.named !== false)?.service?.thing.kind;
    let believed = isDistributed(reading, i);
    const found: PlatformMention[] = [];
    for (const { service, run } of listed) {
      if (service !== undefined) believed ||= service.thing.named !== false;
      else if (believed && mayBeNew(reading, run) && isNoOtherWord(reading, run)) found.push(newPlatform(reading, run, kind ?? 'website'));
    }
    return found;
  },
};

function isDistributed(reading: Reading, i: number): boolean {
  for (let at = i - 1; at >= i - REACH && reading.has(at) && !reading.opensLine(at + 1); at--) {
    if (reading.term(at, Tag.distributed) !== undefined) return true;
    if (reading.isSign(at, '.') || reading.isSign(at, ';')) return false;
  }
  return false;
}
