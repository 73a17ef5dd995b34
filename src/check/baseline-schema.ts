import { z } from 'zod';

/** The file of `--baseline`: findings that are known and shall not fail a run. */
export const Baseline = z.strictObject({
  version: z.literal(1),
  findings: z.array(
    z.strictObject({
      fingerprint: z.string(),
      check: z.string(),
      document: z.string().describe('For the reader; the fingerprint alone is compared'),
      message: z.string().describe('For the reader'),
    }),
  ),
});

export type Baseline = z.infer<typeof Baseline>;
