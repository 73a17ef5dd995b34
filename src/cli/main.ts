import { Command, CommanderError } from 'commander';
import { version } from '../core/version.ts';
import { commands } from './commands/index.ts';
import { UsageError } from './errors.ts';
import { Io } from './io.ts';

/** Runs the program with `argv` (without node and script) and sets the exit code of the process. */
export async function run(argv: readonly string[]): Promise<void> {
  const io = new Io();
  process.stdout.on('error', endQuietly);
  process.stderr.on('error', endQuietly);
  try {
    const program = await makeProgram(io, argv);
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else if (error instanceof UsageError) {
      io.say(error.message);
      process.exitCode = 2;
    } else throw error;
  }
}

/** The program with the command that `argv` names defined in full; the others are there for the help alone. */
export async function makeProgram(io: Io, argv: readonly string[]): Promise<Command> {
  const program = new Command('sonyfacts')
    .description('Checkable facts of English and French news: figures, dates, actors, platforms, each grounded in its exact characters.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .showSuggestionAfterError()
    .configureOutput({ outputError: (message) => io.say(message.replace(/^error: /, '').trim()) })
    .exitOverride();
  const named = argv.filter((argument) => !argument.startsWith('-')).slice(0, 2);
  for (const { name, summary, load } of commands) {
    const command = program.command(name).summary(summary).description(summary).copyInheritedSettings(program);
    if (!named.includes(name)) continue;
    (await load()).command.define(command, async (action) => {
      const code = await action(io);
      await io.close();
      process.exitCode = io.problems > 0 ? 2 : code;
    });
  }
  return program;
}

/** The reader of a pipe may leave when it has seen enough (`| head`). */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  throw error;
}
