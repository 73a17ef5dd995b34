import type { Rule } from '../rule.ts';
import { knownPlatform } from './known-name.ts';

export const platformRules: readonly Rule[] = [knownPlatform];
