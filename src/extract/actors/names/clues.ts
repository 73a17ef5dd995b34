import type { Clue } from '../../../core/mention.ts';
import { type EvidenceWeights, NAME_KINDS } from '../../../languages/cues.ts';
import type { LanguageCode, Senses } from '../../../languages/language.ts';
import { Tag } from '../../../languages/senses/tags.ts';
import { roomFor } from '../../../text/image.ts';
import type { Lexicon } from '../../../text/lexicon.ts';
import { TRAIT_NAMES, Trait } from './forms.ts';

const NO_WEIGHTS: readonly number[] = NAME_KINDS.map(() => 0);
/** What has not been looked up, and a clue without a weight, which nobody asks for. */
const UNKNOWN = 0;
const NONE = -1;

/** Where a word can stand, seen from a name: beside it, between its parts, as one of its parts, or as all of them. */
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
const PLACES = PLACE_NAMES.length;

/**
 * All clues of a language, each made once and numbered from 1. Names come from everywhere, so that one word in three is met
 * for the first time: what its traits weigh is then found by numbers, not by making the names of clues.
 */
export class ClueBook {
  readonly #lexicon: Lexicon<Senses>;
  readonly #code: LanguageCode;
  readonly #weights: EvidenceWeights;
  readonly #keepsAll: boolean;
  readonly #clues: (Clue | undefined)[] = [undefined];
  readonly #named = new Map<string, number>();
  /** By trait and place, and by ending and place. */
  readonly #traits = new Int32Array(TRAIT_NAMES.length * PLACES);
  #endings = new Int32Array(1024 * PLACES);
  readonly #endingNames: string[] = [];
  readonly #endingNumbers = new Map<string, number>();

  /** `keepsAll`: clues without a weight are kept too, for fitting. */
  constructor(lexicon: Lexicon<Senses>, code: LanguageCode, weights: EvidenceWeights, keepsAll: boolean) {
    this.#lexicon = lexicon;
    this.#code = code;
    this.#weights = weights;
    this.#keepsAll = keepsAll;
  }

  clue(number: number): Clue {
    return this.#clues[number] as Clue;
  }

  /** Adds a clue that is known by its name alone. */
  addSign(name: string, out: number[]): void {
    add(this.#numberOf(name, this.#weights.signs[name]), out);
  }

  /** Adds those of the traits whose bits are set. */
  addTraits(place: number, traits: number, out: number[]): void {
    for (let bits = traits; bits !== 0; bits &= bits - 1) this.#addTrait(place, 31 - Math.clz32(bits & -bits), out);
  }

  /** The number that an ending is known by. */
  endingNumber(ending: string): number {
    let number = this.#endingNumbers.get(ending);
    if (number === undefined) {
      number = this.#endingNames.push(ending) - 1;
      this.#endingNumbers.set(ending, number);
      this.#endings = roomFor(this.#endings, (number + 1) * PLACES);
    }
    return number;
  }

  addEnding(place: number, ending: number, out: number[]): void {
    const at = ending * PLACES + place;
    if (this.#endings[at] === UNKNOWN) this.#endings[at] = this.#signAt(place, `…${this.#endingNames[ending]}`);
    add(this.#endings[at] as number, out);
  }

  /** Adds what the word `id` says: by itself, where it has a weight of its own, and by its classes of cue. */
  addWord(place: number, id: number, out: number[]): void {
    if (id === 0) {
      this.#addTrait(place, Trait.Unknown, out);
      return;
    }
    const name = PLACE_NAMES[place] as string;
    const classes = this.#lexicon.sense(id, Tag.cue);
    const form = this.#lexicon.vocabulary.form(id);
    const own = this.#weights.words[this.#code]?.[name]?.[form];
    if (own !== undefined || classes !== undefined) add(this.#numberOf(`${this.#code}:${name}=${form}`, own), out);
    if (classes !== undefined) for (const cue of classes) this.addSign(`${name}:${cue}`, out);
  }

  #addTrait(place: number, trait: number, out: number[]): void {
    const at = trait * PLACES + place;
    if (this.#traits[at] === UNKNOWN) this.#traits[at] = this.#signAt(place, TRAIT_NAMES[trait] as string);
    add(this.#traits[at] as number, out);
  }

  #signAt(place: number, what: string): number {
    const name = `${PLACE_NAMES[place]}:${what}`;
    return this.#numberOf(name, this.#weights.signs[name]);
  }

  #numberOf(name: string, weights: readonly number[] | undefined): number {
    if (weights === undefined && !this.#keepsAll) return NONE;
    let number = this.#named.get(name);
    if (number === undefined) {
      number = this.#clues.push({ name, weights: weights ?? NO_WEIGHTS }) - 1;
      this.#named.set(name, number);
    }
    return number;
  }
}

function add(clue: number, out: number[]): void {
  if (clue !== NONE) out.push(clue);
}
