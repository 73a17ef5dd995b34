/** The checks, in the order in which their pages are listed. Adding one is its file and its line here. */
import type { Check } from './check.ts';
import { conflict } from './conflict.ts';
import { conversion } from './conversion.ts';
import { dateConflict } from './date-conflict.ts';
import { dateInvalid } from './date-invalid.ts';
import { dateOrder } from './date-order.ts';
import { dateWeekday } from './date-weekday.ts';
import { expectCheck } from './expect.ts';
import { mixedCurrency } from './mixed-currency.ts';
import { nameVariant } from './name-variant.ts';
import { percent } from './percent.ts';
import { sum } from './sum.ts';
import { suppression } from './suppression.ts';
import { unitPrice } from './unit-price.ts';
import { version } from './version.ts';

export { baselineOf } from './baseline.ts';
export type { Check, Example } from './check.ts';
export { Checker } from './checker.ts';
export { atLeast } from './finding.ts';

export const checks: readonly Check[] = [
  sum,
  conversion,
  mixedCurrency,
  unitPrice,
  percent,
  conflict,
  dateOrder,
  dateWeekday,
  dateInvalid,
  dateConflict,
  nameVariant,
  version,
  expectCheck([]),
  suppression,
];
