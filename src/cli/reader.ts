import { relative, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { SourceDocument } from '../core/source.ts';
import { documentOf, type FoundFile, type Markup, parseRecord, ReadError, type RecordLine, readDocument } from '../read/index.ts';
import type { Config } from './config-schema.ts';

/** How documents are read. Plain data: it is sent to the threads. */
export interface ReaderSetup {
  cwd: string;
  markup: Markup;
  /** Bytes beyond which a document is skipped. */
  maxSize: number;
  /** What the config says of documents, first match first; `match` counts paths from `folder`. */
  documents: NonNullable<Config['documents']>;
  folder: string;
  /** Date of all documents, over what they state. */
  date?: string;
}

/** A stretch of work. */
export type Job = { files: readonly FoundFile[] } | { bytes: Buffer; id: string } | { records: readonly RecordLine[]; name: string };

/** A document, or why it could not be read; `problem` beside a document is a warning. */
export interface ReadOutcome {
  source?: SourceDocument;
  problem?: string;
}

/** Reads documents, with what the config and the flags know of them. */
export class Reader {
  readonly #setup: ReaderSetup;
  readonly #known: readonly { match: Ignore; date?: string | undefined; language?: string | undefined }[];

  constructor(setup: ReaderSetup) {
    this.#setup = setup;
    this.#known = setup.documents.map((entry) => ({ ...entry, match: ignore().add(entry.match) }));
  }

  async *read(job: Job): AsyncGenerator<ReadOutcome> {
    const { cwd, markup, maxSize } = this.#setup;
    if ('records' in job) for (const line of job.records) yield this.#attempt(() => record(line), `${job.name}:${line.line}: `);
    else if ('bytes' in job) yield this.#attempt(await settled(documentOf(job.bytes, { id: job.id, path: null }, markup)), '');
    else for (const file of job.files) yield this.#attempt(await settled(readDocument(file, cwd, markup, maxSize)), '');
  }

  /** `source` with what is known of it from outside and it does not state itself. */
  dated(source: SourceDocument): SourceDocument {
    const { cwd, folder, date } = this.#setup;
    const below = source.path === null ? '' : relative(folder, resolve(cwd, source.path)).replaceAll('\\', '/');
    const known = this.#known.find(({ match }) => [below, source.id].some((path) => ignore.isPathValid(path) && match.ignores(path)));
    return {
      ...source,
      ...(source.language === undefined && known?.language !== undefined ? { language: known.language } : {}),
      ...(source.date === undefined && known?.date !== undefined ? { date: known.date, dateSource: 'config' as const } : {}),
      ...(date === undefined ? {} : { date, dateSource: 'option' as const }),
    };
  }

  #attempt(read: () => { document: SourceDocument; warning?: string }, at: string): ReadOutcome {
    try {
      const { document, warning } = read();
      return { source: this.dated(document), ...(warning === undefined ? {} : { problem: warning }) };
    } catch (error) {
      if (error instanceof ReadError) return { problem: at + error.message };
      throw error;
    }
  }
}

function record(line: RecordLine): { document: SourceDocument } {
  if ('error' in line) throw new ReadError(line.error);
  return { document: parseRecord(line.json) };
}

/** What `promise` came to, as a function that gives or throws it. */
async function settled<T>(promise: Promise<T>): Promise<() => T> {
  try {
    const value = await promise;
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
