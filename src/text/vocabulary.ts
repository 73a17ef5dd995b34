import { Class, classOf, foldOf } from './characters.ts';

/**
 * Every word that any language or pack knows, numbered. Words are found by a hash that the tokenizer computes while
 * it scans, so that looking a word up needs no substring; a `Map` keyed by slices was a third of the running time.
 *
 * Words are compared folded (no case, no diacritics), since news drops both (ETATS-UNIS, Etats-Unis). Where two words
 * differ in diacritics alone (ou, où) the one written exactly wins. A text may drop accents of a word of four letters
 * or more, never add them: « a » is not « à », « dû » is not « du ».
 */
export class Vocabulary {
  /** Canonical form of each word by id; id 0 is the unknown word. */
  readonly forms: string[] = [''];
  readonly #folded: string[] = [''];
  readonly #hashes: number[] = [0];
  /** Whether the word has no diacritics and no sibling: text without diacritics can only mean this one. */
  readonly #simple: boolean[] = [true];
  /** Ids that share one folded form with the first one. */
  readonly #siblings: (number[] | undefined)[] = [undefined];
  /** What words with diacritics, or with siblings, were found to be: telling them apart costs ten look-ups. */
  readonly #met = new Map<string, number>();
  /** As large as the languages and packs that come along need: growing it thrice cost a tenth of the start-up. */
  #table = new Int32Array(1 << 16);
  #heads = 0;

  get size(): number {
    return this.forms.length;
  }

  /** The id of `form` (one token, any case), made if it is new. */
  add(form: string): number {
    const exact = isPlainLower(form) ? form : exactForm(form);
    if (this.#met.size > 0) this.#met.clear();
    const folded = exact === form && isPlain(form, 0, form.length) ? form : foldString(exact);
    const hash = hashString(folded);
    const slot = this.#slot(hash, folded, 0, folded.length);
    const head = this.#table[slot] as number;
    if (head !== 0) {
      if (this.forms[head] === exact) return head;
      const siblings = (this.#siblings[head] ??= [head]);
      for (const id of siblings) if (this.forms[id] === exact) return id;
      this.#simple[head] = false;
      const id = this.#push(exact, folded, hash);
      siblings.push(id);
      return id;
    }
    const id = this.#push(exact, folded, hash);
    this.#table[slot] = id;
    if (++this.#heads * 2 > this.#table.length) this.#grow();
    return id;
  }

  /** The id of `form` as a text would find it, or 0. */
  find(form: string): number {
    const folded = foldString(form);
    return this.lookUp(form, 0, form.length, hashString(folded));
  }

  /** The id of the word at [start, end) of `text`, whose folded characters hash to `hash`; 0 where it is unknown. */
  lookUp(text: string, start: number, end: number, hash: number): number {
    const head = this.#table[this.#slot(hash, text, start, end)] as number;
    if (head === 0) return 0;
    if (this.#simple[head] && isPlain(text, start, end)) return head;
    if (end - start === 1 && classOf(text.charCodeAt(start)) === Class.Other) return head;
    const written = text.slice(start, end);
    const met = this.#met.get(written);
    if (met !== undefined) return met;
    const id = this.#closest(written, this.#siblings[head] ?? [head]);
    if (this.#met.size >= MOST_MET) this.#met.clear();
    // a longer slice would keep the whole text that it was cut from
    if (written.length < 13) this.#met.set(written, id);
    return id;
  }

  /** Which of the words that fold alike is meant by `written`, or 0. */
  #closest(written: string, candidates: readonly number[]): number {
    const exact = exactForm(written);
    for (const id of candidates) if (this.forms[id] === exact) return id;
    if (exact !== foldString(exact)) return 0;
    for (const id of candidates) if ((this.forms[id] as string).length >= 4) return id;
    return 0;
  }

  #push(exact: string, folded: string, hash: number): number {
    this.forms.push(exact);
    this.#folded.push(folded);
    this.#hashes.push(hash);
    this.#simple.push(exact === folded);
    this.#siblings.push(undefined);
    return this.forms.length - 1;
  }

  #slot(hash: number, text: string, start: number, end: number): number {
    const mask = this.#table.length - 1;
    let slot = mix(hash) & mask;
    for (;;) {
      const id = this.#table[slot] as number;
      if (id === 0 || (this.#hashes[id] === hash && equalsFolded(text, start, end, this.#folded[id] as string))) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Int32Array(old.length * 2);
    for (const id of old) {
      if (id === 0) continue;
      const folded = this.#folded[id] as string;
      this.#table[this.#slot(this.#hashes[id] as number, folded, 0, folded.length)] = id;
    }
  }
}

/** Bounds the memory of a run over documents without end. */
const MOST_MET = 10_000;

export const HASH_SEED = 0x811c9dc5 | 0;
/** One step of the FNV-1a hash over folded code units. */
export const hashStep = (hash: number, folded: number): number => Math.imul(hash ^ folded, 0x01000193);
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
  text
    .replace(/[’ʼ]/g, "'")
    .replace(/\u00ad|[\u200b-\u200d]|\u2060|\ufeff|[\ufe00-\ufe0f]/g, '')
    .normalize('NFC')
    .toLowerCase();

function equalsFolded(text: string, start: number, end: number, folded: string): boolean {
  let k = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (kind === Class.Mark || kind === Class.Ignorable) continue;
    if (foldOf(code) !== folded.charCodeAt(k++)) return false;
  }
  return k === folded.length;
}

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
