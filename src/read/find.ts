import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { ReadError, reasonOf } from './error.ts';

/** A file to read. */
export interface FoundFile {
  /** What facts call the document: the path below the given folder without its extension. */
  id: string;
  /** The path as the user gave it, or would give it. Slashes on every system. */
  path: string;
  bytes: number;
}

/** Extensions of the files that are read in folders. A file that is named itself is read whatever it is called. */
const EXTENSIONS = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.jsonl', '.ndjson']);
const IGNORE_FILES = ['.gitignore', '.sonyfactsignore'];

/** The rules of one ignore file, which count paths from the folder they stand in. */
interface IgnoreRules {
  folder: string;
  rules: Ignore;
}

/**
 * The files that `paths` (files, folders, globs) stand for, ordered by id whatever the order of `paths`, each once.
 * What cannot be looked at is told to `report`, and the rest is still found.
 */
export async function findFiles(paths: readonly string[], cwd: string, report: (error: ReadError) => void): Promise<FoundFile[]> {
  const search = new Search(cwd, report);
  for (const path of paths) await search.add(path);
  return search.found();
}

class Search {
  readonly #cwd: string;
  readonly #report: (error: ReadError) => void;
  /** By real path: a file reached in two ways is one document. */
  readonly #files = new Map<string, { base: string; path: string; bytes: number }>();

  constructor(cwd: string, report: (error: ReadError) => void) {
    this.#cwd = cwd;
    this.#report = report;
  }

  async add(path: string): Promise<void> {
    const absolute = resolve(this.#cwd, path);
    try {
      const stats = statSync(absolute);
      if (stats.isDirectory()) this.#folder(absolute, path, '', [], rulesAbove(absolute));
      else this.#file(absolute, path, basename(path), stats.size);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' && /[*?[\]{}]/.test(path)) {
        const matches = await this.#expand(path);
        if (matches.length > 0) {
          for (const match of matches) await this.add(match);
          return;
        }
      }
      this.#report(new ReadError(`${path}: ${reasonOf(error)}`));
    }
  }

  /** Patterns reach the program where the shell does not expand them (quotes, Windows). */
  async #expand(pattern: string): Promise<string[]> {
    const { glob } = await import('tinyglobby');
    return (await glob(pattern.replaceAll('\\', '/'), { cwd: this.#cwd, expandDirectories: false })).sort();
  }

  #folder(absolute: string, shown: string, below: string, parents: readonly string[], above: readonly IgnoreRules[]): void {
    let names: string[];
    let real: string;
    try {
      real = realpathSync.native(absolute);
      names = readdirSync(absolute);
    } catch (error) {
      this.#report(new ReadError(`${shown}: ${reasonOf(error)}`));
      return;
    }
    if (parents.includes(real)) {
      this.#report(new ReadError(`${shown}: leads back to a folder that it is in (not followed)`));
      return;
    }
    const rules = [...above, ...rulesOf(absolute, names)];
    for (const name of names.sort()) {
      if (name.startsWith('.') || name === 'node_modules') continue;
      const inner = join(absolute, name);
      const path = shown === '.' ? name : `${shown.replace(/[/\\]+$/, '')}/${name}`;
      try {
        const stats = statSync(inner);
        if (isIgnored(inner, stats.isDirectory(), rules)) continue;
        if (stats.isDirectory()) this.#folder(inner, path, `${below}${name}/`, [...parents, real], rules);
        else if (stats.isFile() && EXTENSIONS.has(extname(name).toLowerCase())) this.#file(inner, path, below + name, stats.size);
      } catch (error) {
        this.#report(new ReadError(`${path}: ${reasonOf(error)}`));
      }
    }
  }

  #file(absolute: string, path: string, base: string, bytes: number): void {
    const real = realpathSync.native(absolute);
    if (!this.#files.has(real)) this.#files.set(real, { base: base.replaceAll('\\', '/'), path: path.replaceAll('\\', '/'), bytes });
  }

  /** Ids without extensions, save where that makes two the same; then with them; then whole paths. */
  found(): FoundFile[] {
    const files = [...this.#files.values()];
    const short = files.map(({ base }) => base.slice(0, base.length - extname(base).length) || base);
    const full = files.map(({ base }) => base);
    const inShort = countOf(short);
    const inFull = countOf(full);
    return files
      .map(({ base, path, bytes }, i) => {
        const alone = short[i] as string;
        return { id: inShort.get(alone) === 1 ? alone : inFull.get(base) === 1 ? base : path, path, bytes };
      })
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  }
}

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function rulesOf(folder: string, names: readonly string[]): IgnoreRules[] {
  const rules: IgnoreRules[] = [];
  for (const name of IGNORE_FILES) {
    if (!names.includes(name)) continue;
    try {
      rules.push({ folder, rules: ignore().add(readFileSync(join(folder, name), 'utf8')) });
    } catch {
      // an ignore file that cannot be read ignores nothing, as for git
    }
  }
  return rules;
}

/** Ignore files of the folders above, up to the root of the repository; none where `folder` is in no repository. */
function rulesAbove(folder: string): IgnoreRules[] {
  const found: IgnoreRules[] = [];
  for (let at = folder; ; at = dirname(at)) {
    const names = namesIn(at);
    if (at !== folder) found.unshift(...rulesOf(at, names));
    if (names.includes('.git')) return found;
    if (dirname(at) === at) return [];
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A later rule file, which stands deeper, may take back (`!name`) what an earlier one ignores. */
function isIgnored(absolute: string, isFolder: boolean, rules: readonly IgnoreRules[]): boolean {
  let ignored = false;
  for (const { folder, rules: one } of rules) {
    const path = relative(folder, absolute).replaceAll('\\', '/') + (isFolder ? '/' : '');
    const result = one.test(path);
    if (result.ignored) ignored = true;
    else if (result.unignored) ignored = false;
  }
  return ignored;
}
