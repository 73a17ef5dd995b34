import { detach } from '../core/detach.ts';
import type { Fact, Span } from '../core/schema.ts';
import type { LineIndex } from '../text/lines.ts';

/** Where a fact stands. */
type Ground = Pick<Fact, 'id' | 'document' | 'span' | 'line' | 'column' | 'quote'>;

/** Says of the facts of one document where they stand. */
export class Grounding {
  readonly #document: string;
  /** Of the types that it has facts of. */
  readonly #ids: { [T in Fact['type']]?: Ids } = {};
  readonly #text: string;
  readonly #lines: LineIndex;

  /** `document` is its id, `text` the source, of which the prose that was read may be a part, and `lines` are those of `text`. */
  constructor(document: string, text: string, lines: LineIndex) {
    this.#document = document;
    this.#text = text;
    this.#lines = lines;
  }

  /**
   * Where a fact at this span stands; `name` is what is probably written there. Resolvers write each fact as one literal with
   * these fields in the order that the output promises: fields that are spread or added later took longer, and more memory,
   * than all that resolvers do besides.
   */
  of(type: Fact['type'], { start, end }: Span, name = ''): Ground {
    const line = this.#lines.lineOf(start);
    return {
      id: (this.#ids[type] ??= new Ids(`${this.#document}#${type}:`)).of(start, end),
      document: this.#document,
      span: { start, end },
      line,
      column: start - this.#lines.startOf(line) + 1,
      // a slice would keep the whole document alive for as long as the fact lives
      quote: name.length === end - start && this.#text.startsWith(name, start) ? name : detach(this.#text.slice(start, end)),
    };
  }
}

/** The last three digits of offsets. */
const REST = Array.from({ length: 1000 }, (_, rest) => String(rest).padStart(3, '0'));

/** Numbers facts of one type by their place: readable, and the same on every run and machine. */
class Ids {
  readonly #prefix: string;
  #thousands = 0;
  /** The prefix with the thousands of the start, and a hyphen with those of the end. */
  #head: string;
  #joint = '';

  constructor(prefix: string) {
    this.#prefix = prefix;
    this.#head = prefix;
  }

  /**
   * Facts stand in a row, so that ids share what they begin with: what they are joined of lives as long as they do. Their digits
   * are joined too: V8 keeps what it printed numbers as, and with every offset printed, ten megabytes of facts took 5 % longer.
   */
  of(start: number, end: number): string {
    const thousands = Math.floor(start / 1000);
    if (thousands !== this.#thousands) {
      this.#thousands = thousands;
      this.#head = this.#prefix + thousands;
      this.#joint = `-${thousands}`;
    }
    if (thousands === 0) return this.#prefix + `${start}-${end}`;
    const rest = start - thousands * 1000;
    const restOfEnd = end - thousands * 1000;
    const tail = restOfEnd < 1000 ? this.#joint + REST[restOfEnd] : `-${end}`;
    return this.#head + (REST[rest] + tail);
  }
}
