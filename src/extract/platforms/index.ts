import type { Rule } from '../rule.ts';
import { domain } from './domain.ts';
import { introducedPlatform } from './introduced.ts';
import { knownPlatform } from './known-name.ts';
import { mediumPlatform } from './medium.ts';

export const platformRules: readonly Rule[] = [knownPlatform, domain, introducedPlatform, mediumPlatform];
