import { Extractor } from '../../pipeline.ts';
import { ReadError } from '../../read/index.ts';
import { type Column, grid } from '../../render/present/grid.ts';
import { jsonText } from '../../render/present/printable.ts';
import { makeStyle, type Style } from '../../render/present/style.ts';
import type { CommandModule } from '../command.ts';
import { goldDocument } from '../eval/gold.ts';
import { type Counts, type Mistake, rates, Scorer } from '../eval/score.ts';
import { addInputOptions, addOutputOptions, count, type InputOptions, type OutputOptions } from '../options.ts';
import { Session } from '../session.ts';

interface Options extends InputOptions, OutputOptions {
  format: 'table' | 'json';
  mistakes: number;
}

export const command: CommandModule = {
  define(command, run) {
    command.argument('<gold...>', 'annotated documents, one a line (JSON Lines), or - for stdin');
    addOutputOptions(command, ['table', 'json']);
    command.option('--mistakes <n>', 'list at most this many', count, 20);
    addInputOptions(command)
      .addHelpText(
        'after',
        `
A line of gold: {"doc": id, "lang": "en", "date": "2015-01-07", "text": ..., "scope": [types annotated in full],
"gold": [{"type", "start", "end", and value, unit, key ...; "optional": true counts neither way}]}`,
      )
      .action((paths: string[], options: Options) =>
        run(async (io) => {
          io.configure(options);
          const session = await Session.open(io, options);
          const extractor = new Extractor(session.extractorOptions);
          const scorer = new Scorer();
          for await (const { at, record } of session.records(paths)) {
            try {
              const gold = goldDocument(record);
              const { doc, text, lang, date } = gold;
              const { facts } = extractor.extract({
                id: doc,
                path: null,
                text,
                prose: text,
                ...(lang === undefined ? {} : { language: lang }),
                ...(date ? { date, dateSource: 'record' as const } : {}),
              });
              scorer.add(gold, facts);
            } catch (error) {
              if (!(error instanceof ReadError)) throw error;
              io.problem(`${at}: ${error.message}`);
            }
          }
          const shown = scorer.mistakes.slice(0, options.mistakes);
          const output =
            options.format === 'json' ? asJson(scorer, shown) : asTable(scorer, shown, io.width, await makeStyle(io.colourLevel));
          await io.write(output);
          return 0;
        }),
      );
  },
};

const MEASURES = ['value', 'strict', 'span'] as const;

function asJson(scorer: Scorer, mistakes: readonly Mistake[]): string {
  const types = Object.fromEntries(
    [...scorer.counts].map(([type, counts]) => [
      type,
      {
        gold: counts.gold,
        found: counts.found,
        ...Object.fromEntries(MEASURES.map((measure) => [measure, rates(counts[measure], counts.gold, counts.found)])),
      },
    ]),
  );
  return `${jsonText({ types, mistakes }, 2)}\n`;
}

function asTable(scorer: Scorer, mistakes: readonly Mistake[], width: number, style: Style): string {
  const columns: Column[] = [
    { title: 'type', width: 10 },
    ...['gold', 'found'].map((title): Column => ({ title, width: 5, right: true })),
    ...['precision', 'recall', 'value F1', 'strict F1', 'span F1'].map((title): Column => ({ title, width: 9, right: true })),
  ];
  const percent = (rate: number): string => (100 * rate).toFixed(1);
  const row = ([type, counts]: [string, Counts]): string[] => {
    const { gold, found } = counts;
    const value = rates(counts.value, gold, found);
    const others = [value, rates(counts.strict, gold, found), rates(counts.span, gold, found)].map(({ f1 }) => percent(f1));
    return [type, String(gold), String(found), percent(value.precision), percent(value.recall), ...others];
  };
  const table = grid(columns, [...scorer.counts].map(row), width, style);
  const rest = scorer.mistakes.length - mistakes.length;
  const lines = mistakes.map(({ document, type, what, quote, gold, got }) => {
    const values = [gold === undefined ? '' : `gold ${gold}`, got === undefined ? '' : `got ${got}`]
      .filter((part) => part !== '')
      .join(', ');
    return style.clean(`${document} ${type}: ${what} ${JSON.stringify(quote)} ${values}`);
  });
  if (rest > 0) lines.push(`and ${rest} more (see --mistakes)`);
  return lines.length === 0 ? table : `${table}\n${lines.join('\n')}\n`;
}
