import type { Actor, Platform, Work } from '../../core/schema.ts';
import type { Tagged } from './tags.ts';

/** An entry of a pack: a thing with a key, found under any of its names. */
export type NamedThing =
  | { type: 'actor'; kind: Actor['kind']; key: string; name: string }
  | { type: 'platform'; kind: Platform['kind']; key: string; name: string; operator?: string; named?: false }
  | { type: 'work'; kind: Work['kind']; key: string; name: string };

/** One of the names that packs know, with what a text must show for it to be believed. */
export interface KnownName<T extends NamedThing = NamedThing> {
  thing: T;
  /**
   * One letter for each word of the name as the pack writes it, which the text's own capitals must bear out: `A` an acronym,
   * all in capitals there too; `C` any capital; `l` in lower case in the pack, as the text likes.
   */
  letters: string;
  /** Also a word of the language (`Time`, `Variety`): believed only where it cannot be that word. */
  ordinary?: true;
  /** A common misspelling of the thing's name. */
  misspelt?: true;
  /** Means this thing only in documents about the affair of this name. */
  within?: string;
  /** A name in texts of this language alone. */
  language?: 'en' | 'fr';
}

type Named<K extends NamedThing['type']> = KnownName<Extract<NamedThing, { type: K }>>[];

/** What packs know under a name, in whatever language: the likeliest last, so that those of later packs are added in linear time. */
export type KnownSenses = Tagged<{
  actor: Named<'actor'>;
  platform: Named<'platform'>;
  work: Named<'work'>;
  /** One of these names may begin in lower case or with a digit: `molotov.tv`, `20 Minutes`. */
  uncapitalised: true;
}>;

/** What words of a language mean to the names in and around them. */
export interface NameSenses {
  /** Classes of evidence that the word gives about names in and around it, see `cues.json`. */
  cue: readonly string[];
  /** May stand between two parts of one name: `of`, `de`, `bin`. */
  connector: true;
  /** Begins a name in lower case before a hyphen: `al-Bab`. */
  article: true;
  /** Leads from a role to the body it belongs to: CEO `of` Sony. */
  belonging: true;
  /** Says where somebody or something is from, in several words: `North Korean`. It is no name, though its parts look like one. */
  nationality: true;
  /** What a person does or is somewhere, as a key that is the same in every language: `chief-executive` for PDG and CEO. */
  role: string;
}
