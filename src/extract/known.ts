import type { KnownName, NamedThing, NameSenses } from '../languages/senses/names.ts';
import { Kind, Shape } from '../text/tokens.ts';
import type { Reading } from './rule.ts';

type NameTag = keyof Pick<NameSenses, 'actor' | 'platform' | 'work'>;

/** Things that packs know by the name at a token, most likely first, and the token after the name. */
export interface Known<T extends NamedThing> {
  end: number;
  names: readonly KnownName<T>[];
}

/** The longest name under `tag` at token `i` that the text's capitals bear out. */
export function knownAt<T extends NameTag>(reading: Reading, i: number, tag: T): Known<NameSenses[T][number]['thing']> | undefined {
  const { lexicon, tokens } = reading;
  let term = lexicon.longest(tokens, i, tag, reading.limit);
  while (term !== undefined) {
    const { end } = term;
    const names = (term.sense as readonly KnownName[]).filter((name) => bearsOut(reading, i, end, name.letters));
    if (names.length > 0) return { end, names: names as Known<NameSenses[T][number]['thing']>['names'] };
    term = lexicon.longest(tokens, i, tag, end - 1);
  }
  return undefined;
}

function bearsOut(reading: Reading, i: number, end: number, letters: string): boolean {
  let word = 0;
  for (let at = i; at < end; at++) {
    if (reading.tokens.kind[at] !== Kind.Word) continue;
    const wanted = letters.charCodeAt(word++);
    const shape = reading.shape(at);
    if (wanted === 0x41 /* A */ && shape !== Shape.Capitals) return false;
    if (wanted === 0x43 /* C */ && shape === Shape.Lower) return false;
  }
  return true;
}
