import type { Clue } from '../../../core/mention.ts';
import { gazetteer } from '../../../gazetteer/index.ts';
import { type EvidenceWeights, NAME_KINDS } from '../../../languages/cues.ts';
import type { LanguageCode, Senses } from '../../../languages/language.ts';
import { Tag } from '../../../languages/senses/tags.ts';
import { roomFor } from '../../../text/image.ts';
import type { Lexicon } from '../../../text/lexicon.ts';
import { clueNamesOf, Form, gazetteerClues, SHAPES } from './forms.ts';
import { Writings } from './writings.ts';

const KINDS = NAME_KINDS.length;
const NO_WEIGHTS: readonly number[] = new Array<number>(KINDS).fill(0);
/** What is not known yet, and evidence that says nothing. */
const UNKNOWN = 0;
const NOTHING = 1;
/** Forms that one run of words can have at most. */
const OF_RUN = 128;

/** Where a word can stand, seen from a name: beside it, between its parts, or as one of its parts. */
export const Place = {
  Before: 0,
  Before2: 1,
  After: 2,
  After2: 3,
  Link: 4,
  Only: 5,
  First: 6,
  Last: 7,
  Inside: 8,
  Opening: 9,
} as const;
const PLACE_NAMES = ['before', 'before2', 'after', 'after2', 'link', 'only', 'first', 'last', 'inside', 'opening'] as const;
/** Places that only neighbours have, and those that only parts have, come in one stretch each. */
const BESIDE = Place.Only;
const PARTS = PLACE_NAMES.length - BESIDE;
/** Of the row of a form, behind the evidence in each place, its word, and flags; and the size of a row. */
const WORD = PARTS;
const FLAGS = PARTS + 1;
const FORM = 8;
/** Whether a form is a country, and whether longer names are known that begin or end with it. */
const COUNTRY = 1;
const OPENS = 2;
const CLOSES = 4;

/** Pieces of evidence that come together, by number. Reused from name to name. */
export class EvidenceList {
  readonly numbers = new Int32Array(256);
  count = 0;

  push(evidence: number): void {
    if (evidence !== NOTHING) this.numbers[this.count++] = evidence;
  }
}

function edgesOf(written: string, shape: number): number {
  // of several tokens, of which the first or last is an edge
  if (shape === Form.Initial || shape === Form.Dotted) return OPENS | CLOSES;
  const { opens, closes } = gazetteer().edges(written);
  return (opens ? OPENS : 0) | (closes ? CLOSES : 0);
}

/**
 * All evidence, numbered, made once and shared, so that weighing a name is adding rows of one array. What a word says in
 * a place is one piece of evidence with many clues: the word itself, its classes of cue, its shape, its ending, what the
 * gazetteer knows of it.
 */
export class EvidenceBook {
  readonly #lexicon: Lexicon<Senses>;
  readonly #code: LanguageCode;
  readonly #weights: EvidenceWeights;
  readonly #keepsAll: boolean;
  /** By evidence: its clues, and what they add to the score of each kind. */
  readonly #clues: (readonly Clue[])[] = [[], []];
  #sums = new Float64Array(KINDS * 1024);
  /** Evidence by word and place. */
  readonly #words: Int32Array;
  readonly #forms = new Writings();
  /** By known word and shape, one more than its form. */
  readonly #formOf: Uint16Array;
  /** By form: what its writing shows in any place; and a row of its evidence in each, of its word, and of what else is asked. */
  readonly #traits: (readonly string[])[] = [];
  #rows = new Int32Array(FORM * 1024);
  readonly #wholes = new Writings();
  readonly #listed: number[] = [];
  #signs = 0;

  /** `keepsAll`: clues without a weight are kept too, for fitting. */
  constructor(lexicon: Lexicon<Senses>, code: LanguageCode, weights: EvidenceWeights, keepsAll = false) {
    this.#lexicon = lexicon;
    this.#code = code;
    this.#weights = weights;
    this.#keepsAll = keepsAll;
    this.#words = new Int32Array(lexicon.vocabulary.size * BESIDE);
    this.#formOf = new Uint16Array(lexicon.vocabulary.size * SHAPES.length);
  }

  /** New evidence of one clue: keep the number. To be asked for before words and forms. */
  sign(name: string): number {
    const evidence = this.#evidence([this.#signClue(name)]);
    this.#signs = this.#clues.length;
    return evidence;
  }

  /** What the known word `id` says in a place beside or between. */
  word(place: number, id: number): number {
    const known = this.#words[id * BESIDE + place] as number;
    return known === UNKNOWN ? this.#meetWord(place, id) : known;
  }

