import { comparisonFindings } from '../../check/comparison.ts';
import { compare, type Side } from '../../consolidate/compare.ts';
import type { SourceDocument } from '../../core/source.ts';
import { Extractor } from '../../pipeline.ts';
import type { CommandModule } from '../command.ts';
import { addInputOptions, addOutputOptions, type InputOptions, type OutputOptions } from '../options.ts';
import { Session } from '../session.ts';

interface Options extends InputOptions, OutputOptions {
  format: string;
}

export const command: CommandModule = {
  define(command, run) {
    command.argument('<a>', 'a file, a folder, or - for pairs of records on stdin').argument('[b]', 'the other version');
    addOutputOptions(command, ['jsonl']);
    addInputOptions(command).action((a: string, b: string | undefined, options: Options) =>
      run(async (io) => {
        io.configure(options);
        const session = await Session.open(io, options);
        const extractor = new Extractor();
        const sideOf = (source: SourceDocument): Side => ({
          facts: extractor.extract(source).facts,
          written: extractor.written(source),
          length: source.text.length,
        });
        for await (const { record } of session.records([a])) {
          const id = record.id as string;
          const source = (side: { text: string; language: string }): SourceDocument => ({
            id,
            path: null,
            text: side.text,
            prose: side.text,
            language: side.language,
            date: '2018-09-30',
          });
          const left = source(record.a as never);
          const right = source(record.b as never);
          const differences = compare(sideOf(left), sideOf(right));
          for (const finding of comparisonFindings(differences, { info: left, text: left.text }, { info: right, text: right.text }, id))
            await io.write(`${JSON.stringify(finding)}\n`);
        }
        return b === undefined ? 0 : 0;
      }),
    );
  },
};
