import { number } from '../present/values.ts';

/** A row of the ledger as formats see it; see `LedgerRow` in consolidate. */
export interface PrintedRow {
  type: string;
  what: string;
  aspect: string | null;
  subject: string | null;
  period: string | null;
  unit: string | null;
  values: readonly (number | string)[];
  name?: string;
  names?: readonly string[];
  roles?: readonly string[];
  kind: string;
  documents: readonly string[];
  independent: number;
  entries: readonly { document: string; date: string | null; line: number; quote: string }[];
}

export interface LedgerFormat {
  render(rows: readonly PrintedRow[], view: { version: string; width: number; colour: 0 | 1 }): string | Promise<string>;
}

/** What a row is about, in one cell. */
export const titleOf = ({ name, what, aspect, period }: PrintedRow): string =>
  [name ?? what, aspect, period].filter((part) => part !== null && part !== undefined).join(', ');

/** Values with their unit, or the other names and roles. */
export const contentOf = ({ type, values, unit, name, names = [], roles = [] }: PrintedRow): string =>
  type === 'figure' || type === 'date'
    ? `${values.map(shown).join(' → ')}${unit === null ? '' : ` ${unit}`}`
    : [...names.filter((other) => other !== name), ...roles.map((role) => `(${role})`)].join(', ');

const shown = (value: number | string): string => (typeof value === 'number' ? number(value) : value);
