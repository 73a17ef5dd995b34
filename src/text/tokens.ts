import { TAIL } from '../core/mask.ts';
import { Class, classOf, foldOf } from './characters.ts';
import type { SmallWords } from './small-words.ts';
import { HASH_SEED, hashStep, type Vocabulary, writingStep } from './vocabulary.ts';

const TAIL_CODE = TAIL.charCodeAt(0);
const BLANK = 0x20;
/** Goes on no word or number, so that what reads them need not look for the end. */
const END = 0;
/**
 * Tokens on both sides of a stretch that are nothing, behind a blank line: rules ask some five million times a megabyte what
 * stands beside a token, and need not look each time whether anything does. More than any of them looks ahead without asking.
 */
const MARGIN = 32;

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
  readonly #smallWords: SmallWords | undefined;
  /**
   * The code units of the stretch, `END` behind them, and the same memory as bytes (UTF-16LE, as every machine has it that
   * the dictionaries are made for): to ask the string for one after the other takes twice as long, on two-byte strings more.
   */
  #units = new Uint16Array(0);
  #bytes = Buffer.alloc(0);
  /** Where the stretch begins. */
  #from = 0;
  /** From this token on everything is margin; before it there may be tokens of a longer stretch that was read before. */
  #blankFrom = MARGIN;
  text = '';
  /** The stretch is the tokens from `first` to `limit`, exclusive. */
  readonly first = MARGIN;
  limit = MARGIN;
  start = new Int32Array(0);
  end = new Int32Array(0);
  kind = new Uint8Array(0);
  gap = new Uint8Array(0);
  shape = new Uint8Array(0);
  /** Of a sign its code unit, in the plain form of apostrophes and hyphens; else 0. */
  sign = new Uint16Array(0);
  /** Vocabulary id, 0 where unknown. Numbers have one too where a term holds them (`20 Minutes`, `9/11`). */
  word = new Int32Array(0);

  /** `smallWords` are told of all that is read, if somebody asks them. */
  constructor(smallWords?: SmallWords) {
    this.#smallWords = smallWords;
  }

  /**
   * Reads `text` from `from` up to `to`, replacing what was held before. `splits` is asked whether an unknown word with a
   * capital inside is two words that ran together, given the vocabulary ids of its parts.
   */
  read(text: string, from: number, to: number, vocabulary: Vocabulary, splits: (left: number, right: number) => boolean): void {
    this.#reserve(to - from);
    this.text = text;
    this.limit = this.first;
    this.#from = from;
    const size = to - from;
    this.#bytes.write(from === 0 && to === text.length ? text : text.slice(from, to), 0, 'utf16le');
    const units = this.#units;
    units[size] = END;
    let newlines = 2;
    let spaces = false;
    for (let i = 0; i < size; ) {
      const code = units[i] as number;
      // one before most tokens
      if (code === BLANK) {
        spaces = true;
        i++;
        continue;
      }
      const kind = classOf(code);
      if (kind === Class.Space || kind === Class.Ignorable) {
        if (kind === Class.Space) spaces = true;
        i++;
      } else if (kind === Class.Newline) {
        if (code !== 0x0d || units[i + 1] !== 0x0a) newlines++;
        i++;
      } else {
        this.gap[this.limit] = gapOf(newlines, spaces);
        newlines = 0;
        spaces = false;
        if (kind === Class.Lower || kind === Class.Upper) i = this.#word(i, vocabulary, splits);
        else if (kind === Class.Digit) i = this.#digits(i, vocabulary);
        else i = this.#sign(i, vocabulary);
      }
    }
    this.#close(to);
  }

  /** Puts the margin behind the last token, at offset `to`. */
  #close(to: number): void {
    const { limit, kind, shape, sign, word, gap } = this;
    this.start[limit] = to;
    this.end[limit] = to;
    const end = limit + MARGIN;
    for (let i = limit; i < this.#blankFrom && i < end; i++) {
      kind[i] = Kind.None;
      shape[i] = Shape.Lower;
      sign[i] = 0;
      word[i] = 0;
      gap[i] = Gap.Paragraph;
    }
    if (this.#blankFrom <= end) this.#blankFrom = limit;
  }

  /** `start` and `end` count from where the stretch begins. */
  #push(kind: number, shape: number, start: number, end: number, word: number): void {
    const n = this.limit++;
    this.kind[n] = kind;
    this.shape[n] = shape;
    this.start[n] = this.#from + start;
    this.end[n] = this.#from + end;
    this.word[n] = word;
    this.sign[n] = 0;
  }

  #digits(start: number, vocabulary: Vocabulary): number {
    const units = this.#units;
    let hash = HASH_SEED;
    let end = start;
    do hash = hashStep(hash, units[end++] as number);
    while (classOf(units[end] as number) === Class.Digit);
    // digits are written in one way
    const word = vocabulary.lookUp(this.text, this.#from + start, this.#from + end, hash, end - start);
    end = this.#tail(end);
    this.#push(Kind.Digits, Shape.Lower, start, end, word);
    return end;
  }

  #sign(start: number, vocabulary: Vocabulary): number {
    const code = this.#units[start] as number;
    let end = (code & 0xfc00) === 0xd800 && ((this.#units[start + 1] as number) & 0xfc00) === 0xdc00 ? start + 2 : start + 1;
    const word = vocabulary.lookUp(this.text, this.#from + start, this.#from + end, hashStep(HASH_SEED, foldOf(code)), code);
    end = this.#tail(end);
    this.#push(Kind.Sign, Shape.Lower, start, end, word);
    this.sign[this.limit - 1] = plainSign(code);
    return end;
  }

  #tail(end: number): number {
    let after = end;
    while (this.#units[after] === TAIL_CODE) after++;
    return after;
  }

  /** Most of any text is words in plain small letters, which take a loop of their own half the time. */
  #word(start: number, vocabulary: Vocabulary, splits: (left: number, right: number) => boolean): number {
    const units = this.#units;
    let hash = HASH_SEED;
    let writing = 0;
    let end = start;
    for (let code = units[start] as number; isPlainSmall(code); code = units[++end] as number) {
      hash = hashStep(hash, code);
      writing = writingStep(writing, code);
    }
    if (isOfWord(classOf(units[end] as number))) return this.#mixedWord(start, end, hash, writing, vocabulary, splits);
    this.#smallWord(start, end, vocabulary.lookUp(this.text, this.#from + start, this.#from + end, hash, writing), writing);
    return end;
  }

  #smallWord(start: number, end: number, word: number, writing: number): void {
    if (!isInAddress(this.#units, start, end)) this.#smallWords?.note(this.#from + start, writing);
    this.#push(Kind.Word, Shape.Lower, start, end, word);
  }

  /** A word that does not consist of plain small letters; up to `read` it does, and its hashes are those so far. */
  #mixedWord(
    start: number,
    read: number,
    hashSoFar: number,
    writingSoFar: number,
    vocabulary: Vocabulary,
    splits: (left: number, right: number) => boolean,
  ): number {
    const units = this.#units;
    const from = this.#from;
    let hash = hashSoFar;
    let writing = writingSoFar;
    let capitals = 0;
    let unlettered = 0;
    /** Where the last capital after a small letter stands. */
    let hump = 0;
    let end = read;
    let i = read;
    for (; ; i++) {
      const code = units[i] as number;
      const kind = classOf(code);
      if (kind === Class.Lower || kind === Class.Upper) {
        const folded = foldOf(code);
        hash = hashStep(hash, folded);
        writing = writingStep(writing, code < 0x80 ? folded : code);
        if (kind === Class.Upper) {
          capitals++;
          if (endsSmall(units, start, i)) hump = i;
        }
        end = i + 1;
      } else if (kind === Class.Mark || kind === Class.Ignorable) {
        writing = writingStep(writing, code);
        unlettered++;
        if (kind === Class.Mark || code === TAIL_CODE) end = i + 1;
      } else break;
    }
    const word = vocabulary.lookUp(this.text, from + start, from + end, hash, writing);
    if (capitals === 0) {
      this.#smallWord(start, end, word, writing);
      return i;
    }
    if (hump > 0 && word === 0) {
      const left = vocabulary.find(this.text.slice(from + start, from + hump));
      const right = vocabulary.find(this.text.slice(from + hump, from + end));
      if (splits(left, right)) {
        this.#twoWords(start, hump, end, left, right);
        return i;
      }
    }
    const letters = i - start - unlettered;
    const allCapitals = capitals === letters && letters > 1;
    const shape = allCapitals ? Shape.Capitals : capitals === 1 && this.#opensLarge(start) ? Shape.Capitalised : Shape.Mixed;
    this.#push(Kind.Word, shape, start, end, word);
    return i;
  }

  /** Two words that a line end stood between. */
  #twoWords(start: number, middle: number, end: number, left: number, right: number): void {
    this.#push(Kind.Word, this.#opensLarge(start) ? Shape.Capitalised : Shape.Lower, start, middle, left);
    this.gap[this.limit] = Gap.Newline;
    this.#push(Kind.Word, Shape.Capitalised, middle, end, right);
  }

  #opensLarge(start: number): boolean {
    return classOf(this.#units[start] as number) === Class.Upper;
  }

  #reserve(units: number): void {
    if (this.#units.length > units) return;
    this.#units = new Uint16Array(Math.max(units + 1, 4096));
    // one token a code unit at the most
    const size = this.#units.length + 2 * MARGIN;
    this.#bytes = Buffer.from(this.#units.buffer);
    this.start = new Int32Array(size);
    this.end = new Int32Array(size);
    this.kind = new Uint8Array(size);
    this.gap = new Uint8Array(size).fill(Gap.Paragraph);
    this.shape = new Uint8Array(size);
    this.word = new Int32Array(size);
    this.sign = new Uint16Array(size);
    this.#blankFrom = MARGIN;
  }
}

