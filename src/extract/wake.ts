import { Tag, type TagName } from '../languages/senses/tags.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Near, Need } from './near.ts';
import { FIRST_DIGITS, wakesOfForm } from './token-form.ts';
import type { Wake, Woken } from './woken.ts';

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

/** A rule, and by what has woken it the bits of what it needs: one of them must be met in all its bits. */
interface Candidate<R> {
  rule: R;
  needs: ReadonlySet<number>;
}

/** Rules that are woken together. */
class RuleList<R> {
  readonly #candidates: readonly Candidate<R>[];
  readonly #near: Near;
  /** The bits of everything that any of them needs. */
  readonly #needed: number;
  readonly #byNear = new Map<number, readonly R[]>();
  /** What was near the token that was asked about last, and the answer: it changes little from token to token. */
  #lastNear: number;
  #last: readonly R[];

  constructor(candidates: readonly Candidate<R>[], near: Near) {
    this.#candidates = candidates;
    this.#near = near;
    this.#needed = candidates.reduce((bits, { needs }) => [...needs].reduce((a, b) => a | b, bits), 0);
    this.#lastNear = 0;
    this.#last = this.#meeting(0);
  }

  /** Those that have what they need near token `i`. */
  at(i: number): readonly R[] {
    if (this.#needed === 0) return this.#last;
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
    const rules = this.#candidates.flatMap(({ rule, needs }) => ([...needs].some((bits) => (bits & near) === bits) ? [rule] : []));
    return rules.length === 0 ? NO_RULES : rules;
  }
}

/** What a word wakes: by its own senses, and with the phrases that it begins. */
interface Pair<R> {
  alone: RuleList<R>;
  withPhrases: RuleList<R>;
}

/**
 * What `#met` says of words that have not been met, and of those that wake nothing, phrases included. Of digits it never says
 * the latter: a row of theirs is for those that are words, too.
 */
const NOT_MET = 0;
const NOTHING = 1;

/**
 * Which of some rules a token wakes; found out once for all words of the same tags. A word that only begins phrases of a
 * tag (`a` of "a few") wakes its rules only where the next token goes on with some phrase: articles and prepositions begin
 * many and stand everywhere.
 */
export class WakeTable<R extends Woken> {
  readonly #rules: readonly R[];
  /** By the tag or form that wakes them, the rules as indices, and the bits of what each needs then. */
  readonly #byWake = new Map<number | string, [rule: number, needs: number][]>();
  readonly #words: Tagging;
  readonly #names: Tagging;
  readonly #near: Near;
  /**
   * By form and word, where in `#pairs` it stands what they wake; in this order, since of most forms few words are met. Digits
   * have one row: of most of them nobody knows a word.
   */
  readonly #met: Uint16Array;
  readonly #ofKnownDigits = new Map<number, number>();
  readonly #size: number;
  readonly #pairs: Pair<R>[];
  /** By form, and by the tags of a word in both lexicons: thousands of words share some hundred sets of tags. */
  readonly #byTags = wakesOfForm.map(() => new Map<Tags, Map<Tags, RuleList<R>>>());

  /** By the rules in them and what those need. */
  readonly #lists = new Map<string, RuleList<R>>();

  /** The ids of `words` are less than `size`; `names` are over the same vocabulary. */
  constructor(rules: readonly R[], near: Near, size: number, words: Tagging, names = NOTHING_TAGGED) {
    this.#rules = rules;
    this.#words = words;
    this.#names = names;
    this.#near = near;
    const bitsOf = (needs: readonly Need[]): number => needs.reduce((bits, need) => bits | near.bitOf(need), 0);
    for (const [i, { wakes, needs = [] }] of rules.entries()) {
      const always = bitsOf(needs);
      for (const wake of wakes)
        if (typeof wake === 'string') this.#wakeBy(wake, i, always);
        else for (const one of wake.on) this.#wakeBy(one, i, always | bitsOf(wake.needs));
    }
    this.#size = size;
    this.#met = new Uint16Array(FIRST_DIGITS * size + wakesOfForm.length);
    const nothing = this.#listOf(new Map());
    this.#pairs = [NOT_MET, NOTHING].map(() => ({ alone: nothing, withPhrases: nothing }));
  }

