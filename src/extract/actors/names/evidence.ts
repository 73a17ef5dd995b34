import type { Clue } from '../../../core/mention.ts';
import { type EvidenceWeights, NAME_KINDS } from '../../../languages/cues.ts';
import type { LanguageCode, Senses } from '../../../languages/language.ts';
import { roomFor } from '../../../text/image.ts';
import type { Lexicon } from '../../../text/lexicon.ts';
import { ClueBook, Place } from './clues.ts';
import { CLOSES, COUNTRY, endingOf, listedAs, OPENS, SHAPES, Trait, traitsOf } from './forms.ts';
import { Writings } from './writings.ts';

const KINDS = NAME_KINDS.length;
/** What is not known yet, and evidence that says nothing, which is quicker to add than to leave out. */
const UNKNOWN = 0;
const NOTHING = 1;
/** Forms that one run of words can have at most. */
const OF_RUN = 128;

/** Places that only neighbours have, and those that only parts have, come in one stretch each. */
const BESIDE = Place.Only;
const PARTS = Place.Whole - BESIDE;
/** Of the row of a form, behind the evidence in each place: its word, its traits, and its ending, if it has one. */
const WORD = PARTS;
const TRAITS = PARTS + 1;
const ENDING = PARTS + 2;
const FORM = 8;
const NO_ENDING = -1;
/** Traits that are told before the ending, and those after it. */
const OUTER = (2 << Trait.PluralAcronym) - 1;
const INNER = ((1 << Trait.Unknown) - 1) & ~OUTER;

/** Pieces of evidence that come together, by number. Reused from name to name. */
export class EvidenceList {
  readonly numbers = new Int32Array(256);
  count = 0;

  push(evidence: number): void {
    this.numbers[this.count++] = evidence;
  }
}

/**
 * All evidence, numbered, made once and shared, so that weighing a name is adding rows of one array. What a word says in
 * a place is one piece of evidence with many clues: the word itself, its classes of cue, its shape, its ending, what the
 * gazetteer knows of it.
 */
export class EvidenceBook {
  readonly #code: LanguageCode;
  readonly #clues: ClueBook;
  /** By evidence: where in `#members` its clues begin, and what they add to the score of each kind. */
  #from = new Int32Array(1024);
  #members = new Int32Array(1024);
  #sums = new Float64Array(KINDS * 1024);
  #count = NOTHING + 1;
  /** Clues that are becoming evidence. */
  readonly #found: number[] = [];
  /** Evidence by word and place. */
  readonly #words: Int32Array;
  readonly #forms = new Writings();
  #formCount = 0;
  /** By known word and shape, one more than its form. */
  readonly #formOf: Uint16Array;
  #rows = new Int32Array(FORM * 1024);
  readonly #wholes = new Writings();
  readonly #listed: number[] = [];
  #signs = 0;

  /** `keepsAll`: clues without a weight are kept too, for fitting. */
  constructor(lexicon: Lexicon<Senses>, code: LanguageCode, weights: EvidenceWeights, keepsAll = false) {
    this.#code = code;
    this.#clues = new ClueBook(lexicon, code, weights, keepsAll);
    this.#words = new Int32Array(lexicon.vocabulary.size * BESIDE);
    this.#formOf = new Uint16Array(lexicon.vocabulary.size * SHAPES.length);
  }

  /** New evidence of one clue: keep the number. To be asked for before words and forms. */
  sign(name: string): number {
    this.#clues.addSign(name, this.#found);
    const evidence = this.#evidence();
    this.#signs = this.#count;
    return evidence;
  }

  /** What the known word `id` says in a place beside or between. */
  word(place: number, id: number): number {
    const known = this.#words[id * BESIDE + place] as number;
    return known === UNKNOWN ? this.#meetWord(place, id) : known;
  }

  #meetWord(place: number, id: number): number {
    this.#clues.addWord(place, id, this.#found);
    return (this.#words[id * BESIDE + place] = this.#evidence());
  }

  /** The number of a form: what stands at [start, end) of `text`, its word `id`, and its `shape`, an index into `SHAPES`. */
  form(text: string, start: number, end: number, id: number, shape: number): number {
    // a known word need not be read again
    const known = id === 0 ? UNKNOWN : (this.#formOf[id * SHAPES.length + shape] as number);
    return known === UNKNOWN ? this.#readForm(text, start, end, id, shape) : known - 1;
  }

  #readForm(text: string, start: number, end: number, id: number, shape: number): number {
    const mark = id * SHAPES.length + shape;
    const form = this.#forms.numberOf(text, start, end, mark);
    this.#formOf[mark] = form + 1;
    if (form === this.#formCount) {
      this.#formCount++;
      const written = this.#forms.written(form);
      const ending = endingOf(written, shape);
      const row = form * FORM;
      this.#rows = roomFor(this.#rows, row + FORM);
      for (let part = 0; part < PARTS; part++) this.#rows[row + part] = UNKNOWN;
      this.#rows[row + WORD] = id;
      this.#rows[row + TRAITS] = traitsOf(written, shape, this.#code);
      this.#rows[row + ENDING] = ending === undefined ? NO_ENDING : this.#clues.endingNumber(ending);
    }
    return form;
  }

