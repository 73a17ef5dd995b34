// Bundles the program into dist/: one entry for the command, one for its threads, one for the library, shared chunks between them.
// Packages are bundled too: finding and opening their many files took two thirds of the time of a short run. What stays
// outside are `dependencies`, which load files of their own.
import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
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

rmSync('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: { index: 'src/index.ts', cli: 'src/cli/main.ts', worker: 'src/cli/worker.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: !process.argv.includes('--readable'),
  // zod is a dependency for the sake of the published types, which are inferred from its schemas
  external: Object.keys(dependencies).filter((name) => name !== 'zod'),
  metafile: true,
  // CommonJS packages in the bundle ask for Node's own modules this way
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  // what a built program takes from its dictionaries is left out of its code
  define: { __VERSION__: JSON.stringify(version), __BUILT__: 'true' },
  plugins: [json],
  logLevel: 'warning',
});
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licences(Object.keys(metafile.inputs)));
execFileSync(process.execPath, ['--import', 'tsx', 'scripts/gazetteer/compile.ts'], { stdio: 'inherit' });
copyFileSync('src/gazetteer/gazetteer.bin', 'dist/gazetteer.bin');
execFileSync(process.execPath, ['--import', 'tsx', 'scripts/dictionaries.ts'], { stdio: 'inherit' });
if (!process.argv.includes('--no-types')) {
  execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  keepReachable('dist/types', 'dist/types/index.d.ts');
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
