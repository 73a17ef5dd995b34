import type { Lexicon, Term } from './lexicon.ts';
import { Gap, Kind, Shape, type Tokens } from './tokens.ts';

/** Tokens whose answers are remembered, as a power of two: rules look back and ahead at fewer. */
const REMEMBERED = 128;

/**
 * What one function answered at tokens that it was asked about lately, and which tokens these are. To remember all of a passage
 * keeps as many objects alive, which the garbage collector then copies from place to place.
 */
interface Memo {
  readonly asked: Float64Array;
  readonly answers: unknown[];
}

let memoised = 0;

/**
 * `read` with a memory of what it answered at the last tokens of the passage that is open. A dozen rules ask what number
 * starts at a token; reading it once for all of them is half the time of a text full of figures.
 */
export function rememberAtToken<P extends { readonly opened: number; readonly memos: Memo[] }, V>(
  read: (passage: P, i: number) => V,
): (passage: P, i: number) => V {
  const slot = memoised++;
  return (passage, i) => {
    const { asked, answers } = (passage.memos[slot] ??= newMemo());
    const at = i & (REMEMBERED - 1);
    const token = passage.opened + i;
    if (asked[at] === token) return answers[at] as V;
    const answer = read(passage, i);
    asked[at] = token;
    answers[at] = answer;
    return answer;
  };
}

const newMemo = (): Memo => ({ asked: new Float64Array(REMEMBERED).fill(-1), answers: new Array<unknown>(REMEMBERED).fill(undefined) });

let asked = 0;
const YES = 1;
const NO = -1;

/**
 * A question about the word at a token that has one answer for each word of the lexicon: found out once a word, so cheaper
 * than to look up what the word means.
 */
export function askOfWord<S extends object>(
  isSo: (lexicon: Lexicon<S>, id: number) => boolean,
): (passage: Passage<S>, i: number) => boolean {
  const slot = asked++;
  const findOut = (answers: Int8Array, lexicon: Lexicon<S>, id: number): boolean => {
    const answer = isSo(lexicon, id);
    answers[id] = answer ? YES : NO;
    return answer;
  };
  return (passage, i) => {
    const { lexicon, tokens, answers } = passage;
    const id = tokens.word[i] as number;
    const known = (answers[slot] ??= new Int8Array(lexicon.vocabulary.size));
    return known[id] === 0 ? findOut(known, lexicon, id) : known[id] === YES;
  };
}

/** Whether some term under one of `tags` starts at a token. */
export const startsAny = <S extends object>(...tags: readonly number[]): ((passage: Passage<S>, i: number) => boolean) =>
  askOfWord((lexicon, id) => tags.some((tag) => lexicon.startsWith(id, tag)));

/** Whether the single word at a token has a sense under one of `tags`; cheaper than to ask for the sense. */
export const meansAny = <S extends object>(...tags: readonly number[]): ((passage: Passage<S>, i: number) => boolean) =>
  askOfWord((lexicon, id) => tags.some((tag) => lexicon.sense(id, tag as keyof S & number) !== undefined));

/**
 * Whether `test` holds of one of the `reach` tokens from a token on. The next one is looked for once for all tokens before it:
 * rules ask this from left to right to learn that they have nothing to find.
 */
export function comesWithin<P extends { readonly opened: number; readonly limit: number }>(
  reach: number,
  test: (passage: P, i: number) => boolean,
): (passage: P, i: number) => boolean {
  let asked: P | undefined;
  let opened = -1;
  // of no token in [from, next) it holds
  let from = 0;
  let next = 0;
  let found = false;
  return (passage, i) => {
    if (passage !== asked || passage.opened !== opened || i < from || i > next) {
      asked = passage;
      opened = passage.opened;
      from = next = i;
      found = false;
    }
    const limit = Math.min(i + reach, passage.limit);
    while (!found && next < limit) {
      if (test(passage, next)) found = true;
      else next++;
    }
    return found && next < limit;
  };
}

/**
 * What a rule sees: the tokens of a run of paragraphs in one language, with that language's lexicon.
 * Token indices run from `first` to `limit` (exclusive); asking beyond them is allowed and answers "nothing", which is what the
 * tokens there are.
 */
export class Passage<S extends object> {
  readonly tokens: Tokens;
  readonly lexicon: Lexicon<S>;
  first = 0;
  limit = 0;
  /** Told apart by `rememberAtToken` and `comesWithin`: what is added to a token to get a number that no other has had. */
  opened = 0;
  readonly memos: Memo[] = [];
  /** By question of `askOfWord` and vocabulary id, what is known of the word. */
  readonly answers: Int8Array[] = [];

