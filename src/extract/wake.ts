import type { Senses } from '../languages/language.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { Kind, Shape, type Tokens } from '../text/tokens.ts';
import type { Wake } from './rule.ts';

interface Woken {
  readonly wakes: readonly Wake[];
}

/** What each word wakes: by its own senses, and with the phrases that it begins. */
interface Pair<R> {
  alone: readonly R[];
  withPhrases: readonly R[];
}

/** A token's form, as far as it wakes anything. */
const PLAIN = 0;
const CAPITAL = 1;
const DIGITS = 2;

/**
 * Which of some rules a token wakes; found out once for all words of the same tags. A word that only begins phrases of a tag (`a` of "a few") wakes
 * its rules only where the next token goes on with some phrase: articles and prepositions begin many and stand everywhere.
 */
export class WakeTable<R extends Woken> {
  readonly #rules: readonly R[];
  readonly #lexicon: Lexicon<Senses>;
  readonly #pairs: (Pair<R> | undefined)[] = [];
  /** By form, and by the tags of a word: thousands of words share some hundred sets of tags. */
  readonly #byTags = [PLAIN, CAPITAL, DIGITS].map(() => new Map<ReadonlySet<string>, readonly R[]>());

  constructor(rules: readonly R[], lexicon: Lexicon<Senses>) {
    this.#rules = rules;
    this.#lexicon = lexicon;
  }

  /** The rules to ask at token `i`, in the order they were given. */
  at(tokens: Tokens, i: number): readonly R[] {
    const kind = tokens.kind[i];
    const form = kind === Kind.Digits ? DIGITS : kind === Kind.Word && tokens.shape[i] !== Shape.Lower ? CAPITAL : PLAIN;
    const id = tokens.word[i] as number;
    const { alone, withPhrases } = (this.#pairs[id * 3 + form] ??= this.#pair(id, form));
    return alone.length === withPhrases.length || !this.#lexicon.opensPhrase(tokens, i) ? alone : withPhrases;
  }

  #pair(id: number, form: number): Pair<R> {
    return { alone: this.#woken(this.#lexicon.tagsOf(id), form), withPhrases: this.#woken(this.#lexicon.tagsFrom(id), form) };
  }

  #woken(tags: ReadonlySet<string>, form: number): readonly R[] {
    const known = this.#byTags[form] as Map<ReadonlySet<string>, readonly R[]>;
    let woken = known.get(tags);
    if (woken === undefined) {
      const isWoken = (wake: Wake): boolean =>
        wake === 'digits' ? form === DIGITS : wake === 'capital' ? form === CAPITAL : tags.has(wake);
      known.set(tags, (woken = this.#rules.filter((rule) => rule.wakes.some(isWoken))));
    }
    return woken;
  }
}
