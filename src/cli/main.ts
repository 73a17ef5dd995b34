import { CommanderError } from 'commander';
import type { ExitCode } from './command.ts';
import { UsageError } from './errors.ts';
import { Io, type Surroundings } from './io.ts';
import { makeProgram } from './program.ts';
import type { Job } from './reader.ts';
import type { Outcome } from './work.ts';

/** Runs the program with `argv` (without node and script) and sets the exit code of the process. */
export async function run(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', endQuietly);
  process.stderr.on('error', endQuietly);
  process.exitCode = await runIn(process, argv);
}

/** Runs the program in these surroundings; resolves to the exit code. */
export async function runIn(around: Surroundings, argv: readonly string[]): Promise<ExitCode> {
  const io = new Io(around);
  const named = argv.filter((argument) => !argument.startsWith('-')).slice(0, 2);
  let code: ExitCode = 0;
  try {
    const program = await makeProgram(
      (name) => named.includes(name),
      async (action) => {
        code = await action(io);
        await io.close();
      },
    );
    for (const command of [program, ...program.commands])
      command.configureOutput({
        writeOut: (text) => io.write(text),
        outputError: (message) => io.say(message.replace(/^error: /, '').trim()),
        getOutHelpWidth: () => io.width,
      });
    if (argv.length === 0) program.help();
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    await io.flush();
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    io.say(error.message);
    return 2;
  }
  return io.problems > 0 ? 2 : code;
}

/** Does a job in a thread that was started with a setup. */
export async function work(job: Job): Promise<Outcome[]> {
  return (await import('./worker.ts')).work(job);
}

/** The reader of a pipe may leave when it has seen enough (`| head`). */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  throw error;
}
