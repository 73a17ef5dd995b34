// Throughput of full extraction (all types) beside what npm offers, on the same texts; a row is measured by row.mjs.
//   npm run bench              the whole table
//   npm run bench -- --short   smaller texts, for CI
//   npm run bench -- --text FILE --lang en|fr   on a text of your own besides
// Exits 1 where a ratio falls below its floor, which is what it must not lose again; the goal is what it is to reach.
// Ratios are kept, times are not: they are the machine's.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Extractor } from '../dist/index.js';
import { documentOf, made } from './texts.mjs';

const { values: options } = parseArgs({
  options: { short: { type: 'boolean' }, text: { type: 'string' }, lang: { type: 'string', default: 'en' } },
});
const MB = 1e6;
const large = options.short ? 2 * MB : 10 * MB;
const times = options.short ? { warming: 300, budget: 200 } : { warming: 1000, budget: 1000 };

const row = fileURLToPath(new URL('row.mjs', import.meta.url));
const measured = (asked) => JSON.parse(execFileSync(process.execPath, [row, JSON.stringify({ ...asked, ...times })]).toString());

function measure(name, size, text) {
  const { megabytes, ...speeds } = measured({ text });
  return { text: name, size: size ?? `${megabytes.toFixed(2)} MB`, ...speeds };
}

const kinds = { english: ['English prose', 'en'], french: ['French prose', 'fr'], dense: ['fact-dense English', 'en'] };
const sizes = { 'tiny (100 B)': 100, 'article (3 kB)': 3000, [`large (${large / MB} MB)`]: large };
const rows = [];
const largest = {};
for (const [kind, [name, language]] of Object.entries(kinds)) {
  for (const [size, characters] of Object.entries(sizes)) {
    largest[kind] = measure(name, size, { kind, characters, language });
    rows.push(largest[kind]);
  }
}
if (options.text) rows.push(measure(options.text, undefined, { file: options.text, language: options.lang }));

const columns = Object.keys(rows[0]);
const cell = (value) => (typeof value === 'number' ? value.toFixed(value < 10 ? 2 : 1) : value);
console.log(`MB/s on Node ${process.versions.node}, one core\n`);
console.log(`| ${columns.join(' | ')} |\n|${columns.map((_, i) => (i < 2 ? '---|' : '---:|')).join('')}`);
for (const speeds of rows) console.log(`| ${columns.map((column) => cell(speeds[column])).join(' | ')} |`);

const TURNS = 13;

/** How many times as long twice the text takes: the median of turns, since the best moments of two texts are no pair. */
function twice() {
  const extractor = new Extractor();
  const texts = [made('english', large / 2), made('english', large)];
  const timeOf = (text) => {
    const start = performance.now();
    extractor.extract(documentOf(text));
    return performance.now() - start;
  };
  const ratios = Array.from({ length: TURNS }, () => {
    const [once, again] = texts.map(timeOf);
    return again / once;
  });
  return ratios.sort((a, b) => a - b)[(TURNS - 1) / 2];
}

/**
 * How many times as long as a bare Node.js the command takes for the seeds; by turns, so that both have the machine's best
 * moments. Builds of Node.js start in 25 to 55 ms, which is most of what differs from machine to machine: hence the high ceiling.
 */
function startUp() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const commands = [
    ['bin/sonyfacts.js', 'extract', 'seeds/'],
    ['-e', '0'],
  ];
  const best = commands.map(() => Infinity);
  for (let run = 0; run < 20; run++) {
    for (const [i, command] of commands.entries()) {
      const start = performance.now();
      execFileSync(process.execPath, command, { cwd: root, stdio: 'ignore' });
      best[i] = Math.min(best[i], performance.now() - start);
    }
  }
  return best[0] / best[1];
}

/** The largest fact-dense text where V8 is at its worst: in a process that has read texts of both languages and all sizes before. */
function afterOthers() {
  const all = Object.entries(kinds).flatMap(([kind, [, language]]) =>
    Object.values(sizes).map((characters) => ({ kind, characters, language })),
  );
  const speeds = measured({ text: all.at(-1), after: all.slice(0, -1), only: ['sonyfacts', 'wink-nlp entities'] });
  return speeds.sonyfacts / speeds['wink-nlp entities'];
}

const ratios = [
  { name: 'English prose, times wink-nlp', ratio: largest.english.sonyfacts / largest.english['wink-nlp entities'], floor: 3, goal: 5 },
  { name: 'fact-dense, times wink-nlp', ratio: largest.dense.sonyfacts / largest.dense['wink-nlp entities'], floor: 1.5, goal: 2 },
  { name: 'the same in a process that has read all other texts', ratio: afterOthers(), floor: 1.2, goal: 2 },
  { name: 'French, of English', ratio: largest.french.sonyfacts / largest.english.sonyfacts, floor: 0.5, goal: 2 / 3 },
  { name: 'the command on the seeds, times node -e 0', ratio: startUp(), ceiling: 8, goal: 4 },
  { name: 'twice the text, times as long', ratio: twice(), ceiling: 2.5, goal: 2.2 },
];
console.log();
for (const { name, ratio, floor = 0, ceiling = Infinity, goal } of ratios) {
  const kept = ratio >= floor && ratio <= ceiling;
  const reached = ceiling === Infinity ? ratio >= goal : ratio <= goal;
  if (!kept) process.exitCode = 1;
  const bound = ceiling === Infinity ? `floor ${floor.toFixed(2)}` : `ceiling ${ceiling}`;
  console.log(
    `${kept ? 'kept  ' : 'BROKEN'}  ${name}: ${ratio.toFixed(2)} (${bound}, goal ${goal.toFixed(2)}${reached ? '' : ', not reached'})`,
  );
}
