import { detach } from '../core/detach.ts';
import type { Mention } from '../core/mention.ts';
import type { Fact } from '../core/schema.ts';
import type { LineIndex } from '../text/lines.ts';

/** Says of the facts of one document where they stand. */
export class Grounding {
  readonly #document: string;
  /** What the ids of each type begin with. */
  readonly #ids: Readonly<Record<Fact['type'], string>>;
  readonly #text: string;
  readonly #lines: LineIndex;

  /** `document` is its id, `text` the source, of which the prose that was read may be a part, and `lines` are those of `text`. */
  constructor(document: string, text: string, lines: LineIndex) {
    this.#document = document;
    this.#ids = {
      figure: `${document}#figure:`,
      date: `${document}#date:`,
      actor: `${document}#actor:`,
      platform: `${document}#platform:`,
      quotation: `${document}#quotation:`,
      work: `${document}#work:`,
    };
    this.#text = text;
    this.#lines = lines;
  }

  /**
   * A fact with the fields that all facts begin with. The resolver adds those of the type, one by one and in the order that
   * the output promises: to build each fact by spreading these fields took longer than all that resolvers do besides.
   */
  begin<F extends Fact>(type: F['type'], kind: F['kind'], { start, end, rule }: Mention): F {
    const line = this.#lines.lineOf(start);
    return {
      // readable, and the same on every run and machine
      id: `${this.#ids[type]}${start}-${end}`,
      type,
      kind,
      document: this.#document,
      span: { start, end },
      line,
      column: start - this.#lines.startOf(line) + 1,
      // a slice would keep the whole document alive for as long as the fact lives
      quote: detach(this.#text.slice(start, end)),
      rule,
    } as F;
  }
}
