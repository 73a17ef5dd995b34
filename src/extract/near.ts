import type { Senses } from '../languages/language.ts';
import { Tag, type TagName } from '../languages/senses/tags.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { Gap, Kind, type Tokens } from '../text/tokens.ts';
import { type FormWake, formOfDigits, formOfWord, NO_FORM, wakesOfForm } from './token-form.ts';

/**
 * What must stand near a token, or a rule has nothing to find there: a term under one of these tags, or digits of one of
 * these forms, at most so many words before the token or after it. Signs, digits and numbers in words are not counted: the
 * longest number is as near as the shortest, and what is said of it stands right beside it.
 */
export interface Need {
  readonly of: readonly (TagName | FormWake)[];
  readonly before: number;
  readonly after: number;
}

/** One of `of` stands at the token or at most `after` words after it. */
export const ahead = (after: number, ...of: Need['of']): Need => ({ of, before: 0, after });
/** One of `of` stands at most `words` words before the token. */
export const before = (words: number, ...of: Need['of']): Need => ({ of, before: words, after: 0 });
/** One of `of` stands at the token, or at most so many words before or after it. */
export const beside = (words: number, after: number, ...of: Need['of']): Need => ({ of, before: words, after });

const nameOf = (need: Need): string => `${need.before}/${need.after} ${need.of.join()}`;

/** Each has a bit of an integer. */
const MOST_NEEDS = 32;

/** The needs that something meets for the tokens around it: those at most so many words before and after it. */
interface Reach {
  bits: number;
  readonly before: number;
  readonly after: number;
}

/** What a word means for the needs near it: alone, and where it begins some phrase with the next. */
interface Effect {
  readonly alone: readonly Reach[];
  readonly inPhrase: readonly Reach[];
}

/** What is known of a word, in bits: a byte a word, since each is looked at and few meet a need. */
const Known = {
  Met: 1,
  /** It is a part of numbers in words, which count for nothing between others. */
  InNumber: 2,
  MeetsNeeds: 4,
} as const;
/** Places before the first word and behind the last that needs reach over to; the farthest need reaches less. */
const MARGIN = 16;
const NUMBER_TAGS = [Tag.numeral, Tag.scale, Tag.loneScale] as const;

/**
 * Which needs of rules are met near each token of a passage. Most numbers are no date, and most words that could belong to
 * one are none: one look at this spares them the rules that have nothing to find. What meets a need tells all that are near
 * it, since there is less of that than of tokens that ask.
 */
export class Near {
  readonly #lexicon: Lexicon<Senses>;
  readonly #needs: readonly Need[];
  readonly #bits = new Map<string, number>();
  /** By vocabulary id. */
  readonly #known: Uint8Array;
  /** By vocabulary id, where in `#effects` it stands what the word means: words alike share one. */
  readonly #effectOf: Uint16Array;
  readonly #effects: Effect[] = [];
  /** By form of digits. */
  readonly #ofForm: readonly (readonly Reach[])[];
  /** By the tags of words, of which words alike share one set. */
  readonly #ofTags = new Map<ReadonlySet<number>, readonly Reach[]>();
  readonly #tokens: Tokens;
  /** By token, its form (see token-form.ts). */
  form = new Uint8Array(0);
  /** By token, its place: the words up to it that are no parts of numbers. */
  #place = new Int32Array(0);
  /** The place of the last token. */
  #places = 0;
  /** By place, the needs that are met there. */
  #met = new Int32Array(0);

