import { ReadError } from '../../read/index.ts';

/** An annotated fact. Fields may hold a list where several answers are right. */
export interface GoldFact {
  type: string;
  start: number;
  end: number;
  quote?: string;
  kind?: string;
  value?: unknown;
  low?: number | null;
  high?: number | null;
  unit?: unknown;
  key?: string | string[];
  qualifier?: string;
  /** Counts neither when found nor when missed. */
  optional?: boolean;
  /** Other types that are right too. */
  acceptTypes?: string[];
}

/** An annotated document: a line of a gold file. */
export interface GoldDocument {
  doc: string;
  lang?: string;
  date?: string;
  text: string;
  /** Types that are annotated in full. */
  scope: string[];
  gold: GoldFact[];
  /** An actor must be of the same kind too. */
  scoreKind?: boolean;
  /** Kinds of figures that are annotated, where not all are. */
  kinds?: string[];
}

/** Throws a `ReadError` that says what was expected. */
export function goldDocument(record: Record<string, unknown>): GoldDocument {
  const { doc, text, scope, gold } = record;
  if (typeof doc !== 'string') throw new ReadError('expected "doc" to be a string');
  if (typeof text !== 'string') throw new ReadError('expected "text" to be a string');
  if (!Array.isArray(scope)) throw new ReadError('expected "scope" to be a list of types');
  if (!Array.isArray(gold)) throw new ReadError('expected "gold" to be a list of facts');
  for (const fact of gold as Record<string, unknown>[])
    if (typeof fact?.type !== 'string' || typeof fact.start !== 'number' || typeof fact.end !== 'number')
      throw new ReadError('expected each fact of "gold" to have type, start and end');
  return record as unknown as GoldDocument;
}
