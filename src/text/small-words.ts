import { Class, classOf } from './characters.ts';
import { writingStep } from './vocabulary.ts';

/** Slots of a table at first: enough for an article, and emptied in no time. */
const SLOTS = 4096;
/** What no word stands at. */
const FREE = -1;

/**
 * The words that a text writes in small letters throughout, addresses apart. The tokenizer notes them as it goes along, by a
 * hash that it has anyway; to look for the few that somebody asks about afterwards would be a second reading of the text.
 */
export class SmallWords {
  #text = '';
  #count = 0;
  #hashes = new Int32Array(SLOTS);
  /** By slot, where a word with that hash stands. */
  #starts = new Int32Array(SLOTS);

  /** Forgets what was noted, and turns to `text`. */
  open(text: string): void {
    this.#text = text;
    this.#count = 0;
    if (this.#starts.length > SLOTS) this.#resize(SLOTS);
    this.#starts.fill(FREE);
  }

  /** Takes note of the word in small letters at [start, end), whose code units hash to `hash`. */
  note(start: number, end: number, hash: number): void {
    const slot = this.#slot(hash);
    if (this.#starts[slot] !== FREE || isInAddress(this.#text, start, end)) return;
    this.#hashes[slot] = hash;
    this.#starts[slot] = start;
    if (++this.#count * 2 > this.#starts.length) this.#grow();
  }

  /** Whether the word at [start, end) of the text is also written in small letters. */
  has(start: number, end: number): boolean {
    const small = this.#text.slice(start, end).toLowerCase();
    const at = this.#starts[this.#slot(hashOf(small))] as number;
    return at !== FREE && this.#text.startsWith(small, at);
  }

  #slot(hash: number): number {
    const mask = this.#starts.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#starts[slot] !== FREE && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [hashes, starts] = [this.#hashes, this.#starts];
    this.#resize(2 * starts.length);
    this.#starts.fill(FREE);
    for (let old = 0; old < starts.length; old++) {
      if (starts[old] === FREE) continue;
      const slot = this.#slot(hashes[old] as number);
      this.#hashes[slot] = hashes[old] as number;
      this.#starts[slot] = starts[old] as number;
    }
  }

  #resize(slots: number): void {
    this.#hashes = new Int32Array(slots);
    this.#starts = new Int32Array(slots);
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
