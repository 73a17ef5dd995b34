/** The shape of packs, built-in or the user's: names and vocabulary as data. The one source of type and JSON Schema. */
import { z } from 'zod';
import { Actor, Platform, Work } from '../core/schema.ts';

export const Alias = z.union([
  z.string().min(1),
  z.strictObject({
    form: z.string().min(1).describe('The name as written, with the capitals that a text must have'),
    language: z.enum(['en', 'fr']).optional().describe('Known by this name in texts of one language only'),
    ordinary: z.literal(true).optional().describe('Also a common word (Time, Variety): believed only where it cannot be that word'),
    misspelt: z.literal(true).optional().describe('A common error: the fact says in `variantOf` which name was meant'),
    within: z.string().min(1).optional().describe('Means this only in documents about the affair (`periods[].name`): GOP'),
  }),
]);

const names = {
  key: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key is a slug: lower-case letters, digits and single hyphens')
    .optional()
    .describe('Slug; made of the name where absent'),
  name: z.string().min(1).describe('Canonical name'),
  ordinary: z.literal(true).optional().describe('The canonical name is also a common word'),
  within: z.string().min(1).optional().describe('The canonical name means this only in documents about this affair'),
  aliases: z.array(Alias).optional(),
};

export const Pack = z.strictObject({
  name: z.string().min(1),
  description: z.string().optional(),
  actors: z.array(z.strictObject({ ...names, kind: Actor.shape.kind })).optional(),
  platforms: z
    .array(
      z.strictObject({
        ...names,
        kind: Platform.shape.kind,
        operator: z.string().optional().describe('Key of the actor that runs it'),
        named: z.literal(false).optional().describe('A kind of channel rather than one of them: VOD, DVD'),
      }),
    )
    .optional(),
  works: z.array(z.strictObject({ ...names, kind: Work.shape.kind })).optional(),
  periods: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('Name of an affair; `within` of a name refers to it'),
        from: z.string().describe('EDTF level 0'),
        to: z.string().describe('EDTF level 0'),
        evidence: z.array(z.string()).min(1).describe('Keys, two of which in a document show that it is about this affair'),
      }),
    )
    .optional(),
});

export type Alias = z.infer<typeof Alias>;
export type Pack = z.infer<typeof Pack>;
export type Period = NonNullable<Pack['periods']>[number];
