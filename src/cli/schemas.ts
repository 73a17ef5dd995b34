import type { z } from 'zod';

/** A JSON Schema (draft 2020-12) of what the program writes or, of a file it reads, of what may stand in it. */
async function describe(schema: z.ZodType, title: string, io: 'input' | 'output'): Promise<object> {
  const { toJSONSchema } = await import('zod');
  return { title, ...toJSONSchema(schema, { io }) };
}

/** By the names that `sonyfacts schema` takes. */
export const schemas = {
  output: async () => describe((await import('../core/schema.ts')).Extraction, 'Output of sonyfacts extract -f json', 'output'),
  fact: async () => describe((await import('../core/schema.ts')).Fact, 'A fact: a line of sonyfacts extract -f jsonl', 'output'),
  pack: async () => describe((await import('../packs/pack.ts')).Pack, 'A pack of sonyfacts: names and vocabulary', 'input'),
  config: async () => describe((await import('./config-schema.ts')).Config, 'Configuration of sonyfacts', 'input'),
  finding: async () => describe((await import('../core/schema.ts')).Finding, 'A finding of sonyfacts check or diff', 'output'),
};
