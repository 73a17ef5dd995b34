import type { KnownName, NamedThing } from '../languages/senses/names.ts';
import { hasCue } from './cue.ts';
import { isQuote } from './quotation-marks.ts';
import type { Reading } from './rule.ts';

type Service = Extract<NamedThing, { type: 'platform' }>;

/** Kinds whose name is first of all a company's or a newsroom's, and the service's where the words around say so. */
const COMPANY_FIRST: ReadonlySet<Service['kind']> = new Set(['store', 'broadcast', 'press', 'theatrical']);

/**
 * Whether the name at [i, end), that of a service and of the company that runs it, is the service here: things are done
 * on it, it is somebody's account; the company says things, has a boss and is introduced as a company.
 */
export function isService(reading: Reading, i: number, end: number, { thing }: KnownName<Service>): boolean {
  const before = contentBefore(reading, i);
  if (reading.sense(before, 'medium') !== undefined) return true;
  if (hasCue(reading, before, 'group-of') || acts(reading, end)) return false;
  if (reading.sense(before, 'platformUse') !== undefined || reading.termBefore(before + 1, 'platformNoun') !== undefined) return true;
  if (reading.sense(end, 'platformUse') !== undefined || reading.term(end, 'platformNoun') !== undefined) return true;
  return !COMPANY_FIRST.has(thing.kind);
}

/** The token before `i`, articles and quotation marks left out: `sur le « `, `le groupe `. */
function contentBefore(reading: Reading, i: number): number {
  let at = i - 1;
  for (let n = 0; n < 3 && (isQuote(reading, at) || reading.isSign(at, "'") || hasCue(reading, at, 'article')); n++) at--;
  return at;
}

/** Whether what follows at `end` is said of somebody who acts: `said`, `a annoncé`, `'s chief executive`, `shares`. */
function acts(reading: Reading, end: number): boolean {
  if (reading.isSign(end, "'") && reading.glued(end))
    return reading.term(end + 2, 'role') !== undefined || hasCue(reading, end + 2, 'business');
  if (hasCue(reading, end, 'business')) return true;
  let at = end;
  for (let n = 0; n < 2 && reading.sense(at, 'function') !== undefined && !hasCue(reading, at, 'speech', 'act'); n++) at++;
  return hasCue(reading, at, 'speech', 'act');
}
