import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { FactType } from '../core/schema.ts';
import type { SourceDocument } from '../core/source.ts';
import type { Pack } from '../packs/pack.ts';
import { type ExtractorOptions, languages } from '../pipeline.ts';
import {
  bytesOfStream,
  type FoundFile,
  findFiles,
  isRecords,
  parseObject,
  ReadError,
  type RecordLine,
  reasonOf,
  recordLines,
} from '../read/index.ts';
import type { StreamedName } from '../render/index.ts';
import { loadConfig, loadPacks } from './config.ts';
import type { Config } from './config-schema.ts';
import type { InputFormat } from './formats.ts';
import type { Io } from './io.ts';
import type { InputOptions } from './options.ts';
import { work } from './pool.ts';
import { Progress } from './progress.ts';
import { type Job, Reader, type ReaderSetup } from './reader.ts';
import type { Reading, Setup } from './work.ts';

/** Bytes. V8's strings end at 512 MB, and a document's facts and tokens need several times its size. */
const MAX_SIZE = 64e6;
/** Characters of records, or bytes of files, that make a job: enough to outweigh sending it to a thread. */
const JOB_SIZE = 256_000;
const JOB_FILES = 64;

/** What a command wants besides what the user said. */
export interface Wanted {
  /** The documents' texts along with their facts. */
  sources?: boolean;
  types?: readonly FactType[];
  /** Conditions as `--where` takes them. */
  where?: readonly string[];
  /** Have the threads render each document. */
  format?: StreamedName;
}

/**
 * Documents in, facts out: what every command that reads documents shares. Problems of single documents are reported
 * on stderr as they come and make the exit code 2; the others are still read.
 */
export class Session {
  readonly io: Io;
  /** What the config file says; flags win over it. */
  readonly config: Config;
  readonly #options: InputOptions;
  readonly #folder: string;
  readonly #packs: readonly Pack[];
  #dater: Reader | undefined;

  /** Loads config and packs. Throws a `UsageError` where they are broken. */
  static async open(io: Io, options: InputOptions): Promise<Session> {
    io.quiet = options.quiet === true;
    const { config, folder } = await loadConfig(options.config, io.cwd);
    const packs = [...(await loadPacks(config.packs ?? [], folder)), ...(await loadPacks(options.pack ?? [], io.cwd))];
    return new Session(io, options, config, folder, packs);
  }

  private constructor(io: Io, options: InputOptions, config: Config, folder: string, packs: readonly Pack[]) {
    this.io = io;
    this.config = config;
    this.#options = options;
    this.#folder = folder;
    this.#packs = packs;
  }

  /** What flags and config say of extraction: language and packs. */
  get extractorOptions(): ExtractorOptions {
    const { lang, builtInPacks } = this.#options;
    const language = languages.find((code) => code === (lang ?? this.config.language));
    return {
      packs: this.#packs,
      noBuiltInPacks: builtInPacks === false || this.config.builtInPacks === false,
      ...(language === undefined ? {} : { language }),
    };
  }

