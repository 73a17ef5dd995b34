import type { DateFact, Span } from './schema.ts';

/**
 * What a text states about time, before anything is implied. A field that is not written is absent; what it must have
 * been (the year, which Friday) is for the resolvers, who know the document's date and what was named before.
 */
export type StatedTime =
  | StatedPoint
  | StatedWeek
  | StatedShift
  | StatedFeast
  | StatedDecade
  | StatedCentury
  | StatedClock
  | StatedDuration
  | StatedSet
  | StatedInterval
  | StatedVague;

/** Part of a period that is meant: early, mid-, late. */
export type PeriodPart = 'START' | 'MID' | 'END';

/** Part of the day that an hour of twelve is of. */
export type DayHalf = 'morning' | 'afternoon' | 'night';

/** What is counted from: the document's date, or the last date that the text named. */
export type Origin = 'now' | 'focus';

/** « dernier », "this", "following": which one of something that returns, and seen from where. */
export interface Which {
  step: -1 | 0 | 1;
  from: Origin;
}

export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half-year'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** A day, month, season, quarter or year, as far as it is written. */
export interface StatedPoint {
  form: 'point';
  year?: number;
  /** The year was written with its last two digits alone. */
  shortYear?: true;
  /** The year stands behind a name, as that of an edition: CES 2015. */
  edition?: true;
  /** 1 to 12. */
  month?: number;
  day?: number;
  /** ISO 8601 weekday, 1 Monday to 7 Sunday. */
  weekday?: number;
  /** EDTF (ISO 8601-2): 21 spring to 24 winter, 33 to 36 quarters. */
  season?: number;
  /** 1 or 2. */
  half?: number;
  /** The nth of such weekdays in `within`; -1 the last. */
  nth?: number;
  mod?: PeriodPart;
  /** It stands for what happened then (9/11), and says nothing of when the passage plays. */
  event?: true;
  which?: Which;
  /** The longer period it lies in: "October of next year". */
  within?: StatedTime;
  /** In which order day and month are written, both as numbers; `either` where they could be exchanged: 04/05/2014. */
  order?: 'day-first' | 'month-first' | 'either';
}

/** A week by a day in it (the week of April 10), the weekend at a day (Christmas weekend), or a week by its number in a month or year; -1 the last. */
export interface StatedWeek {
  form: 'week';
  unit?: 'weekend';
  day?: StatedTime;
  nth?: number;
  within?: StatedTime;
  mod?: PeriodPart;
}

/** A period some units away from another: yesterday, last week, two years ago, « le lendemain », three weeks from tomorrow. */
export interface StatedShift {
  form: 'shift';
  by: number;
  unit: TimeUnit;
  /** A date that is written keeps its own precision: two months after May 3 is a day. */
  from: Origin | StatedTime;
  /** Precision of the result where it is not the unit itself: "two weeks ago" is a day. */
  precision?: TimeUnit;
  mod?: PeriodPart;
}

/** How a named day is found in a year. */
export type FeastDay =
  | { month: number; day: number }
  /** Days after Easter Sunday. */
  | { easter: number }
  /** The nth weekday of a month, and days after that: Thanksgiving is the fourth Thursday of November. */
  | { month: number; weekday: number; nth: number; after?: number }
  /** A day of a calendar that is not computed here: Ramadan. */
  | { unknown: true };

/** A day that has a name: Noël, Thanksgiving. */
export interface StatedFeast {
  form: 'feast';
  feast: FeastDay;
  year?: number;
  which?: Which;
  within?: StatedTime;
  mod?: PeriodPart;
}

/** The 1990s: `start` 1990; « les années 30 »: `start` 30 and `short`. */
export interface StatedDecade {
  form: 'decade';
  start: number;
  short?: true;
  mod?: PeriodPart;
}

/** « XIXe siècle »: 19. */
export interface StatedCentury {
  form: 'century';
  century: number;
  mod?: PeriodPart;
}

export interface StatedClock {
  form: 'clock';
  hour: number;
  minute?: number;
  second?: number;
  zone?: Zone;
  /** Its half of the day is written: "p.m.", « du soir ». */
  half?: true;
  /** The day, where it is written beside the time. */
  day?: StatedTime;
}

/** Offset from UTC in minutes; `daylight` where the zone's name leaves open whether an hour is added in summer (ET). */
export interface Zone {
  offset?: number;
  daylight?: 'us' | 'eu';
}

export interface Amount {
  /** Absent where the amount is vague: « plusieurs mois ». */
  value?: number;
  unit: TimeUnit;
}

export interface StatedDuration {
  form: 'duration';
  parts: readonly Amount[];
  approximate?: true;
}

/** What happens again: after each `every`, on each `weekday`, on each such `day` of a month, at each `clock`. */
export interface StatedSet {
  form: 'set';
  day?: number;
  every?: Amount;
  weekday?: number;
  clock?: StatedClock;
  /** With `clock`: when it ends each time. */
  until?: StatedClock;
}

export interface StatedInterval {
  form: 'interval';
  from: StatedEnd;
  to: StatedEnd;
}

export interface StatedEnd {
  span: Span;
  stated: StatedTime;
}

/** Points at a time without saying which: « ces derniers mois », "the coming weeks". */
export interface StatedVague {
  form: 'vague';
  kind: DateFact['kind'];
}
