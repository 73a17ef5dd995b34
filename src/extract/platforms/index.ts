import type { Rule } from '../rule.ts';
import { knownName } from './known-name.ts';

export const platformRules: readonly Rule[] = [knownName];
