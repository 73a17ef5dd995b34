import { Class, classOf } from './characters.ts';
import { writingStep } from './vocabulary.ts';

/** Rows of the table at first, a power of two: enough for an article. */
const ROWS = 4096;
/** Integers that a row takes: the hash of a word, where it stands, and the text that this is said of. */
const WIDTH = 4;
const START = 1;
const TEXT = 2;

/**
 * The words that a text writes in small letters throughout, addresses apart. The tokenizer notes them as it goes along, by a
 * hash that it has anyway; to look for the few that somebody asks about afterwards would be a second reading of the text.
 */
export class SmallWords {
  #text = '';
  /** Which text it is. Rows of other texts are free: to empty the table took as long as to read three lines. */
  #number = 0;
  #count = 0;
  #rows = new Int32Array(ROWS * WIDTH);

  /** Forgets what was noted, and turns to `text`. */
  open(text: string): void {
    this.#text = text;
    this.#number++;
    this.#count = 0;
  }

  /** Takes note of the word in small letters at [start, end), whose code units hash to `hash`. */
  note(start: number, end: number, hash: number): void {
    const row = this.#row(hash);
    if (this.#rows[row + TEXT] === this.#number || isInAddress(this.#text, start, end)) return;
    this.#fill(row, hash, start);
    if (++this.#count * 2 * WIDTH > this.#rows.length) this.#grow();
  }

  /** Whether the word at [start, end) of the text is also written in small letters. */
  has(start: number, end: number): boolean {
    const small = this.#text.slice(start, end).toLowerCase();
    const row = this.#row(hashOf(small));
    return this.#rows[row + TEXT] === this.#number && this.#text.startsWith(small, this.#rows[row + START]);
  }

  /** The row of the word with this hash, or the free one that it would take. */
  #row(hash: number): number {
    const mask = this.#rows.length - 1;
    let row = Math.imul(hash ^ (hash >>> 15), WIDTH) & mask;
    while (this.#rows[row + TEXT] === this.#number && this.#rows[row] !== hash) row = (row + WIDTH) & mask;
    return row;
  }

  #fill(row: number, hash: number, start: number): void {
    this.#rows[row] = hash;
    this.#rows[row + START] = start;
    this.#rows[row + TEXT] = this.#number;
  }

  #grow(): void {
    const old = this.#rows;
    this.#rows = new Int32Array(2 * old.length);
    for (let row = 0; row < old.length; row += WIDTH) {
      const hash = old[row] as number;
      if (old[row + TEXT] === this.#number) this.#fill(this.#row(hash), hash, old[row + START] as number);
    }
  }
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = writingStep(hash, word.charCodeAt(i));
  return hash;
}

/** Names are written small in addresses: amazon.com, @variety. */
function isInAddress(text: string, start: number, end: number): boolean {
  const before = start === 0 ? 0 : text.charCodeAt(start - 1);
  if (before === 0x2e || before === 0x40 || before === 0x2f) return true;
  if (end + 1 >= text.length || text.charCodeAt(end) !== 0x2e) return false;
  const behind = classOf(text.charCodeAt(end + 1));
  return behind === Class.Lower || behind === Class.Upper;
}
