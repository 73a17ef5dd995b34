import { gazetteer } from '../../../gazetteer/index.ts';
import type { LanguageCode } from '../../../languages/language.ts';
import { foldString } from '../../../text/vocabulary.ts';

/** How a part of a name is written; the first four are those of tokens, in their order. */
export const SHAPES = ['lower', 'capitalised', 'capitals', 'mixed', 'letter', 'initial', 'dotted', 'digits', 'titled'] as const;
export const Form = { Letter: 4, Initial: 5, Dotted: 6, Digits: 7, Titled: 8 } as const;

/** Inhabitants from which a city is better known than most people or companies of its name. */
const LARGE = 1_000_000;
const NOTABLE = 100_000;
/** Names of one kind end alike: -ville, -ski. Shorter words are all ending. */
const ENDING = 3;
/** Things by their initials: NGOs, MPs. */
const PLURAL_ACRONYM = /^\p{Lu}{2,}s$/u;

/** What the writing of a word says by itself: its shape, its ending, and what the gazetteer knows of it. */
export function clueNamesOf(form: string, shape: number, code: LanguageCode): string[] {
  const clues: string[] = [SHAPES[shape] as string];
  if (shape === Form.Digits) return clues;
  if (PLURAL_ACRONYM.test(form)) clues.push('plural-acronym');
  if (form.length > ENDING) clues.push(`…${foldString(form.slice(-ENDING))}`);
  const known = gazetteerClues(form);
  const ordinary = gazetteer().isOrdinary(form, code);
  // where every word is written large, the ordinary ones are no names for it
  if (shape === Form.Titled) clues.push(ordinary ? 'titled-word' : 'capitalised');
  if (ordinary) clues.push('ordinary');
  else if (known.length === 0) clues.push('unlisted');
  return [...clues, ...known];
}

/** What the gazetteer knows a word or phrase as. */
export function gazetteerClues(form: string): string[] {
  const known = gazetteer().lookUp(form);
  if (known === undefined) return [];
  const clues: string[] = [];
  if (known.firstName) clues.push('first-name');
  if (known.surname) clues.push('surname');
  if (known.personName) clues.push('person-name');
  if (known.city) clues.push(known.population >= LARGE ? 'large-city' : known.population >= NOTABLE ? 'city' : 'small-city');
  if (known.subdivision) clues.push('subdivision');
  if (known.country) clues.push('country');
  if (known.company) clues.push('company');
  return clues;
}

/** Whether `form` is a first name or surname. */
export function isNameOfPeople(form: string): boolean {
  const known = gazetteer().lookUp(form);
  return known !== undefined && (known.firstName || known.surname || known.personName);
}
