import type { MeasureWord } from '../../languages/senses/figures.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { roomFor } from '../../text/image.ts';
import { Gap } from '../../text/tokens.ts';
import type { Reading } from '../rule.ts';

/**
 * Where measure words start and sentences end in the passage that is open. Found out once for all its figures: to walk
 * through the sentence of each took a sixth of the time that all figures take.
 */
export class Landmarks {
  #reading: Reading | undefined;
  #epoch = 0;
  /** The token of each, in order. */
  #places = new Int32Array(0);
  readonly #words: (MeasureWord | undefined)[] = [];
  #next = 0;
  count = 0;

  /** The first landmark at token `i` or behind it. Figures are asked about from left to right, or nearly. */
  seek(reading: Reading, i: number): number {
    if (reading !== this.#reading || reading.epoch !== this.#epoch) this.#open(reading);
    while (this.#next < this.count && this.at(this.#next) < i) this.#next++;
    while (this.#next > 0 && this.at(this.#next - 1) >= i) this.#next--;
    return this.#next;
  }

  /** The token of landmark `k`. */
  at(k: number): number {
    return this.#places[k] as number;
  }

  /** What landmark `k` says, or undefined where a sentence ends. */
  word(k: number): MeasureWord | undefined {
    return this.#words[k];
  }

  #open(reading: Reading): void {
    this.#reading = reading;
    this.#epoch = reading.epoch;
    this.#next = 0;
    this.count = 0;
    const { lexicon } = reading;
    const { sign, gap, word } = reading.tokens;
    for (let at = reading.first; at < reading.limit; at++) {
      const mayEnd = sign[at] !== 0 || gap[at + 1] === Gap.Paragraph;
      if (mayEnd && endsSentence(reading, at)) this.#add(at, undefined);
      else if (lexicon.startsWith(word[at] as number, Tag.measureWord)) {
        const term = reading.term(at, Tag.measureWord);
        if (term !== undefined && !endsName(reading, at, term.end)) this.#add(at, term.sense);
      }
    }
  }

  #add(at: number, word: MeasureWord | undefined): void {
    this.#places = roomFor(this.#places, this.count);
    this.#places[this.count] = at;
    this.#words[this.count++] = word;
  }
}

/** « Armor Croissance »: behind a capital a word is the end of a name, unless more capitals follow, as in a title. */
const endsName = (reading: Reading, at: number, end: number): boolean =>
  reading.isCapitalised(at) && !reading.opensLine(at) && reading.isCapitalised(at - 1) && !reading.isCapitalised(end);

/** Whether a sentence ends with token `i`: only a point before a space and a capital, a question or exclamation mark, or a blank line. */
function endsSentence(reading: Reading, i: number): boolean {
  if (reading.tokens.gap[i + 1] === Gap.Paragraph && reading.has(i + 1)) return true;
  if (reading.isSign(i, '!') || reading.isSign(i, '?')) return true;
  return (
    reading.isSign(i, '.') &&
    !reading.glued(i + 1) &&
    !reading.sense(i - 1, Tag.abbreviation) &&
    (!reading.isWord(i + 1) || reading.isCapitalised(i + 1))
  );
}
