import type { Clue, Evidence } from '../../../core/mention.ts';
import { type EvidenceWeights, NAME_KINDS } from '../../../languages/cues.ts';
import type { LanguageCode, Senses } from '../../../languages/language.ts';
import type { Lexicon } from '../../../text/lexicon.ts';
import { clueNamesOf, gazetteerClues, SHAPES } from './forms.ts';

const KINDS = NAME_KINDS.length;
const NOTHING: Evidence = { clues: [], sum: new Array<number>(KINDS).fill(0) };
/** Forms remembered before all are forgotten: more than a document has, and too few to matter in memory. */
const REMEMBERED = 20_000;

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
  Whole: 10,
} as const;
const PLACE_NAMES = ['before', 'before2', 'after', 'after2', 'link', 'only', 'first', 'last', 'inside', 'opening', 'whole'] as const;

/**
 * All evidence, made once and shared, so that gathering it for a name allocates nothing but a list. What a word says in
 * a place is one piece of evidence with many clues: the word itself, its classes of cue, its shape, its ending, what
 * the gazetteer knows of it.
 */
export class EvidenceBook {
  readonly #lexicon: Lexicon<Senses>;
  readonly #code: LanguageCode;
  readonly #weights: EvidenceWeights;
  readonly #keepsAll: boolean;
  readonly #signs = new Map<string, Evidence>();
  readonly #words: Evidence[][] = PLACE_NAMES.map(() => []);
  readonly #knownForms: Evidence[][] = PLACE_NAMES.map(() => []);
  readonly #forms: Map<string, Evidence>[] = PLACE_NAMES.map(() => new Map());

  /** `keepsAll`: clues without a weight are kept too, for fitting. */
  constructor(lexicon: Lexicon<Senses>, code: LanguageCode, weights: EvidenceWeights, keepsAll = false) {
    this.#lexicon = lexicon;
    this.#code = code;
    this.#weights = weights;
    this.#keepsAll = keepsAll;
  }

  /** The evidence of one clue. Costs a look-up by name: keep what it answers. */
  sign(name: string): Evidence {
    let found = this.#signs.get(name);
    if (found === undefined) {
      found = this.#evidence([this.#signClue(name)]);
      this.#signs.set(name, found);
    }
    return found;
  }

  /** What the known word `id` says in a place beside or between. */
  word(place: number, id: number): Evidence {
    const row = this.#words[place] as Evidence[];
    return (row[id] ??= this.#evidence(this.#wordClues(PLACE_NAMES[place] as string, id)));
  }

  /** What a part of a name says as it stands at [start, end) of `text`; `id` is its word, `shape` an index into `SHAPES`. */
  part(place: number, text: string, start: number, end: number, id: number, shape: number): Evidence {
    // a known word needs no substring to be found by
    if (id !== 0) {
      const row = this.#knownForms[place] as Evidence[];
      return (row[id * SHAPES.length + shape] ??= this.#partEvidence(place, text.slice(start, end), id, shape));
    }
    const form = text.slice(start, end);
    const forms = this.#forms[place] as Map<string, Evidence>;
    let found = forms.get(form);
    if (found === undefined) {
      found = this.#partEvidence(place, form, id, shape);
      remember(forms, form, found);
    }
    return found;
  }

  /** What is known of a name of several words, all of it. */
  whole(form: string): Evidence {
    const forms = this.#forms[Place.Whole] as Map<string, Evidence>;
    let found = forms.get(form);
    if (found === undefined) {
      found = this.#evidence(gazetteerClues(form).map((clue) => this.#signClue(`whole:${clue}`)));
      remember(forms, form, found);
    }
    return found;
  }

  #partEvidence(place: number, form: string, id: number, shape: number): Evidence {
    const name = PLACE_NAMES[place] as string;
    const clues = clueNamesOf(form, shape, this.#code).map((clue) => this.#signClue(`${name}:${clue}`));
    return this.#evidence([...clues, ...this.#wordClues(name, id)]);
  }

  #signClue(name: string): Clue | undefined {
    return this.#clue(name, this.#weights.signs[name]);
  }

  #wordClues(place: string, id: number): (Clue | undefined)[] {
    if (id === 0) return [this.#signClue(`${place}:unknown`)];
    const classes = this.#lexicon.sense(id, 'cue');
    const form = this.#lexicon.vocabulary.form(id);
    const own = this.#weights.words[this.#code]?.[place]?.[form];
    const word = own === undefined && classes === undefined ? undefined : this.#clue(`${this.#code}:${place}=${form}`, own);
    return [word, ...(classes ?? []).map((name) => this.#signClue(`${place}:${name}`))];
  }

  #clue(name: string, weights: readonly number[] | undefined): Clue | undefined {
    return weights === undefined && !this.#keepsAll ? undefined : { name, weights: weights ?? NOTHING.sum };
  }

  #evidence(all: readonly (Clue | undefined)[]): Evidence {
    const clues = all.filter((clue) => clue !== undefined);
    if (clues.length === 0) return NOTHING;
    return { clues, sum: NAME_KINDS.map((_, kind) => clues.reduce((sum, clue) => sum + (clue.weights[kind] as number), 0)) };
  }
}

function remember(forms: Map<string, Evidence>, form: string, evidence: Evidence): void {
  if (forms.size >= REMEMBERED) forms.clear();
  forms.set(form, evidence);
}
