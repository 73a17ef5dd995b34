import type { Fact } from './schema.ts';

/**
 * What stands for a character of markup in prose, so that offsets stay those of the source: a soft hyphen, which the
 * tokenizer passes over even inside a word, as `<b>So</b>ny` is one word.
 */
export const FILLER = '\u00ad';

/** Stands for something that was no prose but had a place in the sentence (code, an image): no word goes on across it. */
export const OBJECT = '\ufffc';

/** Follows a character that was written as a reference (`&#37;`), once for each further character of it: its token holds them all. */
export const TAIL = '\u2060';

/** Takes out what stands for markup of the fields of `fact` that were cut from prose (`item`, `role`). */
export function unmask(fact: Fact): void {
  const fields = fact as Fact & Record<string, unknown>;
  for (const field in fields) {
    const value = fields[field];
    if (typeof value === 'string' && !OF_SOURCE.has(field)) fields[field] = value.replace(MASKS, '').replace(/\s+/g, ' ');
  }
}

/** Fields that say where a fact stands, and are true to the source with its markup. */
const OF_SOURCE: ReadonlySet<string> = new Set(['id', 'document', 'quote', 'sameAs']);

const MASKS = new RegExp(`[${FILLER}${OBJECT}${TAIL}]`, 'g');
