import { actorRules } from './actors/index.ts';
import { dateRules } from './dates/index.ts';
import { figureRules } from './figures/index.ts';
import { platformRules } from './platforms/index.ts';
import { quotationRules } from './quotations/index.ts';
import type { Rule } from './rule.ts';
import { workRules } from './works/index.ts';

/** Every rule, in the order that breaks ties between mentions of the same length. */
export const rules: readonly Rule[] = [...dateRules, ...figureRules, ...workRules, ...platformRules, ...actorRules, ...quotationRules];
