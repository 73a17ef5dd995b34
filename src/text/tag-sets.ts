import { type ImageReader, type ImageWriter, roomFor } from './image.ts';

/** Bits to an integer, and integers to a set: more tags than any language has. */
const BITS = 32;
const WIDTH = 8;

export const EMPTY = 0;

/**
 * Sets of tags, each known by a small integer: thousands of words share some hundred sets, so that what is found out about a
 * set of tags (which rules it wakes) is found out for all of its words.
 */
export class TagSets {
  #bits: Int32Array<ArrayBuffer>;
  #count: number;
  /** By set and tag, the set that has this tag besides. */
  readonly #larger = new Map<number, number>();
  readonly #byContent = new Map<string, number>();
  readonly #members: (ReadonlySet<number> | undefined)[] = [];

  constructor(bits: Int32Array<ArrayBuffer> = new Int32Array(WIDTH)) {
    this.#bits = bits;
    this.#count = bits.length / WIDTH;
  }

  static load(image: ImageReader): TagSets {
    return new TagSets(image.ints());
  }

  store(image: ImageWriter): void {
    image.row(this.#bits, this.#count * WIDTH);
  }

  has(set: number, tag: number): boolean {
    return (((this.#bits[set * WIDTH + (tag >> 5)] as number) >>> (tag & 31)) & 1) === 1;
  }

  /** The set with the tags of `set` and `tag`. */
  with(set: number, tag: number): number {
    if (this.has(set, tag)) return set;
    const step = set * BITS * WIDTH + tag;
    let larger = this.#larger.get(step);
    if (larger === undefined) this.#larger.set(step, (larger = this.#made(set, tag)));
    return larger;
  }

  /** Tags come in any order, and the set of them should be one. */
  #made(set: number, tag: number): number {
    const made = this.#count;
    this.#bits = roomFor(this.#bits, (made + 1) * WIDTH);
    this.#bits.copyWithin(made * WIDTH, set * WIDTH, (set + 1) * WIDTH);
    const at = made * WIDTH + (tag >> 5);
    this.#bits[at] = (this.#bits[at] as number) | (1 << (tag & 31));
    const content = this.#bits.subarray(made * WIDTH, (made + 1) * WIDTH).join();
    const known = this.#byContent.get(content);
    if (known !== undefined) return known;
    this.#byContent.set(content, made);
    return this.#count++;
  }

  /** The tags of `set`, the same object each time. */
  members(set: number): ReadonlySet<number> {
    return (this.#members[set] ??= new Set(this.#tagsOf(set)));
  }

  *#tagsOf(set: number): Generator<number> {
    for (let i = 0; i < WIDTH; i++)
      for (let bits = this.#bits[set * WIDTH + i] as number; bits !== 0; bits &= bits - 1) yield i * BITS + 31 - Math.clz32(bits & -bits);
  }
}
