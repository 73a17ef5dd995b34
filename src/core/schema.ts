/**
 * The one source of the output's shape: the TypeScript types and the published JSON Schema both come from here.
 *
 * Import types from this module freely; they are erased. Import its values only where a schema is really
 * needed (validation, `sonyfacts schema`): loading zod costs more than extracting a short article.
 */
import { z } from 'zod';

/** Half-open interval of UTF-16 code units into the decoded text of the document: `text.slice(start, end)`. */
export const Span = z.object({ start: z.int().min(0), end: z.int().min(0) });

const grounding = {
  id: z.string().describe('Stable: the same mention in the same document has the same id on every run and machine'),
  document: z.string().describe('Id of the document the fact was read in'),
  span: Span,
  line: z.int().min(1).describe('1-based line of span.start'),
  column: z.int().min(1).describe('1-based column of span.start, in UTF-16 code units'),
  quote: z.string().describe('Exactly text.slice(span.start, span.end)'),
  rule: z.string().describe('Id of the rule that proposed the fact; see `sonyfacts rules`'),
};

export const Qualifier = z.enum(['exact', 'approximate', 'more-than', 'less-than', 'at-least', 'at-most']);

export const Figure = z.object({
  ...grounding,
  type: z.literal('figure'),
  kind: z.enum(['money', 'percentage', 'measure', 'count', 'ratio', 'ordinal']),
  value: z.number().optional().describe('Absent for a range or a vague amount, which have low and high'),
  low: z.number().nullable().optional(),
  high: z.number().nullable().optional(),
  unit: z.string().nullable().describe('ISO 4217 for money, % or pp for percentages, UCUM for measures, else null'),
  qualifier: Qualifier,
  measures: z.string().nullable().describe("What it is a figure of: a key of the pack's vocabulary"),
  aspect: z.string().nullable().describe('Narrows measures: online, theatrical, total, forecast, planned, rental'),
  item: z.string().optional().describe('Counted noun phrase as written'),
  itemHead: z.string().optional().describe('Singular head of item, where a lexicon knows it'),
  per: z.string().optional().describe('What the figure is a rate per, as written'),
  sameAs: z.string().optional().describe('Id of the figure that this one converts'),
});

const Endpoint = z.object({ value: z.string().nullable(), span: Span });

export const DateFact = z.object({
  ...grounding,
  type: z.literal('date'),
  kind: z.enum(['date', 'time', 'interval', 'duration', 'set']),
  value: z
    .string()
    .nullable()
    .describe('EDTF for dates and intervals, ISO 8601 for durations and clock times, TIMEX3 for sets; null where unknown'),
  resolution: z.enum(['explicit', 'inferred', 'relative', 'vague']),
  mod: z.enum(['START', 'MID', 'END', 'APPROX', 'BEFORE', 'AFTER']).optional(),
  from: Endpoint.optional(),
  to: Endpoint.optional(),
  invalid: z.literal(true).optional().describe('Written like a date that no calendar has: 31 February'),
  ambiguous: z.literal(true).optional().describe('Day and month could be exchanged: 04/05/2014'),
});

export const Actor = z.object({
  ...grounding,
  type: z.literal('actor'),
  kind: z.enum(['person', 'organization', 'group', 'place', 'government']),
  name: z.string().describe('Canonical name'),
  key: z.string().describe('Slug of the canonical name, the same for every alias in every language'),
  role: z.string().optional().describe('Role or title beside the name, as written'),
  roleKey: z.string().optional().describe('Normalised role: chief-executive for both PDG and CEO'),
  affiliation: z.string().optional().describe('Key of the actor the role belongs to'),
  variantOf: z.string().optional().describe('The name that was probably meant, where this one looks misspelled'),
  named: z.literal(false).optional().describe('A description without a name'),
});

export const Platform = z.object({
  ...grounding,
  type: z.literal('platform'),
  kind: z.enum(['store', 'streaming', 'p2p', 'social', 'website', 'broadcast', 'physical', 'theatrical', 'press']),
  name: z.string(),
  key: z.string(),
  operator: z.string().optional().describe('Key of the actor that runs it, where known'),
  variantOf: z.string().optional(),
  named: z.literal(false).optional(),
});

