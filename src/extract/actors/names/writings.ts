import { detach } from '../../../core/detach.ts';
import { HASH_SEED, hashStep, writingStep } from '../../../text/vocabulary.ts';

/** Stretches remembered before all are forgotten: as many as ten megabytes of news have, and too few to matter in memory. */
const MOST = 1 << 16;
/** Of a slot: both hashes of a writing, its mark, and one more than its number, 0 where it is free. */
const WIDTH = 4;
/** Slots at first, a power of two; one of two is taken at the most. */
const SLOTS = 1 << 13;

/**
 * Numbers stretches of text by what is written there, so that what is found out about a name is found out once: names
 * repeat. Looking one up makes no string and compares none: that two agree in 64 bits has to be believed. Numbers start at 0
 * and leave none out.
 */
export class Writings {
  #slots = new Int32Array(SLOTS * WIDTH);
  readonly #written: string[] = [];

  /** The number of what stands at [start, end) of `text`; the same writing with another `mark` has another. */
  numberOf(text: string, start: number, end: number, mark = 0): number {
    let hash = hashStep(HASH_SEED, mark);
    let writing = 0;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      hash = hashStep(hash, code);
      writing = writingStep(writing, code);
    }
    const at = this.#slot(hash, writing, mark);
    const known = this.#slots[at + 3] as number;
    if (known !== 0) return known - 1;
    const count = this.#written.push(detach(text.slice(start, end)));
    this.#fill(at, hash, writing, mark, count);
    if (2 * WIDTH * count > this.#slots.length) this.#grow();
    return count - 1;
  }

  /** The slot of this writing, or the free one that it would take. */
  #slot(hash: number, writing: number, mark: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = Math.imul(hash ^ (hash >>> 15), WIDTH) & mask;
    while (slots[at + 3] !== 0 && (slots[at] !== hash || slots[at + 1] !== writing || slots[at + 2] !== mark)) at = (at + WIDTH) & mask;
    return at;
  }

  #fill(at: number, hash: number, writing: number, mark: number, count: number): void {
    this.#slots[at] = hash;
    this.#slots[at + 1] = writing;
    this.#slots[at + 2] = mark;
    this.#slots[at + 3] = count;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += WIDTH) {
      const [hash = 0, writing = 0, mark = 0, count = 0] = old.subarray(at, at + WIDTH);
      if (count !== 0) this.#fill(this.#slot(hash, writing, mark), hash, writing, mark, count);
    }
  }

  /** What is written, as a string that keeps no document alive. */
  written(number: number): string {
    return this.#written[number] as string;
  }

  /** Whether there is room for so many more; to be asked before it runs out. */
  hasRoom(more: number): boolean {
    return this.#written.length + more <= MOST;
  }

  forget(): void {
    this.#slots.fill(0);
    this.#written.length = 0;
  }
}
