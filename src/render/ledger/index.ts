/** The formats of `merge`. Adding one is its file and its line here; they are loaded when asked for. */
import type { LedgerFormat } from './format.ts';

export type { LedgerFormat } from './format.ts';

export const ledgerFormats = {
  table: async (): Promise<LedgerFormat> => (await import('./table.ts')).table,
  json: async (): Promise<LedgerFormat> => (await import('./json.ts')).json,
  csv: async (): Promise<LedgerFormat> => (await import('./csv.ts')).csv,
  markdown: async (): Promise<LedgerFormat> => (await import('./markdown.ts')).markdown,
};
