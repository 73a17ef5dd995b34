import { stringify } from 'csv-stringify/sync';
import type { Fact } from '../core/schema.ts';
import type { StreamedFormat } from './format.ts';
import { withoutControls } from './present/printable.ts';

/** One column for each field of any type, so that all facts fit one table; where they do not apply cells are empty. */
const COLUMNS = [
  'id',
  'type',
  'kind',
  'document',
  'line',
  'column',
  'start',
  'end',
  'quote',
  'value',
  'low',
  'high',
  'unit',
  'qualifier',
  'measures',
  'aspect',
  'item',
  'itemHead',
  'per',
  'sameAs',
  'resolution',
  'mod',
  'from',
  'to',
  'invalid',
  'ambiguous',
  'name',
  'key',
  'role',
  'roleKey',
  'affiliation',
  'operator',
  'variantOf',
  'named',
  'speaker',
  'rule',
] as const;

/** A fact a row. Cells that a spreadsheet would run as formulas begin with an apostrophe. */
export const csv: StreamedFormat = {
  head: rows([[...COLUMNS]]),
  document: ({ facts }) => rows(facts.map(cells)),
};

function rows(table: unknown[][]): string {
  return table.length === 0
    ? ''
    : stringify(table, {
        escape_formulas: true,
        cast: { string: withoutControls, boolean: (value) => String(value), number: (value) => String(value) },
      });
}

function cells(fact: Fact): unknown[] {
  const { span, ...fields } = fact;
  const values: Record<string, unknown> = { ...fields, start: span.start, end: span.end };
  // the ends of an interval stand as their values; their spans are in the JSON formats
  if (fact.type === 'date') {
    values.from = fact.from?.value;
    values.to = fact.to?.value;
  }
  return COLUMNS.map((column) => values[column] ?? '');
}
