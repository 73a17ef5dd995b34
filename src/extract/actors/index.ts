import type { Rule } from '../rule.ts';
import { capitalisedName } from './capitalised-name.ts';
import { knownActor } from './known-name.ts';
import { serviceCompany } from './service-company.ts';

export const actorRules: readonly Rule[] = [capitalisedName, knownActor, serviceCompany];
