import { Gap, Kind, Shape } from '../../../text/tokens.ts';
import type { Reading } from '../../rule.ts';

/** Articles, prepositions and conjunctions up to this length keep their small letter in titles. */
const SHORT = 3;
/** Tokens of a headline at most. */
const LONGEST = 30;
/** Commas and numbers of a headline at most: names in lists and tables are large for their own sake. */
const PARTS = 2;
/** Large words that a headline has at least, and for each small one. */
const LARGE = 4;

/** Tells the lines in which every word is written large, where a capital tells nothing. Asked from left to right. */
export class TitleCase {
  #epoch = -1;
  #end = 0;
  #titled = false;

  /** Whether the line of token `i` is in title case. */
  at(reading: Reading, i: number): boolean {
    if (reading.epoch !== this.#epoch) {
      this.#epoch = reading.epoch;
      this.#end = reading.first;
    }
    while (i >= this.#end) this.#readLine(reading);
    return this.#titled;
  }

  #readLine({ tokens, limit }: Reading): void {
    const { start, end, kind, shape, gap } = tokens;
    const first = this.#end;
    let large = 0;
    let small = 0;
    let parts = 0;
    let at = first;
    do {
      if (kind[at] === Kind.Word && (end[at] as number) - (start[at] as number) > SHORT) {
        if (shape[at] === Shape.Capitalised) large++;
        else if (shape[at] === Shape.Lower) small++;
      } else if (kind[at] === Kind.Digits || tokens.text.charCodeAt(start[at] as number) === 0x2c /* , */) parts++;
    } while (++at < limit && (gap[at] as number) < Gap.Newline);
    this.#end = at;
    const isSentence = tokens.text.charCodeAt(start[at - 1] as number) === 0x2e /* . */;
    this.#titled = large >= LARGE * (1 + small) && at - first <= LONGEST && parts <= PARTS && !isSentence;
  }
}
