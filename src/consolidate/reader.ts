import type { DocumentInfo, Fact } from '../core/schema.ts';
import { openDictionary } from '../dictionary/index.ts';
import type { LanguageCode, Senses } from '../languages/language.ts';
import { Tag } from '../languages/senses/tags.ts';
import { Passage } from '../text/passage.ts';
import { eachSection } from '../text/sections.ts';
import { Tokens } from '../text/tokens.ts';
import { foldString, type Vocabulary } from '../text/vocabulary.ts';
import { DocumentView, type Sentence, type Sign } from './view.ts';

/** What is open while the sections of one document are read. */
interface Progress {
  paragraph: number;
  /** The first fact that no sentence has. */
  fact: number;
}

/** The words of one language that checks go by. */
class SignFinder {
  readonly passage: Passage<Senses>;
  readonly #tags: (readonly SignTag[] | undefined)[] = [];

  constructor(passage: Passage<Senses>) {
    this.passage = passage;
  }

  /** The tags under which a term may start at token `i`. */
  tagsAt(i: number): readonly SignTag[] {
    const id = this.passage.tokens.word[i] as number;
    if (id === 0) return NO_TAGS;
    return (this.#tags[id] ??= [...this.passage.lexicon.tagsFrom(id)].filter(isSignTag));
  }
}

type SignTag = (typeof Tag)[Sign['tag']];

const NO_TAGS: readonly SignTag[] = [];

function isSignTag(tag: keyof Senses): tag is SignTag {
  const name = Tag[tag];
  return name?.startsWith('cue-') || name === 'concept' || name === 'event' || name === 'scope' || name === 'thing';
}

/**
 * Reads the words around facts: sentences, and in them the signs that checks go by. Made once, since it
 * opens a dictionary. One pass over the tokens; facts are dealt out to their sentences as it goes.
 */
export class Reader {
  readonly #vocabulary: Vocabulary;
  readonly #tokens = new Tokens();
  readonly #finders: Readonly<Record<LanguageCode, SignFinder>>;

  constructor() {
    const dictionary = openDictionary('checks');
    const finder = (code: LanguageCode): SignFinder => new SignFinder(new Passage(this.#tokens, dictionary.lexicon(code)));
    this.#vocabulary = dictionary.vocabulary;
    this.#finders = { en: finder('en'), fr: finder('fr') };
  }

  /** `prose` is the text that the facts were found in; `facts` are ordered by start. */
  read(info: DocumentInfo, prose: string, facts: readonly Fact[]): DocumentView {
    const finder = this.#finders[info.language.startsWith('fr') ? 'fr' : 'en'];
    const sentences: Sentence[] = [];
    const progress: Progress = { paragraph: -1, fact: 0 };
    eachSection(prose, (from, to) => {
      this.#tokens.read(prose, from, to, this.#vocabulary, () => false);
      readSection(finder, facts, sentences, progress);
    });
    return new DocumentView(info, prose, facts, sentences);
  }
}

function readSection(finder: SignFinder, facts: readonly Fact[], sentences: Sentence[], progress: Progress): void {
  const { passage } = finder;
  passage.open();
  const isAbbreviation = (i: number): boolean => passage.sense(i, Tag.abbreviation) === true;
  let sentence: Sentence | undefined;
  for (let i = passage.first; i < passage.limit; i++) {
    const start = passage.start(i);
    if (sentence === undefined || (passage.opensSentence(i, isAbbreviation) && !isInQuantity(sentence, start))) {
      if (passage.opensParagraph(i)) progress.paragraph++;
      sentence = {
        index: sentences.length,
        paragraph: progress.paragraph,
        start,
        end: start,
        facts: [],
        signs: [],
        numbers: [],
        propers: [],
        weekdays: [],
      };
      sentences.push(sentence);
    }
    sentence.end = passage.end(i);
    for (let fact = facts[progress.fact]; fact !== undefined && fact.span.start < sentence.end; fact = facts[++progress.fact])
      sentence.facts.push(fact);
    readToken(finder, i, sentence);
  }
}

function readToken(finder: SignFinder, i: number, sentence: Sentence): void {
  const { passage } = finder;
  const start = passage.start(i);
  const end = passage.end(i);
  const opening = start === sentence.start;
  const capitalised = passage.isCapitalised(i);
  for (const tag of finder.tagsAt(i)) {
    const term = passage.term(i, tag);
    // inside a sentence a capital makes a word part of a name: the fund Armor Croissance does not grow
    if (term === undefined || (!opening && capitalised)) continue;
    const last = passage.end(term.end - 1);
    // « stations-service » are no stations
    if (isCompound(passage.tokens.text, last)) continue;
    sentence.signs.push({ start, end: last, tag: Tag[tag] as Sign['tag'], key: term.sense === true ? '' : String(term.sense) });
  }
  const weekday = passage.sense(i, Tag.weekday);
  if (weekday !== undefined) sentence.weekdays.push({ start, end, weekday });
  const value = passage.isDigits(i) ? Number(passage.raw(i)) : passage.sense(i, Tag.numeral);
  if (
    typeof value === 'number' &&
    value > 1 &&
    !looksLikeYear(value) &&
    !isInQuantity(sentence, start) &&
    standsAlone(passage.tokens.text, start, end)
  )
    sentence.numbers.push({ start, end, value });
  if (
    end - start > 1 &&
    capitalised &&
    passage.sense(i, Tag.function) === undefined &&
    passage.sense(i, Tag.month) === undefined &&
    weekday === undefined
  )
    sentence.propers.push({ start, end, key: foldString(passage.raw(i)), opening });
}

/** Whether `at` lies in the figure or date that was dealt out last; names and quotations may hold whole sentences. */
function isInQuantity(sentence: Sentence, at: number): boolean {
  for (let i = sentence.facts.length - 1; i >= 0 && i >= sentence.facts.length - 3; i--) {
    const fact = sentence.facts[i];
    if (fact !== undefined && (fact.type === 'figure' || fact.type === 'date') && fact.span.start <= at && at < fact.span.end) return true;
  }
  return false;
}

/** A number that touches a mark or a letter is part of something larger: `6-4`, `B12`, `3.5`. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  return OPENING.includes(before) && (CLOSING.includes(after) || (',.'.includes(after) && !isDigit(text[end + 1])));
}

/** A bare number of this size is a year more often than an amount. */
const looksLikeYear = (value: number): boolean => value >= 1500 && value <= 2100;

const isCompound = (text: string, end: number): boolean => text[end] === '-' && /\p{L}/u.test(text[end + 1] ?? '');

const OPENING = ' \u00a0\u202f\n\t(«"“';
const CLOSING = ' \u00a0\u202f\n\t)»"”;:?!';
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
