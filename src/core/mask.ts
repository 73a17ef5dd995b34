/**
 * What stands for a character of markup in prose, so that offsets stay those of the source: a soft hyphen, which the
 * tokenizer passes over even inside a word, as `<b>So</b>ny` is one word.
 */
export const FILLER = '\u00ad';

/** Stands for something that was no prose but had a place in the sentence (code, an image): no word goes on across it. */
export const OBJECT = '\ufffc';
