import { writingStep } from './vocabulary.ts';

/** Rows of the table at first, a power of two: enough for an article. */
const ROWS = 4096;
/** Integers that a row takes: the hash of a word, and its place. */
const WIDTH = 2;
/** Places are less than this. */
const LIMIT = 2 ** 31;

/**
 * The words that a text writes in small letters throughout. The tokenizer notes them as it goes along, by a
 * hash that it has anyway; to look for the few that somebody asks about afterwards would be a second reading of the text.
 */
export class SmallWords {
  #text = '';
  /**
   * What is added to an offset in the text to get a place. Those of the texts before are below it, and their rows are free: to
   * empty the table took as long as to read three lines.
   */
  #base = 0;
  #count = 0;
  #rows = new Int32Array(ROWS * WIDTH);

  /** Forgets what was noted, and turns to `text`. */
  open(text: string): void {
    this.#base += this.#text.length + 1;
    if (this.#base + text.length >= LIMIT) {
      this.#rows.fill(0);
      this.#base = 1;
    }
    this.#text = text;
    this.#count = 0;
  }

  /** Takes note of the word in small letters that begins at `start`, whose code units hash to `hash`. */
  note(start: number, hash: number): void {
    const row = this.#row(hash);
    if (this.#isTaken(row)) return;
    this.#rows[row] = hash;
    this.#rows[row + 1] = this.#base + start;
    if (++this.#count * 2 * WIDTH > this.#rows.length) this.#grow();
  }

  /** Whether the word at [start, end) of the text is also written in small letters. */
  has(start: number, end: number): boolean {
    const row = this.#row(hashOf(this.#text, start, end));
    // of most names there is none, which takes no string to find out
    if (!this.#isTaken(row)) return false;
    return this.#text.startsWith(this.#text.slice(start, end).toLowerCase(), (this.#rows[row + 1] as number) - this.#base);
  }

  /** The row of the word with this hash, or the free one that it would take. */
  #row(hash: number): number {
    const mask = this.#rows.length - 1;
    let row = Math.imul(hash ^ (hash >>> 15), WIDTH) & mask;
    while (this.#isTaken(row) && this.#rows[row] !== hash) row = (row + WIDTH) & mask;
    return row;
  }

  #isTaken(row: number): boolean {
    return (this.#rows[row + 1] as number) >= this.#base;
  }

  #grow(): void {
    const old = this.#rows;
    this.#rows = new Int32Array(2 * old.length);
    for (let row = 0; row < old.length; row += WIDTH) {
      const [hash = 0, place = 0] = [old[row], old[row + 1]];
      if (place >= this.#base) this.#rows.set([hash, place], this.#row(hash));
    }
  }
}

/** The hash of what stands at [start, end) of `text`, in small letters. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return hashOfSmall(text.slice(start, end).toLowerCase());
    hash = writingStep(hash, code >= 0x41 && code <= 0x5a ? code | 0x20 : code);
  }
  return hash;
}

function hashOfSmall(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = writingStep(hash, word.charCodeAt(i));
  return hash;
}