  #wakeBy(wake: Wake, rule: number, needs: number): void {
    const key = wake in Tag ? Tag[wake as TagName] : wake;
    const woken = this.#byWake.get(key);
    if (woken === undefined) this.#byWake.set(key, [[rule, needs]]);
    else woken.push([rule, needs]);
  }

  /** The first token of [i, limit) that may wake something: most wake nothing, which a loop of its own finds out sooner. */
  next({ word }: Tokens, i: number, limit: number): number {
    const { form } = this.#near;
    const met = this.#met;
    let at = i;
    while (at < limit && met[this.#row(form[at] as number, word[at] as number)] === NOTHING) at++;
    return at;
  }

  /** The rules to ask at token `i`, in the order they were given. */
  at(tokens: Tokens, i: number): readonly R[] {
    const form = this.#near.form[i] as number;
    const word = tokens.word[i] as number;
    const met = this.#metAs(form, word);
    const { alone, withPhrases } = this.#pairs[met === NOT_MET ? this.#meet(form, word) : met] as Pair<R>;
    return (alone === withPhrases || !this.#opensPhrase(tokens, i) ? alone : withPhrases).at(i);
  }

  #row(form: number, word: number): number {
    return form < FIRST_DIGITS ? Math.imul(form, this.#size) + word : FIRST_DIGITS * this.#size + form;
  }

  /** Digits of one form share a row: what those wake that are words, too, stands apart. */
  #isKnownNumber(form: number, word: number): boolean {
    return form >= FIRST_DIGITS && word !== 0;
  }

  #metAs(form: number, word: number): number {
    if (this.#isKnownNumber(form, word)) return this.#ofKnownDigits.get(form * this.#size + word) ?? NOT_MET;
    return this.#met[this.#row(form, word)] as number;
  }

  #opensPhrase(tokens: Tokens, i: number): boolean {
    return this.#words.opensPhrase(tokens, i) || this.#names.opensPhrase(tokens, i);
  }

  #meet(form: number, word: number): number {
    const alone = this.#list(this.#words.tagsOf(word), this.#names.tagsOf(word), form);
    const withPhrases = this.#list(this.#words.tagsFrom(word), this.#names.tagsFrom(word), form);
    // thousands of words share some dozens of pairs
    const first = form < FIRST_DIGITS ? NOTHING : NOTHING + 1;
    const known = this.#pairs.findIndex((pair, k) => k >= first && pair.alone === alone && pair.withPhrases === withPhrases);
    const met = known >= first ? known : this.#pairs.push({ alone, withPhrases }) - 1;
    if (this.#isKnownNumber(form, word)) this.#ofKnownDigits.set(form * this.#size + word, met);
    else this.#met[this.#row(form, word)] = met;
    return met;
  }

  #list(words: Tags, names: Tags, form: number): RuleList<R> {
    const ofWords = this.#byTags[form] as Map<Tags, Map<Tags, RuleList<R>>>;
    let known = ofWords.get(words);
    if (known === undefined) ofWords.set(words, (known = new Map()));
    let list = known.get(names);
    if (list === undefined) {
      const woken = new Map<number, Set<number>>();
      for (const wakes of [words, names, wakesOfForm[form] as readonly Wake[]])
        for (const wake of wakes)
          for (const [rule, needs] of this.#byWake.get(wake) ?? []) woken.set(rule, (woken.get(rule) ?? new Set()).add(needs));
      list = this.#listOf(woken);
      known.set(names, list);
    }
    return list;
  }

  #listOf(woken: ReadonlyMap<number, ReadonlySet<number>>): RuleList<R> {
    const rules = [...woken].sort(([a], [b]) => a - b);
    const key = rules.map(([rule, needs]) => `${rule}:${[...needs].sort().join('|')}`).join();
    let list = this.#lists.get(key);
    if (list === undefined) {
      list = new RuleList(
        rules.map(([rule, needs]) => ({ rule: this.#rules[rule] as R, needs })),
        this.#near,
      );
      this.#lists.set(key, list);
    }
    return list;
  }
}
