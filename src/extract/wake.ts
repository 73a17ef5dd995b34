import { Tag, type TagName } from '../languages/senses/tags.ts';
import { Gap, Kind, Shape, type Tokens } from '../text/tokens.ts';
import type { Near, Need } from './near.ts';
import type { Wake } from './rule.ts';

/** What is woken: a rule, or one of the forms that a rule tries. */
export interface Woken {
  readonly wakes: readonly Wake[];
  readonly needs?: Need | undefined;
}

const NO_RULES: readonly never[] = [];

type Tags = ReadonlySet<number>;
const NO_TAGS: Tags = new Set();

/** What tells the tags of words: the lexicons of a language and of names. Sets that are alike are one. */
interface Tagging {
  tagsOf(id: number): Tags;
  tagsFrom(id: number): Tags;
  opensPhrase(tokens: Tokens, i: number): boolean;
}

const NOTHING_TAGGED: Tagging = { tagsOf: () => NO_TAGS, tagsFrom: () => NO_TAGS, opensPhrase: () => false };

/** A token's form, as far as it wakes anything. */
const PLAIN = 0;
const CAPITAL = 1;
const LATER_DIGITS = 2;
/** The first of the forms of other digits: by length, and of each length loose or tied. */
const FIRST_DIGITS = 3;
const TIED = 1;

/** By length, and last of all two digits behind an apostrophe: `'98`. */
const digitForms: readonly (readonly Wake[])[] = [
  ['shortDigits'],
  ['shortDigits'],
  ['threeDigits'],
  ['fourDigits'],
  ['longDigits'],
  ['shortDigits', 'clippedDigits'],
];
const CLIPPED = digitForms.length - 1;
const LONG = CLIPPED - 1;

const wakesOfForm: readonly (readonly Wake[])[] = [
  [],
  ['capital'],
  ['digits'],
  ...digitForms.flatMap((wakes) => [['digits', ...wakes] as const, ['digits', ...wakes, 'tiedDigits'] as const]),
];
const FORMS = wakesOfForm.length;

/** Rules that are woken together. */
class RuleList<R extends Woken> {
  readonly #rules: readonly R[];
  readonly #near: Near;
  /** The bits of everything that any of them needs. */
  readonly #needed: number;
  readonly #byNear = new Map<number, readonly R[]>();
  /** What was near the token that was asked about last, and the answer: it changes little from token to token. */
  #lastNear = -1;
  #last: readonly R[] = NO_RULES;

  constructor(rules: readonly R[], near: Near) {
    this.#rules = rules;
    this.#near = near;
    this.#needed = rules.reduce((bits, { needs }) => bits | (needs ? near.bitOf(needs) : 0), 0);
  }

  /** Those that have what they need near token `i`. */
  at(i: number): readonly R[] {
    if (this.#needed === 0) return this.#rules;
    const near = this.#near.at(i) & this.#needed;
    if (near === this.#lastNear) return this.#last;
    let rules = this.#byNear.get(near);
    if (rules === undefined) {
      rules = this.#meeting(near);
      this.#byNear.set(near, rules);
    }
    this.#lastNear = near;
    this.#last = rules;
    return rules;
  }

  #meeting(near: number): readonly R[] {
    return this.#rules.filter(({ needs }) => needs === undefined || (this.#near.bitOf(needs) & near) !== 0);
  }
}

/** What a word wakes: by its own senses, and with the phrases that it begins. */
interface Pair<R extends Woken> {
  alone: RuleList<R>;
  withPhrases: RuleList<R>;
}

/** What `#met` says of words that have not been met, and of those that wake nothing, phrases included. */
const NOT_MET = 0;
const NOTHING = 1;

/**
 * Which of some rules a token wakes; found out once for all words of the same tags. A word that only begins phrases of a
 * tag (`a` of "a few") wakes its rules only where the next token goes on with some phrase: articles and prepositions begin
 * many and stand everywhere.
 */
export class WakeTable<R extends Woken> {
  readonly #rules: readonly R[];
  /** By the tag or form that wakes them, the rules as indices. */
  readonly #byWake = new Map<number | string, number[]>();
  readonly #words: Tagging;
  readonly #names: Tagging;
  readonly #near: Near;
  /** By form and word, where in `#pairs` it stands what they wake; in this order, since of most forms few words are met. */
  readonly #met: Uint16Array;
  readonly #size: number;
  readonly #pairs: Pair<R>[];
  /** By form, and by the tags of a word in both lexicons: thousands of words share some hundred sets of tags. */
  readonly #byTags = wakesOfForm.map(() => new Map<Tags, Map<Tags, RuleList<R>>>());

  /** By the rules in them. */
  readonly #lists = new Map<string, RuleList<R>>();

