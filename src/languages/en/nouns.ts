import { foldOf } from '../../text/characters.ts';

/** Ends in -s, but not as `press`, `virus` or `crisis` do. */
export function looksPlural(text: string, start: number, end: number): boolean {
  if (foldOf(text.charCodeAt(end - 1)) !== 0x73) return false;
  const before = foldOf(text.charCodeAt(end - 2));
  return before !== 0x73 && before !== 0x75 && before !== 0x69 && end - start > 3;
}
