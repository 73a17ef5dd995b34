import { relative, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { DocumentInfo, Fact, FactType } from '../core/schema.ts';
import type { SourceDocument } from '../core/source.ts';
import { Extractor, type ExtractorOptions } from '../pipeline.ts';
import { documentOf, type FoundFile, type Markup, parseRecord, ReadError, type RecordLine, readDocument } from '../read/index.ts';
import { type StreamedFormat, type StreamedName, streamedFormats } from '../render/index.ts';
import type { Config } from './config-schema.ts';
import { condition } from './where.ts';

/** All that a thread must know to turn input into output. Plain data: it is sent to the threads. */
export interface Setup {
  extractor: ExtractorOptions;
  cwd: string;
  markup: Markup;
  maxSize: number;
  /** What the config says of documents, first match first; `match` counts paths from `folder`. */
  documents: NonNullable<Config['documents']>;
  folder: string;
  /** Date of all documents, over what they state. */
  date?: string;
  types?: readonly FactType[];
  /** Conditions as the user wrote them. */
  where: readonly string[];
  /** Send the documents' texts along with their facts. */
  sources: boolean;
  /** A streamed format to render in the threads: sending text is cheaper than sending facts. */
  format?: StreamedName;
}

/** A stretch of work for one thread. */
export type Job = { files: readonly FoundFile[] } | { bytes: Buffer; id: string } | { records: readonly RecordLine[]; name: string };

/** What one document says. */
export interface Reading {
  document: DocumentInfo;
  facts: Fact[];
  /** Present where the setup asks for sources. */
  source?: SourceDocument;
  /** Present where the setup names a format; `facts` is then empty. */
  rendered?: string;
}

/** The outcome of a document: what it says, or why it could not be read; `problem` beside a reading is a warning. */
export interface Outcome {
  reading?: Reading;
  problem?: string;
}

/** Does jobs one after the other; one for each thread. */
export class Worker {
  readonly #setup: Setup;
  readonly #extractor: Extractor;
  readonly #format: StreamedFormat | undefined;
  readonly #documents: readonly (Omit<Setup['documents'][number], 'match'> & { match: Ignore })[];
  readonly #keep: (fact: Fact) => boolean;

  static async start(setup: Setup): Promise<Worker> {
    return new Worker(setup, setup.format === undefined ? undefined : await streamedFormats[setup.format]());
  }

  private constructor(setup: Setup, format: StreamedFormat | undefined) {
    this.#format = format;
    this.#setup = setup;
    this.#extractor = new Extractor(setup.extractor);
    this.#documents = setup.documents.map((entry) => ({ ...entry, match: ignore().add(entry.match) }));
    const conditions = setup.where.map(condition);
    const { types } = setup;
    this.#keep = (fact) => (types === undefined || types.includes(fact.type)) && conditions.every((holds) => holds(fact));
  }

  async do(job: Job): Promise<Outcome[]> {
    if ('records' in job) return job.records.map((line) => this.#record(line, job.name));
    const { cwd, markup, maxSize } = this.#setup;
    if ('bytes' in job) return [await this.#attempt(() => documentOf(job.bytes, { id: job.id, path: null }, markup))];
    const outcomes: Outcome[] = [];
    for (const file of job.files) outcomes.push(await this.#attempt(() => readDocument(file, cwd, markup, maxSize)));
    return outcomes;
  }

  async #attempt(read: () => Promise<{ document: SourceDocument; warning?: string }>): Promise<Outcome> {
    try {
      const { document, warning } = await read();
      const reading = this.#extract(document);
      return warning === undefined ? { reading } : { reading, problem: warning };
    } catch (error) {
      if (error instanceof ReadError) return { problem: error.message };
      throw error;
    }
  }

  #record(line: RecordLine, name: string): Outcome {
    const at = `${name}:${line.line}`;
    if ('error' in line) return { problem: `${at}: ${line.error}` };
    try {
      return { reading: this.#extract(parseRecord(line.json)) };
    } catch (error) {
      if (error instanceof ReadError) return { problem: `${at}: ${error.message}` };
      throw error;
    }
  }

  #extract(source: SourceDocument): Reading {
    const { date, sources } = this.#setup;
    const known = this.#known(source);
    const dated: SourceDocument = date === undefined ? known : { ...known, date, dateSource: 'option' };
    const { document, facts } = this.#extractor.extract(dated);
    const kept = facts.filter(this.#keep);
    if (this.#format !== undefined) return { document, facts: [], rendered: this.#format.document({ document, facts: kept }) };
    return sources ? { document, facts: kept, source: dated } : { document, facts: kept };
  }

  /** The source with what the config knows of it and it does not state itself. */
  #known(source: SourceDocument): SourceDocument {
    const { cwd, folder } = this.#setup;
    const below = source.path === null ? '' : relative(folder, resolve(cwd, source.path)).replaceAll('\\', '/');
    const entry = this.#documents.find(({ match }) => [below, source.id].some((path) => ignore.isPathValid(path) && match.ignores(path)));
    if (entry === undefined) return source;
    const { date, language } = entry;
    return {
      ...source,
      ...(source.language === undefined && language !== undefined ? { language } : {}),
      ...(source.date === undefined && date !== undefined ? { date, dateSource: 'config' as const } : {}),
    };
  }
}
