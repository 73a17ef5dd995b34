import type { FigureMention } from '../../core/mention.ts';
import { isDataVolume } from '../../core/units.ts';
import type { MeasureWord } from '../../languages/senses/figures.ts';
import { Tag } from '../../languages/senses/tags.ts';
import type { Reading } from '../rule.ts';
import type { Quantity } from './amount.ts';
import { Landmarks } from './landmarks.ts';

/** How far the words of a sentence say what a figure in it measures, in tokens. */
const BEFORE = 40;
const AFTER = 20;
/** A word behind the figure is about it less often than one as far before it. */
const BEHIND = 1.5;

/** A word that could be about many things counts as so many tokens farther away. */
const WEAK = 14;

type Measured = Readonly<Pick<FigureMention, 'measures' | 'aspect'>>;

export const NOTHING: Measured = { measures: null, aspect: null };
const DATA_VOLUME: Measured = { measures: 'data-volume', aspect: null };

const landmarks = new Landmarks();

/** What a number of these things measures: `theaters` of « salles ». */
const countedMeasure = (reading: Reading, last: number): string | undefined =>
  reading.termBefore(last + 1, Tag.countNoun, 4)?.sense.measures;

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
  if (kind === 'measure') return unit !== null && isDataVolume(unit) ? DATA_VOLUME : NOTHING;
  const counted = kind === 'count' && end > noun ? countedMeasure(reading, end - 1) : undefined;
  if (counted !== undefined) return { measures: counted, aspect: null };
  const isTimes = kind === 'count' && reading.sense(end - 1, Tag.times) === true;
  if (kind === 'count' && end > noun && !isTimes) return NOTHING;
  const next = landmarks.seek(reading, start, start - BEFORE, end + AFTER);
  let nearest: Nearest | undefined;
  for (let k = next - 1; k >= 0; k--) {
    const word = landmarks.word(k);
    const distance = start - landmarks.at(k);
    if (word === undefined || distance > BEFORE) break;
    nearest ??= new Nearest(kind, scale, isTimes);
    nearest.weigh(word, distance, false);
  }
  for (let k = reading.opensParagraph(end) ? landmarks.count : next; k < landmarks.count; k++) {
    const distance = landmarks.at(k) - end;
    if (distance < 0) continue;
    const word = landmarks.word(k);
    if (word === undefined || distance >= AFTER) break;
    nearest ??= new Nearest(kind, scale, isTimes);
    nearest.weigh(word, (distance + 1) * BEHIND, true);
  }
  return nearest === undefined ? NOTHING : nearest.measured();
}

/** The words found nearest to a figure: what it measures, and what narrows that. */
class Nearest {
  readonly #kind: FigureMention['kind'];
  readonly #scale: number;
  readonly #isTimes: boolean;
  #word: MeasureWord | undefined;
  #distance = 0;
  #aspect: string | undefined;
  #aspectDistance = Number.POSITIVE_INFINITY;

  constructor(kind: FigureMention['kind'], scale: number, isTimes: boolean) {
    this.#kind = kind;
    this.#scale = scale;
    this.#isTimes = isTimes;
  }

  /** Looks at a word so many tokens from the figure. */
  weigh(word: MeasureWord, distance: number, behind: boolean): void {
    if (word.measures !== undefined && this.#applies(word, distance, behind) && this.#isCloser(word, distance)) {
      this.#word = word;
      this.#distance = distance;
    }
    if (word.aspect !== undefined && distance < this.#aspectDistance) {
      this.#aspect = word.aspect;
      this.#aspectDistance = distance;
    }
  }

  measured(): Measured {
    const measures = this.#word?.measures;
    if (measures === undefined) return NOTHING;
    return { measures, aspect: this.#word?.narrowed ? (this.#aspect ?? null) : null };
  }

  #applies(word: MeasureWord, distance: number, behind: boolean): boolean {
    if (word.unscaled && this.#scale > 1) return false;
    if (word.kinds && !word.kinds.includes(this.#kind)) return false;
    if (word.times && !this.#isTimes) return false;
    if (word.after && !behind) return false;
    return word.reach === undefined || distance <= word.reach * (behind ? BEHIND : 1);
  }

  #isCloser(word: MeasureWord, distance: number): boolean {
    const best = this.#word;
    if (best === undefined) return true;
    if (word.after !== best.after) return word.after === true;
    return distance + (word.weak ? WEAK : 0) < this.#distance + (best.weak ? WEAK : 0);
  }
}
