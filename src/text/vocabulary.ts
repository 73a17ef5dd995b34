import { Class, classOf, foldOf } from './characters.ts';
import { type ImageReader, type ImageWriter, roomFor } from './image.ts';

/**
 * Every word that any language or pack knows, numbered. Words are found by a hash that the tokenizer computes while
 * it scans, so that looking a word up needs no substring; a `Map` keyed by slices was a third of the running time.
 *
 * Words are compared folded (no case, no diacritics), since news drops both (ETATS-UNIS, Etats-Unis). Where two words
 * differ in diacritics alone (ou, où) the one written exactly wins. A text may drop accents of a word of four letters
 * or more, never add them: « a » is not « à », « dû » is not « du ».
 */
export class Vocabulary {
  /** Words, the unknown one with id 0 among them. */
  size = 0;
  /** The characters of all words: of each its canonical form and, where that differs, its folded form. */
  #units = new Uint16Array(1 << 16);
  /** By id, where its canonical form begins; the next word's is where its last form ends. */
  #exactAt = new Int32Array(1 << 13);
  /** By id, where its folded form begins: with the canonical one, if that is folded as it is. */
  #foldedAt = new Int32Array(1 << 13);
  #hashes = new Int32Array(1 << 13);
  /** Whether the word has no diacritics and no sibling: text without diacritics can only mean this one. */
  #simple = new Uint8Array(1 << 13);
  /** The next word with the same folded form, or 0. The table has the first of them. */
  #sibling = new Int32Array(1 << 13);
  /** Canonical forms by id, once they have been asked for: most of a loaded vocabulary never are. */
  #forms: (string | undefined)[] = [];
  /**
   * What words were found to be that a text wrote lately, by both of their hashes: four words of five are, and to compare one
   * with what is stored takes as long as all the rest of a token. That two words agree in 64 bits has to be believed.
   */
  readonly #met = new Int32Array(MET * MET_ROW);
  #remembers = false;
  /** As large as the languages and packs that come along need: growing it thrice cost a tenth of the start-up. */
  #table = new Int32Array(1 << 16);
  #heads = 0;

  constructor() {
    this.#push('', '', 0);
  }

