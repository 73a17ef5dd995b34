import { Class, classOf } from './characters.ts';

/** Characters a section aims at: its tokens then stay in the processor's second-level cache. */
const TARGET = 8_192;
/** A single paragraph longer than this is cut at a space: memory stays bounded on a 10 MB line. */
const LIMIT = 65_536;

/**
 * Cuts `text` into stretches that are read one at a time, at blank lines where there are any, then at line ends, then
 * at spaces. Calls `visit` with UTF-16 offsets; the stretches are in order and cover the text.
 */
export function eachSection(text: string, visit: (from: number, to: number) => void): void {
  let from = 0;
  while (from < text.length) {
    let to = Math.min(from + TARGET, text.length);
    if (to < text.length) to = cut(text, to, Math.min(from + LIMIT, text.length));
    visit(from, to);
    from = to;
  }
}

function cut(text: string, from: number, limit: number): number {
  let line = 0;
  let space = 0;
  for (let i = from; i < limit; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === Class.Newline) {
      if (text.charCodeAt(i + 1) === 0x0a || (text.charCodeAt(i + 1) === 0x0d && text.charCodeAt(i + 2) === 0x0a)) return i + 1;
      line = i + 1;
    } else if (kind === Class.Space && text.charCodeAt(i - 1) === 0x2e) space = i + 1;
    else if (kind === Class.Space && space === 0) space = i + 1;
  }
  if (limit === text.length) return limit;
  return line || space || limit;
}
