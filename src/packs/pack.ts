/** The shape of packs, built-in or the user's: names and vocabulary as data. The one source of type and JSON Schema. */
import { z } from 'zod';
import { Actor, Platform, Work } from '../core/schema.ts';

const names = {
  key: z.string().optional().describe('Slug; made of the name where absent'),
  name: z.string().min(1).describe('Canonical name'),
  aliases: z.array(z.string().min(1)).optional(),
};

export const Pack = z.strictObject({
  name: z.string().min(1),
  description: z.string().optional(),
  actors: z.array(z.strictObject({ ...names, kind: Actor.shape.kind })).optional(),
  platforms: z.array(z.strictObject({ ...names, kind: Platform.shape.kind, operator: z.string().optional() })).optional(),
  works: z.array(z.strictObject({ ...names, kind: Work.shape.kind })).optional(),
  periods: z
    .array(
      z.strictObject({
        name: z.string(),
        from: z.string(),
        to: z.string(),
        evidence: z.array(z.string()).min(1).describe('Keys, two of which in a document show that it is about this affair'),
      }),
    )
    .optional(),
});

export type Pack = z.infer<typeof Pack>;
