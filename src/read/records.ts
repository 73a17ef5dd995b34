import { isUtf8 } from 'node:buffer';
import { documentDate } from '../core/document-date.ts';
import type { SourceDocument } from '../core/source.ts';
import { ReadError } from './error.ts';
import { sizeName } from './size.ts';

/** One line of a stream of records, or why it cannot be one. `line` is 1-based. */
export type RecordLine = { line: number; json: string } | { line: number; error: string };

/**
 * Cuts a stream of bytes into its lines without their ends, in constant memory: a line beyond `maxSize` bytes is
 * skipped and reported. Blank lines are left out; a byte order mark too.
 */
export async function* recordLines(stream: AsyncIterable<Buffer>, maxSize: number): AsyncGenerator<RecordLine[]> {
  let line = 0;
  let parts: Buffer[] = [];
  let size = 0;
  const take = (): RecordLine | undefined => {
    line++;
    const tooLarge = size > maxSize;
    let bytes = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
    parts = [];
    size = 0;
    if (tooLarge) return { line, error: `the line is larger than ${sizeName(maxSize)} (see --max-size)` };
    if (line === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
    if (!isUtf8(bytes)) return { line, error: 'not valid UTF-8' };
    const json = bytes.toString('utf8');
    return json.trim() === '' ? undefined : { line, json };
  };
  for await (const chunk of stream) {
    const lines: RecordLine[] = [];
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(0x0a, from);
      const part = chunk.subarray(from, end < 0 ? chunk.length : end);
      size += part.length;
      if (size > maxSize) parts = [];
      else if (part.length > 0) parts.push(part);
      if (end < 0) break;
      from = end + 1;
      const taken = take();
      if (taken !== undefined) lines.push(taken);
    }
    if (lines.length > 0) yield lines;
  }
  if (size > 0) {
    const last = take();
    if (last !== undefined) yield [last];
  }
}

/** The JSON object of one line; throws a `ReadError` that says what was expected. */
export function parseObject(json: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new ReadError(`not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ReadError('expected a JSON object');
  return value as Record<string, unknown>;
}

/** A document given as a record: `{"id","text","language"?,"date"?,"title"?}`. Other fields are left alone. */
export const parseRecord = (json: string): SourceDocument => documentOfRecord(parseObject(json));

/** Two versions of one text given as a record: `{"id","a":{"text","language"?,"date"?},"b":{…}}`. Throws as above. */
export function pairOf(record: Readonly<Record<string, unknown>>): { id: string; a: SourceDocument; b: SourceDocument } {
  const { id } = record;
  if (typeof id !== 'string' || id === '') throw new ReadError('expected "id" to be a string that is not empty');
  const side = (name: 'a' | 'b'): SourceDocument => {
    const value = record[name];
    if (typeof value !== 'object' || value === null) throw new ReadError(`expected "${name}" to be an object with a "text"`);
    return documentOfRecord({ ...value, id });
  };
  return { id, a: side('a'), b: side('b') };
}

function documentOfRecord(record: Readonly<Record<string, unknown>>): SourceDocument {
  const { id, text } = record;
  if (typeof id !== 'string' || id === '') throw new ReadError('expected "id" to be a string that is not empty');
  if (typeof text !== 'string') throw new ReadError('expected "text" to be a string');
  const optional = (field: string): string | undefined => {
    const value = record[field];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value !== 'string') throw new ReadError(`expected "${field}" to be a string`);
    return value;
  };
  const language = optional('language');
  const title = optional('title');
  const stated = optional('date');
  const date = stated === undefined ? undefined : documentDate(stated);
  if (stated !== undefined && date === undefined)
    throw new ReadError(`expected "date" to be a date like 2015-01-07, not ${JSON.stringify(stated)}`);
  return {
    id,
    path: null,
    text,
    prose: text,
    ...(language === undefined ? {} : { language }),
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date, dateSource: 'record' as const }),
  };
}
