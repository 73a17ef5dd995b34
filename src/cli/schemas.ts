import type { z } from 'zod';

/** A JSON Schema (draft 2020-12) of what the program writes or, of a file it reads, of what may stand in it. */
async function describe(schema: z.ZodType, title: string, io: 'input' | 'output'): Promise<object> {
  const { toJSONSchema } = await import('zod');
  return { title, ...toJSONSchema(schema, { io }) };
}

interface Described {
  properties?: Record<string, Described>;
  items?: Described;
  anyOf?: readonly Described[];
}

/** The keys that an object may have at `path` in data of this shape. */
export async function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): Promise<string[]> {
  const { toJSONSchema } = await import('zod');
  let found = [toJSONSchema(schema, { io: 'input' }) as Described];
  const members = (one: Described): Described[] => [one, ...(one.anyOf ?? []).flatMap(members)];
  for (const part of path)
    found = found.flatMap(members).flatMap((one) => (typeof part === 'number' ? one.items : one.properties?.[String(part)]) ?? []);
  return found.flatMap(members).flatMap(({ properties }) => Object.keys(properties ?? {}));
}

/** By the names that `sonyfacts schema` takes. */
export const schemas = {
  output: async () => describe((await import('../core/schema.ts')).Extraction, 'Output of sonyfacts extract -f json', 'output'),
  fact: async () => describe((await import('../core/schema.ts')).Fact, 'A fact: a line of sonyfacts extract -f jsonl', 'output'),
  pack: async () => describe((await import('../packs/pack.ts')).Pack, 'A pack of sonyfacts: names and vocabulary', 'input'),
  config: async () => describe((await import('./config-schema.ts')).Config, 'Configuration of sonyfacts', 'input'),
  finding: async () => describe((await import('../core/schema.ts')).Finding, 'A finding of sonyfacts check or diff', 'output'),
};
