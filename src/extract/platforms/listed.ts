import type { PlatformMention } from '../../core/mention.ts';
import { slug } from '../../core/slug.ts';
import { gazetteer } from '../../gazetteer/index.ts';
import type { KnownName, NamedThing } from '../../languages/senses/names.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { cueOf, isArticle, isCalendar } from '../cue.ts';
import { knownAt } from '../known.ts';
import { type NameRun, nameFrom } from '../name-run.ts';
import type { Reading } from '../rule.ts';
import { isListLink } from '../service.ts';

const endsList = cueOf('stop', 'colon', 'close-bracket', 'dash');

type Service = Extract<NamedThing, { type: 'platform' }>;

/** Names of a list that are read: `Youku, Tudou and iQiyi`. */
const LISTED = 6;

/** A name in a list of platforms: one that packs know, or a run of capitals. */
export type Listed = { service: KnownName<Service>; run?: never } | { run: NameRun; service?: never };

/**
 * The names from token `i` on, parted by commas and words such as `and`, with or without a medium (`on`) before each. Where
 * no noun before them says what they are, a comma or an « et » may begin another clause (on Twitter, Smith said): a list is
 * then `closed` by a sign.
 */
export function listedFrom(reading: Reading, i: number, closed: boolean): Listed[] {
  const listed: Listed[] = [];
  let at = i;
  while (listed.length < LISTED) {
    const known = knownAt(reading, afterArticle(reading, at), Tag.platform);
    const [service] = known?.names ?? [];
    const run = service === undefined ? nameFrom(reading, at) : undefined;
    const end = service === undefined ? run && run.end + (run.quoted ? 1 : 0) : known?.end;
    if (end === undefined || (closed && listed.length > 0 && !endsItem(reading, end))) break;
    if (service !== undefined) listed.push({ service });
    else if (run !== undefined) listed.push({ run });
    if (!isListLink(reading, end)) break;
    at = reading.isSign(end, ',') && reading.sense(end + 1, Tag.listLink) === true ? end + 2 : end + 1;
    if (reading.sense(at, Tag.medium) !== undefined) at++;
  }
  return listed;
}

/** The platform of a `kind` that is named by the words of `run` and nowhere else. */
export function newPlatform(reading: Reading, { first, end }: NameRun, kind: Service['kind']): PlatformMention {
  const name = reading.raw(first, end - 1);
  return { type: 'platform', rule: '', start: reading.start(first), end: reading.end(end - 1), kind, name, key: slug(name) };
}

/** Whether the words may name a platform that no pack knows: no day, and nothing else that one does. */
export const mayBeNew = (reading: Reading, { first }: NameRun): boolean =>
  !isCalendar(reading, first) && !knownAt(reading, first, Tag.actor) && !knownAt(reading, first, Tag.platform);

/** Whether the words are no title, place, first name or word: things are also shown on Broadway and put on Peter's desk. */
export function isNoOtherWord(reading: Reading, { first, end }: NameRun): boolean {
  if (knownAt(reading, first, Tag.work)) return false;
  const known = gazetteer().lookUp(reading.raw(first)) ?? gazetteer().lookUp(reading.raw(first, end - 1));
  return known === undefined && !gazetteer().isOrdinary(reading.lower(first), reading.language.code);
}

function afterArticle(reading: Reading, i: number): number {
  if (!isArticle(reading, i)) return i;
  return reading.isSign(i + 1, "'") ? i + 2 : i + 1;
}

/** Whether a list may go on or end at token `end`. */
const endsItem = (reading: Reading, end: number): boolean =>
  isListLink(reading, end) || reading.opensLine(end) || endsList(reading, end) || !reading.has(end);
