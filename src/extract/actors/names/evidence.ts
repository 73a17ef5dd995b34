import type { Evidence } from '../../../core/mention.ts';
import { type EvidenceWeights, NAME_KINDS } from '../../../languages/cues.ts';
import type { LanguageCode, Senses } from '../../../languages/language.ts';
import { foldOf } from '../../../text/characters.ts';
import type { Lexicon } from '../../../text/lexicon.ts';

const NOTHING: Evidence = { clues: [], sum: NAME_KINDS.map(() => 0) };

/**
 * Every piece of evidence that has a weight, made once and shared: gathering evidence for a name allocates nothing but
 * the list. A word in a place (`before`, `last`) stands for all it says: itself and each class of cue it belongs to.
 */
export class EvidenceBook {
  readonly #lexicon: Lexicon<Senses>;
  readonly #weights: EvidenceWeights;
  readonly #code: LanguageCode;
  readonly #keepsAll: boolean;
  readonly #signs = new Map<string, Evidence>();
  readonly #words = new Map<string, (Evidence | undefined)[]>();
  readonly #endings = new Map<string, Map<number, Evidence>>();

  /** `keepsAll`: evidence without a weight is kept too, for fitting. */
  constructor(lexicon: Lexicon<Senses>, code: LanguageCode, weights: EvidenceWeights, keepsAll = false) {
    this.#code = code;
    this.#lexicon = lexicon;
    this.#weights = weights;
    this.#keepsAll = keepsAll;
    for (const name in weights.signs) {
      const [place, ending] = name.split('=…');
      if (place !== undefined && ending !== undefined) this.#endingsAt(place).set(endingCode(ending, ending.length), this.sign(name));
    }
  }

  sign(name: string): Evidence {
    let found = this.#signs.get(name);
    if (found === undefined) {
      const weights = this.#weights.signs[name];
      found = weights || this.#keepsAll ? { clues: [{ name, weights: weights ?? NOTHING.sum }], sum: weights ?? NOTHING.sum } : NOTHING;
      this.#signs.set(name, found);
    }
    return found;
  }

  /** What the known word `id` says in `place`. */
  word(place: string, id: number): Evidence {
    let row = this.#words.get(place);
    if (row === undefined) {
      row = [];
      this.#words.set(place, row);
    }
    return (row[id] ??= this.#wordEvidence(place, id));
  }

  /** What the last three letters of the word that ends at `end` say: names of one kind end alike (-ville, -ski). */
  ending(place: string, text: string, start: number, end: number): Evidence {
    if (end - start < 4) return NOTHING;
    const code = endingCode(text, end);
    const endings = this.#endingsAt(place);
    let found = endings.get(code);
    if (found === undefined) {
      if (!this.#keepsAll) return NOTHING;
      found = this.sign(`${place}=…${String.fromCharCode(...[3, 2, 1].map((back) => foldOf(text.charCodeAt(end - back))))}`);
      endings.set(code, found);
    }
    return found;
  }

  #endingsAt(place: string): Map<number, Evidence> {
    let endings = this.#endings.get(place);
    if (endings === undefined) {
      endings = new Map();
      this.#endings.set(place, endings);
    }
    return endings;
  }

  #wordEvidence(place: string, id: number): Evidence {
    const classes = this.#lexicon.sense(id, 'cue');
    const form = this.#lexicon.vocabulary.forms[id] as string;
    const own = this.#weights.words[this.#code]?.[place]?.[form];
    const clues = (classes ?? [])
      .map((name) => this.sign(`${place}:${name}`))
      .filter((evidence) => evidence !== NOTHING)
      .flatMap((evidence) => evidence.clues);
    if (own !== undefined) clues.unshift({ name: `${this.#code}:${place}=${form}`, weights: own });
    else if (this.#keepsAll && classes !== undefined) clues.unshift({ name: `${this.#code}:${place}=${form}`, weights: NOTHING.sum });
    if (clues.length === 0) return NOTHING;
    return { clues, sum: NAME_KINDS.map((_, kind) => clues.reduce((sum, clue) => sum + (clue.weights[kind] as number), 0)) };
  }
}

/** Three code units folded into one exact number. */
const endingCode = (text: string, end: number): number =>
  (foldOf(text.charCodeAt(end - 3)) * 0x10000 + foldOf(text.charCodeAt(end - 2))) * 0x10000 + foldOf(text.charCodeAt(end - 1));
