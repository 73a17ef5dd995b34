import type { FigureMention } from '../../core/mention.ts';
import { isDataVolume } from '../../core/units.ts';
import type { Senses } from '../../languages/language.ts';
import type { MeasureWord } from '../../languages/senses/figures.ts';
import { Tag } from '../../languages/senses/tags.ts';
import { startsAny } from '../../text/passage.ts';
import { Gap, Kind } from '../../text/tokens.ts';
import type { Reading } from '../rule.ts';
import type { Quantity } from './amount.ts';

/** How far the words of a sentence say what a figure in it measures, in tokens. */
const BEFORE = 40;
const AFTER = 20;
/** A word behind the figure is about it less often than one as far before it. */
const BEHIND = 1.5;

/** A word that could be about many things counts as so many tokens farther away. */
const WEAK = 14;

export interface Measured {
  measures?: string;
  aspect?: string;
}

/** What a number of these things measures: `theaters` of « salles ». */
const countedMeasure = (reading: Reading, last: number): string | undefined =>
  (reading.termBefore(last + 1, Tag.countNoun, 4) ?? undefined)?.sense.measures;

interface Nearest {
  word: MeasureWord;
  distance: number;
}

/**
 * What the figure in tokens [start, end) measures, by the nearest words of its sentence: `revenue` from « rapporté », with
 * the aspect `online` from « en ligne ». A word that could be about many things (`cost`, `paid`) yields to one that could not.
 */
export function measuredBy(
  reading: Reading,
  { start, unit, scale, end: noun }: Quantity,
  kind: FigureMention['kind'],
  end: number,
): Measured {
  if (kind === 'measure') return unit !== null && isDataVolume(unit) ? { measures: 'data-volume' } : {};
  const counted = kind === 'count' && end > noun ? countedMeasure(reading, end - 1) : undefined;
  if (counted !== undefined) return { measures: counted };
  const isTimes = kind === 'count' && reading.sense(end - 1, Tag.times) === true;
  if (kind === 'count' && end > noun && !isTimes) return {};
  let best: Nearest | undefined;
  let aspect: Nearest | undefined;
  const visit = (at: number, distance: number, behind: boolean): void => {
    const term = reading.term(at, Tag.measureWord);
    if (term === undefined || endsName(reading, at, term.end)) return;
    const { sense } = term;
    if (
      sense.measures !== undefined &&
      !(sense.unscaled && scale > 1) &&
      applies(sense, kind, distance, behind, isTimes) &&
      (best === undefined || closer(sense, distance, best))
    )
      best = { word: sense, distance };
    if (sense.aspect !== undefined && (aspect === undefined || distance < aspect.distance)) aspect = { word: sense, distance };
  };
  for (let at = start - 1; at >= reading.first && start - at <= BEFORE && !endsSentence(reading, at); at--) {
    if (mayMeasure(reading, at)) visit(at, start - at, false);
  }
  for (let at = end; reading.has(at) && at - end < AFTER && !reading.opensParagraph(at) && !endsSentence(reading, at); at++) {
    if (mayMeasure(reading, at)) visit(at, (at - end + 1) * BEHIND, true);
  }
  return measured(best, aspect);
}

/** « Armor Croissance »: behind a capital a word is the end of a name, unless more capitals follow, as in a title. */
const endsName = (reading: Reading, at: number, end: number): boolean =>
  reading.isCapitalised(at) && !reading.opensLine(at) && reading.isCapitalised(at - 1) && !reading.isCapitalised(end);

function measured(best: Nearest | undefined, aspect: Nearest | undefined): Measured {
  const { measures, narrowed } = best?.word ?? {};
  if (measures === undefined) return {};
  const narrower = aspect?.word.aspect;
  return narrowed && narrower !== undefined ? { measures, aspect: narrower } : { measures };
}

const mayMeasure = startsAny<Senses>(Tag.measureWord);

function applies(word: MeasureWord, kind: FigureMention['kind'], distance: number, behind: boolean, isTimes: boolean): boolean {
  if (word.kinds && !word.kinds.includes(kind)) return false;
  if (word.times && !isTimes) return false;
  if (word.after && !behind) return false;
  return word.reach === undefined || distance <= word.reach * (behind ? BEHIND : 1);
}

function closer(word: MeasureWord, distance: number, best: Nearest): boolean {
  if (word.after !== best.word.after) return word.after === true;
  return distance + (word.weak ? WEAK : 0) < best.distance + (best.word.weak ? WEAK : 0);
}

/** Whether a sentence ends with token `i`: only a point before a space and a capital, a question or exclamation mark, or a blank line. */
function endsSentence(reading: Reading, i: number): boolean {
  if ((reading.tokens.gap[i + 1] as number) >= Gap.Paragraph && reading.has(i + 1)) return true;
  if (reading.tokens.kind[i] !== Kind.Sign) return false;
  if (reading.isSign(i, '!') || reading.isSign(i, '?')) return true;
  return (
    reading.isSign(i, '.') &&
    !reading.glued(i + 1) &&
    !reading.sense(i - 1, Tag.abbreviation) &&
    (!reading.isWord(i + 1) || reading.isCapitalised(i + 1))
  );
}
