import type { ActorMention } from '../../core/mention.ts';
import { HASH_SEED, hashStep } from '../../text/vocabulary.ts';
import type { Name } from './name.ts';

const BITS = 12;
const MASK = (1 << BITS) - 1;

/**
 * Marks the names of one word that the text also writes with a small letter: words rather than names. One pass over the
 * text, which makes no strings but where a hash is that of a name.
 */
export function markSmallLetters(names: readonly Name[], text: string): void {
  const wanted = new Map<number, Name>();
  const mayBe = new Uint8Array(1 << BITS);
  for (const name of names) {
    if (name.known || name.words > 1) continue;
    const hash = hashOf(writtenSmall(name, text));
    wanted.set(hash, name);
    mayBe[hash & MASK] = 1;
  }
  if (wanted.size === 0) return;
  for (let i = 0; i < text.length; ) {
    let code = text.charCodeAt(i);
    if (!isLetter(code)) {
      i++;
      continue;
    }
    const start = i;
    let hash = HASH_SEED;
    do {
      hash = hashStep(hash, code);
      code = text.charCodeAt(++i);
    } while (isLetter(code));
    if (mayBe[hash & MASK] === 0) continue;
    const name = wanted.get(hash);
    if (name !== undefined && !isInAddress(text, start, i) && text.slice(start, i) === writtenSmall(name, text)) name.small = true;
  }
}

function writtenSmall({ mentions }: Name, text: string): string {
  const { start, end } = mentions[0] as ActorMention;
  return text.slice(start, end).toLowerCase();
}

function hashOf(word: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

const isLetter = (code: number): boolean =>
  ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7);

/** Names are written small in addresses: amazon.com, @variety. */
function isInAddress(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  return before === '.' || before === '@' || before === '/' || (text[end] === '.' && isLetter(text.charCodeAt(end + 1)));
}
