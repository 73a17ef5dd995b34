import { z } from 'zod';

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Something that documents must say, as the config states it. */
export const Expectation = z.strictObject({
  id: z.string().min(1).describe('What the finding is called'),
  where: z.record(z.string(), Value).describe('Fields that a fact must have to be meant; strings may hold * for any characters'),
  in: z.string().optional().describe('Documents that are meant, by id or path; * stands for any characters'),
  value: z.union([z.string(), z.number()]).optional().describe('What each such fact must be: a number, or the value of a date'),
  tolerance: z
    .union([z.number().min(0), z.string().regex(/^\d+(\.\d+)?\s*%$/)])
    .optional()
    .describe('How far a number may be off: 1000, or "2%"'),
  oneOf: z
    .array(z.union([z.string(), z.number()]))
    .optional()
    .describe('Values, one of which each such fact must have'),
  has: z.record(z.string(), Value).optional().describe('Fields that each such fact must have: {"roleKey": "chief-executive"}'),
  count: z.int().min(0).optional().describe('How many such facts there must be'),
  exists: z.literal(true).optional().describe('At least one; also implied by value, oneOf and has'),
  absent: z.literal(true).optional().describe('None'),
  level: z.enum(['info', 'warning', 'error']).optional(),
});

export type Expectation = z.infer<typeof Expectation>;
