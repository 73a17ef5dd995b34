import type { AnyNameMention } from '../../core/mention.ts';
import { Class, classOf } from '../../text/characters.ts';
import type { Name } from './name.ts';

const SHORTEST = 2;
const LONGEST = 8;

/** The names of a document that are acronyms. */
export class Acronyms {
  readonly #text: string;
  /** By their letters in lower case. */
  #names: Map<string, Name> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes note of `name` if it is one. */
  add(name: Name): void {
    const acronym = acronymOf(name, this.#text);
    if (acronym !== undefined) (this.#names ??= new Map()).set(acronym, name);
  }

  /** Tells them what they stand for: the name before their bracket, or one of `names` whose initials they are. */
  relate(names: readonly Name[], mentions: readonly AnyNameMention[], of: readonly (Name | undefined)[]): void {
    if (this.#names === undefined) return;
    for (const name of names) {
      if (name.words < SHORTEST) continue;
      for (const initials of initialsOf(name, this.#text)) {
        const acronym = this.#names.get(initials);
        if (acronym !== undefined && acronym !== name) acronym.expansion ??= name;
      }
    }
    for (let i = 1; i < mentions.length; i++) {
      const { end } = mentions[i - 1] as AnyNameMention;
      if ((mentions[i] as AnyNameMention).start !== end + 2 || !this.#text.startsWith(' (', end)) continue;
      const name = of[i];
      const full = of[i - 1];
      if (name === undefined || full === undefined || full.words < SHORTEST || acronymOf(name, this.#text) === undefined) continue;
      name.expansion = full;
      name.introduced = true;
    }
  }
}

/** `U.N.` and `UN` as `un`; undefined where the name is no acronym. */
function acronymOf(name: Name, text: string): string | undefined {
  const { start, end } = name.first;
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
  const { start, end } = name.first;
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
