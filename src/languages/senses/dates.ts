import type { Amount, DayHalf, FeastDay, Origin, PeriodPart, TimeUnit, Which, Zone } from '../../core/stated-time.ts';

/** A day seen from the day of writing: `hier` -1. */
interface DeicticDay {
  by: number;
  /** The part of the day that it says: `tonight`. */
  part?: DayHalf;
  /** Needs the definite article before it: "the day after" is a day, "a day after" is not. */
  definite?: true;
  /** From the last day named and not from the document's: « le lendemain ». */
  focus?: true;
}

/** What words mean to dates. */
export interface DateSenses {
  /** 1 January to 12 December. */
  month: number;
  /** A month's name or abbreviation that is as often something else: it needs a day, a year or a preposition beside it. */
  looseMonth: true;
  /** ISO 8601: 1 Monday to 7 Sunday. */
  weekday: number;
  /** A weekday's abbreviation, which counts beside a day or a clock time alone: `Sun`, `mar`. */
  shortWeekday: true;
  timeUnit: TimeUnit;
  /** An abbreviated unit, after a number alone: `h`, `min`, `yrs`. */
  timeUnitMark: TimeUnit;
  /** EDTF season, 21 spring to 24 winter. */
  season: number;
  /** A season's name that is as often a verb or a noun: `fall`, `spring`. */
  looseSeason: true;
  /** EDTF quarter, 33 to 36: `Q1`, « premier trimestre ». */
  quarter: number;
  /** 1 or 2: `H1`, « second semestre ». */
  half: number;
  /** A part of the day: `matin`, `evening`, `nuit`. */
  dayPart: DayHalf;
  deictic: DeicticDay;
  /** Chooses the last, this or the next one: `last`, `dernier`, `following`. */
  which: Which;
  /** After a unit of time, the one after the next or before the last. */
  twoAway: number;
  /** A whole one of the unit behind it: `all` day, « toute la » semaine. */
  wholeUnit: true;
  /** « le mois de mars », "the year 2014": a unit that only says what kind of thing the date after it is. */
  periodHead: true;
  /** Early, mid-, late: `début`, "the end of". */
  periodPart: PeriodPart;
  /** Says that something closed the period behind it: "to end" the day. */
  closesPeriod: true;
  /** Joins a period and the longer one it lies in: `of`, `de l'`, `du`. */
  timeOf: true;
  /** What stands before a point in time: `in`, `depuis`, `until`. */
  timePreposition: true;
  /** What stands before a year in words: `in`, « depuis ». */
  yearPreposition: true;
  /** The thousand of a year alone: « mil » neuf cent. */
  yearThousand: true;
  /** What stands before a day in numbers: « le » 22/04, `until` 22/04. */
  dayPreposition: true;
  /** Stands right before a day of the month without its month: « le » 25, `the` 25th. */
  dayArticle: true;
  /** A point that a clock time follows: `at`, `vers`; some only with a capital, which has cost the accent: « A ». */
  clockPreposition: true | 'capital';
  /** Stands between the hours and minutes of a time in digits. */
  clockMark: true;
  /** Article or demonstrative before a date: `the`, `le`. */
  timeArticle: true;
  /** `the`, `le`: makes a weekend the one just over or about to come. */
  definite: true;
  /** `these`, « ces ». */
  these: true;
  /** `this`, `ce`. */
  demonstrative: true;
  /** Behind what a demonstrative points at: ce mois-« ci », cette année-« là ». */
  demonstrativeTail: Origin;
  /** Opens a range: `from`, `du`. */
  rangeOpen: 'from' | 'between';
  /** Joins the ends of a range: `to`, « jusqu'à », `–`. */
  rangeJoin: true;
  /** Joins those that "between" or « entre » opened. */
  rangeAnd: true;
  /** Before a number of units: the past or the future that far away: « il y a » -1, « dans » 1. */
  distanceBefore: -1 | 1;
  /** The same after it: `ago`, "from now". */
  distanceAfter: -1 | 1;
  /** Between a number of units and the date that they are counted from: `after` 1, `before` -1. */
  offset: -1 | 1;
  /** A week by a day in it, or a weekend by one near it: "week of", « semaine du », « week-end de ». */
  weekOf: 'week' | 'weekend';
  /** What stands before a day where no month is named at all: « dès le » 18, `on the` 18th. */
  dayOpener: true;
  /** Before a number that is called: « composez » le 18. */
  dials: true;
  /** « tous les », `every`. */
  every: true;
  /** `weekly`, `annuel`. */
  repeated: Amount;
  /** Plural days that repeat: `Mondays`. */
  weekdays: number;
  /** "once a week", « par an ». */
  perTime: true;
  /** Written after an hour: `o'clock`, which makes it a clock time, and « heures », which is a unit as well. */
  hourMark: 'clock' | 'unit';
  /** a.m. 0, p.m. 12. */
  meridiem: 0 | 12;
  /** What comes behind it lasts so long, and is no time of the day: « pendant » 9 h 31. */
  lengthBefore: true;
  /** A part of an hour beside it: `quarter` past, « et demie ». */
  clockPart: number;
  /** Between the hour and such minutes: `past` 1, « moins » -1. */
  clockStep: -1 | 1;
  /** Before an hour that nothing marks, behind its day: tomorrow `at` 7. */
  hourPreposition: true;
  /** `noon`, `midi`: an hour by its name. */
  namedHour: number;
  zone: Zone;
  feast: FeastDay;
  /** A named day whose name is an ordinary phrase as well. */
  looseFeast: true;
  /** A date that stands for what happened on it: `9/11`. ISO 8601. */
  eventDay: string;
  /** Beside such a date, shows that the event is meant: `attentats`, `reference`. */
  eventHint: true;
  /** `21st`, `1er`: the ending that makes a number an ordinal. */
  ordinalEnding: true;
  /** Day of the month in words: `premier`, `twenty-first`. */
  ordinalDay: number;
  /** `years` in « les années 30 ». */
  decadeHead: true;
  /** `nineties` 90. */
  decadeWord: number;
  /** `century`, `siècle`. */
  centuryWord: true;
  /** Vague but deictic: `recent` years, « prochaines » semaines. */
  vagueWhich: true;
  /** Speaks of what is to come: `scheduled`, `prévu`, `until`. */
  future: true;
  /** Speaks of what has been: `said`, `était`. */
  past: true;
  /** Before « un mois », "a year": it is how long something lasts, and not which kind of month is spoken of. */
  durationBefore: true;
  /** After a length of time, and in its span: « plus tard », `later`. */
  laterWord: true;
  /** The same after it: « après », `later`. */
  durationAfter: true;
  /** A unit in the plural, for amounts without a number: `years`. */
  timeUnits: TimeUnit;
  /** A unit that is the same in singular and plural: « mois ». */
  invariableUnit: true;
  /** Article or preposition before a season: « cet » été, `in the` fall. */
  seasonArticle: true;
  /** Ordinals in Roman numerals: `XIXe`. */
  roman: number;
  /** The `s` of `1990s`. */
  decadeEnding: true;
  /** Joins the items of a list: `and`, `ou`. */
  listLink: true;
  /** « tous les deux », "every other". */
  everyOther: true;
  /** `once`, `fois`: what is counted per unit of time. */
  timesWord: true;
}
