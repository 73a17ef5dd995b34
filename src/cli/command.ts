import type { Command } from 'commander';
import type { Io } from './io.ts';

/** What a command file exports as `command`. */
export interface CommandModule {
  /** Adds arguments, options, examples to `command`, and the action, which resolves to an exit code. */
  define(command: Command, run: (action: (io: Io) => Promise<ExitCode>) => Promise<void>): void;
}

/** 0 clean, 1 findings or differences, 2 usage, config or input that could not be read. */
export type ExitCode = 0 | 1 | 2;
