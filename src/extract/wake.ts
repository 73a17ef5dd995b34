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
 * Which of some rules a token wakes; found out once a word. A word that only begins phrases of a tag (`a` of "a few") wakes
 * its rules only where the next token goes on with some phrase: articles and prepositions begin many and stand everywhere.
 */
export class WakeTable<R extends Woken> {
  readonly #rules: readonly R[];
  readonly #lexicon: Lexicon<Senses>;
  readonly #pairs: (Pair<R> | undefined)[] = [];

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
    const woken = (tags: ReadonlySet<string>): readonly R[] =>
      this.#rules.filter((rule) =>
        rule.wakes.some((wake) => (wake === 'digits' ? form === DIGITS : wake === 'capital' ? form === CAPITAL : tags.has(wake))),
      );
    return { alone: woken(this.#lexicon.tagsOf(id)), withPhrases: woken(this.#lexicon.tagsFrom(id) ?? NO_TAGS) };
  }
}

const NO_TAGS: ReadonlySet<string> = new Set();
