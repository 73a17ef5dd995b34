import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { SourceDocument } from '../core/source.ts';
import { decode } from './decode.ts';
import { ReadError, reasonOf } from './error.ts';
import { markupOf, maskMarkup } from './markup/index.ts';
import { sizeName } from './size.ts';

/** What the user says texts are written in; `auto` goes by the name of each file, and by its text where that says nothing. */
export type Markup = 'auto' | 'text' | 'markdown' | 'html';

/** A document, and what was lost in reading it. */
export interface ReadDocument {
  document: SourceDocument;
  warning?: string;
}

/** Reads the file at `path`. Throws a `ReadError` that begins with the path. */
export async function readDocument(
  file: { id: string; path: string },
  cwd: string,
  markup: Markup,
  maxSize: number,
): Promise<ReadDocument> {
  let bytes: Buffer;
  try {
    bytes = bytesOf(resolve(cwd, file.path), maxSize);
  } catch (error) {
    throw new ReadError(`${file.path}: ${reasonOf(error)}`);
  }
  return documentOf(bytes, file, markup);
}

/** The document that `bytes` hold: decoded, markup masked, with the date, title and language that it states. Throws as above. */
export async function documentOf(bytes: Buffer, file: { id: string; path: string | null }, markup: Markup): Promise<ReadDocument> {
  const name = file.path ?? file.id;
  const { text, warning } = await decode(bytes, declaredCharset(bytes)).catch((error: unknown) => {
    throw new ReadError(`${name}: ${reasonOf(error)}`);
  });
  const { prose, metadata, metadataIs } = await maskMarkup(text, markup === 'auto' ? markupOf(extname(file.path ?? ''), text) : markup);
  const { date, ...known } = metadata;
  const document: SourceDocument = {
    id: file.id,
    path: file.path,
    text,
    prose,
    ...known,
    ...(date === undefined ? {} : { date, dateSource: metadataIs }),
  };
  return warning === undefined ? { document } : { document, warning: `${name}: ${warning}` };
}

/** The charset that a page states in its first 1024 bytes, where the standard wants it. */
function declaredCharset(bytes: Buffer): string | undefined {
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.toString('latin1', 0, 1024))?.[1];
}

/**
 * The size is asked of the open file: it may have grown since it was found. Documents are read one after the other, and to
 * wait for each step takes longer than the step.
 */
function bytesOf(path: string, maxSize: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const stats = fstatSync(file);
    if (stats.isDirectory()) throw new ReadError('it is a folder');
    if (stats.size > maxSize) throw tooLarge(stats.size, maxSize);
    const bytes = readFileSync(file);
    if (bytes.length > maxSize) throw tooLarge(bytes.length, maxSize);
    return bytes;
  } finally {
    closeSync(file);
  }
}

/** All of a stream, as long as it is not larger than `maxSize` bytes. */
export async function bytesOfStream(stream: AsyncIterable<Buffer>, maxSize: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxSize) throw new ReadError(`more than one document may have, ${sizeName(maxSize)} (see --max-size)`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (size: number, limit: number): ReadError =>
  new ReadError(`${sizeName(size)} is more than one document may have, ${sizeName(limit)} (see --max-size)`);

export const isRecords = (path: string): boolean => ['.jsonl', '.ndjson'].includes(extname(path).toLowerCase());
