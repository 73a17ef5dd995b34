import type { DateFact } from '../../core/schema.ts';
import type { Origin, PeriodPart, StatedTime } from '../../core/stated-time.ts';
import type { Period } from './period.ts';

/** What a date can be seen from. */
export interface Anchors {
  /** When the document was written, as far as it is known. */
  now?: Period | undefined;
  /** The last date that the text named. */
  focus?: Period | undefined;
  /** The last day named in the same passage, which a clock time alone belongs to. */
  day?: Period | undefined;
  /** The year that the passage tells of, where it is written there and long past. */
  past?: Period | undefined;
  /** The week that the sentence chose: "next week … on Tuesday and Thursday". */
  week?: Period | undefined;
  /** The year that the sentence begins with: « L'an dernier, entre le 1er mai et … ». */
  year?: Period | undefined;
  /** The last day or month that the passage wrote with its year: « Juin 2014 … Le 27 juin ». */
  dated?: Period | undefined;
  /** The date of the entry before, for one that opens an entry of its own: the lines of a chronology are near to each other. */
  entry?: Period | undefined;
  tense?: 'past' | 'future' | undefined;
}

/**
 * What a stated time turned out to be. Made for the asking, so that who asked may change it: to copy one with another field
 * takes longer than to resolve a date.
 */
export interface Resolved {
  kind: DateFact['kind'];
  value: string | null;
  resolution: DateFact['resolution'];
  /** The stretch of the calendar, where it is one. */
  period: Period | undefined;
  mod: PeriodPart | 'APPROX' | undefined;
  invalid: boolean;
  ambiguous: boolean;
  /** Says what was added to what is written, for `explain`. */
  step: (() => string) | undefined;
  /** Of an interval that is written with its ends, what each of them is. */
  ends: { readonly from: Resolved; readonly to: Resolved } | undefined;
}

/** What a stated time means as seen from `anchors`: how one kind of it asks about the others that are written in it. */
export type Resolve = (stated: StatedTime, anchors: Anchors) => Resolved;

/** The period that `origin` stands for: the text's last date where there is one, else the document's. */
export const originOf = (anchors: Anchors, origin: Origin): Period | undefined =>
  origin === 'focus' ? (anchors.focus ?? anchors.now) : anchors.now;

/** What has this value, though it is no stretch of the calendar. */
export const valued = (kind: DateFact['kind'], value: string | null, resolution: DateFact['resolution'], invalid = false): Resolved => ({
  kind,
  value,
  resolution,
  period: undefined,
  mod: undefined,
  invalid,
  ambiguous: false,
  step: undefined,
  ends: undefined,
});

export const unknown = (kind: DateFact['kind'], resolution: DateFact['resolution'], invalid = false): Resolved =>
  valued(kind, null, resolution, invalid);

/** A stretch of the calendar, with what `step` says was added to find it. */
export const known = (period: Period, resolution: Resolved['resolution'], step?: () => string): Resolved => ({
  kind: period.value.includes('/') ? 'interval' : 'date',
  value: period.value,
  resolution,
  period,
  mod: undefined,
  invalid: false,
  ambiguous: false,
  step,
  ends: undefined,
});
