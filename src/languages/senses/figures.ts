import type { Qualifier } from '../../core/schema.ts';

/** What words mean to figures. */
export interface FigureSenses {
  /** Value of a number word below a hundred: `douze` 12, `quatre-vingt` 80. */
  numeral: number;
  /** Multiplies the number before it: `hundred`, `million`, `milliards`. */
  scale: number;
  /** A scale that is a number without another before it: `cent`, `mille`. */
  loneScale: true;
  /** Abbreviated scale, after digits only: `k`, `bn`, `Md`. */
  scaleMark: ScaleMark;
  /** Stands before one scale, collective, part or unit: `a million`, `une dizaine`. */
  unitArticle: UnitArticle;
  /** Stands before an indefinite number of collectives: `des milliers`. */
  pluralArticle: true;
  /** Joins the parts of one number: `and`, `et`. */
  numeralLink: true;
  /** Stands for the decimal mark: `point`, `virgule`. */
  decimalPoint: true;
  /** A noun that is a number of things; the plural alone is a vague amount: `dozen`, `dizaine`, `hundreds`. */
  collective: Collective;
  /** An indefinite number before a scale or collective: `several hundred`, `quelques milliers`. */
  several: true;
  /** Denominator that the word stands for: `half` 2, `tiers` 3, `fifths` 5. */
  denominator: number;
  /** A denominator that is a part by itself, without a numerator: `half`, `tiers`. */
  share: true;
  /** A unit that makes a denominator behind tens only: `twenty-firsts`. */
  denominatorUnit: number;
  /** A fraction in one character: `¾`. */
  vulgarFraction: number;
  /** Stands between the numerator and denominator of a fraction in digits. */
  fractionMark: true;
  /** Joins a part and a whole: `of`, `de`. */
  partitive: true;
  currency: Currency;
  /** A scale and a currency in one word: `MEUR`. */
  /** Before a dollar sign, whose dollars they are: `US$`, `HK$`. */
  dollarPrefix: { code: string; exact?: string };
  scaledCurrency: { code: string; scale: number };
  percent: Percent;
  /** Says that the number behind it is a percentage: `pourcentage de vingt`. */
  percentOf: true;
  /** UCUM code of a unit's name. */
  unit: string;
  /** UCUM codes of a unit's symbol, by how it is written: `mW` and `MW` are found under one form. */
  unitSymbol: Readonly<Record<string, string>>;
  /** Follows a measure of length: `2 in thick`. */
  unitNote: true;
  /** Opens the interval that the number behind it stands for, or makes it approximate: `plus de`, `about`. */
  qualifier: Qualifier;
  /** The same behind the number: `or more`. */
  qualifierAfter: Qualifier;
  /** Opens a range, and which joint closes it: `between … and`. */
  rangeOpener: RangeJoint;
  /** Stands between the ends of a range. */
  rangeTo: RangeJoint;
  /** Introduces what an amount is a rate per: `par an`, `$98 a share`. */
  per: true;
  /** Stands between a price and the unit it is paid for: « 50 euros le kilo ». */
  priceArticle: true;
  /** Follows « par » and is nothing that an amount is a rate per: « par exemple ». */
  notPer: true;
  /** Makes the number behind it negative. */
  negative: true;
  /** The same of temperatures only: « moins 5 degrés ». */
  belowZero: true;
  /** UCUM code of a unit of time below a stroke: `/h`. */
  timeCode: string;
  /** Shows that `half` before it is a part of something: `half the`. */
  determiner: true;
  /** A counted noun of several words whose first alone says less: `salles de cinéma`. */
  compound: true;
  /** Somebody who has an age: « un homme de 36 ans ». */
  personNoun: true;
  /** The verb of ages: « elle avait 13 ans ». */
  have: true;
  /** Turns `have` into « il y a », which is no age. */
  there: true;
  /** Goes on behind an age that stands between commas: « 20 ans également ». */
  ageTail: true;
  /** « à 18 ans »: before a number of years it is an age. */
  ageAt: true;
  /** Unit of an age: `ans`, `months`. */
  ageNoun: string;
  /** Words that make the number before them an age: `years old`, `year-old`. */
  ageWord: string;
  /** Words that make the number behind them an age: `âgé de`, `at the age of`. */
  ageBefore: true;
  /** Between a part and the number it is a part of: `out of`, `sur`. */
  outOf: 'outOf' | 'of' | 'in' | 'over';
  /** `times`, `fois`. */
  times: true;
  /** Makes a factor of the times before it, in which it stands (`three times more`) or not (`three times the price`). */
  comparative: 'inside' | 'outside';
  /** A word that is a factor: `doubled`, `twofold`. */
  factor: number;
  /** Makes a factor of the number behind it: `multiplied by`, « multiplié par ». */
  factorBefore: true;
  /** What makes a factor of the digits that it is glued to: `7.5x`. */
  factorMark: true;
  /** By how much something changed stands behind it, and then `to` what: `rose 2% to 5%`. */
  moved: true;
  /** A suffix that makes a factor of the number before it: `five-fold`. */
  fold: true;
  /** Behind a number it is an address: « 63 rue ». */
  street: true;
  /** Looks like a fraction and is none: `quarter-final`, « demi-finale ». */
  notFraction: true;
  /** Place in an order, in words. */
  ordinal: number;
  /** What makes an ordinal of the digits it is glued to: `th`, « ème ». */
  ordinalSuffix: true;
  /** Starts an address on the web. */
  web: true;
  /** Begins a sentence before an amount, where its capital makes no name with it: `Just 12 people came`. */
  beforeNumber: true;
  /** Takes a number as its name: `section 3`, `page 12`, `n° 5`. */
  numbered: true;
  /** An adjective that stands before its noun: `quatre premiers matches`. */
  prenominal: true;
  /** Introduces the amount that another is compared with: « contre 7,8 milliards ». */
  comparedWith: true;
  /** A noun that news counts. */
  countNoun: CountNoun;
  /** Says what a figure near it is a figure of. */
  measureWord: MeasureWord;
  /** A plural that does not look like one: `people`, `men`. */
  pluralNoun: true;
  /** Looks like a plural noun and is none: `previous`, `dans`. */
  notNoun: true;
}

