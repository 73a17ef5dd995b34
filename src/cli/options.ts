import { type Command, InvalidArgumentError, Option } from 'commander';
import { documentDate } from '../core/document-date.ts';
import type { FactType } from '../core/schema.ts';
import { languages } from '../pipeline.ts';
import { FACT_TYPES } from './fact-types.ts';
import { INPUT_FORMATS, type InputFormat } from './formats.ts';

/** Options that every command which reads documents understands, as commander hands them over. */
export interface InputOptions {
  from?: InputFormat;
  lang?: string;
  date?: string;
  pack?: string[];
  builtInPacks?: false;
  config?: string | false;
  maxSize?: number;
  jobs?: number;
  quiet?: true;
}

export interface OutputOptions {
  format?: string;
  output?: string;
  color?: boolean;
}

/** Declares how documents are found and read. */
export function addInputOptions(command: Command): Command {
  return command
    .addOption(new Option('--from <format>', 'what the input is (default: auto, by file name and text)').choices(INPUT_FORMATS))
    .addOption(new Option('--lang <code>', 'language of all documents (default: auto, by paragraph)').choices(['auto', ...languages]))
    .option('--date <date>', 'date of all documents: 2015-01-07, 2015-01', date)
    .option('--pack <file>', 'more names and vocabulary, as data (repeatable)', collect)
    .addOption(new BuiltInPacksOption('--no-pack', 'leave the built-in packs out'))
    .option('-c, --config <file>', 'use this config file')
    .option('--no-config', 'use no config file')
    .option('--max-size <size>', 'skip documents larger than this (default: 64MB)', byteSize)
    .option('-j, --jobs <n>', 'threads: a number, or auto (the default: as many as the input is worth)', jobs)
    .option('-q, --quiet', 'no progress and no remarks on stderr');
}

/** Declares how results are written; the first of `formats` is the default. */
export function addOutputOptions(command: Command, formats: readonly string[]): Command {
  return command
    .addOption(new Option('-f, --format <format>', 'how to print').choices(formats).default(formats[0]))
    .option('-o, --output <file>', 'write to a file instead of stdout')
    .option('--color', 'colours even where stdout is no terminal')
    .option('--no-color', 'no colours');
}

/** Commander would let `--no-pack` clear the value of `--pack`; they say different things. */
class BuiltInPacksOption extends Option {
  override attributeName(): string {
    return 'builtInPacks';
  }
}

export const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

/** The types of a list like `figure,date`. */
export function factTypes(value: string): FactType[] {
  return value.split(',').map((name) => {
    const type = FACT_TYPES.find((known) => known === name.trim());
    if (type === undefined)
      throw new InvalidArgumentError(`There is no type ${JSON.stringify(name.trim())}; types are ${FACT_TYPES.join(', ')}.`);
    return type;
  });
}

export function count(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('Expected a number, 0 or more.');
  return number;
}

function date(value: string): string {
  const found = documentDate(value);
  if (found === undefined) throw new InvalidArgumentError('Expected a date of the calendar like 2015-01-07, 2015-01 or 2015.');
  return found;
}

function jobs(value: string): number {
  if (value === 'auto') return 0;
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > 256) throw new InvalidArgumentError('Expected a number from 1 to 256, or auto.');
  return count;
}

const UNITS: Readonly<Record<string, number>> = { '': 1, b: 1, k: 1e3, kb: 1e3, m: 1e6, mb: 1e6, g: 1e9, gb: 1e9 };

function byteSize(value: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(value);
  const unit = UNITS[(match?.[2] ?? '').toLowerCase()];
  if (match === null || unit === undefined) throw new InvalidArgumentError('Expected a size like 500kB, 64MB or 1GB.');
  return Number(match[1]) * unit;
}
