import { isUtf8 } from 'node:buffer';
import { ReadError } from './error.ts';

export interface Decoded {
  text: string;
  /** Set where characters were lost: what was wrong, and what stands in their place. */
  warning?: string;
}

/** Bytes that are looked at to tell text from other files. */
const SAMPLE = 65_536;
/** Below this, chardet's guess among the encodings of other scripts is no better than a coin. */
const SURE = 60;

/**
 * The text of a file: UTF-8, UTF-16 (with a byte order mark, or told by its zeros), or an older encoding, where
 * `declared` (the charset of an HTML page) or, failing that, a guess says which. A byte order mark is no part of the text.
 * Throws a `ReadError` where the bytes are no text.
 */
export async function decode(bytes: Buffer, declared?: string): Promise<Decoded> {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8(bytes.subarray(3));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: utf16(bytes.subarray(2), 'utf-16le') };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: utf16(bytes.subarray(2), 'utf-16be') };
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = utf16ByZeros(sample);
  if (zeros !== undefined) return { text: utf16(bytes, zeros) };
  if (isBinary(sample)) throw new ReadError('a binary file, not text');
  if (isUtf8(bytes)) return { text: bytes.toString('utf8') };
  return (await legacy(bytes, declared)) ?? utf8(bytes);
}

function utf8(bytes: Buffer): Decoded {
  const text = bytes.toString('utf8');
  if (isUtf8(bytes)) return { text };
  return { text, warning: `not valid UTF-8 from byte ${firstInvalid(bytes)} on; read with U+FFFD in place of what is broken` };
}

function utf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): string {
  const even = bytes.subarray(0, bytes.length & ~1);
  return encoding === 'utf-16le' ? even.toString('utf16le') : Buffer.from(even).swap16().toString('utf16le');
}

/** English and French in UTF-16 have a zero in nearly every second byte. */
function utf16ByZeros(sample: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const most = sample.length * 0.35;
  if (odd > most && even < sample.length * 0.01) return 'utf-16le';
  if (even > most && odd < sample.length * 0.01) return 'utf-16be';
  return undefined;
}

/** A zero byte, or more control characters than terminals' logs have. */
function isBinary(sample: Buffer): boolean {
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 0x20 && !(byte >= 0x07 && byte <= 0x0d) && byte !== 0x1b) controls++;
  }
  return controls > sample.length * 0.02;
}

/**
 * Text in an encoding older than UTF-8; undefined where it is rather UTF-8 with broken bytes. ISO-8859-1 is read as
 * windows-1252, as browsers do. iconv-lite decodes: TextDecoder of Node 20 is wrong for 0x80 to 0x9F.
 */
async function legacy(bytes: Buffer, declared: string | undefined): Promise<Decoded | undefined> {
  const { default: iconv } = await import('iconv-lite');
  if (declared !== undefined && !/^utf-?8$/i.test(declared) && iconv.encodingExists(declared))
    return { text: iconv.decode(bytes, webName(declared)) };
  if (hasUtf8Sequences(bytes)) return undefined;
  const {
    default: { analyse },
  } = await import('chardet');
  const best = analyse(bytes.subarray(0, SAMPLE)).find(({ name }) => iconv.encodingExists(name));
  const encoding =
    best !== undefined && best.confidence >= SURE && !/^(UTF|ISO-8859|windows-125)/i.test(best.name) ? best.name : 'windows-1252';
  const text = iconv.decode(bytes, encoding);
  return text.includes('\ufffd') || (encoding === 'windows-1252' && !isPlausible(text)) ? undefined : { text };
}

/** What English and French news write beyond ASCII in windows-1252; names of the neighbours' bring a few others. */
const USUAL = new Set('€…‘’“”•–—™œŒ\u00a0£©«®°²³·»½ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜàáâäåæçèéêëíîïñóôöøùúûüß');

/** Whether most of the characters beyond ASCII are usual ones: bytes of another origin are not. */
function isPlausible(text: string): boolean {
  let usual = 0;
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x80) continue;
    if (USUAL.has(text[i] as string)) usual++;
    else odd++;
  }
  return usual >= odd;
}

const webName = (charset: string): string => (/^(iso-?8859-1|latin-?1|us-ascii)$/i.test(charset) ? 'windows-1252' : charset);

/** Whether more of the bytes beyond ASCII stand in sound UTF-8 sequences than not: chance makes few of them. */
function hasUtf8Sequences(bytes: Buffer): boolean {
  let sound = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    // a sequence that the end of the file cuts off says nothing
    if (length > 1 && i + length > bytes.length) break;
    if (length > 1 && isUtf8(bytes.subarray(i, i + length))) {
      sound++;
      i += length - 1;
    } else broken++;
  }
  return sound > broken;
}

/** The first byte, 1-based, that is in no sound sequence. */
function firstInvalid(bytes: Buffer): number {
  // whether a prefix ends less than four bytes after a sound one: true up to some length, then false
  const sound = (length: number): number | undefined => {
    for (let cut = 0; cut < 4 && cut <= length; cut++) if (isUtf8(bytes.subarray(0, length - cut))) return length - cut;
    return undefined;
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sound(middle) === undefined) high = middle - 1;
    else low = middle;
  }
  return (sound(low) ?? 0) + 1;
}
