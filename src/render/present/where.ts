import type { DocumentInfo } from '../../core/schema.ts';
import { elide } from './context.ts';
import { printable } from './printable.ts';

/** `file:line`, in at most `size` columns: without its folders where they do not fit, then without its middle. */
export function where({ id, path }: DocumentInfo, line: number, size: number): string {
  const tail = `:${line}`;
  const whole = printable(path ?? id);
  const base = whole.slice(whole.lastIndexOf('/') + 1);
  const stem = base.replace(/\.[a-z]+$/i, '');
  const fitting = [whole, base, stem].find((name) => name.length + tail.length <= size) ?? elide(stem, size - tail.length);
  return fitting + tail;
}

/**
 * Short names of documents for lists of them: the shortest beginning of each id that no other shares, as git does with
 * commits, where ids are long.
 */
export function shortIds(ids: readonly string[]): Map<string, string> {
  const sorted = [...new Set(ids)].sort();
  const short = new Map<string, string>();
  sorted.forEach((id, i) => {
    const common = Math.max(sharedLength(id, sorted[i - 1]), sharedLength(id, sorted[i + 1]));
    const length = Math.max(common + 1, LEAST);
    short.set(id, printable(id.length <= LONG ? id : id.slice(0, length)));
  });
  return short;
}

const LONG = 12;
const LEAST = 3;

function sharedLength(a: string, b: string | undefined): number {
  let i = 0;
  while (b !== undefined && i < a.length && a[i] === b[i]) i++;
  return i;
}