export const Quotation = z.object({
  ...grounding,
  type: z.literal('quotation'),
  kind: z.literal('quotation'),
  speaker: z.string().optional().describe('Key of the actor who said it'),
});

export const Work = z.object({
  ...grounding,
  type: z.literal('work'),
  kind: z.enum(['film', 'series', 'book', 'album', 'game', 'event', 'publication', 'product', 'work']),
  name: z.string(),
  key: z.string(),
});

export const Fact = z.discriminatedUnion('type', [Figure, DateFact, Actor, Platform, Quotation, Work]);

export const DateSource = z.enum(['option', 'record', 'front-matter', 'metadata', 'config', 'text', 'pack']);

export const DocumentInfo = z.object({
  id: z.string(),
  path: z.string().nullable(),
  language: z.string().describe('BCP 47'),
  date: z
    .string()
    .nullable()
    .describe('Document date, EDTF level 0: a day, a month where no day can be known, or the period of the affair it is about'),
  dateSource: DateSource.nullable(),
  title: z.string().nullable(),
  sha256: z.string().describe('Of the decoded text, UTF-8'),
  characters: z.int().describe('UTF-16 code units'),
});

export const Extraction = z.object({
  schemaVersion: z.literal(1),
  generator: z.object({ name: z.literal('sonyfacts'), version: z.string() }),
  documents: z.array(DocumentInfo),
  facts: z.array(Fact).describe('Ordered by document, then span.start, then span.end'),
});

export const Level = z.enum(['info', 'warning', 'error']);

export const Location = z.object({
  document: z.string(),
  path: z.string().nullable(),
  line: z.int(),
  column: z.int(),
  span: Span,
  quote: z.string(),
  side: z.enum(['a', 'b']).optional().describe('In `diff`: which of the two texts'),
});

export const Finding = z.object({
  id: z.string(),
  document: z.string().optional().describe('In `diff` of records: the id of the pair'),
  check: z.string().describe('Id of the check; see `sonyfacts rules`'),
  level: Level,
  message: z.string(),
  facts: z.array(z.string()).describe('Ids of the facts that disagree'),
  locations: z.array(Location),
  fingerprint: z.string().describe('Survives moved lines: made of the check and of what was said, not of where'),
});

export const SuppressedFinding = Finding.extend({
  suppression: z.object({
    kind: z.enum(['inline', 'baseline']).describe('A comment in the document, or the baseline file'),
    reason: z.string().optional().describe('As the comment gives it'),
  }),
});

/** What `check -f json` prints. */
export const CheckReport = z.object({
  schemaVersion: z.literal(1),
  generator: z.object({ name: z.literal('sonyfacts'), version: z.string() }),
  findings: z.array(Finding).describe('Ordered by document, then place'),
  suppressed: z.array(SuppressedFinding),
  verified: z.array(Finding).optional().describe('With --verbose: what was compared and agrees'),
});

export type Span = z.infer<typeof Span>;
export type Qualifier = z.infer<typeof Qualifier>;
export type Figure = z.infer<typeof Figure>;
export type DateFact = z.infer<typeof DateFact>;
export type Actor = z.infer<typeof Actor>;
export type Platform = z.infer<typeof Platform>;
export type Quotation = z.infer<typeof Quotation>;
export type Work = z.infer<typeof Work>;
export type Fact = z.infer<typeof Fact>;
export type FactType = Fact['type'];
export type DateSource = z.infer<typeof DateSource>;
export type DocumentInfo = z.infer<typeof DocumentInfo>;
export type Extraction = z.infer<typeof Extraction>;
export type Level = z.infer<typeof Level>;
export type Location = z.infer<typeof Location>;
export type Finding = z.infer<typeof Finding>;
export type SuppressedFinding = z.infer<typeof SuppressedFinding>;
export type CheckReport = z.infer<typeof CheckReport>;
