import { Class, classOf, foldOf } from '../../text/characters.ts';

/** Ends in -s, -x or -z; a capitalised word may be a name that has no plural (« deux Airbus », « trois Canadair »). */
export function looksPlural(text: string, start: number, end: number): boolean {
  const last = foldOf(text.charCodeAt(end - 1));
  return last === 0x73 || last === 0x78 || last === 0x7a || classOf(text.charCodeAt(start)) === Class.Upper;
}
