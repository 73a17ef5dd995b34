import { CommanderError } from 'commander';
import { UsageError } from './errors.ts';
import { Io } from './io.ts';
import { makeProgram } from './program.ts';

/** Runs the program with `argv` (without node and script) and sets the exit code of the process. */
export async function run(argv: readonly string[]): Promise<void> {
  const io = new Io();
  process.stdout.on('error', endQuietly);
  process.stderr.on('error', endQuietly);
  const named = argv.filter((argument) => !argument.startsWith('-')).slice(0, 2);
  try {
    const program = await makeProgram(
      (name) => named.includes(name),
      async (action) => {
        const code = await action(io);
        await io.close();
        process.exitCode = io.problems > 0 ? 2 : code;
      },
    );
    for (const command of [program, ...program.commands])
      command.configureOutput({ outputError: (message) => io.say(message.replace(/^error: /, '').trim()) });
    if (argv.length === 0) program.help();
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else if (error instanceof UsageError) {
      io.say(error.message);
      process.exitCode = 2;
    } else throw error;
  }
}

/** The reader of a pipe may leave when it has seen enough (`| head`). */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  throw error;
}
