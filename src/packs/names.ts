import { slug } from '../core/slug.ts';
import type { LanguageCode, Senses } from '../languages/language.ts';
import type { KnownName, KnownSenses, NamedThing } from '../languages/senses/names.ts';
import { Tag } from '../languages/senses/tags.ts';
import { Class, classOf } from '../text/characters.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Alias, Pack } from './pack.ts';

/** Letters of the longest acronym that is looked for with full stops too: `F.B.I.` */
const DOTTED = 5;

type Entry = Pick<NonNullable<Pack['works']>[number], 'name' | 'ordinary' | 'within' | 'aliases'>;
type Words = NonNullable<Pack['roles']>[number]['forms'];

/**
 * Puts what `packs` know into the lexicon of names, and their words into that of each language. Where two things share a
 * name the later pack's is preferred, and within one pack the first. Runs once over a hundred thousand names, so it makes
 * nothing that is not kept.
 */
export function addPacks(packs: readonly Pack[], names: Lexicon<KnownSenses>, words: ReadonlyMap<LanguageCode, Lexicon<Senses>>): void {
  for (const { actors = [], platforms = [], works = [], roles = [], measures = [] } of packs) {
    eachFromLast(actors, (actor) => {
      const { kind, name, key = slug(name) } = actor;
      addNames(names, { type: 'actor', kind, key, name }, actor);
    });
    eachFromLast(platforms, (platform) => {
      const { kind, name, key = slug(name), operator, named } = platform;
      addNames(
        names,
        { type: 'platform', kind, key, name, ...(operator !== undefined && { operator }), ...(named === false && { named }) },
        platform,
      );
    });
    eachFromLast(works, (work) => {
      const { kind, name, key = slug(name) } = work;
      addNames(names, { type: 'work', kind, key, name }, work);
    });
    for (const [language, lexicon] of words) {
      for (const { key, forms } of roles) for (const form of formsIn(forms, language)) lexicon.add(Tag.role, form, key);
      for (const { key, forms } of measures)
        for (const form of formsIn(forms, language)) lexicon.add(Tag.measureWord, form, { measures: key });
    }
  }
}

/** The last that is added under a name is preferred. */
function eachFromLast<T>(entries: readonly T[], visit: (entry: T) => void): void {
  for (let i = entries.length - 1; i >= 0; i--) visit(entries[i] as T);
}

const formsIn = (words: Words, language: LanguageCode): string[] =>
  words.flatMap((word) => (typeof word === 'string' ? word : word.language === undefined || word.language === language ? word.form : []));

function addNames(names: Lexicon<KnownSenses>, thing: NamedThing, { name, ordinary, within, aliases }: Entry): void {
  if (aliases !== undefined) eachFromLast(aliases, (alias) => addName(names, thing, typeof alias === 'string' ? { form: alias } : alias));
  addName(names, thing, { form: name, ordinary, within });
}

function addName(
  names: Lexicon<KnownSenses>,
  thing: NamedThing,
  { form, language, ordinary, misspelt, within }: Exclude<Alias, string>,
): void {
  const letters = lettersOf(form);
  const name: KnownName = { thing, letters };
  if (ordinary) name.ordinary = ordinary;
  if (misspelt) name.misspelt = misspelt;
  if (within !== undefined) name.within = within;
  if (language !== undefined) name.language = language;
  put(names, form, name);
  if (letters === 'A' && form.length <= DOTTED) put(names, [...form, ''].join('.'), { ...name, letters: 'C'.repeat(form.length) });
}

function put(names: Lexicon<KnownSenses>, form: string, name: KnownName): void {
  const tag = Tag[name.thing.type];
  const words = names.wordsOf(form);
  const known = names.get(tag, words);
  if (known === undefined) names.add(tag, words, [name] as KnownSenses[typeof tag]);
  else (known as KnownName[]).push(name);
  if (name.letters.startsWith('l') || !isLetter(form)) names.add(Tag.uncapitalised, words, true);
}

function isLetter(form: string): boolean {
  const kind = classOf(form.charCodeAt(0));
  return kind === Class.Lower || kind === Class.Upper;
}

/** See `KnownName.letters`. */
function lettersOf(form: string): string {
  let letters = '';
  let upper = 0;
  let length = 0;
  for (let i = 0; i <= form.length; i++) {
    const kind = i < form.length ? classOf(form.charCodeAt(i)) : Class.Other;
    if (kind === Class.Lower || kind === Class.Upper) {
      length++;
      if (kind === Class.Upper) upper++;
    } else if (kind !== Class.Mark && kind !== Class.Ignorable && length > 0) {
      letters += upper === 0 ? 'l' : upper === length && length > 1 ? 'A' : 'C';
      upper = length = 0;
    }
  }
  return letters;
}
