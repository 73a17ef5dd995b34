import type { Which } from '../../core/stated-time.ts';
import { type Anchors, originOf } from './anchors.ts';
import { middleOf, type Period, yearOf } from './period.ts';

/** Days by which a date on the side that the tense speaks against must be nearer to be preferred all the same. */
const AGAINST_TENSE = 150;

/**
 * Which year's occurrence of something yearly is meant, `of` giving the one of a year. Chosen words decide ("last May");
 * else the nearest to the document's date, the tense leaning to one side.
 */
export function occurrence(of: (year: number) => Period | undefined, which: Which | undefined, anchors: Anchors): Period | undefined {
  if (which !== undefined) {
    const from = originOf(anchors, which.from);
    return from && chosen(of, which.step, from);
  }
  if (anchors.year !== undefined) return of(yearOf(anchors.year));
  const past = anchors.tense === 'future' ? undefined : anchors.past;
  const from = past ?? anchors.now;
  if (from === undefined) return undefined;
  const tense = past === undefined ? anchors.tense : undefined;
  const named = anchors.dated && of(yearOf(anchors.dated));
  if (named !== undefined && sharesMonth(named, anchors.dated as Period) && penalty(named, from, tense) === 0) return named;
  let nearest: Period | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const year of yearsAround(from)) {
    const period = of(year);
    if (period === undefined) continue;
    const cost = distance(period, from) + penalty(period, from, tense);
    if (cost < least) {
      least = cost;
      nearest = period;
    }
  }
  return nearest;
}

/** EDTF of both begins with year and month. */
const sharesMonth = (a: Period, b: Period): boolean => a.value.slice(0, 7) === b.value.slice(0, 7);

function chosen(of: (year: number) => Period | undefined, step: -1 | 0 | 1, from: Period): Period | undefined {
  const years = yearsAround(from);
  const all = years.map(of).filter((period) => period !== undefined);
  if (step < 0) return all.filter((period) => period.last < from.last).at(-1);
  if (step > 0) return all.find((period) => period.first > from.first);
  const year = yearOf(from);
  return of(year);
}

/** Leap days come back after four years, after eight where a century leaves one out. */
function yearsAround(from: Period): number[] {
  const year = yearOf(from);
  return [-8, -4, -3, -2, -1, 0, 1, 2, 3, 4, 8].map((by) => year + by);
}

/** Days between two periods, 0 where they share any. */
function distance(period: Period, from: Period): number {
  if (period.first <= from.last && from.first <= period.last) return 0;
  return Math.abs(middleOf(period) - middleOf(from));
}

function penalty(period: Period, from: Period, tense: Anchors['tense']): number {
  if (tense === 'past') return period.first > from.last ? AGAINST_TENSE : 0;
  if (tense === 'future') return period.last < from.first ? AGAINST_TENSE : 0;
  return 0;
}
