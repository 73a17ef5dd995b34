import type { Rule } from '../rule.ts';
import { age } from './age.ts';
import { count } from './count.ts';
import { measure } from './measure.ts';
import { money } from './money.ts';
import { multiple } from './multiple.ts';
import { dottedNumber, phoneNumber, webAddress } from './opaque.ts';
import { ordinal } from './ordinal.ts';
import { percentage } from './percentage.ts';
import { fraction, ratio } from './ratio.ts';

export const figureRules: readonly Rule[] = [
  webAddress,
  phoneNumber,
  dottedNumber,
  money,
  percentage,
  age,
  ratio,
  multiple,
  fraction,
  measure,
  count,
  ordinal,
];
