import type { LedgerFormat } from './format.ts';

/** One object with all rows and every mention. */
export const json: LedgerFormat = {
  render: (rows, { version }) => `${JSON.stringify({ schemaVersion: 1, generator: { name: 'sonyfacts', version }, rows }, null, 2)}\n`,
};
