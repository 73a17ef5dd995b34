import type { ActorMention, AnyNameMention } from '../../core/mention.ts';
import { Class, classOf } from '../../text/characters.ts';
import type { Name } from './name.ts';

const SHORTEST = 2;
const LONGEST = 8;

/** Finds what the acronyms among `names` stand for: the name before their bracket, or one whose initials they are. */
export function relateAcronyms(
  names: readonly Name[],
  mentions: readonly AnyNameMention[],
  of: readonly (Name | undefined)[],
  text: string,
): void {
  const acronyms = new Map<string, Name>();
  for (const name of names) {
    const acronym = acronymOf(name, text);
    if (acronym !== undefined) acronyms.set(acronym, name);
  }
  if (acronyms.size === 0) return;
  for (const name of names) {
    if (name.words < SHORTEST) continue;
    for (const initials of initialsOf(name, text)) {
      const acronym = acronyms.get(initials);
      if (acronym !== undefined && acronym !== name) acronym.expansion ??= name;
    }
  }
  for (let i = 1; i < mentions.length; i++) {
    const { end } = mentions[i - 1] as AnyNameMention;
    if ((mentions[i] as AnyNameMention).start !== end + 2 || !text.startsWith(' (', end)) continue;
    const name = of[i];
    const full = of[i - 1];
    if (name === undefined || full === undefined || full.words < SHORTEST || acronymOf(name, text) === undefined) continue;
    name.expansion = full;
    name.introduced = true;
  }
}

/** `U.N.` and `UN` as `un`; undefined where the name is no acronym. */
function acronymOf(name: Name, text: string): string | undefined {
  const { start, end } = name.mentions[0] as ActorMention;
  if (end - start > 2 * LONGEST) return undefined;
  for (let i = start; i < end; i++) if (!isOfAcronym(text.charCodeAt(i))) return undefined;
  const letters = text.slice(start, end).replaceAll('.', '');
  return letters.length >= SHORTEST && letters.length <= LONGEST ? letters.toLowerCase() : undefined;
}

/** A capital, a digit or a full stop. */
function isOfAcronym(code: number): boolean {
  if (code === 0x2e) return true;
  const kind = classOf(code);
  return kind === Class.Upper || kind === Class.Digit;
}

/** First letters of all words, and of the capitalised ones alone. */
function initialsOf(name: Name, text: string): [string, string] {
  const { start, end } = name.mentions[0] as ActorMention;
  let all = '';
  let capitals = '';
  let word = 0;
  for (let i = start; i < end; ) {
    const initial = name.written[word] as string;
    all += initial;
    if (classOf(text.charCodeAt(i)) === Class.Upper) capitals += initial;
    // words of a slug are parted where the text has a space, hyphen or apostrophe
    while (i < end && !isGap(text.charCodeAt(i))) i++;
    while (i < end && isGap(text.charCodeAt(i))) i++;
    word = name.written.indexOf('-', word) + 1;
    if (word === 0) break;
  }
  return [all, capitals];
}

const isGap = (code: number): boolean => code <= 0x2f || code === 0xa0 || (code >= 0x2010 && code <= 0x2019) || code === 0x202f;