  constructor(tokens: Tokens, lexicon: Lexicon<S>) {
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /** Turns to the tokens, which have been read anew. */
  open(): void {
    this.opened += this.limit + this.first;
    this.first = this.tokens.first;
    this.limit = this.tokens.limit;
  }

  /** The source text as written, ignorable characters included, or '' beyond the passage. */
  raw(i: number, last = i): string {
    return this.has(i) && this.has(last) ? this.tokens.text.slice(this.tokens.start[i], this.tokens.end[last]) : '';
  }

  /** Lower-case canonical form of a known word, or what is written in lower case. */
  lower(i: number): string {
    if (!this.has(i)) return '';
    const id = this.tokens.word[i] as number;
    return id === 0 ? this.raw(i).toLowerCase() : this.lexicon.vocabulary.form(id);
  }

  has(i: number): boolean {
    return i >= this.first && i < this.limit;
  }

  start(i: number): number {
    return this.tokens.start[i] as number;
  }

  end(i: number): number {
    return this.tokens.end[i] as number;
  }

  isWord(i: number): boolean {
    return this.tokens.kind[i] === Kind.Word;
  }

  isDigits(i: number): boolean {
    return this.tokens.kind[i] === Kind.Digits;
  }

  /** Whether token `i` is the single character `sign` (curly apostrophes and typographic hyphens count as plain ones). */
  isSign(i: number, sign: string): boolean {
    return this.tokens.sign[i] === sign.charCodeAt(0);
  }

  /** Whether token `i` touches the one before it. */
  glued(i: number): boolean {
    return this.tokens.gap[i] === Gap.None;
  }

  /** Whether `i` is the first token after a blank line, or of the passage. */
  opensParagraph(i: number): boolean {
    return (this.tokens.gap[i] as number) >= Gap.Paragraph;
  }

  /** Whether a line ends before token `i`. */
  opensLine(i: number): boolean {
    return (this.tokens.gap[i] as number) >= Gap.Newline;
  }

  isCapitalised(i: number): boolean {
    return this.isWord(i) && this.tokens.shape[i] !== Shape.Lower;
  }

  shape(i: number): number {
    return this.tokens.shape[i] as number;
  }

  /** The sense of the single word at `i` under `tag`. */
  sense<T extends keyof S & number>(i: number, tag: T): S[T] | undefined {
    return this.lexicon.sense(this.tokens.word[i] as number, tag);
  }

  /** Whether some term under `tag` starts with the word at `i`: cheaper than to ask for the term. */
  starts(i: number, tag: keyof S & number): boolean {
    return this.lexicon.startsWith(this.tokens.word[i] as number, tag);
  }

  /** The longest term (word or phrase) under `tag` that starts at `i`. */
  term<T extends keyof S & number>(i: number, tag: T): Term<S[T]> | undefined {
    return this.lexicon.longest(this.tokens, i, tag);
  }

  /** The longest term under `tag` that ends just before `i`, of at most `reach` tokens; `end` is where it starts. */
  termBefore<T extends keyof S & number>(i: number, tag: T, reach = 6): Term<S[T]> | undefined {
    if (!this.lexicon.endsWith(this.tokens.word[i - 1] as number, tag)) return undefined;
    for (let from = Math.max(this.first, i - reach); from < i; from++) {
      const term = this.term(from, tag);
      if (term?.end === i) return { end: from, sense: term.sense };
    }
    return undefined;
  }

  /**
   * Whether a sentence starts at `i`: after a full stop, question or exclamation mark and a space, or at a line end
   * followed by a capital. Abbreviations do not end sentences; the lexicon's caller passes what it knows of them.
   */
  opensSentence(i: number, isAbbreviation: (i: number) => boolean): boolean {
    if (this.opensParagraph(i)) return true;
    if (this.tokens.gap[i] === Gap.Newline && (this.shape(i) !== Shape.Lower || !this.isWord(i))) return true;
    if (this.tokens.kind[i - 1] !== Kind.Sign) return false;
    let before = i - 1;
    while (before > this.first && this.isClosing(before)) before--;
    if (this.isSign(before, '?') || this.isSign(before, '!') || this.isSign(before, '…'))
      return this.shape(i) !== Shape.Lower || !this.isWord(i);
    if (!this.isSign(before, '.') || this.tokens.gap[i] === Gap.None) return false;
    // a quotation mark is of the sentence that it opens
    const word = this.isQuotationMark(i) ? i + 1 : i;
    return this.shape(word) !== Shape.Lower && !isAbbreviation(before - 1);
  }

  private isQuotationMark(i: number): boolean {
    return this.isSign(i, '«') || this.isSign(i, '“') || this.isSign(i, '"');
  }

  private isClosing(i: number): boolean {
    const code = this.tokens.sign[i];
    return code === 0x22 || code === 0xbb || code === 0x201d || code === 0x29 || code === 0x27 || code === 0x5d;
  }
}
