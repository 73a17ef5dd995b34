import type { DocumentInfo, Fact } from '../core/schema.ts';

/** What one document says, and its text where the format asks for it. */
export interface RenderedDocument {
  document: DocumentInfo;
  facts: readonly Fact[];
  text?: string;
}

/** A format that is written document by document: it runs in constant memory, and in the threads. */
export interface StreamedFormat {
  /** What stands before all documents. */
  head: string;
  document(facts: RenderedDocument): string;
}

/** A format that must know all documents before it can write the first. */
export interface CollectedFormat {
  render(readings: readonly RenderedDocument[], view: View): string | Promise<string>;
}

/** How the user wants to see it, and on what. */
export interface View {
  version: string;
  /** Columns that a line may fill. */
  width: number;
  /** Level of chalk. */
  colour: 0 | 1;
  by: 'type' | 'document';
  /** List every mention of an actor or platform. */
  mentions: boolean;
  /** Seconds taken; shown to a person only, since output must be the same on every run. */
  seconds?: number;
}
