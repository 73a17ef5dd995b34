import type { KnownName, NamedThing } from '../languages/senses/names.ts';
import { Tag } from '../languages/senses/tags.ts';
import { cueOf, isArticle } from './cue.ts';
import { isQuote } from './quotation-marks.ts';
import type { Reading } from './rule.ts';

const isGroup = cueOf('group-of');
const isServiceOf = cueOf('service-of');
const isBusiness = cueOf('business');
const isSuffix = cueOf('organization-suffix');
const isAct = cueOf('speech', 'act');

type Service = Extract<NamedThing, { type: 'platform' }>;

/** Kinds whose name is first of all a company's or a newsroom's, and the service's where the words around say so. */
const COMPANY_FIRST: ReadonlySet<Service['kind']> = new Set(['store', 'broadcast', 'press', 'theatrical', 'website']);

/** Items of a list that are looked back over, and tokens of the longest of them. */
const ITEMS = 6;
const ITEM = 5;

/**
 * Whether the name at [i, end), that of a service and of the company that runs it, is the service here: things are done
 * on it, it is somebody's account; the company says things, has a boss and is introduced as a company.
 */
export function isService(reading: Reading, i: number, end: number, name: KnownName<Service>): boolean {
  const before = contentBefore(reading, i);
  if (reading.sense(before, Tag.medium) !== undefined) return true;
  if (isCompany(reading, i, end)) return false;
  if (reading.sense(before, Tag.platformUse) !== undefined || reading.termBefore(before + 1, Tag.platformNoun) !== undefined) return true;
  if (reading.sense(end, Tag.platformUse) !== undefined || reading.term(end, Tag.platformNoun) !== undefined) return true;
  return !COMPANY_FIRST.has(name.thing.kind) || isListedWithMedium(reading, before);
}

/** Whether the name at [i, end) of a service that no pack knows as a company too is its own company here: BitTorrent said. */
export function actsItself(reading: Reading, i: number, end: number, { thing }: KnownName<Service>): boolean {
  if (thing.named === false || (thing.operator !== undefined && thing.operator !== thing.key)) return false;
  return reading.sense(contentBefore(reading, i), Tag.medium) === undefined && isCompany(reading, i, end);
}

/** Whether the words around the name at [i, end) are said of somebody who acts, and not of a thing that is used. */
function isCompany(reading: Reading, i: number, end: number): boolean {
  const before = contentBefore(reading, i);
  if (isLed(reading, before) || acts(reading, end)) return true;
  return isGroup(reading, before) && !isServiceOf(reading, before);
}

/** The token before `i`, articles and quotation marks left out: `sur le « `, `le groupe `. */
function contentBefore(reading: Reading, i: number): number {
  let at = i - 1;
  for (let n = 0; n < 3 && (isQuote(reading, at) || reading.isSign(at, "'") || isArticle(reading, at)); n++) at--;
  return at;
}

/** `chief executive of`, « le patron de » */
const isLed = (reading: Reading, before: number): boolean =>
  reading.sense(before, Tag.belonging) !== undefined && reading.termBefore(before, Tag.role) !== undefined;

/** Whether what follows at `end` is said of somebody who acts: `said`, `a annoncé`, `'s chief executive`, `shares`, `Inc.`. */
function acts(reading: Reading, end: number): boolean {
  if (reading.isSign(end, "'") && reading.glued(end)) return reading.term(end + 2, Tag.role) !== undefined || isBusiness(reading, end + 2);
  if (isBusiness(reading, end) || reading.term(end, Tag.role) !== undefined) return true;
  if (reading.isCapitalised(end) && isSuffix(reading, end)) return true;
  let at = end;
  for (let n = 0; n < 2 && reading.sense(at, Tag.function) !== undefined && !isAct(reading, at); n++) at++;
  return isAct(reading, at);
}

/** Whether the sign or word at `at` ties a name to others in a list that stands behind a medium: `on PBS and `, « sur TF1, ». */
function isListedWithMedium(reading: Reading, at: number): boolean {
  let last = at;
  for (let n = 0; n < ITEMS; n++) {
    if (!isListLink(reading, last)) return false;
    if (reading.isSign(last - 1, ',')) last--;
    let first = last - 1;
    while (first > last - ITEM && (reading.isCapitalised(first) || reading.isDigits(first) || reading.glued(first + 1))) first--;
    if (first === last - 1) return false;
    last = contentBefore(reading, first + 1);
    if (reading.sense(last, Tag.medium) !== undefined) return true;
  }
  return false;
}

/** Whether the token parts the items of a list: a comma, `and`, « ou ». */
export const isListLink = (reading: Reading, i: number): boolean => reading.isSign(i, ',') || reading.sense(i, Tag.listLink) === true;
