import { checks } from '../../check/index.ts';
import { ruleCatalogue } from '../../pipeline.ts';
import { grid } from '../../render/present/grid.ts';
import { makeStyle } from '../../render/present/style.ts';
import type { CommandModule } from '../command.ts';
import { addOutputOptions, type OutputOptions } from '../options.ts';

export const command: CommandModule = {
  define(command, run) {
    command.argument('[prefix]', 'only ids that begin so: figure, date/, check/');
    addOutputOptions(command, ['table', 'json']).action((prefix: string | undefined, options: OutputOptions) =>
      run(async (io) => {
        io.configure(options);
        const rules = [
          ...ruleCatalogue.map(({ id, summary, wakes }) => ({ id, summary, wakes })),
          ...checks.map(({ id, summary, level }) => ({ id: `check/${id}`, summary, level })),
        ].filter(({ id }) => id.startsWith(prefix ?? ''));
        if (options.format === 'json') {
          await io.write(`${JSON.stringify(rules, null, 2)}\n`);
          return 0;
        }
        const style = await makeStyle(io.colourLevel);
        const width = Math.max(4, ...rules.map(({ id }) => id.length));
        const rows = rules.map((rule) => {
          const aside = 'wakes' in rule ? `woken by ${rule.wakes.join(', ')}` : rule.level;
          return [style.value(rule.id), `${rule.summary} ${style.dim(`(${aside})`)}`];
        });
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
