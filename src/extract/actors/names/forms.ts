import { type GazetteerEntry, gazetteer } from '../../../gazetteer/index.ts';
import type { LanguageCode } from '../../../languages/language.ts';
import { foldString } from '../../../text/vocabulary.ts';

/** How a part of a name is written; the first four are those of tokens, in their order. */
export const SHAPES = ['lower', 'capitalised', 'capitals', 'mixed', 'letter', 'initial', 'dotted', 'digits', 'titled'] as const;
export const Form = { Mixed: 3, Letter: 4, Initial: 5, Dotted: 6, Digits: 7, Titled: 8 } as const;

/** What the writing of a word shows by itself, its ending apart, as the number of a bit; below these are the shapes. */
export const Trait = {
  PluralAcronym: 9,
  TitledWord: 10,
  TitledName: 11,
  Ordinary: 12,
  Unlisted: 13,
  FirstName: 14,
  Surname: 15,
  PersonName: 16,
  LargeCity: 17,
  City: 18,
  SmallCity: 19,
  Subdivision: 20,
  Country: 21,
  Company: 22,
  /** Of words that no language or pack has; no matter of writing. */
  Unknown: 23,
  /** No evidence, but what tells where to look for more: some longer name begins or ends with the word. */
  Opens: 24,
  Closes: 25,
} as const;
/** What clues of traits are called by. Where every word is written large, one that is no ordinary word is as good as capitalised. */
export const TRAIT_NAMES = [
  ...SHAPES,
  'plural-acronym',
  'titled-word',
  'capitalised',
  'ordinary',
  'unlisted',
  'first-name',
  'surname',
  'person-name',
  'large-city',
  'city',
  'small-city',
  'subdivision',
  'country',
  'company',
  'unknown',
] as const;
export const OPENS = 1 << Trait.Opens;
export const CLOSES = 1 << Trait.Closes;
export const COUNTRY = 1 << Trait.Country;

/** Inhabitants from which a city is better known than most people or companies of its name. */
const LARGE = 1_000_000;
const NOTABLE = 100_000;
/** Names of one kind end alike: -ville, -ski. Shorter words are all ending. */
const ENDING = 3;
/** Things by their initials: NGOs, MPs. */
const PLURAL_ACRONYM = /^\p{Lu}{2,}s$/u;

/** The traits of a word, as bits: its shape, and what the gazetteer knows of it. */
export function traitsOf(form: string, shape: number, code: LanguageCode): number {
  const entry = gazetteer().find(form);
  let traits = (1 << shape) | edgesOf(entry, shape);
  if (shape === Form.Digits) return traits;
  if (shape === Form.Mixed && PLURAL_ACRONYM.test(form)) traits |= 1 << Trait.PluralAcronym;
  const known = classesOf(entry);
  const ordinary = gazetteer().isOrdinary(form, code);
  if (shape === Form.Titled) traits |= 1 << (ordinary ? Trait.TitledWord : Trait.TitledName);
  if (ordinary) traits |= 1 << Trait.Ordinary;
  else if (known === 0) traits |= 1 << Trait.Unlisted;
  return traits | known;
}

/** What a word ends in, where that is not all of it. */
export const endingOf = (form: string, shape: number): string | undefined =>
  form.length > ENDING && shape !== Form.Digits ? foldString(form.slice(-ENDING)) : undefined;

/** As what the gazetteer knows a phrase, as bits. */
export const listedAs = (form: string): number => classesOf(gazetteer().find(form));

function classesOf(entry: GazetteerEntry | undefined): number {
  if (entry === undefined) return 0;
  let classes = 0;
  if (entry.firstName) classes |= 1 << Trait.FirstName;
  if (entry.surname) classes |= 1 << Trait.Surname;
  if (entry.personName) classes |= 1 << Trait.PersonName;
  if (entry.city) classes |= 1 << citySize(entry.population);
  if (entry.subdivision) classes |= 1 << Trait.Subdivision;
  if (entry.country) classes |= 1 << Trait.Country;
  if (entry.company) classes |= 1 << Trait.Company;
  return classes;
}

const citySize = (population: number): number =>
  population >= LARGE ? Trait.LargeCity : population >= NOTABLE ? Trait.City : Trait.SmallCity;

function edgesOf(entry: GazetteerEntry | undefined, shape: number): number {
  // of several tokens, of which the first or last is an edge
  if (shape === Form.Initial || shape === Form.Dotted) return OPENS | CLOSES;
  return (entry?.opens ? OPENS : 0) | (entry?.closes ? CLOSES : 0);
}

/** Whether `form` is a first name or surname. */
export function isNameOfPeople(form: string): boolean {
  const known = gazetteer().find(form);
  return known !== undefined && (known.firstName || known.surname || known.personName);
}
