import { classOf, foldOf, Class as Sort } from '../text/characters.ts';
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

/**
 * What a phrase is known to be; bits of a set, since `Florence` is a city and a first name. `Opens` and `Closes`: the first
 * or last word of longer phrases, which it need not be one of.
 */
export const Class = {
  FirstName: 1,
  Surname: 2,
  City: 4,
  Subdivision: 8,
  Country: 16,
  Company: 32,
  PersonName: 64,
  Opens: 128,
  Closes: 256,
} as const;
/** Classes of names. */
export const NAMES = Class.Opens - 1;

/** Languages whose ordinary words are known, in the order of their filters. */
export const FILTERS = ['en', 'fr'] as const;

/** The form that phrases are compared by: lower case, no diacritics, hyphens as spaces. */
export function foldPhrase(phrase: string): string {
  return foldString(phrase.normalize('NFC'))
    .replace(/[-\s]+/g, ' ')
    .trim();
}

/** Bytes of a phrase at most: an entry has one byte for its length. */
export const LONGEST = 255;
/** Letters below are never combined with others, and fold to at most two bytes. */
const SIMPLE = 0x300;

/** Writes the folded form of `phrase` to `bytes`, as UTF-8; answers its length, or -1 where it is longer than any phrase. */
export function foldInto(bytes: Uint8Array, phrase: string): number {
  if (phrase.length > LONGEST) return -1;
  let length = 0;
  let gap = false;
  for (let i = 0; i < phrase.length; i++) {
    const code = phrase.charCodeAt(i);
    if (code >= SIMPLE) return foldAnyInto(bytes, phrase);
    if (classOf(code) === Sort.Ignorable) continue;
    if (code === 0x20 || code === 0x2d || code === 0xa0 || (code >= 0x09 && code <= 0x0d)) {
      gap = length > 0;
      continue;
    }
    const folded = foldOf(code);
    if (length + 3 > LONGEST) return foldAnyInto(bytes, phrase);
    if (gap) bytes[length++] = 0x20;
    gap = false;
    if (folded < 0x80) bytes[length++] = folded;
    else {
      bytes[length++] = 0xc0 | (folded >> 6);
      bytes[length++] = 0x80 | (folded & 0x3f);
    }
  }
  return length;
}

function foldAnyInto(bytes: Uint8Array, phrase: string): number {
  const folded = Buffer.from(foldPhrase(phrase), 'utf8');
  if (folded.length > LONGEST) return -1;
  bytes.set(folded);
  return folded.length;
}

/** FNV-1a over the first `length` bytes, unsigned; `seed` makes the independent hashes of the filters. */
export function hashBytes(bytes: Uint8Array, length: number, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

/**
 * Whether `visit` says so of every bit that stands for a word in a filter of so many bits, asked until it denies. The bits
 * are those of Kirsch and Mitzenmacher's double hashing.
 */
export function everyBit(word: Uint8Array, length: number, bits: number, visit: (bit: number) => boolean): boolean {
  const first = hashBytes(word, length);
  const second = hashBytes(word, length, 0x9747b28c) | 1;
  for (let i = 0; i < HASHES; i++) if (!visit(((first + Math.imul(i, second)) >>> 0) % bits)) return false;
  return true;
}

/** A population in one byte: eighths of a power of two, so that it is within 5 % when read back. */
export const magnitudeOf = (population: number): number => (population <= 0 ? 0 : Math.max(1, Math.round(Math.log2(population) * 8)));
export const populationOf = (magnitude: number): number => (magnitude === 0 ? 0 : Math.round(2 ** (magnitude / 8)));
