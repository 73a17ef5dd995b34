/** The formats of findings, for `check` and `diff`. Adding one is its file and its line here; they are loaded when asked for. */
import type { FindingsFormat } from './format.ts';

export type { Findings, FindingsFormat } from './format.ts';

export const findingsFormats = {
  table: async (): Promise<FindingsFormat> => (await import('./table.ts')).table,
  json: async (): Promise<FindingsFormat> => (await import('./json.ts')).json,
  jsonl: async (): Promise<FindingsFormat> => (await import('./jsonl.ts')).jsonl,
  sarif: async (): Promise<FindingsFormat> => (await import('./sarif.ts')).sarif,
  junit: async (): Promise<FindingsFormat> => (await import('./junit.ts')).junit,
  github: async (): Promise<FindingsFormat> => (await import('./github.ts')).github,
  markdown: async (): Promise<FindingsFormat> => (await import('./markdown.ts')).markdown,
};

export type FindingsFormatName = keyof typeof findingsFormats;
export const isFindingsFormat = (name: string): name is FindingsFormatName => Object.hasOwn(findingsFormats, name);