  #meetWord(place: number, id: number): number {
    return (this.#words[id * BESIDE + place] = this.#evidence(this.#wordClues(PLACE_NAMES[place] as string, id)));
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
    if (form === this.#traits.length) {
      const written = this.#forms.written(form);
      const traits = clueNamesOf(written, shape, this.#code);
      this.#traits.push(traits);
      this.#rows = roomFor(this.#rows, (form + 1) * FORM);
      this.#rows.fill(UNKNOWN, form * FORM, (form + 1) * FORM);
      this.#rows[form * FORM + WORD] = id;
      this.#rows[form * FORM + FLAGS] = (traits.includes('country') ? COUNTRY : 0) | edgesOf(written, shape);
    }
    return form;
  }

  isCountry(form: number): boolean {
    return ((this.#rows[form * FORM + FLAGS] as number) & COUNTRY) !== 0;
  }

  /** What a form says as a part of a name. */
  part(place: number, form: number): number {
    const known = this.#rows[form * FORM + place - BESIDE] as number;
    return known === UNKNOWN ? this.#meetPart(place, form) : known;
  }

  #meetPart(place: number, form: number): number {
    const evidence = this.#partEvidence(PLACE_NAMES[place] as string, form);
    this.#rows[form * FORM + place - BESIDE] = evidence;
    return evidence;
  }

  /** Whether a name of several words from the form `first` to `last` may be known as such: few are, and `whole` is slow to tell. */
  mayBeListed(first: number, last: number): boolean {
    const rows = this.#rows;
    return ((rows[first * FORM + FLAGS] as number) & OPENS) !== 0 && ((rows[last * FORM + FLAGS] as number) & CLOSES) !== 0;
  }

  /** What is known of the name of several words at [start, end) of `text`, all of it. */
  whole(text: string, start: number, end: number): number {
    const whole = this.#wholes.numberOf(text, start, end);
    if (whole === this.#listed.length)
      this.#listed.push(this.#evidence(gazetteerClues(this.#wholes.written(whole)).map((clue) => this.#signClue(`whole:${clue}`))));
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
    return [...numbers.subarray(0, count)].flatMap((evidence) => this.#clues[evidence] as readonly Clue[]);
  }

  /** Makes room for what another run of words may show; forms that were numbered before may be forgotten. */
  makeRoom(): void {
    if (this.#forms.hasRoom(OF_RUN) && this.#wholes.hasRoom(OF_RUN)) return;
    this.#forms.forget();
    this.#formOf.fill(UNKNOWN);
    this.#traits.length = 0;
    this.#wholes.forget();
    this.#listed.length = 0;
    this.#words.fill(UNKNOWN);
    this.#clues.length = this.#signs;
  }

  #partEvidence(place: string, form: number): number {
    const traits = (this.#traits[form] as readonly string[]).map((clue) => this.#signClue(`${place}:${clue}`));
    return this.#evidence([...traits, ...this.#wordClues(place, this.#rows[form * FORM + WORD] as number)]);
  }

  #signClue(name: string): Clue | undefined {
    return this.#clue(name, this.#weights.signs[name]);
  }

  #wordClues(place: string, id: number): (Clue | undefined)[] {
    if (id === 0) return [this.#signClue(`${place}:unknown`)];
    const classes = this.#lexicon.sense(id, Tag.cue);
    const form = this.#lexicon.vocabulary.form(id);
    const own = this.#weights.words[this.#code]?.[place]?.[form];
    const word = own === undefined && classes === undefined ? undefined : this.#clue(`${this.#code}:${place}=${form}`, own);
    return [word, ...(classes ?? []).map((name) => this.#signClue(`${place}:${name}`))];
  }

  #clue(name: string, weights: readonly number[] | undefined): Clue | undefined {
    return weights === undefined && !this.#keepsAll ? undefined : { name, weights: weights ?? NO_WEIGHTS };
  }

  #evidence(all: readonly (Clue | undefined)[]): number {
    const clues = all.filter((clue) => clue !== undefined);
    if (clues.length === 0) return NOTHING;
    const evidence = this.#clues.push(clues) - 1;
    this.#sums = roomFor(this.#sums, (evidence + 1) * KINDS);
    for (let k = 0; k < KINDS; k++) this.#sums[evidence * KINDS + k] = clues.reduce((sum, clue) => sum + (clue.weights[k] as number), 0);
    return evidence;
  }
}
