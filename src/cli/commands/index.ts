import type { CommandModule } from '../command.ts';

/** A command as the top-level help lists it; the rest of it is loaded when it is called. */
export interface CommandEntry {
  name: string;
  summary: string;
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
    name: 'diff',
    summary: 'Print what two versions or translations of one text do not agree on',
    load: () => import('./diff.ts'),
  },
];