  /** The vocabulary that was stored at this place of `image`. */
  static load(image: ImageReader): Vocabulary {
    const loaded = new Vocabulary();
    [loaded.size, loaded.#heads] = image.ints() as unknown as [number, number];
    loaded.#units = image.units();
    loaded.#exactAt = image.ints();
    loaded.#foldedAt = image.ints();
    loaded.#hashes = image.ints();
    loaded.#simple = image.bytes();
    loaded.#sibling = image.ints();
    loaded.#table = image.ints();
    loaded.#forms = new Array(loaded.size).fill(undefined);
    return loaded;
  }

  store(image: ImageWriter): void {
    image.row(Int32Array.of(this.size, this.#heads));
    image.row(this.#units, this.#exactAt[this.size]);
    image.row(this.#exactAt, this.size + 1);
    image.row(this.#foldedAt, this.size);
    image.row(this.#hashes, this.size);
    image.row(this.#simple, this.size);
    image.row(this.#sibling, this.size);
    image.row(this.#table);
  }

  /** The canonical form of the word `id`; '' of the unknown word. */
  form(id: number): string {
    return (this.#forms[id] ??= this.#spell(id));
  }

  /** The id of `form` (one token, any case), made if it is new. */
  add(form: string): number {
    const exact = isPlainLower(form) ? form : exactForm(form);
    this.#forget();
    const folded = isPlain(exact, 0, exact.length) ? exact : foldString(exact);
    const hash = hashString(folded);
    const slot = this.#slot(hash, folded, 0, folded.length);
    const head = this.#table[slot] as number;
    let last = head;
    for (let id = head; id !== 0; id = this.#sibling[id] as number) {
      if (this.form(id) === exact) return id;
      last = id;
    }
    const id = this.#push(exact, folded, hash);
    if (head !== 0) {
      this.#sibling[last] = id;
      this.#simple[head] = 0;
      return id;
    }
    this.#table[slot] = id;
    if (++this.#heads * 2 > this.#table.length) this.#grow();
    return id;
  }

  /** The id of `form` as a text would find it, or 0. */
  find(form: string): number {
    return this.#search(form, 0, form.length, hashString(foldString(form)));
  }

  /**
   * The id of the word at [start, end) of `text`; 0 where it is unknown. `hash` is that of its folded characters, `writing` the
   * one of those that tell it from words which fold alike.
   */
  lookUp(text: string, start: number, end: number, hash: number, writing: number): number {
    const met = this.#met;
    const row = (mix(hash) & (MET - 1)) * MET_ROW;
    if (met[row] === hash && met[row + 1] === writing) return met[row + 2] as number;
    const id = this.#search(text, start, end, hash);
    met[row] = hash;
    met[row + 1] = writing;
    met[row + 2] = id;
    this.#remembers = true;
    return id;
  }

  #forget(): void {
    if (!this.#remembers) return;
    this.#met.fill(0);
    this.#remembers = false;
  }

  #search(text: string, start: number, end: number, hash: number): number {
    const head = this.#table[this.#slot(hash, text, start, end)] as number;
    if (head === 0) return 0;
    if (this.#simple[head] === 1 && isPlain(text, start, end)) return head;
    if (end - start === 1 && classOf(text.charCodeAt(start)) === Class.Other) return head;
    return this.#closest(text.slice(start, end), head);
  }

  /** Whether the word `id` is what stands at [start, end) of `text`, case apart; only plain ASCII is looked at. */
  isWritten(id: number, text: string, start: number, end: number): boolean {
    const from = this.#exactAt[id] as number;
    // a word with a folded form of its own has a letter that is not plain
    if (id === 0 || (this.#foldedAt[id] as number) !== from || (this.#exactAt[id + 1] as number) - from !== end - start) return false;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code > 0x7f || (code >= 0x41 && code <= 0x5a ? code | 0x20 : code) !== this.#units[from + i - start]) return false;
    }
    return true;
  }

  /** Which of the words that fold as `head` does is meant by `written`, or 0. */
  #closest(written: string, head: number): number {
    const exact = exactForm(written);
    for (let id = head; id !== 0; id = this.#sibling[id] as number) if (this.form(id) === exact) return id;
    if (exact !== foldString(exact)) return 0;
    for (let id = head; id !== 0; id = this.#sibling[id] as number) if (this.form(id).length >= 4) return id;
    return 0;
  }

  #push(exact: string, folded: string, hash: number): number {
    const id = this.size++;
    this.#forms.push(exact);
    const start = this.#exactAt[id] as number;
    this.#foldedAt = roomFor(this.#foldedAt, id);
    this.#hashes = roomFor(this.#hashes, id);
    this.#simple = roomFor(this.#simple, id);
    this.#sibling = roomFor(this.#sibling, id);
    this.#exactAt = roomFor(this.#exactAt, id + 1);
    this.#foldedAt[id] = exact === folded ? start : start + exact.length;
    this.#hashes[id] = hash;
    this.#simple[id] = exact === folded ? 1 : 0;
    const written = exact === folded ? exact : exact + folded;
    this.#exactAt[id + 1] = start + written.length;
    this.#units = roomFor(this.#units, start + written.length);
    for (let i = 0; i < written.length; i++) this.#units[start + i] = written.charCodeAt(i);
    return id;
  }

  #spell(id: number): string {
    const from = this.#exactAt[id] as number;
    const folded = this.#foldedAt[id] as number;
    return String.fromCharCode(...this.#units.subarray(from, folded === from ? this.#exactAt[id + 1] : folded));
  }

  #slot(hash: number, text: string, start: number, end: number): number {
    const mask = this.#table.length - 1;
    let slot = mix(hash) & mask;
    for (;;) {
      const id = this.#table[slot] as number;
      if (id === 0 || (this.#hashes[id] === hash && this.#isFolded(text, start, end, id))) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** Whether what stands at [start, end) of `text` folds as the word `id` does. */
  #isFolded(text: string, start: number, end: number, id: number): boolean {
    let at = this.#foldedAt[id] as number;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      const kind = classOf(code);
      if (kind === Class.Mark || kind === Class.Ignorable) continue;
      if (foldOf(code) !== this.#units[at++]) return false;
    }
    return at === this.#exactAt[id + 1];
  }

  /** Words differ in their folded forms or are siblings, of which the table has one: no two need to be compared. */
  #grow(): void {
    const old = this.#table;
    const table = new Int32Array(old.length * 2);
    const mask = table.length - 1;
    for (const id of old) {
      if (id === 0) continue;
      let slot = mix(this.#hashes[id] as number) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = id;
    }
    this.#table = table;
  }
}

/** Words that are remembered at a time, a power of two. */
const MET = 4096;
/** Integers that one takes, in one line of the processor's cache: its hashes and its id. */
const MET_ROW = 4;

export const HASH_SEED = 0x811c9dc5 | 0;
/** One step of the FNV-1a hash over folded code units. */
export const hashStep = (hash: number, folded: number): number => Math.imul(hash ^ folded, 0x01000193);
/** One step of the hash by which words that fold alike are told apart: over their code units, plain letters in lower case. */
export const writingStep = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;
const mix = (hash: number): number => hash ^ (hash >>> 15);

function hashString(folded: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < folded.length; i++) hash = hashStep(hash, folded.charCodeAt(i));
  return hash;
}

/** Lower case without diacritics and ignorable characters: the form that words are hashed and compared by. */
export function foldString(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (kind !== Class.Mark && kind !== Class.Ignorable) out += String.fromCharCode(foldOf(code));
  }
  return out;
}

/** Composed, in lower case, with plain apostrophes and nothing ignorable. */
const exactForm = (text: string): string =>
  isPlain(text, 0, text.length)
    ? text.toLowerCase()
    : text
        .replace(/[’ʼ]/g, "'")
        .replace(/\u00ad|[\u200b-\u200d]|\u2060|\ufeff|[\ufe00-\ufe0f]/g, '')
        .normalize('NFC')
        .toLowerCase();

/** Whether a form is already as it is looked up by, as nearly all of the data is: spares four passes over it. */
function isPlainLower(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (code > 0x7f || (code >= 0x41 && code <= 0x5a)) return false;
  }
  return true;
}

function isPlain(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}