/** Whether a character of class `kind` goes on with a word. */
const isOfWord = (kind: number): boolean => kind === Class.Lower || kind === Class.Upper || kind === Class.Mark || kind === Class.Ignorable;

const isPlainSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** Names are written small in addresses: amazon.com, @variety. */
function isInAddress(units: Uint16Array, start: number, end: number): boolean {
  const before = start === 0 ? 0 : units[start - 1];
  if (before === 0x2e || before === 0x40 || before === 0x2f) return true;
  if (units[end] !== 0x2e) return false;
  const behind = classOf(units[end + 1] as number);
  return behind === Class.Lower || behind === Class.Upper;
}

/** Whether the last letter of [start, end) is a small one. */
function endsSmall(units: Uint16Array, start: number, end: number): boolean {
  for (let i = end - 1; i >= start; i--) {
    const kind = classOf(units[i] as number);
    if (kind === Class.Lower || kind === Class.Upper) return kind === Class.Lower;
  }
  return false;
}

/** Curly apostrophes and typographic hyphens count as plain ones; the prime, which folds as they do, does not. */
function plainSign(code: number): number {
  if (code === 0x2019 || code === 0x2bc) return 0x27;
  return code === 0x2010 || code === 0x2011 ? 0x2d : code;
}

function gapOf(newlines: number, spaces: boolean): number {
  if (newlines > 0) return newlines > 1 ? Gap.Paragraph : Gap.Newline;
  return spaces ? Gap.Space : Gap.None;
}