export interface Collective {
  value: number;
  /** Several of them: of `dozens` the low end is twice the value. */
  plural?: true;
  /** Says of itself that it is not exact: `une vingtaine`. */
  approximate?: true;
}

export interface ScaleMark {
  value: number;
  /** Makes a name with a single digit: `4K`, `5G`. */
  named?: true;
  /** Needs no currency beside it: `bn`, unlike `m`, which is a metre too. */
  alone?: true;
}

export interface UnitArticle {
  /** Is the word for one, too: `vingt et un`. */
  numeral: boolean;
}

export interface Currency {
  /** ISO 4217. */
  code: string;
  /** May stand before its amount, as symbols and codes do. */
  before?: true;
  /** A hundredth of the unit: cents, pence. */
  minor?: true;
  /** Means something else as well (pounds, livres): money only where a scale or a decimal shows it. */
  weak?: true;
  /** Must be written just so: `TRY` is a code, `try` is not. */
  exact?: string;
  /** Must touch its amount: `R500`. */
  glued?: true;
}

export interface Percent {
  unit: '%' | 'pp';
  /** What one of it is in `unit`; 1 where absent. */
  factor?: number;
}

/** `to`, `à`; `and`, `et`; a hyphen or dash; `or`, `ou`. */
export type RangeJoint = 'to' | 'and' | '-' | 'or';

export interface CountNoun {
  /** `salles`: salle. */
  singular: string;
  /** What a number of them measures: `theaters`. */
  measures?: string;
}

/** A word from which it is known what a figure in its sentence measures. */
export interface MeasureWord {
  /** Key of what is measured: `revenue`, `price.rental`. */
  measures?: string;
  /** Is told apart by where and how the amount came about; of other measures such words say something else. */
  narrowed?: true;
  /** Narrows what other words say: `online`, `total`. */
  aspect?: string;
  /** Of figures of these kinds only. */
  kinds?: readonly string[];
  /** Of numbers of times only: « loué 4,3 millions de fois ». */
  times?: true;
  /** Of numbers without a scale only: nobody rents for millions. */
  unscaled?: true;
  /** Could be about many things: counts as so much farther away than words that could not. */
  weak?: true;
  /** Speaks of what stands before it only: `$5.99 for rental`. */
  after?: true;
  /** Tokens that it reaches; the whole sentence where absent. */
  reach?: number;
}
