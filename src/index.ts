/**
 * The library: facts of texts, as data. Everything here runs offline and is deterministic: the same input gives the
 * same output on every machine.
 */
import type { DocumentInfo, Extraction, Fact, FactType } from './core/schema.ts';
import type { SourceDocument } from './core/source.ts';
import { version } from './core/version.ts';
import { Extractor, type ExtractorOptions } from './pipeline.ts';
import { maskMarkup } from './read/markup/index.ts';

export type {
  Actor,
  DateFact,
  DocumentInfo,
  Extraction,
  Fact,
  FactType,
  Figure,
  Finding,
  Platform,
  Quotation,
  Span,
  Work,
} from './core/schema.ts';
export type { SourceDocument } from './core/source.ts';
export type { Pack } from './packs/pack.ts';
export { type DocumentFacts, Extractor, type ExtractorOptions, type LanguageCode } from './pipeline.ts';
export { version };

/** A text to read, with what is known of it. */
export interface DocumentInput {
  /** What facts call the document; `text` for a single string, else `1`, `2` … by position where it is left out. */
  id?: string;
  /** All offsets are UTF-16 code units into this: `text.slice(span.start, span.end) === quote`. */
  text: string;
  /** What `text` is written in; plain text where it is left out. Markup is no prose, and offsets are those of the source. */
  markup?: 'text' | 'markdown' | 'html';
  /** BCP 47; told from the text where it is left out. */
  language?: string;
  /** Date of the document, EDTF level 0: `2015-01-07`, `2015-01`. What is relative in the text counts from it. */
  date?: string;
  title?: string;
}

export interface ExtractOptions extends ExtractorOptions {
  /** Only facts of these types. */
  types?: readonly FactType[];
}

/**
 * The facts of a text or of several, in the shape that `sonyfacts schema output` describes.
 *
 * ```js
 * import { extract } from 'sonyfacts';
 *
 * const { facts } = await extract('Sony earned $31 million in December.', { types: ['figure'] });
 * facts[0].value; // 31000000
 * ```
 *
 * Opening the dictionary costs as much as reading an article. It is done once for all calls without packs or with the
 * same `packs` array; programs that need more control make an `Extractor` of their own.
 */
export async function extract(input: string | DocumentInput | readonly DocumentInput[], options: ExtractOptions = {}): Promise<Extraction> {
  const inputs: readonly DocumentInput[] =
    typeof input === 'string' ? [{ id: 'text', text: input }] : Array.isArray(input) ? input : [input];
  const extractor = extractorFor(options);
  const documents: DocumentInfo[] = [];
  const facts: Fact[] = [];
  for (const [i, one] of inputs.entries()) {
    const read = extractor.extract(await sourceOf(one, String(i + 1)));
    documents.push(read.document);
    for (const fact of read.facts) if (options.types === undefined || options.types.includes(fact.type)) facts.push(fact);
  }
  return { schemaVersion: 1, generator: { name: 'sonyfacts', version }, documents, facts };
}

async function sourceOf({ markup, ...input }: DocumentInput, position: string): Promise<SourceDocument> {
  const known: SourceDocument = {
    path: null,
    prose: input.text,
    id: position,
    ...input,
    ...(input.date === undefined ? {} : { dateSource: 'record' as const }),
  };
  if (markup === undefined || markup === 'text') return known;
  const { prose, metadata, metadataIs } = await maskMarkup(input.text, markup);
  const stated = metadata.date === undefined || input.date !== undefined ? {} : { date: metadata.date, dateSource: metadataIs };
  return { ...metadata, ...known, ...stated, prose };
}

const NO_PACKS: readonly never[] = [];
const extractors = new WeakMap<object, Map<string, Extractor>>();

function extractorFor({ packs = NO_PACKS, noBuiltInPacks = false, language }: ExtractOptions): Extractor {
  let known = extractors.get(packs);
  if (known === undefined) extractors.set(packs, (known = new Map()));
  const name = `${language ?? ''} ${noBuiltInPacks}`;
  let extractor = known.get(name);
  if (extractor === undefined) {
    extractor = new Extractor({ packs, noBuiltInPacks, ...(language === undefined ? {} : { language }) });
    known.set(name, extractor);
  }
  return extractor;
}
