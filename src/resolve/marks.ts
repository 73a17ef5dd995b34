import { languages } from '../languages/index.ts';
import type { LanguageCode } from '../languages/language.ts';

const POINT = 0x2e;
const COMMA = 0x2c;

/**
 * Which mark a document writes before decimals, by its numbers in which it shows: `1.234` cannot be told by itself, `1.2` and
 * `1,234.5` can.
 */
export class DecimalMarks {
  #point = 0;
  #comma = 0;

  /** Takes note of the number in [start, end) of `text`, UTF-16 code units. */
  add(text: string, start: number, end: number): void {
    let point = false;
    let comma = false;
    for (let i = start + 1; i < end - 1; i++) {
      const mark = text.charCodeAt(i);
      if ((mark !== POINT && mark !== COMMA) || !isDigit(text.charCodeAt(i - 1))) continue;
      let behind = i + 1;
      while (behind < end && isDigit(text.charCodeAt(behind))) behind++;
      const digits = behind - i - 1;
      const next = text.charCodeAt(behind);
      // digits in threes are thousands where more digits come behind another mark
      const isThousands = digits === 3 && behind + 1 < end && (next === POINT || next === COMMA) && isDigit(text.charCodeAt(behind + 1));
      if (!isThousands && (digits === 0 || digits === 3)) continue;
      if ((mark === POINT) !== isThousands) point = true;
      else comma = true;
    }
    if (point) this.#point++;
    if (comma) this.#comma++;
  }

  /** Whether they are written otherwise than in `language`, which decides unless more numbers speak against it than for it. */
  areForeignTo(language: LanguageCode): boolean {
    const isComma = languages.find(({ code }) => code === language)?.decimalMark === ',';
    return isComma ? this.#point > this.#comma : this.#comma > this.#point;
  }
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
