import { Gap, Kind, Shape, type Tokens } from '../../../text/tokens.ts';
import type { Reading } from '../../rule.ts';

/** Articles, prepositions and conjunctions up to this length keep their small letter in titles. */
const SHORT = 3;
/** Tokens of a headline at most. */
const LONGEST = 30;
/** Commas and numbers of a headline at most: names in lists and tables are large for their own sake. */
const PARTS = 2;
/** Large words that a headline has at least, and for each small one. */
const LARGE = 4;

/** Tells the lines in which every word is written large, where a capital tells nothing. Asked from left to right, as a rule. */
export class TitleCase {
  #opened = -1;
  #first = 0;
  #end = 0;
  #titled = false;

  /** Whether the line of token `i` is in title case. */
  at(reading: Reading, i: number): boolean {
    if (reading.opened !== this.#opened || i < this.#first) {
      this.#opened = reading.opened;
      this.#end = reading.first;
    }
    while (i >= this.#end) this.#readLine(reading.tokens, reading.limit);
    return this.#titled;
  }

  #readLine(tokens: Tokens, limit: number): void {
    const { gap } = tokens;
    const first = this.#end;
    this.#first = first;
    let end = first + 1;
    while (end < limit && (gap[end] as number) < Gap.Newline) end++;
    this.#end = end;
    this.#titled = end - first <= LONGEST && isTitled(tokens, first, end);
  }
}

function isTitled({ text, start, end, kind, shape }: Tokens, first: number, limit: number): boolean {
  if (text.charCodeAt(start[limit - 1] as number) === 0x2e /* . */) return false;
  let large = 0;
  let small = 0;
  let parts = 0;
  for (let at = first; at < limit; at++) {
    if (kind[at] === Kind.Word && (end[at] as number) - (start[at] as number) > SHORT) {
      if (shape[at] === Shape.Capitalised) large++;
      else if (shape[at] === Shape.Lower) {
        small++;
        // as soon as the rest could not make up for it
        if (large + limit - at <= LARGE * (1 + small)) return false;
      }
    } else if (kind[at] === Kind.Digits || text.charCodeAt(start[at] as number) === 0x2c /* , */) parts++;
  }
  return large >= LARGE * (1 + small) && parts <= PARTS;
}
