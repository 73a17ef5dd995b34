import { Argument } from 'commander';
import type { CommandModule } from '../command.ts';
import { schemas } from '../schemas.ts';

const NAMES = ['output', 'fact', 'pack', 'config', 'finding'] as const;

export const command: CommandModule = {
  define(command, run) {
    command
      .addArgument(new Argument('[of]', 'what to describe').choices(NAMES).default('output'))
      .option('-o, --output <file>', 'write to a file instead of stdout')
      .action((of: (typeof NAMES)[number], options: { output?: string }) =>
        run(async (io) => {
          io.configure(options);
          await io.write(`${JSON.stringify(await schemas[of](), null, 2)}\n`);
          return 0;
        }),
      );
  },
};
