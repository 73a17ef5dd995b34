// What a pack of a hundred thousand names costs: the time it takes to load, and what it takes from the speed of extraction.
//   node scripts/build.mjs && node bench/pack.mjs [names]          default 100000
// Exits 1 above a ceiling, which is twice the goal: times are the machine's, and a run beside others takes longer.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dump } from 'js-yaml';
import { Extractor } from '../dist/index.js';
import { documentOf, made, madePack } from './texts.mjs';

const bin = fileURLToPath(new URL('../bin/sonyfacts.js', import.meta.url));
const count = Number(process.argv[2] ?? 100_000);
const pack = madePack(count);
const folder = mkdtempSync(join(tmpdir(), 'sonyfacts-pack-'));

const best = (runs, run) => Math.min(...Array.from({ length: runs }, run));
const seconds = (run) => {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
};
const command = (...flags) =>
  seconds(() => execFileSync(process.execPath, [bin, 'extract', '-', '--no-config', '-f', 'jsonl', ...flags], { input: 'Nobody came.\n' }));

const read = (extractor, text) => seconds(() => extractor.extract(documentOf(text)));

/** How many times as long the second extractor takes, in turns, so that whatever the machine does besides is done to both. */
function timesAsLong(first, second, text) {
  let [one, other] = [Infinity, Infinity];
  for (let turn = 0; turn < 8; turn++) {
    one = Math.min(one, read(first, text));
    other = Math.min(other, read(second, text));
  }
  return other / one;
}

const lines = [];
try {
  const without = best(5, () => command());
  for (const [extension, written] of Object.entries({ json: JSON.stringify(pack), yaml: dump(pack) })) {
    const path = join(folder, `pack.${extension}`);
    writeFileSync(path, written);
    const load = best(5, () => command('--pack', path)) - without;
    lines.push({ name: `${extension} of ${(written.length / 1e6).toFixed(1)} MB, seconds to load`, value: load, ceiling: 2, goal: 1 });
  }
} finally {
  rmSync(folder, { recursive: true });
}
const text = made('english', 1e6);
const slowed = timesAsLong(new Extractor(), new Extractor({ packs: [pack] }), text);
lines.push({ name: 'extraction, times as long as without', value: slowed, ceiling: 1.4, goal: 1.2 });

console.log(`a pack of ${count} names, on Node ${process.versions.node}\n`);
for (const { name, value, ceiling, goal } of lines) {
  const kept = value <= ceiling;
  if (!kept) process.exitCode = 1;
  const missed = value <= goal ? '' : ', not reached';
  console.log(`${kept ? 'kept  ' : 'BROKEN'}  ${name}: ${value.toFixed(2)} (ceiling ${ceiling}, goal ${goal}${missed})`);
}
