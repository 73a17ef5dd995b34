/** The shape of packs, built-in or the user's: names and vocabulary as data. The one source of type and JSON Schema. */
import { z } from 'zod';
import { documentDate } from '../core/document-date.ts';
import { Actor, Platform, Work } from '../core/schema.ts';

const Written = z.string().regex(/[\p{L}\p{N}\p{P}\p{S}]/u, 'expected at least one letter, digit or sign');

export const Alias = z.union([
  Written,
  z.strictObject({
    form: Written.describe('The name as written, with the capitals that a text must have'),
    language: z.enum(['en', 'fr']).optional().describe('Known by this name in texts of one language only'),
    ordinary: z.literal(true).optional().describe('Also a common word (Time, Variety): believed only where it cannot be that word'),
    misspelt: z.literal(true).optional().describe('A common error: the fact says in `variantOf` which name was meant'),
    within: z.string().min(1).optional().describe('Means this only in documents about the affair (`periods[].name`): GOP'),
  }),
]);

const calendarDate = z
  .string()
  .refine((text) => documentDate(text) === text, 'expected a day, month or year such as 2014-11-24, 2014-11 or 2014')
  .meta({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$', description: 'EDTF level 0' });

const names = {
  key: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key is a slug: lower-case letters, digits and single hyphens')
    .optional()
    .describe('Slug; made of the name where absent'),
  name: Written.describe('Canonical name'),
  ordinary: z.literal(true).optional().describe('The canonical name is also a common word'),
  within: z.string().min(1).optional().describe('The canonical name means this only in documents about this affair'),
  aliases: z.array(Alias).optional(),
};

const words = z
  .array(z.union([Written, z.strictObject({ form: Written, language: z.enum(['en', 'fr']).optional() })]))
  .min(1)
  .describe('As written in lower case; a form may belong to one language only');

const Shape = z.strictObject({
  $schema: z.string().optional(),
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
  roles: z
    .array(z.strictObject({ key: z.string().min(1).describe('The same for every word: `chief-executive`'), forms: words }))
    .optional()
    .describe('What people are, beside their names'),
  measures: z
    .array(z.strictObject({ key: z.string().min(1).describe('What `measures` of a figure says: `revenue`'), forms: words }))
    .optional()
    .describe('Words from which it is known what a figure in their sentence measures'),
  periods: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('Name of an affair; `within` of a name refers to it'),
        from: calendarDate,
        to: calendarDate,
        evidence: z.array(z.string()).min(1).describe('Keys, two of which in a document show that it is about this affair'),
      }),
    )
    .optional(),
});

/** Packs as files hold them. A name that is bound to an affair needs the affair's period in the same pack. */
export const Pack = Shape.superRefine((pack, context) => {
  const affairs = new Set(pack.periods?.map(({ name }) => name));
  const check = (within: string | undefined, path: (string | number)[]): void => {
    if (within === undefined || affairs.has(within)) return;
    const known = affairs.size === 0 ? 'the pack has no periods' : `expected one of ${[...affairs].join(', ')}`;
    context.addIssue({ code: 'custom', path, message: `no period is named ${JSON.stringify(within)}: ${known}` });
  };
  for (const list of ['actors', 'platforms', 'works'] as const)
    pack[list]?.forEach((entry, i) => {
      check(entry.within, [list, i, 'within']);
      entry.aliases?.forEach((alias, k) => {
        if (typeof alias !== 'string') check(alias.within, [list, i, 'aliases', k, 'within']);
      });
    });
});

export type Alias = z.infer<typeof Alias>;
export type Pack = z.infer<typeof Pack>;
export type Period = NonNullable<Pack['periods']>[number];
