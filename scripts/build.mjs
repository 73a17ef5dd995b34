// Bundles the program into dist/: the command in one file of CommonJS, of which V8 takes its code cache (bin/load.js), and
// the library as modules.
// Packages are bundled too: finding and opening their many files took two thirds of the time of a short run. zod is a
// dependency all the same, for the sake of the published types, which are inferred from its schemas.
import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
/** Data as a string that JSON.parse reads: V8 takes twice as long over the same data as an object literal. */
const json = {
  name: 'json',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, ({ path }) => ({
      contents: `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))))});`,
      loader: 'js',
    }));
  },
};

/** Spares the command what commander starts programs of their own with: no command is one, and to load it takes 3 ms. */
const withoutPrograms = {
  name: 'without-programs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
      importer.includes('commander') ? { path, namespace: 'without-programs' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'without-programs' }, () => ({ contents: '' }));
  },
};

/**
 * Packages that few runs need, each in a file of its own: they are two thirds of the code, and every run pays for what is in
 * the command's. Their paths count from bin/, since what runs the command is there.
 */
const RARE = ['chalk', 'chardet', 'cli-progress', 'csv-stringify/sync', 'iconv-lite', 'js-yaml', 'parse5', 'tinyglobby', 'tinypool', 'zod'];
const rareApart = {
  name: 'rare-apart',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(?:${RARE.join('|')})$`) }, ({ path }) => ({ path: `../dist/packages/${path}.cjs`, external: true }));
  },
};

/** What the builds have in common. */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: !process.argv.includes('--readable'),
  // what a built program takes from its dictionaries is left out of its code
  define: { __VERSION__: JSON.stringify(version), __BUILT__: 'true' },
  metafile: true,
  plugins: [json],
  logLevel: 'warning',
};
const commonJs = {
  ...common,
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  banner: { js: "const here = require('node:url').pathToFileURL(__filename).href;" },
  define: { ...common.define, 'import.meta.url': 'here' },
  // V8 gives a script that comes out of its cache no way to import modules
  supported: { 'dynamic-import': false },
};

rmSync('dist', { recursive: true, force: true });
const builds = [
  await build({
    ...common,
    // the other is what tinypool starts a thread with, where it looks for it
    entryPoints: { index: 'src/index.ts', 'packages/entry/worker': 'node_modules/tinypool/dist/entry/worker.js' },
    outdir: 'dist',
    splitting: true,
    format: 'esm',
    // CommonJS packages in the bundle ask for Node's own modules this way
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  }),
  await build({
    ...commonJs,
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir: 'dist',
    plugins: [json, withoutPrograms, rareApart],
  }),
  await build({ ...commonJs, entryPoints: Object.fromEntries(RARE.map((name) => [name, name])), outdir: 'dist/packages' }),
];
// esbuild leaves regular expressions as they are, and bin/load.js reads ASCII
writeFileSync('dist/cli.cjs', inAscii(readFileSync('dist/cli.cjs', 'utf8')));
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences(builds.flatMap(({ metafile }) => Object.keys(metafile.inputs))));
execFileSync(process.execPath, ['--import', 'tsx', 'scripts/gazetteer/compile.ts'], { stdio: 'inherit' });
copyFileSync('src/gazetteer/gazetteer.bin', 'dist/gazetteer.bin');
execFileSync(process.execPath, ['--import', 'tsx', 'scripts/dictionaries.ts'], { stdio: 'inherit' });
execFileSync(process.execPath, ['scripts/code-cache.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (!process.argv.includes('--no-types')) {
  execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  keepReachable('dist/types', 'dist/types/index.d.ts');
}

/** `code` with escapes for all characters that are not ASCII: they mean the same in strings and regular expressions. */
function inAscii(code) {
  return code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Removes the declarations in `folder` that `entry` does not lead to: users of the library see its entry alone. Imports in
 * the others get the extension that every version of TypeScript can follow.
 */
function keepReachable(folder, entry) {
  const kept = new Set([entry]);
  for (const file of kept) {
    const declarations = readFileSync(file, 'utf8').replace(/((?:from|import\()\s*['"]\.[^'"]+)\.ts(['"])/g, '$1.js$2');
    writeFileSync(file, declarations);
    for (const [, path] of declarations.matchAll(/(?:from|import\()\s*['"](\.[^'"]+)\.js['"]/g))
      kept.add(join(dirname(file), `${path}.d.ts`));
  }
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, file);
    if (path.endsWith('.d.ts') && !kept.has(path)) rmSync(path);
  }
}

/** The licences of the packages that `inputs` come from: most of them ask to be passed on with the code. */
function licences(inputs) {
  const folders = new Set(inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]).filter(Boolean));
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      return `${name} ${version} (${license})\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : 'No licence text in the package.'}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
