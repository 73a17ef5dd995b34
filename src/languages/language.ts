import type { Lexicon } from '../text/lexicon.ts';
import type { CheckSenses } from './senses/checks.ts';
import type { DateSenses } from './senses/dates.ts';
import type { FigureSenses } from './senses/figures.ts';
import type { MediaSenses } from './senses/media.ts';
import type { NameSenses } from './senses/names.ts';
import { Tag, type Tagged } from './senses/tags.ts';
import type { ValueSenses } from './senses/values.ts';

/** BCP 47 tags of the languages that documents may be in. */
export type LanguageCode = 'en' | 'fr';

export interface CommonSenses {
  /** Articles, prepositions, pronouns, auxiliaries: they tell the language, and where glued words part. */
  function: true;
  /** Ends in a full stop that ends no sentence: `Mr`, `Dec`, `art`. */
  abbreviation: true;
}

/** Everything that a word can mean to a rule, by the name of its tag. */
type NamedSenses = CommonSenses & FigureSenses & DateSenses & NameSenses & MediaSenses & CheckSenses & ValueSenses;

/** The same by tag, as lexicons have it. */
export type Senses = Tagged<NamedSenses>;

/** A data file of a language: terms by tag, each with its sense. */
export type Terms = { readonly [N in keyof NamedSenses]?: Readonly<Record<string, NamedSenses[N]>> };

/**
 * Words that tell what the names around them are, by class: `honorific` (Mr), `speech` (said), `organization-head`
 * (University). A class is a string of words parted by spaces; a word may be in several.
 */
export type Cues = Readonly<Record<string, string>>;

/** How a language joins number words; the words themselves are data. */
export interface NumeralGrammar {
  /** Whether the number word `next` may follow the multiple of ten `tens`, with « et » or "and" between where `linked`. */
  follows(tens: number, next: number, linked: boolean): boolean;
  /** Whether the word for a hundred multiplies the number `value` written in digits before it. */
  digitsTakeHundred(value: number): boolean;
}

/** The words of a language, as data. */
export interface LanguageWords {
  code: LanguageCode;
  terms: readonly Terms[];
  /** Words that tell what the names around them are. */
  cues: Cues;
  /** Words that checks alone go by. */
  checks: Terms;
}

/**
 * What of a language's grammar the rules cannot share. Rules are written once for all languages; where word order or number
 * grammar differ they call the functions here.
 */
export interface Language {
  code: LanguageCode;
  /** Endings of the adjectives that follow the head of a name in lower case, where they do: `Banque centrale européenne`. */
  nameTailEndings?: readonly string[];
  /** The mark before decimals; the other of `.` and `,` groups thousands. */
  decimalMark: '.' | ',';
  numerals: NumeralGrammar;
  /** Whether a noun stands before most of what describes it, as in « salles nord-américaines ». */
  headFirst: boolean;
  /** Whether the word in [start, end) of `text` has the ending of a plural noun. */
  looksPlural(text: string, start: number, end: number): boolean;
  dates: DateGrammar;
}

/** What of the grammar of dates differs from language to language. */
export interface DateGrammar {
  /** Of 04/05 the first is the day. */
  dayFirst: boolean;
  /** Whether such a date could be meant the other way round in this language too: 04/05 in English. */
  orderVaries: boolean;
  /** Months and weekdays are written with a capital. */
  capitalised: boolean;
  /** « le 25 », where English says "the 25th". */
  daysAreCardinal: boolean;
  /** An hour before its unit is a clock time after a preposition: « à 13 heures ». */
  hoursTellTime: boolean;
  /** Minutes in words stand before their hour: "quarter past eight". */
  minutesFirst: boolean;
  /** Whether a word right before a day looks like a participle, which tells of what was: « publié mardi ». */
  isParticiple(word: string): boolean;
  /** The tense that the ending of a verb in lower case shows, and the word before it. */
  tenseOf(word: string, before: string): 'past' | 'future' | undefined;
}

/** Says so to the compiler where a kind of sense has no number. */
const TAGS: { readonly [N in keyof NamedSenses]: (typeof Tag)[N] } = Tag;

/** Puts all terms of `language` into `lexicon`. */
export function addTerms(lexicon: Lexicon<Senses>, terms: Terms): void {
  for (const name of Object.keys(terms) as (keyof NamedSenses)[]) {
    const tag = TAGS[name];
    const table = terms[name] as Readonly<Record<string, Senses[typeof tag]>>;
    for (const form of Object.keys(table)) lexicon.add(tag, form, table[form] as Senses[typeof tag]);
  }
}
