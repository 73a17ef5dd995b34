/** The formats of `extract`. Adding one is its file and its line here. */
import type { CollectedFormat, StreamedFormat } from './format.ts';

export type { CollectedFormat, RenderedDocument, StreamedFormat } from './format.ts';

/** Formats are loaded when asked for: some pull in a library. */
export const streamedFormats = {
  jsonl: async (): Promise<StreamedFormat> => (await import('./jsonl.ts')).jsonl,
  csv: async (): Promise<StreamedFormat> => (await import('./csv.ts')).csv,
};

export const collectedFormats = {
  table: async (): Promise<CollectedFormat> => (await import('./table.ts')).table,
  json: async (): Promise<CollectedFormat> => (await import('./json.ts')).json,
  markdown: async (): Promise<CollectedFormat> => (await import('./markdown.ts')).markdown,
};

export type StreamedName = keyof typeof streamedFormats;
export const isStreamed = (format: string): format is StreamedName => format in streamedFormats;
