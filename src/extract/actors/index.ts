import type { Rule } from '../rule.ts';
import { knownActor } from './known-name.ts';

export const actorRules: readonly Rule[] = [knownActor];
