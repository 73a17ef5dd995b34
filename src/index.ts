export type { DocumentInfo, Extraction, Fact, Finding } from './core/schema.ts';
export type { SourceDocument } from './core/source.ts';
export { type DocumentFacts, Extractor, type ExtractorOptions } from './pipeline.ts';
