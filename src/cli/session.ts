import type { FactType } from '../core/schema.ts';
import { bytesOfStream, findFiles, isRecords, type Markup, parseObject, ReadError, type RecordLine, recordLines } from '../read/index.ts';
import type { Io } from './io.ts';
import type { InputOptions } from './options.ts';
import { type Job, type Reading, type Setup, Worker } from './work.ts';

const MAX_SIZE = 64e6;
/** Characters of records, or bytes of files, that make a job: enough to outweigh sending it to a thread. */
const JOB_SIZE = 256_000;

/** What a command wants besides what the user said. */
export interface Wanted {
  /** The documents' texts along with their facts. */
  sources?: boolean;
  types?: readonly FactType[];
  where?: readonly string[];
  format?: NonNullable<Setup['format']>;
}

/**
 * Documents in, facts out: what every command that reads documents shares. Problems of single documents are reported
 * on stderr as they come and make the exit code 2; the others are still read.
 */
export class Session {
  readonly io: Io;
  readonly #options: InputOptions;

  constructor(io: Io, options: InputOptions) {
    this.io = io;
    this.#options = options;
    io.quiet = options.quiet === true;
  }

  get maxSize(): number {
    return this.#options.maxSize ?? MAX_SIZE;
  }

  /** The facts of the documents that `paths` stand for (`-` is stdin), ordered by id; records in the order they come. */
  async *read(paths: readonly string[], wanted: Wanted = {}): AsyncGenerator<Reading> {
    const worker = await Worker.start(this.#setup(wanted));
    for await (const job of this.#jobs(paths)) {
      for (const { reading, problem } of await worker.do(job)) {
        if (problem !== undefined) this.io.problem(problem);
        if (reading !== undefined) yield reading;
      }
    }
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

  #setup(wanted: Wanted): Setup {
    const { lang, builtInPacks, date, from } = this.#options;
    return {
      extractor: {
        ...(lang === 'en' || lang === 'fr' ? { language: lang } : {}),
        ...(builtInPacks === false ? { noBuiltInPacks: true } : {}),
      },
      cwd: this.io.cwd,
      markup: from === undefined || from === 'jsonl' ? 'auto' : (from as Markup),
      maxSize: this.maxSize,
      where: wanted.where ?? [],
      sources: wanted.sources === true,
      ...(date === undefined ? {} : { date }),
      ...(wanted.types === undefined ? {} : { types: wanted.types }),
      ...(wanted.format === undefined ? {} : { format: wanted.format }),
    };
  }

  async *#jobs(paths: readonly string[]): AsyncGenerator<Job> {
    const { from } = this.#options;
    if (from === 'jsonl') {
      for await (const { lines, name } of this.#recordLines(paths)) yield* batches(lines, name);
      return;
    }
    if (paths.includes('-')) {
      try {
        yield { bytes: await bytesOfStream(this.io.stdin, this.maxSize), id: 'stdin' };
      } catch (error) {
        if (!(error instanceof ReadError)) throw error;
        this.io.problem(`stdin: ${error.message}`);
      }
    }
    const files = await this.#find(paths.filter((path) => path !== '-'));
    let batch: typeof files = [];
    let size = 0;
    for (const file of files) {
      if (from === 'auto' && isRecords(file.path)) {
        for await (const { lines, name } of this.#recordLines([file.path])) yield* batches(lines, name);
        continue;
      }
      batch.push(file);
      size += file.bytes;
      if (size < JOB_SIZE) continue;
      yield { files: batch };
      batch = [];
      size = 0;
    }
    if (batch.length > 0) yield { files: batch };
  }

  #find(paths: readonly string[]) {
    return findFiles(paths, this.io.cwd, (error) => this.io.problem(error.message));
  }

  async *#recordLines(paths: readonly string[]): AsyncGenerator<{ lines: RecordLine[]; name: string }> {
    if (paths.includes('-')) for await (const lines of recordLines(this.io.stdin, this.maxSize)) yield { lines, name: 'stdin' };
    const { createReadStream } = await import('node:fs');
    for (const { path } of await this.#find(paths.filter((path) => path !== '-'))) {
      try {
        for await (const lines of recordLines(createReadStream(path), this.maxSize)) yield { lines, name: path };
      } catch (error) {
        this.io.problem(`${path}: ${(error as Error).message}`);
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
