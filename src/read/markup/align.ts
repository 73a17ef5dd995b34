import { FILLER, TAIL } from '../../core/mask.ts';

const ENTITY = /&(?:#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?/y;
const PUNCTUATION = /[!-/:-@[-`{-~]/;

/**
 * `source` with what a parser read in it, `value`, in place: of the same length as `source`, each character of `value`
 * where it was written. A character reference (`&eacute;`) is its character and a tail; an escape (`\*`) a filler and
 * its character; what `value` does not have (the `> ` of a quotation's second line) fillers.
 */
export function align(source: string, value: string): string {
  let out = '';
  let v = 0;
  for (let i = 0; i < source.length; ) {
    const char = source[i] as string;
    if (char === '\\' && source[i + 1] === value[v] && PUNCTUATION.test(source[i + 1] as string)) {
      out += FILLER + value[v++];
      i += 2;
    } else if (char === '&') {
      const length = v < value.length ? entityLength(source, i, value, v) : 0;
      const units = length === 0 ? 0 : unitsOf(source, i + length, value, v);
      out += length === 0 ? char : inPlace(value.slice(v, v + units), length);
      v += length === 0 ? 1 : units;
      i += Math.max(1, length);
    } else if (char === value[v] || char === '\0') {
      out += char;
      v++;
      i++;
    } else {
      out += char === '\r' || char === '\n' ? char : FILLER;
      i++;
    }
  }
  return out;
}

/** What a reference of `length` characters stands for. Spaces are in no token, so theirs is no token's tail. */
const inPlace = (char: string, length: number): string =>
  char + (char.trim() === '' ? FILLER : TAIL).repeat(Math.max(0, length - char.length));

/** Characters of the reference at `i`, 0 where the `&` stands for itself. */
function entityLength(source: string, i: number, value: string, v: number): number {
  ENTITY.lastIndex = i;
  const [reference] = ENTITY.exec(source) ?? [];
  if (reference === undefined) return 0;
  if (value[v] === '&') return /^&(?:amp|#38|#x26);?/i.exec(reference)?.[0].length ?? 0;
  // HTML lets some names stand without their semicolon, glued to what follows (`&notit;` is `¬it;`): a name ends where
  // source and value agree again; before another reference or an escape, or at the end, that cannot be told
  for (let length = reference.length; length > 2; length--) {
    const following = source[i + length];
    if (following === undefined ? length === reference.length && v + 2 >= value.length : '&\\\r'.includes(following)) return length;
    if (following === value[v + 1]) return length;
    // beyond the basic plane, and a few names that stand for two characters; all of these have their semicolon
    if (length === reference.length && reference.endsWith(';') && following === value[v + 2]) return length;
  }
  return reference.length;
}

/** A reference is one UTF-16 unit, or two: beyond the basic plane, and a few names that stand for two characters. */
function unitsOf(source: string, next: number, value: string, v: number): number {
  const code = value.charCodeAt(v);
  if (code >= 0xd800 && code < 0xdc00) return 2;
  const following = source[next];
  return following !== undefined && following !== value[v + 1] && following === value[v + 2] ? 2 : 1;
}
