import type { Rule } from '../rule.ts';
import { count } from './count.ts';
import { measure } from './measure.ts';
import { money } from './money.ts';
import { percentage } from './percentage.ts';

export const figureRules: readonly Rule[] = [money, percentage, measure, count];
