import { slug } from '../core/slug.ts';
import type { LanguageCode, Senses } from '../languages/language.ts';
import type { KnownName, NamedThing } from '../languages/senses/names.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Alias, Pack } from './pack.ts';

/** Letters of the longest acronym that is looked for with full stops too: `F.B.I.` */
const DOTTED = 5;

type Entry = Pick<NonNullable<Pack['works']>[number], 'name' | 'ordinary' | 'within' | 'aliases'>;
type AliasFields = Exclude<Alias, string>;
type Names = Map<string, KnownName[]>;

/**
 * Puts the names of `packs` that texts in `language` use into `lexicon`. Where two things share a name the later pack's
 * is preferred, and within one pack the first.
 */
export function addPacks(lexicon: Lexicon<Senses>, packs: readonly Pack[], language: LanguageCode): void {
  const known: Record<NamedThing['type'], Names> = { actor: new Map(), platform: new Map(), work: new Map() };
  for (const pack of [...packs].reverse()) for (const [thing, entry] of thingsOf(pack)) addNames(known[thing.type], thing, entry, language);
  addAll(lexicon, 'actor', known.actor);
  addAll(lexicon, 'platform', known.platform);
  addAll(lexicon, 'work', known.work);
}

function addAll(lexicon: Lexicon<Senses>, type: NamedThing['type'], names: Names): void {
  for (const [form, senses] of names) lexicon.add(type, form, senses as Senses[typeof type]);
}

function* thingsOf(pack: Pack): Generator<[NamedThing, Entry]> {
  for (const actor of pack.actors ?? []) yield [{ type: 'actor', kind: actor.kind, key: keyOf(actor), name: actor.name }, actor];
  for (const platform of pack.platforms ?? []) {
    const { kind, name, operator, named } = platform;
    const thing: NamedThing = { type: 'platform', kind, key: keyOf(platform), name };
    yield [{ ...thing, ...(operator !== undefined && { operator }), ...(named === false && { named }) }, platform];
  }
  for (const work of pack.works ?? []) yield [{ type: 'work', kind: work.kind, key: keyOf(work), name: work.name }, work];
}

const keyOf = (entry: { name: string; key?: string | undefined }): string => entry.key ?? slug(entry.name);

function addNames(names: Names, thing: NamedThing, entry: Entry, language: LanguageCode): void {
  const { name, ordinary, within } = entry;
  addName(names, thing, { form: name, ordinary, within });
  for (const alias of entry.aliases ?? []) {
    if (typeof alias === 'string') addName(names, thing, { form: alias });
    else if (alias.language === undefined || alias.language === language) addName(names, thing, alias);
  }
}

function addName(names: Names, thing: NamedThing, { form, ordinary, misspelt, within }: AliasFields): void {
  const letters = lettersOf(form);
  const name: KnownName = {
    thing,
    letters,
    ...(ordinary && { ordinary }),
    ...(misspelt && { misspelt }),
    ...(within !== undefined && { within }),
  };
  put(names, form, name);
  if (letters === 'A' && form.length <= DOTTED) put(names, [...form, ''].join('.'), { ...name, letters: 'C'.repeat(form.length) });
}

function put(names: Names, form: string, name: KnownName): void {
  // the lexicon holds one entry for spellings that differ in case and hyphens only
  const folded = form.normalize('NFC').toLowerCase().replace(/[-‐‑]/g, ' ');
  const known = names.get(folded);
  if (known === undefined) names.set(folded, [name]);
  else known.push(name);
}

/** See `KnownName.letters`. */
function lettersOf(form: string): string {
  let letters = '';
  for (const [word] of form.matchAll(/[\p{L}\p{M}]+/gu)) letters += /^\p{Lu}{2,}$/u.test(word) ? 'A' : /\p{Lu}/u.test(word) ? 'C' : 'l';
  return letters;
}
