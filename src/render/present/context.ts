import type { Span } from '../../core/schema.ts';
import { printable } from './printable.ts';

export interface Context {
  before: string;
  quote: string;
  after: string;
}

/** Of the space that the quote leaves, the share given to what stands before it: news says there what a figure is of. */
const BEFORE = 0.55;
const LINE_END = /[\r\n]/;

/** The quote at `span` of `text` with the words around it, of its own line alone, in about `size` characters. */
export function contextOf(text: string, span: Span, size: number): Context {
  const quote = elide(printable(text.slice(span.start, span.end)), size);
  const room = Math.max(0, size - quote.length - 2);
  const start = lineStart(text, span.start, room);
  const end = lineEnd(text, span.end, room);
  const before = printable(text.slice(start, span.start)).trimStart();
  const after = printable(text.slice(span.end, end)).trimEnd();
  let left = Math.min(before.length, Math.floor(room * BEFORE));
  const right = Math.min(after.length, room - left);
  left = Math.min(before.length, room - right);
  return {
    before: lastWords(before, left, start > 0 && !atLineStart(text, start)),
    quote,
    after: firstWords(after, right, end < text.length && !atLineEnd(text, end)),
  };
}

/** The middle left out where `text` is longer than `size`. */
export function elide(text: string, size: number): string {
  if (text.length <= size) return text;
  const kept = Math.max(2, size - 1);
  return `${text.slice(0, Math.ceil(kept / 2))}…${text.slice(text.length - Math.floor(kept / 2))}`;
}

const atLineStart = (text: string, i: number): boolean => i === 0 || text[i - 1] === '\n' || text[i - 1] === '\r';
const atLineEnd = (text: string, i: number): boolean => i >= text.length || text[i] === '\n' || text[i] === '\r';

/** Looks no further back than could be shown: a document may be one line of 60 MB. */
function lineStart(text: string, from: number, room: number): number {
  const limit = Math.max(0, from - room - 50);
  const seen = text.slice(limit, from);
  return limit + Math.max(seen.lastIndexOf('\n'), seen.lastIndexOf('\r')) + 1;
}

function lineEnd(text: string, from: number, room: number): number {
  const seen = text.slice(from, from + room + 50);
  const length = seen.search(LINE_END);
  return from + (length < 0 ? seen.length : length);
}

function lastWords(text: string, size: number, more: boolean): string {
  if (text.length <= size && !more) return text;
  const cut = text.slice(Math.max(0, text.length - size + 1));
  const space = cut.indexOf(' ');
  return `…${text.length <= size || space < 0 || space > 20 ? cut : cut.slice(space)}`;
}

function firstWords(text: string, size: number, more: boolean): string {
  if (text.length <= size && !more) return text;
  const cut = text.slice(0, Math.max(0, size - 1));
  const space = cut.lastIndexOf(' ');
  return `${text.length <= size || space < cut.length - 20 || space < 0 ? cut : cut.slice(0, space + 1)}…`;
}
