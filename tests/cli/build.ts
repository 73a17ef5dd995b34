import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Run once before all tests: those of the command run what is in dist/, which must be what src/ and scripts/ make. */
export default function build(): void {
  const built = join(root, 'dist/cli.cjs');
  const changed = Math.max(
    ...['src', 'scripts'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => statSync(join(root, folder, file)).mtimeMs),
    ),
  );
  if (existsSync(built) && statSync(built).mtimeMs > changed) return;
  execFileSync(process.execPath, ['scripts/build.mjs', '--no-types'], { cwd: root, stdio: 'inherit' });
}
