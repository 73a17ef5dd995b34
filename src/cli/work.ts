import type { DocumentInfo, Fact, FactType } from '../core/schema.ts';
import type { SourceDocument } from '../core/source.ts';
import { Extractor, type ExtractorOptions } from '../pipeline.ts';
import { type StreamedFormat, type StreamedName, streamedFormats } from '../render/index.ts';
import { type Job, Reader, type ReaderSetup } from './reader.ts';
import { condition } from './where.ts';

/** All that a thread must know to turn input into output. Plain data: it is sent to the threads. */
export interface Setup {
  reader: ReaderSetup;
  extractor: ExtractorOptions;
  types?: readonly FactType[];
  /** Conditions as the user wrote them. */
  where: readonly string[];
  /** Send the documents' texts along with their facts. */
  sources: boolean;
  /** A streamed format to render in the threads: sending text is cheaper than sending facts. */
  format?: StreamedName;
}

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
  readonly #reader: Reader;
  readonly #extractor: Extractor;
  readonly #sources: boolean;
  readonly #format: StreamedFormat | undefined;
  readonly #keep: (fact: Fact) => boolean;

  static async start(setup: Setup): Promise<Worker> {
    return new Worker(setup, setup.format === undefined ? undefined : await streamedFormats[setup.format]());
  }

  private constructor({ reader, extractor, types, where, sources }: Setup, format: StreamedFormat | undefined) {
    this.#reader = new Reader(reader);
    this.#extractor = new Extractor(extractor);
    this.#sources = sources;
    this.#format = format;
    const conditions = where.map(condition);
    this.#keep = (fact) => (types === undefined || types.includes(fact.type)) && conditions.every((holds) => holds(fact));
  }

  async do(job: Job): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    for await (const { source, problem } of this.#reader.read(job))
      outcomes.push({ ...(source === undefined ? {} : { reading: this.#extract(source) }), ...(problem === undefined ? {} : { problem }) });
    return outcomes;
  }

  #extract(source: SourceDocument): Reading {
    const { document, facts } = this.#extractor.extract(source);
    const kept = facts.filter(this.#keep);
    if (this.#format !== undefined) return { document, facts: [], rendered: this.#format.document({ document, facts: kept }) };
    return this.#sources ? { document, facts: kept, source } : { document, facts: kept };
  }
}
