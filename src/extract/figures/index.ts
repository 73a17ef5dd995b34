import type { Rule } from '../rule.ts';
import { percentage } from './percentage.ts';

export const figureRules: readonly Rule[] = [percentage];
