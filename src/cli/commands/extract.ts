import { Option } from 'commander';
import type { FactType } from '../../core/schema.ts';
import { version } from '../../core/version.ts';
import { collectedFormats, isStreamed, type RenderedDocument, streamedFormats } from '../../render/index.ts';
import type { CommandModule } from '../command.ts';
import { FACT_TYPES } from '../fact-types.ts';
import { addInputOptions, addOutputOptions, collect, factTypes, type InputOptions, type OutputOptions } from '../options.ts';
import { Session } from '../session.ts';

interface Options extends InputOptions, OutputOptions {
  format: string;
  type?: FactType[];
  where?: string[];
  by: 'type' | 'document';
  mentions?: true;
}

export const command: CommandModule = {
  define(command, run) {
    command.argument('[paths...]', 'files, folders, or - for stdin (default: the folder you are in)');
    addOutputOptions(command, [...Object.keys(collectedFormats), ...Object.keys(streamedFormats)]);
    command
      .option('--type <types>', `only these types: ${FACT_TYPES.join(', ')} (comma between)`, factTypes)
      .option('--where <condition>', 'only facts with field=value, != > >= < <= or ~ for "contains" (repeatable)', collect)
      .addOption(new Option('--by <what>', 'how tables are grouped').choices(['type', 'document']).default('type'))
      .option('--mentions', 'list every mention of an actor or platform');
    addInputOptions(command).action((paths: string[], options: Options) =>
      run(async (io) => {
        io.configure(options);
        const session = await Session.open(io, options);
        const inputs = paths.length === 0 ? ['.'] : paths;
        const wanted = { where: options.where ?? [], ...(options.type === undefined ? {} : { types: options.type }) };
        if (isStreamed(options.format)) {
          const { head } = await streamedFormats[options.format]();
          io.write(head);
          for await (const { rendered } of session.read(inputs, { ...wanted, format: options.format })) await io.write(rendered ?? '');
          return 0;
        }
        const started = Date.now();
        const readings: RenderedDocument[] = [];
        for await (const { document, facts, source } of session.read(inputs, { ...wanted, sources: options.format !== 'json' }))
          readings.push(source === undefined ? { document, facts } : { document, facts, text: source.text });
        const format = await collectedFormats[options.format as keyof typeof collectedFormats]();
        await io.write(
          await format.render(readings, {
            version,
            width: io.width,
            colour: io.colourLevel,
            by: options.by,
            mentions: options.mentions === true,
            ...(io.isTerminal ? { seconds: (Date.now() - started) / 1000 } : {}),
          }),
        );
        return 0;
      }),
    );
  },
};
