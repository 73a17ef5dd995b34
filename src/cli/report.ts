import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { atLeast, baselineOf, checks } from '../check/index.ts';
import type { Finding, Level, SuppressedFinding } from '../core/schema.ts';
import { version } from '../core/version.ts';
import { reasonOf } from '../read/index.ts';
import { type Findings, type FindingsFormatName, findingsFormats, isFindingsFormat } from '../render/findings/index.ts';
import type { ExitCode } from './command.ts';
import type { Config } from './config-schema.ts';
import { UsageError } from './errors.ts';
import type { Io } from './io.ts';

/** What commands that print findings understand besides the input. */
export interface ReportOptions {
  format?: Output[];
  output?: string;
  color?: boolean;
  failLevel?: FailLevel;
  maxWarnings?: number;
  baseline?: string;
  updateBaseline?: true;
}

type FailLevel = Level | 'any';

/** A format and, where it does not go to stdout, its file. */
interface Output {
  format: FindingsFormatName;
  file?: string;
}

/** Declares how findings are printed and when they fail a run. */
export function addReportOptions(command: Command): Command {
  return command
    .option(
      '-f, --format <format[=file]>',
      `how to print: ${Object.keys(findingsFormats).join(', ')}; with =file into a file (repeatable)`,
      output,
    )
    .option('-o, --output <file>', 'write to a file instead of stdout')
    .option('--color', 'colours even where stdout is no terminal')
    .option('--no-color', 'no colours')
    .addOption(
      new Option('--fail-level <level>', 'exit 1 from this level on (default: error)').choices(['any', 'info', 'warning', 'error']),
    )
    .option('--max-warnings <n>', 'exit 1 if there are more warnings', count)
    .option('--baseline <file>', 'do not report the findings that this file holds')
    .option('--update-baseline', 'write the findings there are to the baseline file, and succeed');
}

function output(value: string, before: Output[] | undefined): Output[] {
  const [format, ...rest] = value.split('=');
  const file = rest.join('=');
  if (!isFindingsFormat(format as string))
    throw new InvalidArgumentError(`There is no format ${JSON.stringify(format)}; formats are ${Object.keys(findingsFormats).join(', ')}.`);
  return [...(before ?? []), { format: format as FindingsFormatName, ...(file === '' ? {} : { file }) }];
}

function count(value: string): number {
  const number = Number(value);
  if (value === '' || !Number.isInteger(number) || number < 0) throw new InvalidArgumentError('Expected a number from 0 on.');
  return number;
}

/** Prints findings in every format asked for, against the baseline, and says how the run ends. */
export async function report(
  io: Io,
  options: ReportOptions,
  config: Config,
  found: Omit<Findings, 'checks'> & Partial<Pick<Findings, 'checks'>>,
): Promise<ExitCode> {
  io.configure(options);
  const known = await againstBaseline(io, options, found.findings);
  const outputs = options.format ?? [{ format: 'table' }];
  const toStdout = outputs.filter(({ file }) => file === undefined);
  if (toStdout.length > 1) throw new UsageError(`only one format can go to stdout; give the others a file: -f ${toStdout[1]?.format}=FILE`);
  const findings: Findings = { checks, ...found, findings: known.fresh, suppressed: [...found.suppressed, ...known.suppressed] };
  for (const { format, file } of outputs) {
    const { render } = await findingsFormats[format]();
    if (file === undefined) await io.write(await render(findings, { version, width: io.width, colour: io.colourLevel }));
    else await write(resolve(io.cwd, file), file, await render(findings, { version, width: 100, colour: 0 }));
  }
  return options.updateBaseline
    ? 0
    : exitCode(findings.findings, options.failLevel ?? config.failLevel ?? 'error', options.maxWarnings ?? config.maxWarnings);
}

function exitCode(findings: readonly Finding[], failLevel: FailLevel, maxWarnings = Number.POSITIVE_INFINITY): ExitCode {
  const failed = findings.some(({ level }) => failLevel === 'any' || atLeast(level, failLevel));
  return failed || findings.filter(({ level }) => level === 'warning').length > maxWarnings ? 1 : 0;
}

async function againstBaseline(
  io: Io,
  { baseline: path, updateBaseline }: ReportOptions,
  findings: readonly Finding[],
): Promise<{ fresh: readonly Finding[]; suppressed: SuppressedFinding[] }> {
  if (path === undefined) {
    if (updateBaseline) throw new UsageError('--update-baseline needs the file: --baseline FILE');
    return { fresh: findings, suppressed: [] };
  }
  if (updateBaseline) {
    await write(resolve(io.cwd, path), path, `${JSON.stringify(baselineOf(findings), null, 2)}\n`);
    return { fresh: [], suppressed: findings.map(inBaseline) };
  }
  const { loadBaseline } = await import('./baseline.ts');
  const stale = await loadBaseline(path, io.cwd);
  const fresh: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    if (stale.delete(finding.fingerprint)) suppressed.push(inBaseline(finding));
    else fresh.push(finding);
  }
  for (const { check, document, message } of stale.values()) io.remark(`${path}: no longer found: ${check} in ${document}: ${message}`);
  return { fresh, suppressed };
}

const inBaseline = (finding: Finding): SuppressedFinding => ({ ...finding, suppression: { kind: 'baseline' } });

async function write(absolute: string, shown: string, content: string): Promise<void> {
  try {
    await writeFile(absolute, content);
  } catch (error) {
    throw new UsageError(`cannot write ${shown}: ${reasonOf(error)}`);
  }
}