  constructor(lexicon: Lexicon<Senses>, tokens: Tokens, needs: readonly Need[]) {
    this.#needs = [...new Map(needs.map((need) => [nameOf(need), need])).values()];
    if (this.#needs.length > MOST_NEEDS) throw new Error(`rules can have ${MOST_NEEDS} needs at the most, not ${this.#needs.length}`);
    for (const [k, need] of this.#needs.entries()) {
      if (Math.max(need.before, need.after) >= MARGIN) throw new Error(`a need must be met within ${MARGIN - 1} words: ${nameOf(need)}`);
      this.#bits.set(nameOf(need), 1 << k);
    }
    this.#lexicon = lexicon;
    this.#tokens = tokens;
    this.#known = new Uint8Array(lexicon.vocabulary.size);
    this.#effectOf = new Uint16Array(lexicon.vocabulary.size);
    this.#ofForm = wakesOfForm.map((wakes) => this.#reachesOf((one) => (wakes as readonly string[]).includes(one)));
  }

  /** The bit of `need`, which is one of those that this was made for. */
  bitOf(need: Need): number {
    return this.#bits.get(nameOf(need)) ?? 0;
  }

  /** Turns to the tokens, which have been read anew. */
  open(): void {
    const { word, kind, gap, shape, first, limit } = this.#tokens;
    this.#reserve(limit);
    const { form } = this;
    const places = this.#place;
    const knownOf = this.#known;
    let place = MARGIN;
    for (let at = first; at < limit; at++) {
      const id = word[at] as number;
      const known = (knownOf[id] as number) || this.#meet(id);
      if (kind[at] === Kind.Word) {
        form[at] = formOfWord(shape[at] as number);
        // the `th` of `18th` belongs to the number
        const ending = gap[at] === Gap.None && kind[at - 1] === Kind.Digits;
        if ((known & Known.InNumber) === 0 && !ending) place++;
      } else if (kind[at] === Kind.Digits) {
        const ownForm = formOfDigits(this.#tokens, at);
        form[at] = ownForm;
        this.#spread(this.#ofForm[ownForm] as readonly Reach[], place);
      } else form[at] = NO_FORM;
      if ((known & Known.MeetsNeeds) !== 0) this.#tell(id, at, place);
      places[at] = place;
    }
    this.#places = place;
  }

  /** The bits of the needs that are met near token `i`. */
  at(i: number): number {
    return this.#met[this.#place[i] as number] as number;
  }

  #reserve(limit: number): void {
    const size = limit + 2 * MARGIN;
    if (this.#met.length >= size) {
      this.#met.fill(0, 0, this.#places + MARGIN);
      return;
    }
    this.form = new Uint8Array(2 * size);
    this.#place = new Int32Array(2 * size);
    this.#met = new Int32Array(2 * size);
  }

  #tell(id: number, at: number, place: number): void {
    const { alone, inPhrase } = this.#effects[this.#effectOf[id] as number] as Effect;
    this.#spread(alone === inPhrase || this.#lexicon.opensPhrase(this.#tokens, at) ? inPhrase : alone, place);
  }

  #spread(reaches: readonly Reach[], place: number): void {
    for (let k = 0; k < reaches.length; k++) {
      const { bits, before, after } = reaches[k] as Reach;
      for (let at = place - before; at <= place + after; at++) this.#met[at] = (this.#met[at] as number) | bits;
    }
  }

  #meet(id: number): number {
    const alone = this.#reachesUnder(this.#lexicon.tagsOf(id));
    const inPhrase = this.#reachesUnder(this.#lexicon.tagsFrom(id));
    const same = alone.length === inPhrase.length && alone.every(({ bits }, k) => bits === inPhrase[k]?.bits);
    let known: number = Known.Met;
    if (NUMBER_TAGS.some((tag) => this.#lexicon.sense(id, tag) !== undefined)) known |= Known.InNumber;
    if (inPhrase.length > 0) {
      known |= Known.MeetsNeeds;
      const effect = { alone: same ? inPhrase : alone, inPhrase };
      const alike = this.#effects.findIndex((one) => one.alone === effect.alone && one.inPhrase === effect.inPhrase);
      this.#effectOf[id] = alike < 0 ? this.#effects.push(effect) - 1 : alike;
    }
    this.#known[id] = known;
    return known;
  }

  #reachesUnder(tags: ReadonlySet<number>): readonly Reach[] {
    let reaches = this.#ofTags.get(tags);
    if (reaches === undefined) {
      reaches = this.#reachesOf((one) => one in Tag && tags.has(Tag[one as TagName]));
      this.#ofTags.set(tags, reaches);
    }
    return reaches;
  }

  /** What is met by something that meets what `meets` says. */
  #reachesOf(meets: (one: TagName | FormWake) => boolean): readonly Reach[] {
    const reaches: Reach[] = [];
    for (const [k, need] of this.#needs.entries()) {
      if (!need.of.some(meets)) continue;
      // what a token needs after it tells the tokens before
      const alike = reaches.find((reach) => reach.before === need.after && reach.after === need.before);
      if (alike !== undefined) alike.bits |= 1 << k;
      else reaches.push({ bits: 1 << k, before: need.after, after: need.before });
    }
    return reaches;
  }
}
