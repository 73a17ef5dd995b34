/** A select-graphic-rendition sequence: the only escape sequences that get here, since documents' own are taken out. */
const SGR = /\x1b\[\d*m/g;
const STYLE_END = new Set(['\x1b[0m', '\x1b[22m', '\x1b[24m', '\x1b[39m']);
const ZERO = /^(?:\p{M}|[\u200b-\u200d])$/u;
const WIDE =
  /^(?:\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}])$/u;
const NARROW = /^[\x20-\x7e\xa0-\u02ff\u2010-\u2027\u2030\u20a0-\u20bf\u2500]*$/;

/** Columns of a terminal that `text` takes: none for combining marks and styles, two for wide characters. */
export function widthOf(text: string): number {
  const bare = text.includes('\x1b') ? text.replace(SGR, '') : text;
  if (NARROW.test(bare)) return bare.length;
  let width = 0;
  for (const char of bare) width += ZERO.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
}

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;

/** `text` in lines of at most `width` columns, broken at spaces, and inside words that are longer than a line. */
export function wrap(text: string, width: number): string[] {
  const lines = text.split('\n').flatMap((line) => (widthOf(line) <= width ? [line] : wrapLine(line, width)));
  return text.includes('\x1b') ? restyle(lines) : lines;
}

function wrapLine(text: string, width: number): string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = indent;
  let used = indent.length;
  let empty = true;
  for (const word of text.slice(indent.length).split(' ')) {
    const size = widthOf(word);
    if (!empty && used + 1 + size <= width) {
      line += ` ${word}`;
      used += 1 + size;
      continue;
    }
    if (!empty) lines.push(line);
    const pieces = size <= width - indent.length ? [word] : cut(word, width - indent.length);
    for (const piece of pieces.slice(0, -1)) lines.push(indent + piece);
    line = indent + pieces.at(-1);
    used = widthOf(line);
    empty = false;
  }
  lines.push(line);
  return lines;
}

/** A word in pieces of `width` columns; styles inside it take no room. */
function cut(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const part of word.match(/\x1b\[\d*m|[\s\S]/gu) ?? []) {
    const size = widthOf(part);
    if (used + size > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += part;
    used += size;
  }
  return [...pieces, piece];
}

/** Styles that are open at the end of a line end there and begin anew on the next, so that nothing else takes them on. */
function restyle(lines: readonly string[]): string[] {
  let open: string[] = [];
  return lines.map((line) => {
    const before = open.join('');
    for (const code of line.match(SGR) ?? []) open = STYLE_END.has(code) ? open.filter((other) => !ends(code, other)) : [...open, code];
    return before + line + (open.length > 0 ? '\x1b[0m' : '');
  });
}

/** Whether the sequence `end` ends what `start` began: 22 bold and dim, 24 underline, 39 colours. */
function ends(end: string, start: string): boolean {
  const [code, begun] = [end, start].map((sequence) => Number(sequence.slice(2, -1)));
  if (code === 0) return true;
  if (code === 22) return begun === 1 || begun === 2;
  return code === 24 ? begun === 4 : begun !== undefined && begun >= 30 && begun <= 37;
}
