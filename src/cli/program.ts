import { Command } from 'commander';
import { version } from '../core/version.ts';
import type { CommandModule } from './command.ts';
import { commands } from './commands/index.ts';

/**
 * The program. Commands for which `needed` is true are defined in full; of the others the name and summary alone are
 * there, for the help: loading them all would double the time to start.
 */
export async function makeProgram(needed: (name: string) => boolean, run: Parameters<CommandModule['define']>[1]): Promise<Command> {
  const program = new Command('sonyfacts')
    .description('Checkable facts of English and French news: figures, dates, actors, platforms, each grounded in its exact characters.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .showSuggestionAfterError()
    .exitOverride();
  const all = commands.some(({ name, ofAll }) => ofAll && needed(name));
  for (const { name, summary, load } of commands) {
    const command = program.command(name).summary(summary).description(summary).copyInheritedSettings(program);
    if (all || needed(name)) (await load()).command.define(command, run);
  }
  return program;
}
