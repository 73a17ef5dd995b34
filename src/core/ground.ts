import { detach } from './detach.ts';
import type { Fact } from './schema.ts';

/** What a resolver knows of a fact; where it stands in the document is added by `ground`. */
export type Ungrounded<F extends Fact = Fact> = F extends Fact ? Omit<F, 'id' | 'document' | 'line' | 'column' | 'quote'> : never;

/** The id of the fact of `type` at [start, end) of `document`: readable, and the same on every run and machine. */
export const factId = (document: string, type: Fact['type'], start: number, end: number): string => `${document}#${type}:${start}-${end}`;

/** Adds id, document, line, column and quote, in the order that the output promises. */
export function ground(fact: Ungrounded, document: string, text: string, at: (offset: number) => { line: number; column: number }): Fact {
  const { type, kind, span, rule } = fact;
  const { line, column } = at(span.start);
  // a slice would keep the whole document alive for as long as the fact lives
  const quote = detach(text.slice(span.start, span.end));
  const id = factId(document, type, span.start, span.end);
  // what is assigned a second time keeps its place
  return Object.assign({ id, type, kind, document, span, line, column, quote, rule }, fact) as Fact;
}
