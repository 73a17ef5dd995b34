import { readFile } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import type { Pack } from '../packs/pack.ts';
import { reasonOf } from '../read/index.ts';
import type { Config } from './config-schema.ts';
import { parseData } from './data-file.ts';
import { UsageError } from './errors.ts';

const PLACES = ['package.json', 'sonyfacts.config.json', 'sonyfacts.config.yaml', 'sonyfacts.config.yml'];

export interface LoadedConfig {
  config: Config;
  /** Paths in the config count from here. */
  folder: string;
  /** Undefined where there is no config file. */
  path?: string;
}

/**
 * The config at `path`, or the one found from `cwd` upwards; an empty one where there is none or `path` is false.
 * Throws a `UsageError` that names file and line.
 */
export async function loadConfig(path: string | false | undefined, cwd: string): Promise<LoadedConfig> {
  if (path === false) return { config: {}, folder: cwd };
  const found = path === undefined ? await search(cwd) : resolve(cwd, path);
  if (found === undefined) return { config: {}, folder: cwd };
  const shown = path ?? (relative(cwd, found) || found);
  const content = await contentOf(found, shown);
  const { Config } = await import('./config-schema.ts');
  const config = await parseData(shown, content, Config, basename(found) === 'package.json' ? 'sonyfacts' : undefined);
  return { config, folder: dirname(found), path: found };
}

async function search(cwd: string): Promise<string | undefined> {
  const {
    default: { lilconfigSync },
  } = await import('lilconfig');
  // the files are only looked for here: reading them with line numbers for mistakes is done by parseData. A package.json
  // that is no JSON is somebody else's trouble
  const found = (filepath: string, content: string): unknown => {
    if (basename(filepath) !== 'package.json') return {};
    try {
      return JSON.parse(content);
    } catch {
      return {};
    }
  };
  const loaders = { '.json': found, '.yaml': found, '.yml': found };
  return lilconfigSync('sonyfacts', { searchPlaces: PLACES, loaders, stopDir: '/', ignoreEmptySearchPlaces: false }).search(cwd)?.filepath;
}

/** Packs by their paths, checked against the published schema. */
export async function loadPacks(paths: readonly string[], folder: string): Promise<Pack[]> {
  if (paths.length === 0) return [];
  const { Pack } = await import('../packs/pack.ts');
  return Promise.all(paths.map(async (path) => parseData(path, await contentOf(resolve(folder, path), path), Pack)));
}

async function contentOf(absolute: string, shown: string): Promise<string> {
  try {
    return await readFile(absolute, 'utf8');
  } catch (error) {
    throw new UsageError(`${shown}: ${reasonOf(error)}`);
  }
}
