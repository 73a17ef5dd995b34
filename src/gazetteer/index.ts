import { readAligned } from '../text/image.ts';
import { Class, DIGEST, everyBit, FILTERS, foldInto, HEADER, hashBytes, LONGEST, MAGIC, NAMES, populationOf } from './format.ts';

/** What the gazetteer knows of a phrase. A phrase can be several things: Florence, Jordan, Washington. */
export class GazetteerEntry {
  readonly #bytes: Buffer;
  readonly #at: number;
  readonly #classes: number;

  /** `at`: where the bytes of an entry go on behind its phrase. */
  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
    this.#classes = bytes.readUInt16LE(at);
  }

  get isName(): boolean {
    return (this.#classes & NAMES) !== 0;
  }

  /** Whether longer names begin with the phrase. */
  get opens(): boolean {
    return (this.#classes & Class.Opens) !== 0;
  }

  /** Whether longer names end with it. */
  get closes(): boolean {
    return (this.#classes & Class.Closes) !== 0;
  }

  get firstName(): boolean {
    return (this.#classes & Class.FirstName) !== 0;
  }

  get surname(): boolean {
    return (this.#classes & Class.Surname) !== 0;
  }

  /** Part of people's names, be it the first or the last. */
  get personName(): boolean {
    return (this.#classes & Class.PersonName) !== 0;
  }

  get city(): boolean {
    return (this.#classes & Class.City) !== 0;
  }

  /** A state, province, region or department. */
  get subdivision(): boolean {
    return (this.#classes & Class.Subdivision) !== 0;
  }

  /** A country, or a part of the world. */
  get country(): boolean {
    return (this.#classes & Class.Country) !== 0;
  }

  get company(): boolean {
    return (this.#classes & Class.Company) !== 0;
  }

  /** Inhabitants of the largest city of this name, within 5 %; 0 where it is no city. */
  get population(): number {
    return populationOf(this.#bytes[this.#at + 2] as number);
  }

  /** English name of the place, where the phrase is another name of it: `London` for Londres. Its slug is the key. */
  get name(): string | undefined {
    const length = this.#bytes[this.#at + 3] as number;
    return length === 0 ? undefined : this.#bytes.toString('utf8', this.#at + 4, this.#at + 4 + length);
  }
}

/** Names of places, people and companies, and the ordinary words of each language, that no pack needs to list. */
export class Gazetteer {
  readonly #bytes: Buffer;
  readonly #table: Uint32Array;
  readonly #entries: number;
  readonly #filters: readonly Uint8Array[];
  /** The phrase that was asked about last, and its folded form. */
  #phrase = '';
  readonly #folded = new Uint8Array(LONGEST);
  #length = 0;
  /** Hex SHA-256 of the sources that the file was compiled from. */
  readonly digest: string;

  constructor(bytes: Buffer) {
    const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER);
    const [magic, slots = 0, entryBytes = 0, filterBytes = 0] = header;
    if (magic !== MAGIC) throw new Error('not a gazetteer of this version: run `npm run build`');
    this.#bytes = bytes;
    this.digest = bytes.toString('hex', HEADER * 4, HEADER * 4 + DIGEST);
    const table = HEADER * 4 + DIGEST;
    this.#table = new Uint32Array(bytes.buffer, bytes.byteOffset + table, slots);
    this.#entries = table + slots * 4;
    const filters = this.#entries + entryBytes;
    this.#filters = FILTERS.map((_, i) => bytes.subarray(filters + i * filterBytes, filters + (i + 1) * filterBytes));
  }

  /** What `phrase` (one word or more, in any case, with or without accents) is known to be. */
  lookUp(phrase: string): GazetteerEntry | undefined {
    const entry = this.find(phrase);
    return entry?.isName ? entry : undefined;
  }

  /** The same with words that are no name themselves, but the first or last of longer ones. */
  find(phrase: string): GazetteerEntry | undefined {
    const length = this.#fold(phrase);
    if (length <= 0) return undefined;
    const mask = this.#table.length - 1;
    for (let slot = hashBytes(this.#folded, length) & mask; ; slot = (slot + 1) & mask) {
      const at = this.#table[slot] as number;
      if (at === 0) return undefined;
      const from = this.#entries + at - 1;
      if (this.#bytes[from] === length && this.#isAt(from + 1, length)) return new GazetteerEntry(this.#bytes, from + 1 + length);
    }
  }

  /** Whether `word`, in any case, is a word of `language` that is no name. Wrong for one unknown word in a hundred. */
  isOrdinary(word: string, language: (typeof FILTERS)[number]): boolean {
    const filter = this.#filters[FILTERS.indexOf(language)] as Uint8Array;
    const length = this.#fold(word);
    return (
      length >= 0 && everyBit(this.#folded, length, filter.length * 8, (bit) => ((filter[bit >> 3] as number) & (1 << (bit & 7))) !== 0)
    );
  }

  /** Folds into `#folded` and answers the length. All questions are asked of a name one after the other. */
  #fold(phrase: string): number {
    if (phrase !== this.#phrase) {
      this.#length = foldInto(this.#folded, phrase);
      this.#phrase = phrase;
    }
    return this.#length;
  }

  /** Whether the phrase at `from` is the folded one. */
  #isAt(from: number, length: number): boolean {
    for (let i = 0; i < length; i++) if (this.#bytes[from + i] !== this.#folded[i]) return false;
    return true;
  }
}

let loaded: Gazetteer | undefined;

/** The gazetteer that comes with the program, read (about 4 MB, a few milliseconds) when first asked for. */
export function gazetteer(): Gazetteer {
  if (loaded === undefined) {
    const { buffer, byteOffset, byteLength } = readAligned(new URL('./gazetteer.bin', import.meta.url));
    loaded = new Gazetteer(Buffer.from(buffer, byteOffset, byteLength));
  }
  return loaded;
}
