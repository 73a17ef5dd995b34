import { readAligned } from '../text/image.ts';
import { Class, DIGEST, FILTERS, filterBits, foldPhrase, HEADER, hashBytes, MAGIC, populationOf } from './format.ts';

/** What the gazetteer knows of a phrase. A phrase can be several things: Florence, Jordan, Washington. */
export interface GazetteerEntry {
  firstName: boolean;
  surname: boolean;
  /** Part of people's names, be it the first or the last. */
  personName: boolean;
  city: boolean;
  /** A state, province, region or department. */
  subdivision: boolean;
  /** A country, or a part of the world. */
  country: boolean;
  company: boolean;
  /** Inhabitants of the largest city of this name, within 5 %; 0 where it is no city. */
  population: number;
  /** English name of the place, where the phrase is another name of it: `London` for Londres. Its slug is the key. */
  name: string | undefined;
}

/** Names of places, people and companies, and the ordinary words of each language, that no pack needs to list. */
export class Gazetteer {
  readonly #bytes: Buffer;
  readonly #table: Uint32Array;
  readonly #entries: number;
  readonly #filters: readonly Uint8Array[];
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
    const wanted = Buffer.from(foldPhrase(phrase), 'utf8');
    const mask = this.#table.length - 1;
    for (let slot = hashBytes(wanted) & mask; ; slot = (slot + 1) & mask) {
      const at = this.#table[slot] as number;
      if (at === 0) return undefined;
      const from = this.#entries + at - 1;
      const length = this.#bytes[from] as number;
      if (length === wanted.length && this.#bytes.compare(wanted, 0, length, from + 1, from + 1 + length) === 0)
        return this.#entryAt(from + 1 + length);
    }
  }

  /** Whether `word`, in lower case, is a word of `language` that is no name. Wrong for one unknown word in a hundred. */
  isOrdinary(word: string, language: (typeof FILTERS)[number]): boolean {
    const filter = this.#filters[FILTERS.indexOf(language)] as Uint8Array;
    for (const bit of filterBits(Buffer.from(foldPhrase(word), 'utf8'), filter.length))
      if (((filter[bit >> 3] as number) & (1 << (bit & 7))) === 0) return false;
    return true;
  }

  #entryAt(at: number): GazetteerEntry {
    const bytes = this.#bytes;
    const classes = bytes.readUInt16LE(at);
    const length = bytes[at + 3] as number;
    return {
      firstName: (classes & Class.FirstName) !== 0,
      surname: (classes & Class.Surname) !== 0,
      personName: (classes & Class.PersonName) !== 0,
      city: (classes & Class.City) !== 0,
      subdivision: (classes & Class.Subdivision) !== 0,
      country: (classes & Class.Country) !== 0,
      company: (classes & Class.Company) !== 0,
      population: populationOf(bytes[at + 2] as number),
      name: length === 0 ? undefined : bytes.toString('utf8', at + 4, at + 4 + length),
    };
  }
}

let loaded: Gazetteer | undefined;

/** The gazetteer that comes with the program, read (about 4 MB, a few milliseconds) when first asked for. */
export function gazetteer(): Gazetteer {
  loaded ??= new Gazetteer(readAligned(new URL('./gazetteer.bin', import.meta.url)));
  return loaded;
}
