import { jsonText } from '../present/printable.ts';
import type { LedgerFormat } from './format.ts';

/** One object with all rows and every mention. */
export const json: LedgerFormat = {
  render: (rows, { version }) => `${jsonText({ schemaVersion: 1, generator: { name: 'sonyfacts', version }, rows }, 2)}\n`,
};
