import { Tag } from '../../languages/senses/tags.ts';
import { cueOf, isArticle, isNameAdjective } from '../cue.ts';
import type { Reading } from '../rule.ts';

const isDemonym = cueOf('demonym');

/** What stands beside a person's name about what they are, and where. */
interface RoleBeside {
  /** As written: `PDG`, `président des Etats-Unis`. */
  role?: string;
  roleKey?: string;
  /** UTF-16 offset of a character in the name of the body that the role belongs to; the resolver knows which that is. */
  affiliationAt?: number;
}

/** Tokens that a body may have between a role and a person: `président de la Commission européenne, X`, « PDG du studio, X ». */
const BODY = 10;
/** Tokens between a name and the head of the role after it: `, un célèbre stratège`, `, the studio's chief executive`. */
const APPOSITION = 5;
/** Tokens between a word of belonging and the body it leads to. */
const ARTICLE = 3;
/** Words between a role and the body it belongs to: `stratège en cybersécurité à la New America Foundation`. */
const SPECIALITY = 3;
const ROLE = 8;

/** Adds to `person` the role or affiliation written beside their name, the tokens from `first` to before `limit`. */
export function addRole(person: RoleBeside, reading: Reading, first: number, limit: number): void {
  const found = roleBefore(reading, first, limit) ?? roleAfter(reading, limit) ?? possessorBefore(reading, first);
  if (found?.role !== undefined) person.role = found.role;
  if (found?.roleKey !== undefined) person.roleKey = found.roleKey;
  if (found?.affiliationAt !== undefined) person.affiliationAt = found.affiliationAt;
}

/** `Sony CEO X`, « le dirigeant nord-coréen X », `its president, X,`, `le président des Etats-Unis, X`. */
function roleBefore(reading: Reading, first: number, limit: number): RoleBeside | undefined {
  const apposed = reading.isSign(first - 1, ',');
  const end = apposed ? first - 1 : first;
  const adjective = adjectiveBefore(reading, end);
  const direct = apposed && reading.isWord(limit) ? undefined : reading.termBefore(adjective, Tag.role, ROLE);
  if (direct !== undefined) {
    const owner = ownerBefore(reading, direct.end) ?? (reading.isCapitalised(direct.end) ? reading.start(direct.end) : undefined);
    const beside: RoleBeside = { role: reading.raw(direct.end, end - 1), roleKey: direct.sense };
    if (owner !== undefined) beside.affiliationAt = owner;
    return beside;
  }
  for (let at = end - 1; at >= end - BODY && reading.has(at) && !reading.opensLine(at + 1); at--) {
    if (reading.sense(at, Tag.belonging) === undefined) {
      if (!isOfBody(reading, at) && !(isCommonNoun(reading, at) && (apposed || at === end - 1))) return undefined;
      continue;
    }
    const role = reading.termBefore(adjectiveBefore(reading, at), Tag.role, ROLE);
    if (role === undefined) continue;
    const body = reading.start(afterArticles(reading, at));
    return { role: reading.raw(role.end, end - 1), roleKey: role.sense, affiliationAt: body };
  }
  return undefined;
}

/** The token after what an adjective before token `end` describes: « dirigeant nord-coréen », « acteur américain ». */
function adjectiveBefore(reading: Reading, end: number): number {
  if (!reading.language.headFirst) return end;
  return reading.termBefore(end, Tag.nationality, 4)?.end ?? (isDemonym(reading, end - 1) ? end - 1 : end);
}

const isCommonNoun = (reading: Reading, i: number): boolean =>
  reading.isWord(i) && !reading.isCapitalised(i) && reading.sense(i, Tag.function) === undefined;

/** `X, chief executive of Sony`, `X, un stratège en cybersécurité à la New America Foundation`. */
function roleAfter(reading: Reading, limit: number): RoleBeside | undefined {
  if (!reading.isSign(limit, ',') && !reading.isSign(limit, '(')) return undefined;
  for (let at = limit + 1; at <= limit + APPOSITION; at++) {
    const role = reading.term(at, Tag.role);
    if (role === undefined) {
      if (!reading.isWord(at) && !reading.isSign(at, "'")) return undefined;
      continue;
    }
    const from = modifiersBefore(reading, at, limit);
    for (let next = role.end; next <= role.end + SPECIALITY; next++) {
      const body = reading.sense(next, Tag.belonging) === undefined ? undefined : bodyAfter(reading, next);
      if (body !== undefined) return { role: reading.raw(from, next - 1), roleKey: role.sense, affiliationAt: body };
      if (!reading.isWord(next)) break;
    }
    return { role: reading.raw(from, role.end - 1), roleKey: role.sense };
  }
  return undefined;
}

/** Where the nouns and adjectives before a role begin that are part of it: `, a cybersecurity strategist`. */
function modifiersBefore(reading: Reading, role: number, limit: number): number {
  let from = role;
  if (reading.language.headFirst) return from;
  while (from - 1 > limit && isCommonNoun(reading, from - 1) && !isArticle(reading, from - 1) && !reading.isSign(from - 2, "'")) from--;
  return from;
}

/** `CNN's X` */
function possessorBefore(reading: Reading, first: number): RoleBeside | undefined {
  const owner = possessor(reading, first);
  return owner === undefined ? undefined : { affiliationAt: owner };
}

/** Offset of the name right before token `i`, with or without its possessive: `Sony CEO`, `Sony's CEO`. */
function ownerBefore(reading: Reading, i: number): number | undefined {
  const dotted = reading.isSign(i - 1, '.') && reading.glued(i - 1) && reading.sense(i - 2, Tag.abbreviation) !== undefined;
  const last = dotted ? i - 2 : i - 1;
  if (reading.isCapitalised(last) && !reading.opensLine(i)) return reading.start(last);
  return possessor(reading, i);
}

function possessor(reading: Reading, i: number): number | undefined {
  const written =
    reading.isWord(i - 1) && reading.glued(i - 1) && reading.isSign(i - 2, "'") && reading.glued(i - 2) && reading.isCapitalised(i - 3);
  return written ? reading.start(i - 3) : undefined;
}

/** Offset of the capitalised name that a word of belonging at `i` leads to, past an article. */
function bodyAfter(reading: Reading, i: number): number | undefined {
  const at = afterArticles(reading, i);
  return reading.isCapitalised(at) ? reading.start(at) : undefined;
}

/** The token behind the word of belonging at `i` and the articles after it. */
function afterArticles(reading: Reading, i: number): number {
  let at = i + 1;
  while (at < i + ARTICLE && !reading.isCapitalised(at) && isArticleOrLink(reading, at)) at++;
  return at;
}

const isArticleOrLink = (reading: Reading, i: number): boolean =>
  reading.isSign(i, "'") || reading.sense(i, Tag.function) !== undefined || reading.sense(i, Tag.connector) !== undefined;

const isOfBody = (reading: Reading, i: number): boolean =>
  reading.isCapitalised(i) ||
  reading.isSign(i, '-') ||
  reading.isSign(i, "'") ||
  reading.sense(i, Tag.connector) !== undefined ||
  isNameAdjective(reading, i);
