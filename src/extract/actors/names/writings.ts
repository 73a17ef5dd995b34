import { detach } from '../../../core/detach.ts';
import { HASH_SEED, hashStep, writingStep } from '../../../text/vocabulary.ts';

/** Stretches remembered before all are forgotten: more than a document has, and too few to matter in memory. */
const MOST = 1 << 14;
/** Of a slot, which is one in two taken: both hashes of a writing, its mark, and one more than its number, 0 where it is free. */
const WIDTH = 4;
const MASK = 2 * MOST - 1;

/**
 * Numbers stretches of text by what is written there, so that what is found out about a name is found out once: names
 * repeat. Looking one up makes no string and compares none: that two agree in 64 bits has to be believed. Numbers start at 0
 * and leave none out.
 */
export class Writings {
  readonly #slots = new Int32Array((MASK + 1) * WIDTH);
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
    const slots = this.#slots;
    for (let slot = hash ^ (hash >>> 15); ; slot++) {
      const at = (slot & MASK) * WIDTH;
      const taken = slots[at + 3] as number;
      if (taken === 0) return this.#add(at, hash, writing, mark, text.slice(start, end));
      if (slots[at] === hash && slots[at + 1] === writing && slots[at + 2] === mark) return taken - 1;
    }
  }

  #add(at: number, hash: number, writing: number, mark: number, written: string): number {
    const count = this.#written.push(detach(written));
    this.#slots[at] = hash;
    this.#slots[at + 1] = writing;
    this.#slots[at + 2] = mark;
    this.#slots[at + 3] = count;
    return count - 1;
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
