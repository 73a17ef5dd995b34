import { ruleCatalogue } from '../../pipeline.ts';
import { grid } from '../../render/present/grid.ts';
import { makeStyle } from '../../render/present/style.ts';
import type { CommandModule } from '../command.ts';
import { addOutputOptions, type OutputOptions } from '../options.ts';

export const command: CommandModule = {
  define(command, run) {
    command.argument('[prefix]', 'only ids that begin so: figure, date/');
    addOutputOptions(command, ['table', 'json']).action((prefix: string | undefined, options: OutputOptions) =>
      run(async (io) => {
        io.configure(options);
        const rules = ruleCatalogue.filter(({ id }) => id.startsWith(prefix ?? ''));
        if (options.format === 'json') {
          await io.write(`${JSON.stringify(rules, ['id', 'summary', 'wakes'], 2)}\n`);
          return 0;
        }
        const style = await makeStyle(io.colourLevel);
        const width = Math.max(4, ...rules.map(({ id }) => id.length));
        const rows = rules.map(({ id, summary, wakes }) => [style.value(id), `${summary} ${style.dim(`(woken by ${wakes.join(', ')})`)}`]);
        const columns = [
          { title: 'rule', width },
          { title: 'matches', width: 0 },
        ];
        await io.write(grid(columns, rows, io.width, style));
        return 0;
      }),
    );
  },
};