  isCountry(form: number): boolean {
    return this.#has(form, COUNTRY);
  }

  /** What a form says as a part of a name. */
  part(place: number, form: number): number {
    const known = this.#rows[form * FORM + place - BESIDE] as number;
    return known === UNKNOWN ? this.#meetPart(place, form) : known;
  }

  #meetPart(place: number, form: number): number {
    const row = form * FORM;
    const traits = this.#rows[row + TRAITS] as number;
    const ending = this.#rows[row + ENDING] as number;
    this.#clues.addTraits(place, traits & OUTER, this.#found);
    if (ending !== NO_ENDING) this.#clues.addEnding(place, ending, this.#found);
    this.#clues.addTraits(place, traits & INNER, this.#found);
    this.#clues.addWord(place, this.#rows[row + WORD] as number, this.#found);
    return (this.#rows[row + place - BESIDE] = this.#evidence());
  }

  /** Whether a name of several words from the form `first` to `last` may be known as such: few are, and `whole` is slow to tell. */
  mayBeListed(first: number, last: number): boolean {
    return this.#has(first, OPENS) && this.#has(last, CLOSES);
  }

  #has(form: number, trait: number): boolean {
    return ((this.#rows[form * FORM + TRAITS] as number) & trait) !== 0;
  }

  /** What is known of the name of several words at [start, end) of `text`, all of it. */
  whole(text: string, start: number, end: number): number {
    const whole = this.#wholes.numberOf(text, start, end);
    if (whole === this.#listed.length) {
      this.#clues.addTraits(Place.Whole, listedAs(this.#wholes.written(whole)), this.#found);
      this.#listed.push(this.#evidence());
    }
    return this.#listed[whole] as number;
  }

  /** Writes the sum of the evidence in `list` to `row` from `at` on. */
  add({ numbers, count }: EvidenceList, row: Float64Array, at: number): void {
    const sums = this.#sums;
    // spelled out, since a loop over the kinds takes twice as long
    let none = 0;
    let person = 0;
    let organization = 0;
    let place = 0;
    for (let i = 0; i < count; i++) {
      const from = (numbers[i] as number) * KINDS;
      none += sums[from] as number;
      person += sums[from + 1] as number;
      organization += sums[from + 2] as number;
      place += sums[from + 3] as number;
    }
    row[at] = none;
    row[at + 1] = person;
    row[at + 2] = organization;
    row[at + 3] = place;
  }

  /** The clues that the evidence in `list` is made of. */
  cluesOf({ numbers, count }: EvidenceList): Clue[] {
    const clues: Clue[] = [];
    for (const evidence of numbers.subarray(0, count))
      for (const clue of this.#members.subarray(this.#from[evidence], this.#from[evidence + 1])) clues.push(this.#clues.clue(clue));
    return clues;
  }

  /** Makes room for what another run of words may show; forms that were numbered before may be forgotten. */
  makeRoom(): void {
    if (this.#forms.hasRoom(OF_RUN) && this.#wholes.hasRoom(OF_RUN)) return;
    this.#forms.forget();
    this.#formCount = 0;
    this.#formOf.fill(UNKNOWN);
    this.#wholes.forget();
    this.#listed.length = 0;
    this.#words.fill(UNKNOWN);
    this.#count = this.#signs;
  }

  /** What the clues in `#found` say together; leaves none there. */
  #evidence(): number {
    const found = this.#found;
    if (found.length === 0) return NOTHING;
    const evidence = this.#count++;
    const first = this.#from[evidence] as number;
    this.#from = roomFor(this.#from, evidence + 1);
    this.#members = roomFor(this.#members, first + found.length);
    this.#sums = roomFor(this.#sums, (evidence + 1) * KINDS);
    for (let k = 0; k < KINDS; k++) this.#sums[evidence * KINDS + k] = 0;
    for (let i = 0; i < found.length; i++) {
      const { weights } = this.#clues.clue(found[i] as number);
      this.#members[first + i] = found[i] as number;
      for (let k = 0; k < KINDS; k++)
        this.#sums[evidence * KINDS + k] = (this.#sums[evidence * KINDS + k] as number) + (weights[k] as number);
    }
    this.#from[evidence + 1] = first + found.length;
    found.length = 0;
    return evidence;
  }
}