  get #maxSize(): number {
    return this.#options.maxSize ?? this.config.maxSize ?? MAX_SIZE;
  }

  get #from(): InputFormat {
    return this.#options.from ?? this.config.from ?? 'auto';
  }

  /** The facts of the documents that `paths` stand for (`-` is stdin), ordered by id; records in the order they come. */
  async *read(paths: readonly string[], wanted: Wanted = {}): AsyncGenerator<Reading> {
    const progress = new Progress(this.io);
    try {
      for await (const { reading, problem } of work(this.#setup(wanted), this.#jobs(paths, progress), this.#threads)) {
        if (problem !== undefined) this.io.problem(problem);
        if (reading !== undefined) yield reading;
        await progress.tick();
      }
    } finally {
      progress.stop();
    }
  }

  /** The documents that `paths` stand for, read but not extracted. */
  async *documents(paths: readonly string[]): AsyncGenerator<SourceDocument> {
    const reader = new Reader(this.#reader);
    for await (const job of this.#jobs(paths))
      for await (const { source, problem } of reader.read(job)) {
        if (problem !== undefined) this.io.problem(problem);
        if (source !== undefined) yield source;
      }
  }

  /** `source` with what flags and config know of it, for documents that come in records of a command's own shape. */
  dated(source: SourceDocument): SourceDocument {
    this.#dater ??= new Reader(this.#reader);
    return this.#dater.dated(source);
  }

  /** The lines of records that `paths` hold, for commands with records of their own shape. */
  async *records(paths: readonly string[]): AsyncGenerator<{ at: string; record: Record<string, unknown> }> {
    for await (const { lines, name } of this.#recordLines(paths)) {
      for (const line of lines) {
        const at = `${name}:${line.line}`;
        try {
          if ('error' in line) throw new ReadError(line.error);
          yield { at, record: parseObject(line.json) };
        } catch (error) {
          if (!(error instanceof ReadError)) throw error;
          this.io.problem(`${at}: ${error.message}`);
        }
      }
    }
  }

  /** 0 is auto. */
  get #threads(): number {
    const { jobs } = this.config;
    return this.#options.jobs ?? (typeof jobs === 'number' ? jobs : 0);
  }

  get #reader(): ReaderSetup {
    const { date } = this.#options;
    const from = this.#from;
    return {
      cwd: this.io.cwd,
      markup: from === 'jsonl' ? 'auto' : from,
      maxSize: this.#maxSize,
      folder: this.#folder,
      documents: this.config.documents ?? [],
      ...(date === undefined ? {} : { date }),
    };
  }

  #setup(wanted: Wanted): Setup {
    const types = wanted.types ?? this.config.types;
    return {
      reader: this.#reader,
      extractor: this.extractorOptions,
      where: wanted.where ?? [],
      sources: wanted.sources === true,
      ...(types === undefined ? {} : { types }),
      ...(wanted.format === undefined ? {} : { format: wanted.format }),
    };
  }

  async *#jobs(paths: readonly string[], progress?: Progress): AsyncGenerator<Job> {
    const from = this.#from;
    if (from === 'jsonl') {
      for await (const { lines, name } of this.#recordLines(paths)) yield* batches(lines, name);
      return;
    }
    if (paths.includes('-')) {
      try {
        yield { bytes: await bytesOfStream(this.io.stdin, this.#maxSize), id: 'stdin' };
      } catch (error) {
        if (!(error instanceof ReadError)) throw error;
        this.io.problem(`stdin: ${error.message}`);
      }
    }
    const files = await this.#find(paths.filter((path) => path !== '-'));
    progress?.expect(files.length);
    let batch: FoundFile[] = [];
    let size = 0;
    for (const file of files) {
      if (from === 'auto' && isRecords(file.path)) {
        for await (const { lines, name } of this.#recordLines([file.path])) yield* batches(lines, name);
        continue;
      }
      batch.push(file);
      size += file.bytes;
      if (size < JOB_SIZE && batch.length < JOB_FILES) continue;
      yield { files: batch };
      batch = [];
      size = 0;
    }
    if (batch.length > 0) yield { files: batch };
  }

  #find(paths: readonly string[]): Promise<FoundFile[]> {
    return findFiles(paths, this.io.cwd, (error) => this.io.problem(error.message));
  }

  async *#recordLines(paths: readonly string[]): AsyncGenerator<{ lines: RecordLine[]; name: string }> {
    if (paths.includes('-')) for await (const lines of recordLines(this.io.stdin, this.#maxSize)) yield { lines, name: 'stdin' };
    for (const { path } of await this.#find(paths.filter((path) => path !== '-'))) {
      try {
        for await (const lines of recordLines(createReadStream(resolve(this.io.cwd, path)), this.#maxSize)) yield { lines, name: path };
      } catch (error) {
        this.io.problem(`${path}: ${reasonOf(error)}`);
      }
    }
  }
}

function* batches(lines: readonly RecordLine[], name: string): Generator<Job> {
  let records: RecordLine[] = [];
  let size = 0;
  for (const line of lines) {
    records.push(line);
    size += 'json' in line ? line.json.length : 0;
    if (size < JOB_SIZE) continue;
    yield { records, name };
    records = [];
    size = 0;
  }
  if (records.length > 0) yield { records, name };
}
