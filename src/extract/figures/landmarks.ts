import type { MeasureWord } from '../../languages/senses/figures.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { roomFor } from '../../text/image.ts';
import { Gap } from '../../text/tokens.ts';
import type { Reading } from '../rule.ts';

/**
 * Where measure words start and sentences end around the figures of the passage that is open. Each token is looked at once
 * for all figures near it: to walk through the sentence of each took a sixth of the time that all figures take.
 */
export class Landmarks {
  #reading: Reading | undefined;
  #opened = -1;
  /** The token of each, in order. */
  #places = new Int32Array(0);
  readonly #words: (MeasureWord | undefined)[] = [];
  #next = 0;
  /** The tokens that have been looked at: [from, to). */
  #from = 0;
  #to = 0;
  count = 0;

  /** The first landmark at token `i` or behind it, of those in [from, to). Figures are asked about from left to right, or nearly. */
  seek(reading: Reading, i: number, from: number, to: number): number {
    const first = Math.max(from, reading.first);
    if (reading !== this.#reading || reading.opened !== this.#opened || first < this.#from || first > this.#to) this.#open(reading, first);
    this.#look(reading, Math.min(to, reading.limit));
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

  #open(reading: Reading, from: number): void {
    this.#reading = reading;
    this.#opened = reading.opened;
    this.#next = 0;
    this.#from = from;
    this.#to = from;
    this.count = 0;
  }

  #look(reading: Reading, to: number): void {
    const { lexicon } = reading;
    const { sign, gap, word } = reading.tokens;
    for (let at = this.#to; at < to; at++) {
      const mayEnd = sign[at] !== 0 || gap[at + 1] === Gap.Paragraph;
      if (mayEnd && endsSentence(reading, at)) this.#add(at, undefined);
      else if (lexicon.startsWith(word[at] as number, Tag.measureWord)) {
        const term = reading.term(at, Tag.measureWord);
        if (term !== undefined && !endsName(reading, at, term.end)) this.#add(at, term.sense);
      }
    }
    this.#to = Math.max(this.#to, to);
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
