import type { Rule } from '../rule.ts';

export const actorRules: readonly Rule[] = [];
