import { Class, classOf, foldOf } from './characters.ts';
import { HASH_SEED, hashStep, type Vocabulary } from './vocabulary.ts';

export const Kind = {
  /** Beyond the last token. */
  None: 0,
  /** A run of letters. Hyphens and apostrophes are tokens of their own: `Jong-un` is three tokens, `l'OMS` is three. */
  Word: 1,
  /** A run of ASCII digits. Marks between digits are tokens of their own: what they mean is grammar. */
  Digits: 2,
  /** Any other single character: punctuation, a currency sign, an emoji. */
  Sign: 3,
} as const;

/** What stands between a token and the one before it. */
export const Gap = { None: 0, Space: 1, Newline: 2, Paragraph: 3 } as const;

export const Shape = { Lower: 0, Capitalised: 1, Capitals: 2, Mixed: 3 } as const;

/**
 * The tokens of one stretch of text, as parallel arrays that are reused from stretch to stretch: an object a token
 * costs more than all the rules together. `start` and `end` are UTF-16 offsets into the whole document.
 */
export class Tokens {
  text = '';
  count = 0;
  start = new Int32Array(0);
  end = new Int32Array(0);
  kind = new Uint8Array(0);
  gap = new Uint8Array(0);
  shape = new Uint8Array(0);
  /** Vocabulary id, 0 where unknown. Numbers have one too where a term holds them (`20 Minutes`, `9/11`). */
  word = new Int32Array(0);

  /** Reads `text` from `from` up to `to`, replacing what was held before. */
  read(text: string, from: number, to: number, vocabulary: Vocabulary, splits: (left: number, right: number) => boolean): void {
    // one token a character, one more for each word that is split in two, one that marks the end
    this.#reserve(to - from + 2);
    this.text = text;
    const { start, end, kind, gap, shape, word } = this;
    let n = 0;
    let newlines = 0;
    let spaces = from === 0 || classOf(text.charCodeAt(from - 1)) === Class.Newline ? 1 : 0;
    if (spaces === 1) newlines = 2;
    let i = from;
    while (i < to) {
      const code = text.charCodeAt(i);
      const cls = classOf(code);
      if (cls === Class.Space || cls === Class.Ignorable) {
        if (cls === Class.Space) spaces = 1;
        i++;
        continue;
      }
      if (cls === Class.Newline) {
        if (code !== 0x0d || text.charCodeAt(i + 1) !== 0x0a) newlines++;
        i++;
        continue;
      }
      gap[n] = newlines > 1 ? Gap.Paragraph : newlines === 1 ? Gap.Newline : spaces ? Gap.Space : Gap.None;
      newlines = 0;
      spaces = 0;
      start[n] = i;
      if (cls === Class.Digit) {
        let hash = HASH_SEED;
        let digit = code;
        do {
          hash = hashStep(hash, digit);
          digit = text.charCodeAt(++i);
        } while (i < to && digit >= 0x30 && digit <= 0x39);
        kind[n] = Kind.Digits;
        shape[n] = Shape.Lower;
        end[n] = i;
        word[n] = vocabulary.lookUp(text, start[n] as number, i, hash);
        n++;
        continue;
      }
      if (cls === Class.Other || cls === Class.Mark) {
        i += (code & 0xfc00) === 0xd800 && i + 1 < to ? 2 : 1;
        kind[n] = Kind.Sign;
        shape[n] = Shape.Lower;
        end[n] = i;
        word[n] = vocabulary.lookUp(text, start[n] as number, i, hashStep(HASH_SEED, foldOf(code)));
        n++;
        continue;
      }
      let hash = hashStep(HASH_SEED, foldOf(code));
      let uppers = cls === Class.Upper ? 1 : 0;
      let letters = 1;
      let camel = 0;
      let last = i + 1;
      let previous: number = cls;
      i++;
      for (; i < to; i++) {
        const next = text.charCodeAt(i);
        const nextClass = classOf(next);
        if (nextClass === Class.Lower || nextClass === Class.Upper) {
          hash = hashStep(hash, foldOf(next));
          letters++;
          if (nextClass === Class.Upper) {
            uppers++;
            if (previous === Class.Lower) camel = i;
          }
          previous = nextClass;
          last = i + 1;
        } else if (nextClass === Class.Mark) last = i + 1;
        else if (nextClass !== Class.Ignorable) break;
      }
      kind[n] = Kind.Word;
      shape[n] =
        uppers === 0
          ? Shape.Lower
          : uppers === letters
            ? letters > 1
              ? Shape.Capitals
              : Shape.Capitalised
            : uppers === 1 && cls === Class.Upper
              ? Shape.Capitalised
              : Shape.Mixed;
      end[n] = last;
      word[n] = vocabulary.lookUp(text, start[n] as number, last, hash);
      if (camel > 0 && word[n] === 0) n = this.#splitGlued(n, camel, vocabulary, splits);
      n++;
    }
    this.count = n;
    kind[n] = Kind.None;
    word[n] = 0;
    gap[n] = Gap.Paragraph;
    start[n] = end[n] = to;
  }

  /** Two words that ran together at a lost line break (`timeDuring`, `SonyThe`) are two tokens. */
  #splitGlued(n: number, at: number, vocabulary: Vocabulary, splits: (left: number, right: number) => boolean): number {
    const { text, start, end, kind, gap, shape, word } = this;
    const from = start[n] as number;
    const to = end[n] as number;
    const left = vocabulary.find(text.slice(from, at));
    const right = vocabulary.find(text.slice(at, to));
    if (!splits(left, right)) return n;
    end[n] = at;
    word[n] = left;
    shape[n] = classOf(text.charCodeAt(from)) === Class.Upper ? Shape.Capitalised : Shape.Lower;
    start[n + 1] = at;
    end[n + 1] = to;
    kind[n + 1] = Kind.Word;
    gap[n + 1] = Gap.Newline;
    shape[n + 1] = Shape.Capitalised;
    word[n + 1] = right;
    return n + 1;
  }

  #reserve(tokens: number): void {
    if (this.start.length >= tokens) return;
    const size = Math.max(tokens, 4096);
    this.start = new Int32Array(size);
    this.end = new Int32Array(size);
    this.kind = new Uint8Array(size);
    this.gap = new Uint8Array(size);
    this.shape = new Uint8Array(size);
    this.word = new Int32Array(size);
  }
}
