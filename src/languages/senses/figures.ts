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
  /** Joins a part and a whole: `of`, `de`. */
  partitive: true;
  /** ISO 4217 code of a currency written before or after its amount. */
  currency: string;
  percent: '%' | 'pp';
  /** UCUM code. */
  unit: string;
  /** Opens or closes the interval that the number after it stands for. */
  qualifier: Qualifier;
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
  /** Needs no currency beside it: `bn`, unlike `m`, which is a metre too. */
  alone?: true;
}

export interface UnitArticle {
  /** Is the word for one, too: `vingt et un`. */
  numeral: boolean;
}
