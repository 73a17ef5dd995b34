import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/**
 * What each folder of src/ may import besides itself. Stages know only the stages before them; what joins them is
 * pipeline.ts for one document and comparer.ts for two versions of one; what joins those with files and screens is cli/.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  text: ['core'],
  languages: ['core', 'text'],
  packs: ['core', 'text', 'languages'],
  dictionary: ['core', 'text', 'languages', 'packs'],
  gazetteer: ['core', 'text'],
  extract: ['core', 'text', 'languages', 'dictionary', 'gazetteer'],
  resolve: ['core', 'text', 'languages', 'gazetteer', 'extract'],
  consolidate: ['core', 'text', 'languages', 'dictionary'],
  check: ['core', 'text', 'languages', 'consolidate'],
  read: ['core'],
  render: ['core'],
  'pipeline.ts': ['core', 'text', 'languages', 'packs', 'dictionary', 'extract', 'resolve'],
  'comparer.ts': ['core', 'consolidate', 'check', 'pipeline.ts'],
  'index.ts': ['core', 'packs', 'read', 'pipeline.ts'],
  cli: ['core', 'read', 'render', 'consolidate', 'check', 'packs', 'pipeline.ts', 'comparer.ts'],
};

const root = join(import.meta.dirname, '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const roomOf = (file: string): string => file.split('/')[0] as string;
const source = (file: string): string => readFileSync(join(root, file), 'utf8');

function imports(file: string): string[] {
  return [...source(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    relative(root, join(root, dirname(file), match[1] as string)),
  );
}

test.each(files)('%s imports only what its folder may know', (file) => {
  const room = roomOf(file);
  const allowed = MAY_IMPORT[room];
  expect(allowed, `src/${room} is not a place of the design; see CONTRIBUTING.md for where things belong`).toBeDefined();
  for (const imported of imports(file)) {
    const target = roomOf(imported);
    const fine = target === room || allowed?.includes(target);
    expect(
      fine,
      `src/${file} imports src/${imported}: ${room} may import ${allowed?.join(', ') || 'nothing outside itself'}. What joins them belongs in src/pipeline.ts or src/cli`,
    ).toBe(true);
  }
});

/** The files that `file` imports, and they import, and so on. */
function reachable(file: string, seen = new Set<string>()): Set<string> {
  for (const imported of imports(file)) {
    if (seen.has(imported) || !imported.endsWith('.ts')) continue;
    seen.add(imported);
    reachable(imported, seen);
  }
  return seen;
}

test.each(files)('%s is in no circle of imports', (file) => {
  expect(reachable(file).has(file), `src/${file} imports itself by way of others: what they share belongs in a file of its own`).toBe(
    false,
  );
});

test.each(files.filter((file) => roomOf(file) !== 'cli'))('%s leaves process to cli', (file) => {
  expect(source(file)).not.toMatch(/\bprocess\.(?!hrtime)/);
});

test.each(files)('%s is small enough to be one idea', (file) => {
  expect(statSync(join(root, file)).size, `src/${file}: split it by what its parts are about`).toBeLessThan(20_000);
});
