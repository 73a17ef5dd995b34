import { stringify } from 'csv-stringify/sync';
import { withoutControls } from '../present/printable.ts';
import type { LedgerFormat } from './format.ts';

const HEAD = [
  'type',
  'what',
  'kind',
  'aspect',
  'subject',
  'period',
  'unit',
  'values',
  'name',
  'names',
  'roles',
  'documents',
  'independent',
  'mentions',
];

/** A row a line; lists are joined by semicolons. Cells that a spreadsheet would run as formulas begin with an apostrophe. */
export const csv: LedgerFormat = {
  render: (rows) =>
    stringify(
      [
        HEAD,
        ...rows.map((row) => [
          row.type,
          row.what,
          row.kind,
          row.aspect,
          row.subject,
          row.period,
          row.unit,
          row.values.join('; '),
          row.name ?? '',
          (row.names ?? []).join('; '),
          (row.roles ?? []).join('; '),
          row.documents.join('; '),
          String(row.independent),
          String(row.entries.length),
        ]),
      ],
      { escape_formulas: true, cast: { string: withoutControls } },
    ),
};
