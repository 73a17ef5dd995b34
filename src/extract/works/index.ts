import type { Rule } from '../rule.ts';
import { knownWork } from './known-name.ts';

export const workRules: readonly Rule[] = [knownWork];
