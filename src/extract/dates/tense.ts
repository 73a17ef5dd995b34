import type { Senses } from '../../languages/language.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { rememberAtToken, startsAny } from '../../text/passage.ts';
import { Kind } from '../../text/tokens.ts';
import type { Reading } from '../rule.ts';

/** Tokens of the sentence that are looked at on each side: the verb a date belongs to is seldom farther away. */
const REACH = 14;
/** Tokens before a participle in which its auxiliary is looked for: "will have been released". */
const AUXILIARY = 4;

type Tense = 'past' | 'future';

/**
 * Whether the words around [first, end) speak of what was or of what is to come: the nearest verb or cue before it in
 * its sentence, or after it where none is before.
 */
export function tenseAround(reading: Reading, first: number, end: number): Tense | undefined {
  return before(reading, first) ?? after(reading, end);
}

function before(reading: Reading, first: number): Tense | undefined {
  let participle = -1;
  for (let i = first - 1; i >= first - REACH && reading.has(i); i--) {
    // between an auxiliary and its participle stand function words alone: "will have been released"
    if (participle >= 0 && (i < participle - AUXILIARY || !reading.term(i, Tag.function))) return 'past';
    if (isBoundary(reading, i) || reading.opensParagraph(i + 1)) break;
    if (isTelling(reading, i)) {
      const future = reading.term(i, Tag.future);
      if (future !== undefined && future.end <= first) return 'future';
      if (participle < 0 && (reading.sense(i, Tag.past) || reading.term(i, Tag.past))) return 'past';
    }
    if (participle >= 0) continue;
    const ending = tenseOfEnding(reading, i);
    if (ending === 'future') return 'future';
    if (ending === 'past' || (i === first - 1 && reading.isWord(i) && reading.language.dates.isParticiple(reading.raw(i)))) participle = i;
  }
  return participle >= 0 ? 'past' : undefined;
}

function after(reading: Reading, end: number): Tense | undefined {
  for (let i = end; i < end + REACH && reading.has(i); i++) {
    if (reading.opensParagraph(i) || isBoundary(reading, i)) return undefined;
    if (isTelling(reading, i)) {
      if (reading.term(i, Tag.future)) return 'future';
      if (reading.term(i, Tag.past)) return 'past';
    }
    const ending = tenseOfEnding(reading, i);
    if (ending !== undefined) return ending;
  }
  return undefined;
}

const isTelling = startsAny<Senses>(Tag.future, Tag.past);

const isBoundary = (reading: Reading, i: number): boolean =>
  reading.tokens.kind[i] === Kind.Sign &&
  (reading.isSign(i, ';') || reading.isSign(i, '?') || reading.isSign(i, '!') || (reading.isSign(i, '.') && !reading.glued(i + 1)));

/** Remembered, since the dates of a sentence ask for the same words. */
const tenseOfEnding: (reading: Reading, i: number) => Tense | undefined = rememberAtToken((reading: Reading, i) =>
  reading.isWord(i) && !reading.isCapitalised(i) ? reading.language.dates.tenseOf(reading.raw(i), reading.raw(i - 1)) : undefined,
);
