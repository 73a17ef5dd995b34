import type { CommandModule } from '../command.ts';

/** A command as the top-level help lists it; the rest of it is loaded when it is called. */
export interface CommandEntry {
  name: string;
  summary: string;
  /** It speaks of all the others, which are loaded with it. */
  ofAll?: true;
  load(): Promise<{ command: CommandModule }>;
}

/** Every command, in the order of the help. Adding one is its file and its line here. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'extract',
    summary: 'Print the facts of documents: figures, dates, actors, platforms',
    load: () => import('./extract.ts'),
  },
  {
    name: 'explain',
    summary: 'Print which rule made the facts of a line, and what from',
    load: () => import('./explain.ts'),
  },
  {
    name: 'check',
    summary: 'Print where facts of documents disagree, and fail where they do',
    load: () => import('./check.ts'),
  },
  {
    name: 'merge',
    summary: 'Print the ledger: one row for each thing that documents say',
    load: () => import('./merge.ts'),
  },
  {
    name: 'diff',
    summary: 'Print what two versions or translations of one text do not agree on',
    load: () => import('./diff.ts'),
  },
  {
    name: 'eval',
    summary: 'Print precision, recall and F1 against annotated documents',
    load: () => import('./eval.ts'),
  },
  {
    name: 'rules',
    summary: 'List the rules of extraction',
    load: () => import('./rules.ts'),
  },
  {
    name: 'schema',
    summary: 'Print the JSON Schema of the output, of packs or of the config',
    load: () => import('./schema.ts'),
  },
  {
    name: 'init',
    summary: 'Write a config file to start from',
    load: () => import('./init.ts'),
  },
  {
    name: 'completion',
    summary: 'Print a completion script for bash, zsh or fish',
    ofAll: true,
    load: () => import('./completion.ts'),
  },
];
