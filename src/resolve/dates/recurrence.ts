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
  const past = anchors.entry ?? (anchors.tense === 'future' ? undefined : anchors.past);
  const from = past ?? anchors.now;
  if (from === undefined) return undefined;
  const tense = past === undefined ? anchors.tense : undefined;
  const named = anchors.dated && of(yearOf(anchors.dated));
  if (named !== undefined && penalty(named, from, tense) === 0 && sharesMonth(named, anchors.dated as Period)) return named;
  const year = yearOf(from);
  let nearest: Period | undefined;
  for (const years of [BESIDE, AROUND]) {
    let least = Number.POSITIVE_INFINITY;
    for (const by of years) {
      const period = of(year + by);
      if (period === undefined) continue;
      const cost = distance(period, from) + penalty(period, from, tense);
      if (cost < least) {
        least = cost;
        nearest = period;
      }
    }
    if (least < NEAR) break;
  }
  return nearest;
}

/** EDTF of both begins with year and month. */
const sharesMonth = (a: Period, b: Period): boolean => a.value.slice(0, 7) === b.value.slice(0, 7);

function chosen(of: (year: number) => Period | undefined, step: -1 | 0 | 1, from: Period): Period | undefined {
  const year = yearOf(from);
  if (step === 0) return of(year);
  const all = AROUND.map((by) => of(year + by)).filter((period) => period !== undefined);
  return step < 0 ? all.filter((period) => period.last < from.last).at(-1) : all.find((period) => period.first > from.first);
}

/** Leap days come back after four years, after eight where a century leaves one out. */
const AROUND = [-8, -4, -3, -2, -1, 0, 1, 2, 3, 4, 8] as const;
/** What comes back every year lies nearest in one of these, or shares days with what it is seen from. */
const BESIDE = [-1, 0, 1, 2] as const;
/** Days within which nothing of another year can lie nearer. */
const NEAR = 350;

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
