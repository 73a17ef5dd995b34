import { slug } from '../core/slug.ts';
import type { LanguageCode, Senses } from '../languages/language.ts';
import type { KnownName, NamedThing } from '../languages/senses/names.ts';
import { Class, classOf } from '../text/characters.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Alias, Pack } from './pack.ts';

/** Letters of the longest acronym that is looked for with full stops too: `F.B.I.` */
const DOTTED = 5;

type Entry = Pick<NonNullable<Pack['works']>[number], 'name' | 'ordinary' | 'within' | 'aliases'>;
type AliasFields = Exclude<Alias, string>;

/** One name of a thing, and the language it is a name in where it is one of one language only. */
interface Naming {
  name: KnownName;
  language: LanguageCode | undefined;
}

/** All that is known under one form. */
interface Form {
  namings: Naming[];
  /** Its words, once the first lexicon has told them apart. */
  words: readonly number[] | undefined;
}

/**
 * What packs know, compiled once for the lexicons of all languages: taking a hundred thousand names apart for each would
 * cost most of a second.
 */
export class PackNames {
  readonly #byForm: Record<NamedThing['type'], Map<string, Form>> = { actor: new Map(), platform: new Map(), work: new Map() };

  readonly #packs: readonly Pack[];

  /** Where two things share a name the later pack's is preferred, and within one pack the first. */
  constructor(packs: readonly Pack[]) {
    this.#packs = packs;
    for (const pack of packs.toReversed()) {
      for (const actor of pack.actors ?? [])
        this.#addAll({ type: 'actor', kind: actor.kind, key: actor.key ?? slug(actor.name), name: actor.name }, actor);
      for (const platform of pack.platforms ?? []) {
        const { kind, name, operator, named } = platform;
        const thing: NamedThing = { type: 'platform', kind, key: platform.key ?? slug(name), name };
        this.#addAll({ ...thing, ...(operator !== undefined && { operator }), ...(named === false && { named }) }, platform);
      }
      for (const work of pack.works ?? [])
        this.#addAll({ type: 'work', kind: work.kind, key: work.key ?? slug(work.name), name: work.name }, work);
    }
  }

  /** Puts the names that texts in `language` use into its lexicon. All lexicons must be over one vocabulary. */
  addTo(lexicon: Lexicon<Senses>, language: LanguageCode): void {
    addNames(lexicon, 'actor', this.#byForm.actor, language);
    addNames(lexicon, 'platform', this.#byForm.platform, language);
    addNames(lexicon, 'work', this.#byForm.work, language);
    for (const { roles = [], measures = [] } of this.#packs) {
      for (const { key, forms } of roles) for (const form of formsIn(forms, language)) lexicon.add('role', form, key);
      for (const { key, forms } of measures)
        for (const form of formsIn(forms, language)) lexicon.add('measureWord', form, { measures: key });
    }
  }

  #addAll(thing: NamedThing, { name, ordinary, within, aliases }: Entry): void {
    this.#add(thing, { form: name, ordinary, within });
    if (aliases !== undefined) for (const alias of aliases) this.#add(thing, typeof alias === 'string' ? { form: alias } : alias);
  }

  #add(thing: NamedThing, { form, language, ordinary, misspelt, within }: AliasFields): void {
    const letters = lettersOf(form);
    const name: KnownName = { thing, letters };
    if (ordinary) name.ordinary = ordinary;
    if (misspelt) name.misspelt = misspelt;
    if (within !== undefined) name.within = within;
    this.#put(thing.type, form, { name, language });
    if (letters !== 'A' || form.length > DOTTED) return;
    this.#put(thing.type, [...form, ''].join('.'), { name: { ...name, letters: 'C'.repeat(form.length) }, language });
  }

  #put(type: NamedThing['type'], form: string, naming: Naming): void {
    const folded = foldForm(form);
    const known = this.#byForm[type].get(folded);
    if (known === undefined) this.#byForm[type].set(folded, { namings: [naming], words: undefined });
    else known.namings.push(naming);
  }
}

type Words = NonNullable<Pack['roles']>[number]['forms'];

const formsIn = (words: Words, language: LanguageCode): string[] =>
  words.flatMap((word) => (typeof word === 'string' ? word : word.language === undefined || word.language === language ? word.form : []));

function addNames(lexicon: Lexicon<Senses>, type: NamedThing['type'], forms: ReadonlyMap<string, Form>, language: LanguageCode): void {
  for (const [written, form] of forms) {
    const known: KnownName[] = [];
    for (const naming of form.namings) if (naming.language === undefined || naming.language === language) known.push(naming.name);
    if (known.length === 0) continue;
    form.words ??= lexicon.wordsOf(written);
    lexicon.add(type, form.words, [...known, ...(lexicon.get(type, form.words) ?? [])] as Senses[typeof type]);
    if (known.some(({ letters }) => letters.startsWith('l')) || !isLetter(written)) lexicon.add('uncapitalised', form.words, true);
  }
}

/** The lexicon holds one entry for spellings that differ in case and hyphens only. */
function foldForm(form: string): string {
  const lower = form.toLowerCase();
  return /[^ -,.-~]/.test(lower) ? lower.normalize('NFC').replace(/[-‐‑]/g, ' ') : lower;
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
