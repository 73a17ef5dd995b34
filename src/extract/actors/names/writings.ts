import { detach } from '../../../core/detach.ts';
import { HASH_SEED, hashStep } from '../../../text/vocabulary.ts';

/** Stretches remembered before all are forgotten: more than a document has, and too few to matter in memory. */
const MOST = 1 << 14;
const SLOTS = 2 * MOST;

/**
 * Numbers stretches of text by what is written there, so that what is found out about a name is found out once: names
 * repeat. Looking one up makes no string. Numbers start at 0 and leave none out.
 */
export class Writings {
  /** One more than the number, 0 where there is none. */
  readonly #slots = new Int32Array(SLOTS);
  readonly #hashes = new Int32Array(MOST);
  readonly #marks = new Int32Array(MOST);
  readonly #written: string[] = [];

  /** The number of what stands at [start, end) of `text`; the same writing with another `mark` has another. */
  numberOf(text: string, start: number, end: number, mark = 0): number {
    let hash = hashStep(HASH_SEED, mark);
    for (let i = start; i < end; i++) hash = hashStep(hash, text.charCodeAt(i));
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (let taken = this.#slots[slot] as number; taken !== 0; taken = this.#slots[slot] as number) {
      const number = taken - 1;
      if (this.#hashes[number] === hash && this.#marks[number] === mark && isAt(this.written(number), text, start, end)) return number;
      slot = (slot + 1) & (SLOTS - 1);
    }
    const count = this.#written.push(detach(text.slice(start, end)));
    this.#slots[slot] = count;
    this.#hashes[count - 1] = hash;
    this.#marks[count - 1] = mark;
    return count - 1;
  }

  /** What is written, as a string that keeps no document alive. */
  written(number: number): string {
    return this.#written[number] as string;
  }

  mark(number: number): number {
    return this.#marks[number] as number;
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

function isAt(written: string, text: string, start: number, end: number): boolean {
  if (written.length !== end - start) return false;
  for (let i = 0; i < written.length; i++) if (written.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
