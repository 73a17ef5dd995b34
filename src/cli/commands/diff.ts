import { comparisonChecks } from '../../check/comparison.ts';
import { Comparer } from '../../comparer.ts';
import type { Finding } from '../../core/schema.ts';
import type { SourceDocument } from '../../core/source.ts';
import { pairOf, ReadError } from '../../read/index.ts';
import type { CommandModule } from '../command.ts';
import { UsageError } from '../errors.ts';
import { addInputOptions, type InputOptions } from '../options.ts';
import { addReportOptions, type ReportOptions, report } from '../report.ts';
import { Session } from '../session.ts';

type Options = InputOptions & ReportOptions;

export const command: CommandModule = {
  define(command, run) {
    command
      .argument('<a>', 'a file or a folder; or, without <b>, pairs of records: - for stdin')
      .argument('[b]', 'its other version: a file, or a folder with files of the same names');
    addReportOptions(command);
    addInputOptions(command).action((a: string, b: string | undefined, options: Options) =>
      run(async (io) => {
        const session = await Session.open(io, options);
        const comparer = new Comparer(session.extractorOptions);
        const findings: Finding[] = [];
        let documents = 0;
        for await (const { pair, sides } of b === undefined ? records(session, a) : files(session, a, b)) {
          findings.push(...comparer.compare(...sides, pair));
          documents += 2;
        }
        return report(io, options, session.config, { findings, suppressed: [], documents, checks: comparisonChecks });
      }),
    );
  },
};

interface Pair {
  /** The id that a pair of records goes by. */
  pair?: string;
  sides: [SourceDocument, SourceDocument];
}

async function* records(session: Session, path: string): AsyncGenerator<Pair> {
  for await (const { at, record } of session.records([path])) {
    try {
      const { id, a, b } = pairOf(record);
      yield { pair: id, sides: [session.dated(a), session.dated(b)] };
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      session.io.problem(`${at}: ${error.message}`);
    }
  }
}

/** Two files, whatever they are called; or the files of two folders that have the same name below them. */
async function* files(session: Session, a: string, b: string): AsyncGenerator<Pair> {
  if (a === '-' && b === '-') throw new UsageError('only one of the two texts can come from stdin');
  const [left, right] = [await sourcesOf(session, a), await sourcesOf(session, b)];
  const [onlyLeft, onlyRight] = [[...left.values()], [...right.values()]];
  if (onlyLeft.length === 1 && onlyRight.length === 1) {
    yield { sides: [onlyLeft[0] as SourceDocument, onlyRight[0] as SourceDocument] };
    return;
  }
  for (const [id, source] of left) {
    const other = right.get(id);
    if (other !== undefined) yield { sides: [source, other] };
    else session.io.problem(`${source.path ?? id}: nothing of that name in ${b}`);
  }
  for (const [id, source] of right) if (!left.has(id)) session.io.problem(`${source.path ?? id}: nothing of that name in ${a}`);
}

async function sourcesOf(session: Session, path: string): Promise<Map<string, SourceDocument>> {
  const sources = new Map<string, SourceDocument>();
  for await (const source of session.documents([path])) sources.set(source.id, source);
  return sources;
}
