import type { FactType } from '../core/schema.ts';

/** The types of facts in the order that everything is listed in. */
export const FACT_TYPES = ['figure', 'date', 'actor', 'platform', 'quotation', 'work'] as const satisfies readonly FactType[];
