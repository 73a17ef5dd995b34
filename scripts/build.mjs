// Bundles the program into dist/: one entry for the command, one for its threads, one for the library, shared chunks between them.
// A bundle halves the start-up time, which is mostly the opening of files.
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { index: 'src/index.ts', cli: 'src/cli/main.ts', worker: 'src/cli/worker.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: !process.argv.includes('--readable'),
  external: Object.keys(dependencies),
  define: { __VERSION__: JSON.stringify(version) },
  logLevel: 'warning',
});
execFileSync(process.execPath, ['--import', 'tsx', 'scripts/gazetteer/compile.ts'], { stdio: 'inherit' });
copyFileSync('src/gazetteer/gazetteer.bin', 'dist/gazetteer.bin');
if (!process.argv.includes('--no-types')) execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' });
