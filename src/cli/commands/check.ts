import { InvalidArgumentError } from 'commander';
import { Checker, checks } from '../../check/index.ts';
import { Extractor } from '../../pipeline.ts';
import type { CommandModule } from '../command.ts';
import type { Config } from '../config-schema.ts';
import { UsageError } from '../errors.ts';
import { FACT_TYPES } from '../fact-types.ts';
import { addInputOptions, type InputOptions } from '../options.ts';
import { addReportOptions, type ReportOptions, report } from '../report.ts';
import { Session } from '../session.ts';

interface Options extends InputOptions, ReportOptions {
  check?: string[];
  verbose?: true;
}

export const command: CommandModule = {
  define(command, run) {
    command.argument('[paths...]', 'files, folders, or - for stdin (default: the folder you are in)');
    addReportOptions(command);
    command
      .option('--check <ids>', 'run these checks alone: sum,conversion', checkIds)
      .option('--verbose', 'also show what was compared and agrees');
    addInputOptions(command).action((paths: string[], options: Options) =>
      run(async (io) => {
        const session = await Session.open(io, options);
        const { config } = session;
        const chosen = options.check === undefined ? checks : checks.filter(({ id }) => options.check?.includes(id));
        const checker = new Checker(chosen, { levels: levelsOf(config), expect: config.expect ?? [] });
        const extractor = new Extractor(session.extractorOptions);
        let documents = 0;
        for await (const { document, facts, source } of session.read(paths.length === 0 ? ['.'] : paths, {
          sources: true,
          types: FACT_TYPES,
        })) {
          if (source !== undefined) checker.add(document, source, facts, extractor.written(source));
          documents++;
        }
        const { findings, suppressed, verified } = checker.finish();
        return report(io, options, config, { findings, suppressed, documents, ...(options.verbose ? { verified } : {}) });
      }),
    );
  },
};

/** The ids of a list like `sum,conversion`. */
function checkIds(value: string): string[] {
  const ids = value.split(',').map((id) => id.trim());
  for (const id of ids) if (!isCheck(id)) throw new InvalidArgumentError(unknown(id));
  return ids;
}

function levelsOf({ checks: levels = {} }: Config): NonNullable<Config['checks']> {
  for (const id of Object.keys(levels)) if (!isCheck(id)) throw new UsageError(`config: checks.${id}: ${unknown(id)}`);
  return levels;
}

const isCheck = (id: string): boolean => checks.some((check) => check.id === id);
const unknown = (id: string): string =>
  `There is no check ${JSON.stringify(id)}; checks are ${checks.map((check) => check.id).join(', ')}.`;
