import type { Rule } from '../rule.ts';
import { introducedWork } from './introduced-title.ts';
import { knownWork } from './known-name.ts';
import { quotedWork } from './quoted-title.ts';

export const workRules: readonly Rule[] = [knownWork, quotedWork, introducedWork];
