import type { ImageReader, ImageWriter } from './image.ts';

/** Integers an edge takes: parent, word, child. */
const EDGE = 3;
/** Of what no edge leads to. */
export const NO_NODE = 0;

/** Child nodes by parent node and word: a hash table with open addressing. */
export class EdgeTable {
  #table = new Int32Array(EDGE << 14);
  /** Edges that there is room for, a power of two, less one: to divide for it at each look-up took half of the look-up. */
  #mask = (1 << 14) - 1;
  #count = 0;

  static load(image: ImageReader): EdgeTable {
    const loaded = new EdgeTable();
    [loaded.#count] = image.ints() as unknown as [number];
    loaded.#table = image.ints();
    loaded.#mask = loaded.#table.length / EDGE - 1;
    return loaded;
  }

  store(image: ImageWriter): void {
    image.row(Int32Array.of(this.#count));
    image.row(this.#table);
  }

  /** `NO_NODE` where there is no such edge. */
  get(node: number, word: number): number {
    return this.#table[this.#slot(node, word) + 2] as number;
  }

  set(node: number, word: number, child: number): void {
    this.#put(node, word, child);
    if (++this.#count * EDGE * 2 <= this.#table.length) return;
    const old = this.#table;
    this.#table = new Int32Array(old.length * 2);
    this.#mask = 2 * this.#mask + 1;
    for (let i = 0; i < old.length; i += EDGE)
      if (old[i + 2] !== NO_NODE) this.#put(old[i] as number, old[i + 1] as number, old[i + 2] as number);
  }

  #put(node: number, word: number, child: number): void {
    const slot = this.#slot(node, word);
    this.#table[slot] = node;
    this.#table[slot + 1] = word;
    this.#table[slot + 2] = child;
  }

  #slot(node: number, word: number): number {
    const table = this.#table;
    const mask = this.#mask;
    const hash = Math.imul(Math.imul(node, 0x9e3779b1) ^ word, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (table[slot * EDGE + 2] !== NO_NODE && (table[slot * EDGE] !== node || table[slot * EDGE + 1] !== word)) slot = (slot + 1) & mask;
    return slot * EDGE;
  }
}
