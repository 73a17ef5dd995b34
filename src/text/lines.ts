/** Lines behind the one that was found last that the next one is likely to be of. */
const NEAR = 4;

/** Line starts of a text, found when first asked for: most runs of `diff` and `eval` never ask. */
export class LineIndex {
  readonly #text: string;
  #starts: number[] | undefined;
  /** The line that was found last: facts come in the order of the text. */
  #last = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** 1-based line and column (UTF-16 code units) of `offset`. */
  at(offset: number): { line: number; column: number } {
    const line = this.lineOf(offset);
    return { line, column: offset - this.startOf(line) + 1 };
  }

  /** 1-based line of `offset`. */
  lineOf(offset: number): number {
    const starts = (this.#starts ??= lineStarts(this.#text));
    let low = this.#last;
    if (offset < (starts[low] as number)) low = 0;
    for (const near = low + NEAR; low < near; low++)
      if (low + 1 === starts.length || offset < (starts[low + 1] as number)) return (this.#last = low) + 1;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    this.#last = low;
    return low + 1;
  }

  /** Offset at which the 1-based `line` begins, which must be one of the text. */
  startOf(line: number): number {
    return (this.#starts ??= lineStarts(this.#text))[line - 1] as number;
  }

  /** Half-open span of the 1-based `line` without its line end, or undefined where there is no such line. */
  span(line: number): { start: number; end: number } | undefined {
    const starts = (this.#starts ??= lineStarts(this.#text));
    const start = starts[line - 1];
    if (start === undefined) return undefined;
    let end = starts[line] ?? this.#text.length;
    while (end > start && isLineEnd(this.#text.charCodeAt(end - 1))) end--;
    return { start, end };
  }
}

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d;

function lineStarts(text: string): number[] {
  const starts = [0];
  // next to no text has a carriage return by itself, and to look for one sign is the engine's fastest way through a string
  let lone = loneReturn(text, 0);
  for (let from = 0; ; ) {
    const feed = text.indexOf('\n', from);
    while (lone !== -1 && (feed === -1 || lone < feed)) {
      starts.push(lone + 1);
      lone = loneReturn(text, lone + 1);
    }
    if (feed === -1) return starts;
    from = feed + 1;
    starts.push(from);
  }
}

/** The next carriage return that no line feed follows, or -1. */
function loneReturn(text: string, from: number): number {
  let at = text.indexOf('\r', from);
  while (at !== -1 && text.charCodeAt(at + 1) === 0x0a) at = text.indexOf('\r', at + 1);
  return at;
}
