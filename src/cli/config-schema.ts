/** The shape of the config file: the one source of type and JSON Schema. Load it where a config is really read. */
import { z } from 'zod';
import { Expectation } from '../check/expectation.ts';
import { documentDate } from '../core/document-date.ts';
import { FACT_TYPES } from './fact-types.ts';
import { INPUT_FORMATS } from './formats.ts';

const CalendarDate = z
  .string()
  .refine((text) => documentDate(text) === text, { message: 'expected a date of the calendar like 2015-01-07 or 2015-01' })
  .meta({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' });

export const Config = z.strictObject({
  $schema: z.string().optional(),
  packs: z.array(z.string().min(1)).optional().describe('Files with more names and vocabulary, from the folder of this file'),
  builtInPacks: z.boolean().optional().describe('false leaves the built-in packs out'),
  from: z.enum(INPUT_FORMATS).optional().describe('What the input is'),
  language: z.enum(['auto', 'en', 'fr']).optional().describe('Language of all documents'),
  types: z.array(z.enum(FACT_TYPES)).optional().describe('Types of facts to print'),
  jobs: z
    .union([z.int().min(1).max(256), z.literal('auto')])
    .optional()
    .describe('Threads'),
  maxSize: z.int().min(1).optional().describe('Bytes beyond which a document is skipped'),
  documents: z
    .array(
      z.strictObject({
        match: z.string().min(1).describe('A pattern as in .gitignore, for the path or the id of a document'),
        date: CalendarDate.optional().describe('Date of these documents, where they do not state their own'),
        language: z.enum(['en', 'fr']).optional().describe('Language of these documents'),
      }),
    )
    .optional()
    .describe('What is known of documents from outside; the first that matches counts'),
  checks: z
    .record(z.string(), z.enum(['off', 'info', 'warning', 'error']))
    .optional()
    .describe('Level of each check, by id; off leaves it out'),
  expect: z.array(Expectation).optional().describe('What documents must say'),
  failLevel: z.enum(['any', 'info', 'warning', 'error']).optional().describe('Level from which findings fail a run'),
  maxWarnings: z.int().min(0).optional().describe('More warnings than these fail a run'),
});

export type Config = z.infer<typeof Config>;
