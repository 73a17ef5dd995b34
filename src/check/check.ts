import type { Digest } from '../consolidate/digest.ts';
import type { Place } from '../consolidate/spellings.ts';
import type { DocumentView } from '../consolidate/view.ts';
import type { Fact, Level } from '../core/schema.ts';
import type { Expectation } from './expectation.ts';

/**
 * A check: one way in which facts can stop agreeing. It speaks only where no honest reading lets all of them be true;
 * a tool that cries wolf is switched off. Its two examples are run as tests and shown on its page.
 */
export interface Check {
  id: string;
  /** The level of its findings unless the config or the finding itself says otherwise. */
  level: Level;
  summary: string;
  /** What it compares and when it keeps quiet, in markdown. */
  description: string;
  /** Gives exactly one finding of this check, and none of any other at warning or error. */
  bad: Example;
  /** Looks much the same, and gives none. */
  good: Example;
  /** Looks at one document, with its words. */
  inDocument?(document: DocumentView, report: Report): void;
  /** Looks at all documents together, ordered by id. Their words are gone; what of them matters is in the digests. */
  between?(documents: readonly Digest[], report: Report): void;
}

export interface Example {
  documents: readonly { id: string; language: 'en' | 'fr'; date?: string; text: string }[];
  /** What the config expects of them. */
  expect?: readonly Expectation[];
  /** Why it is wrong, or why it is not. */
  why: string;
}

/** What a check has to say of some facts. */
export interface Remark {
  /** The facts concerned, the one most likely wrong first where that can be told; places of what is no fact among them. */
  facts: readonly (Fact | Place)[];
  message: string;
  /** Tells remarks without facts apart. */
  about?: string;
  level?: Level;
  /** They agree: shown by `--verbose` alone. */
  verified?: true;
}

export type Report = (remark: Remark) => void;
