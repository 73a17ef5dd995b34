import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
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
  const found = path === undefined ? search(cwd) : resolve(cwd, path);
  if (found === undefined) return { config: {}, folder: cwd };
  const shown = path ?? (relative(cwd, found) || found);
  const content = contentOf(found, shown);
  const { Config } = await import('./config-schema.ts');
  const config = await parseData(shown, content, Config, basename(found) === 'package.json' ? 'sonyfacts' : undefined);
  return { config, folder: dirname(found), path: found };
}

function search(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const found = PLACES.map((place) => join(folder, place)).find((path) => existsSync(path) && isConfig(path));
    if (found !== undefined || dirname(folder) === folder) return found;
  }
}

/** Of a package.json, whether it has something for this program; one that is no JSON is somebody else's trouble. */
function isConfig(path: string): boolean {
  if (basename(path) !== 'package.json') return true;
  try {
    return JSON.parse(readFileSync(path, 'utf8'))?.sonyfacts != null;
  } catch {
    return false;
  }
}

/** Packs by their paths, checked against the published schema. */
export async function loadPacks(paths: readonly string[], folder: string): Promise<Pack[]> {
  if (paths.length === 0) return [];
  const { Pack } = await import('../packs/pack.ts');
  return Promise.all(paths.map(async (path) => parseData(path, contentOf(resolve(folder, path), path), Pack)));
}

function contentOf(absolute: string, shown: string): string {
  try {
    return readFileSync(absolute, 'utf8');
  } catch (error) {
    throw new UsageError(`${shown}: ${reasonOf(error)}`);
  }
}
