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
  /** Ids that share one folded form with the first one. */
  readonly #siblings: (number[] | undefined)[] = [undefined];
  #table = new Int32Array(1 << 13);
  #heads = 0;

  get size(): number {
    return this.forms.length;
  }

  /** The id of `form` (one token, any case), made if it is new. */
  add(form: string): number {
    const exact = form.normalize('NFC').toLowerCase().replace(/[’ʼ]/g, "'");
    const folded = foldString(exact);
    const slot = this.#slot(hashString(folded), folded, 0, folded.length);
    const head = this.#table[slot] as number;
    if (head !== 0) {
      const siblings = (this.#siblings[head] ??= [head]);
      for (const id of siblings) if (this.forms[id] === exact) return id;
      const id = this.#push(exact, folded);
      siblings.push(id);
      return id;
    }
    const id = this.#push(exact, folded);
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
    const siblings = this.#siblings[head];
    if (siblings === undefined && this.forms[head] === this.#folded[head] && isPlain(text, start, end)) return head;
    if (end - start === 1 && classOf(text.charCodeAt(start)) === Class.Other) return head;
    const exact = foldIgnorables(text.slice(start, end)).normalize('NFC').toLowerCase().replace(/[’ʼ]/g, "'");
    const candidates = siblings ?? [head];
    for (const id of candidates) if (this.forms[id] === exact) return id;
    const unaccented = exact === foldString(exact);
    if (!unaccented) return 0;
    for (const id of candidates) if ((this.forms[id] as string).length >= 4) return id;
    return 0;
  }

  #push(exact: string, folded: string): number {
    this.forms.push(exact);
    this.#folded.push(folded);
    this.#siblings.push(undefined);
    return this.forms.length - 1;
  }

  #slot(hash: number, text: string, start: number, end: number): number {
    const mask = this.#table.length - 1;
    let slot = mix(hash) & mask;
    for (;;) {
      const id = this.#table[slot] as number;
      if (id === 0 || equalsFolded(text, start, end, this.#folded[id] as string)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Int32Array(old.length * 2);
    for (const id of old) {
      if (id === 0) continue;
      const folded = this.#folded[id] as string;
      this.#table[this.#slot(hashString(folded), folded, 0, folded.length)] = id;
    }
  }
}

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

const foldIgnorables = (text: string): string => text.replace(/\u00ad|[\u200b-\u200d]|\u2060|\ufeff|[\ufe00-\ufe0f]/g, '');

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

function isPlain(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}
