/**
 * What stands for a character of markup in prose, so that offsets stay those of the source: a soft hyphen, which the
 * tokenizer passes over even inside a word, as `<b>So</b>ny` is one word.
 */
export const FILLER = '\u00ad';

/** Stands for something that was no prose but had a place in the sentence (code, an image): no word goes on across it. */
export const OBJECT = '\ufffc';

/** Follows a character that was written as a reference (`&#37;`), once for each further character of it: its token holds them all. */
export const TAIL = '\u2060';

/** `fact` with what stands for markup taken out of the fields that were cut from prose (`item`, `role`). */
export function unmask<F extends object>(fact: F): F {
  const clean: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fact))
    clean[field] = typeof value === 'string' ? value.replace(MASKS, '').replace(/\s+/g, ' ') : value;
  return clean as F;
}

const MASKS = new RegExp(`[${FILLER}${OBJECT}${TAIL}]`, 'g');
