import type { DocumentInfo, Fact } from '../core/schema.ts';
import type { DocumentView } from './view.ts';

/** What of a document takes part in comparisons with others: its facts, without its text. */
export interface Digest {
  info: DocumentInfo;
  facts: readonly Fact[];
}

export function digest(document: DocumentView): Digest {
  return { info: document.info, facts: document.facts };
}
