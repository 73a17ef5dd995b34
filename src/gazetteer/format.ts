import { foldString } from '../text/vocabulary.ts';

/**
 * The compiled gazetteer, shared by what writes it (`scripts/gazetteer/`) and what reads it. It is laid out to be used as it
 * lies on the disk: a hash table whose slots point at entries, so that opening it is reading one file and nothing is parsed.
 *
 *     header   HEADER uint32 (little-endian): MAGIC, slots in the table, bytes of entries, bytes of each word filter
 *     digest   32 bytes: SHA-256 of the sources it was compiled from
 *     table    slots uint32: 0, or 1 + the offset of an entry
 *     entries  [length][phrase, UTF-8][classes, uint16][magnitude][length of name][name, UTF-8]
 *     filters  one Bloom filter a language
 */
export const MAGIC = 0x7a61_6731;
export const HEADER = 4;
export const DIGEST = 32;
export const HASHES = 7;
/** Bits a word in the filters: with 7 hashes one unknown word in a hundred is taken for an ordinary one. */
export const BITS_PER_WORD = 10;

/** What a phrase is known to be; bits of a set, since `Florence` is a city and a first name. */
export const Class = { FirstName: 1, Surname: 2, City: 4, Subdivision: 8, Country: 16, Company: 32, PersonName: 64 } as const;

/** Languages whose ordinary words are known, in the order of their filters. */
export const FILTERS = ['en', 'fr'] as const;

/** The form that phrases are compared by: lower case, no diacritics, hyphens as spaces. */
export function foldPhrase(phrase: string): string {
  return foldString(phrase.normalize('NFC'))
    .replace(/[-\s]+/g, ' ')
    .trim();
}

/** FNV-1a over bytes, unsigned; `seed` makes the independent hashes of the filters. */
export function hashBytes(bytes: Uint8Array, seed = 0x811c9dc5): number {
  let hash = seed;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

/** The bits that stand for a word in a filter of `bytes` bytes: Kirsch and Mitzenmacher's double hashing. */
export function* filterBits(word: Uint8Array, bytes: number): Generator<number> {
  const first = hashBytes(word);
  const second = hashBytes(word, 0x9747b28c) | 1;
  for (let i = 0; i < HASHES; i++) yield ((first + Math.imul(i, second)) >>> 0) % (bytes * 8);
}

/** A population in one byte: eighths of a power of two, so that it is within 5 % when read back. */
export const magnitudeOf = (population: number): number => (population <= 0 ? 0 : Math.max(1, Math.round(Math.log2(population) * 8)));
export const populationOf = (magnitude: number): number => (magnitude === 0 ? 0 : Math.round(2 ** (magnitude / 8)));
