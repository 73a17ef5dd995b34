/**
 * Character classes and folding, table-driven: one array read a character, no regular expression on the hot path.
 */
export const Class = {
  Other: 0,
  Lower: 1,
  Upper: 2,
  Digit: 3,
  Space: 4,
  Newline: 5,
  /** Takes no part in a word: soft hyphen, zero-width characters, the filler of core/mask.ts. */
  Ignorable: 6,
  /** Combining mark: continues a word, folds away. */
  Mark: 7,
} as const;

const UNKNOWN = 255;
const classes = new Uint8Array(0x10000).fill(UNKNOWN);
const folds = new Uint16Array(0x10000);
// plain small letters are read without being classed, and still folded
for (let code = 0x61; code <= 0x7a; code++) folds[code] = code;

function classify(code: number): number {
  const char = String.fromCharCode(code);
  if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029 || code === 0x85) return Class.Newline;
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f))
    return Class.Ignorable;
  if (/\s/u.test(char) || code < 0x20) return Class.Space;
  if (code >= 0x30 && code <= 0x39) return Class.Digit;
  if (code < LATIN_END) return classifyLatin(code, char);
  // typographic punctuation, in nearly every text, should not be what compiles the classes of Unicode
  if (code >= 0x2010 && code <= 0x2027) return Class.Other;
  if (/\p{M}/u.test(char)) return Class.Mark;
  if (/\p{Lu}|\p{Lt}/u.test(char)) return Class.Upper;
  return /\p{L}/u.test(char) ? Class.Lower : Class.Other;
}

/** Latin-1 and Latin Extended-A end here. */
const LATIN_END = 0x180;
/** Letters without case, and superscript digits, which are parts of units (m², km³) and no numbers: ª ² ³ ¹ º ĸ. */
const CASELESS = new Set([0xaa, 0xb2, 0xb3, 0xb9, 0xba, 0x138]);

/** As `classify`, by case alone: to compile the regular expressions takes longer than to read a short article. */
function classifyLatin(code: number, char: string): number {
  const upper = char.toUpperCase();
  const lower = char.toLowerCase();
  if (upper === lower) return CASELESS.has(code) ? Class.Lower : Class.Other;
  return char === lower ? Class.Lower : Class.Upper;
}

function fold(code: number): number {
  const char = String.fromCharCode(code);
  if (char === '’' || char === 'ʼ' || char === '′') return 0x27;
  if (char === '‐' || char === '‑') return 0x2d;
  return char.normalize('NFD').toLowerCase().charCodeAt(0);
}

/** Class of a UTF-16 code unit. Filled on demand: classifying all 65,536 up front would cost more than a short article. */
export function classOf(code: number): number {
  const known = classes[code] as number;
  if (known !== UNKNOWN) return known;
  const found = classify(code);
  classes[code] = found;
  folds[code] = fold(code);
  return found;
}

/** The code unit that a letter is looked up by: lower case, without its diacritic. Valid for plain small letters, and once `classOf` has seen the code. */
export const foldOf = (code: number): number => folds[code] as number;
