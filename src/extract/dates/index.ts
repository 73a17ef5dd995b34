import type { Rule } from '../rule.ts';
import { dayMonth } from './day-month.ts';

export const dateRules: readonly Rule[] = [dayMonth];
