import type { DateMention } from '../core/mention.ts';
import type { DateSource } from '../core/schema.ts';
import type { StatedPoint, StatedTime } from '../core/stated-time.ts';
import type { Affair } from './affairs.ts';
import { parsePeriod } from './dates/period.ts';
import { resolveStated } from './dates/stated.ts';

export interface DocumentDate {
  /** EDTF level 0: a day, a month, or the interval that an affair took. */
  date: string;
  dateSource: DateSource;
}

/** UTF-16 code units from the start of a text in which its dateline stands. */
const HEAD = 400;
/** What may stand on a dateline besides the date: a place, an agency, « Publié le ». */
const BESIDE = 40;
/** Characters beside the date on a line that says when a text appeared, by whom, and when it was changed. */
const BYLINE = 160;
/** How much it takes for a year to be the text's own: an edition (CES 2015), or two dates of that year. */
const ENOUGH = 2;

/**
 * When a document was written, as far as its own words tell: its dateline, or the year that it speaks of and the months
 * that it names without a year, or else the period of the one affair that it is about.
 */
export function inferDocumentDate(dates: readonly DateMention[], text: string, affairs: readonly Affair[]): DocumentDate | undefined {
  const dateline = dates.find((mention) => isDateline(mention, text));
  if (dateline !== undefined) {
    const { value } = resolveStated(dayOf(dateline.stated) as StatedPoint, {});
    if (value !== null) return { date: value, dateSource: 'text' };
  }
  const month = inferMonth(dates);
  const [affair] = affairs;
  if (affairs.length === 1 && affair !== undefined) {
    const date = `${affair.from}/${affair.to}`;
    return month !== undefined && isWithin(month, date) ? { date: month, dateSource: 'text' } : { date, dateSource: 'pack' };
  }
  return month === undefined ? undefined : { date: month, dateSource: 'text' };
}

const dayOf = (stated: StatedTime): StatedTime | undefined => (stated.form === 'clock' ? stated.day : stated);

/**
 * A full date near the start whose line holds little else, that a dash or bar parts from what follows, or that stands with its
 * clock time on a line that is no sentence: `AFP, publié le 19 décembre 2014 à 21h07, mis à jour à 22h10`.
 */
function isDateline({ start, end, stated }: DateMention, text: string): boolean {
  const day = dayOf(stated);
  if (start > HEAD || day?.form !== 'point' || day.year === undefined || day.day === undefined) return false;
  const before =
    text
      .slice(0, start)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  const after = text.slice(end, end + BYLINE).split(/[\r\n]/)[0] ?? '';
  if (stated.form === 'clock' && before.length + after.length < BYLINE && !/[.!?»"”]\s*$/.test(after)) return true;
  const alone = after.length < BESIDE && !/[a-zà-ÿ]{4}/.test(after);
  return before.length <= BESIDE && (alone || /^[\s.,]*(?:\([^)]*\)\s*)?[–—|•·-]/.test(after));
}

/** The latest month that is named, in the year that the text shows to be its own. */
function inferMonth(dates: readonly DateMention[]): string | undefined {
  const points = dates.flatMap(({ stated, tense }) => pointsOf(stated).map((point) => ({ point, tense })));
  const weights = new Map<number, number>();
  for (const { point } of points) {
    if (point.year === undefined || point.shortYear) continue;
    const weight = point.month !== undefined ? 1 : point.edition ? ENOUGH : 0;
    weights.set(point.year, (weights.get(point.year) ?? 0) + weight);
  }
  const year = Math.max(...weights.keys());
  if ((weights.get(year) ?? 0) < ENOUGH) return undefined;
  const past = points.filter(({ point, tense }) => point.month !== undefined && point.day !== undefined && tense !== 'future');
  const named = past.filter(({ point }) => point.year === undefined).map(({ point }) => point.month as number);
  if (named.length === 0) return undefined;
  const dated = past.filter(({ point }) => point.year === year).map(({ point }) => point.month as number);
  const latest = latestOf([...named, ...dated]);
  // a month before one that the year is written at comes after it, in the next year
  const inNext = dated.some((month) => month > latest);
  return `${year + (inNext ? 1 : 0)}-${String(latest).padStart(2, '0')}`;
}

function pointsOf(stated: StatedTime): StatedPoint[] {
  if (stated.form === 'interval') return [...pointsOf(stated.from.stated), ...pointsOf(stated.to.stated)];
  if (stated.form === 'clock') return stated.day === undefined ? [] : pointsOf(stated.day);
  return stated.form === 'point' && stated.which === undefined && stated.within === undefined ? [stated] : [];
}

/** News tells of the last weeks: the months it names lie together, and the last of them is the one before the longest gap. */
function latestOf(months: readonly number[]): number {
  const sorted = [...new Set(months)].sort((a, b) => a - b);
  let latest = sorted.at(-1) as number;
  let longest = -1;
  sorted.forEach((month, at) => {
    const next = sorted[at + 1] ?? (sorted[0] as number) + 12;
    if (next - month > longest) {
      longest = next - month;
      latest = month;
    }
  });
  return latest;
}

function isWithin(month: string, interval: string): boolean {
  const inner = parsePeriod(month);
  const outer = parsePeriod(interval);
  return inner !== undefined && outer !== undefined && inner.first >= outer.first && inner.last <= outer.last;
}
