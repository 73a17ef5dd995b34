import type { DateFact } from '../../core/schema.ts';
import type { Origin, PeriodPart } from '../../core/stated-time.ts';
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
  tense?: 'past' | 'future' | undefined;
}

/** What a stated time turned out to be. */
export interface Resolved {
  kind: DateFact['kind'];
  value: string | null;
  resolution: DateFact['resolution'];
  /** The stretch of the calendar, where it is one. */
  period?: Period;
  mod?: PeriodPart | 'APPROX';
  invalid?: true;
  ambiguous?: true;
  /** What was added to what is written, for `explain`. */
  step?: string;
}

/** The period that `origin` stands for: the text's last date where there is one, else the document's. */
export const originOf = (anchors: Anchors, origin: Origin): Period | undefined =>
  origin === 'focus' ? (anchors.focus ?? anchors.now) : anchors.now;

export const unknown = (kind: DateFact['kind'], resolution: DateFact['resolution']): Resolved => ({ kind, value: null, resolution });