  /** The ids of `words` are less than `size`; `names` are over the same vocabulary. */
  constructor(rules: readonly R[], near: Near, size: number, words: Tagging, names = NOTHING_TAGGED) {
    this.#rules = rules;
    this.#words = words;
    this.#names = names;
    this.#near = near;
    for (const [i, { wakes }] of rules.entries()) {
      for (const wake of wakes) {
        const key = wake in Tag ? Tag[wake as TagName] : wake;
        const woken = this.#byWake.get(key);
        if (woken === undefined) this.#byWake.set(key, [i]);
        else woken.push(i);
      }
    }
    this.#size = size;
    this.#met = new Uint16Array(FORMS * size);
    const nothing = this.#listOf([]);
    this.#pairs = [NOT_MET, NOTHING].map(() => ({ alone: nothing, withPhrases: nothing }));
  }

  /** The first token of [i, limit) that may wake something: most wake nothing, which a loop of its own finds out sooner. */
  next(tokens: Tokens, i: number, limit: number): number {
    const { word } = tokens;
    const met = this.#met;
    let at = i;
    while (at < limit && met[Math.imul(formOf(tokens, at), this.#size) + (word[at] as number)] === NOTHING) at++;
    return at;
  }

  /** The rules to ask at token `i`, in the order they were given. */
  at(tokens: Tokens, i: number): readonly R[] {
    const at = Math.imul(formOf(tokens, i), this.#size) + (tokens.word[i] as number);
    const met = this.#met[at] as number;
    const { alone, withPhrases } = this.#pairs[met === NOT_MET ? this.#meet(at) : met] as Pair<R>;
    return (alone === withPhrases || !this.#opensPhrase(tokens, i) ? alone : withPhrases).at(i);
  }

  #opensPhrase(tokens: Tokens, i: number): boolean {
    return this.#words.opensPhrase(tokens, i) || this.#names.opensPhrase(tokens, i);
  }

  #meet(at: number): number {
    const id = at % this.#size;
    const form = (at - id) / this.#size;
    const alone = this.#list(this.#words.tagsOf(id), this.#names.tagsOf(id), form);
    const withPhrases = this.#list(this.#words.tagsFrom(id), this.#names.tagsFrom(id), form);
    // thousands of words share some dozens of pairs
    const known = this.#pairs.findIndex((pair, k) => k > NOT_MET && pair.alone === alone && pair.withPhrases === withPhrases);
    const met = known > NOT_MET ? known : this.#pairs.push({ alone, withPhrases }) - 1;
    this.#met[at] = met;
    return met;
  }

  #list(words: Tags, names: Tags, form: number): RuleList<R> {
    const ofWords = this.#byTags[form] as Map<Tags, Map<Tags, RuleList<R>>>;
    let known = ofWords.get(words);
    if (known === undefined) ofWords.set(words, (known = new Map()));
    let list = known.get(names);
    if (list === undefined) {
      const woken = new Set<number>();
      for (const wakes of [words, names, wakesOfForm[form] as readonly Wake[]])
        for (const wake of wakes) for (const rule of this.#byWake.get(wake) ?? []) woken.add(rule);
      list = this.#listOf([...woken].sort((a, b) => a - b));
      known.set(names, list);
    }
    return list;
  }

  #listOf(rules: readonly number[]): RuleList<R> {
    const key = rules.join();
    let list = this.#lists.get(key);
    if (list === undefined) {
      list = new RuleList(
        rules.map((rule) => this.#rules[rule] as R),
        this.#near,
      );
      this.#lists.set(key, list);
    }
    return list;
  }
}

function formOf(tokens: Tokens, i: number): number {
  const kind = tokens.kind[i];
  if (kind === Kind.Word) return tokens.shape[i] !== Shape.Lower ? CAPITAL : PLAIN;
  if (kind !== Kind.Digits) return PLAIN;
  const mark = markBefore(tokens, i);
  // decimals, and the parts of a version or an address, which are read from their first digits
  if (mark === 0x2e) return PLAIN;
  if (mark !== 0) return LATER_DIGITS;
  const length = Math.min((tokens.end[i] as number) - (tokens.start[i] as number) - 1, LONG);
  const clipped = length === 1 && tokens.sign[i - 1] === 0x27 && tokens.gap[i] === Gap.None;
  return FIRST_DIGITS + 2 * (clipped ? CLIPPED : length) + (tokens.gap[i + 1] === Gap.None ? TIED : 0);
}

/** The point, comma, colon or stroke that ties the digits at `i` to digits before them, or 0. */
function markBefore({ gap, kind, sign }: Tokens, i: number): number {
  if (gap[i] !== Gap.None || gap[i - 1] !== Gap.None || kind[i - 2] !== Kind.Digits) return 0;
  const mark = sign[i - 1] as number;
  return mark === 0x2e || mark === 0x2c || mark === 0x3a || mark === 0x2f ? mark : 0;
}
