import type { Qualifier } from '../../core/schema.ts';

/** What words mean to figures. */
export interface FigureSenses {
  /** Value of a number word below a scale: `douze` 12. */
  numeral: number;
  /** Multiplies the number before it: `million`. */
  scale: number;
  /** ISO 4217 code of a currency written before or after its amount. */
  currency: string;
  percent: '%' | 'pp';
  /** UCUM code. */
  unit: string;
  /** Opens or closes the interval that the number after it stands for. */
  qualifier: Qualifier;
}
