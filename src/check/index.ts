/** The checks, in the order in which their pages are listed. Adding one is its file and its line here. */
import type { Check } from './check.ts';

export type { Check, Example, Remark, Report } from './check.ts';
export { Checker, type CheckResult, type CheckSettings } from './checker.ts';

export const checks: readonly Check[] = [];
