// Throughput of full extraction (all types) beside what npm offers, on the same texts, in one process.
//   npm run bench              the whole table
//   npm run bench -- --short   smaller texts, for CI
//   npm run bench -- --text FILE --lang en|fr   on a text of your own besides
// Exits 1 where a ratio falls below its floor, which is what it must not lose again; the goal is what it is to reach.
// Ratios are kept, times are not: they are the machine's. Every contender reads the text of a row for the same time before
// it is measured there, so that no row pays for what the compiler has not seen yet.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { Extractor } from '../dist/index.js';
import { made } from './texts.mjs';

const { values: options } = parseArgs({
  options: { short: { type: 'boolean' }, text: { type: 'string' }, lang: { type: 'string', default: 'en' } },
});
const MB = 1e6;
const large = options.short ? 2 * MB : 10 * MB;
/** Milliseconds that a contender reads a text for, before it is measured and while it is. */
const warming = options.short ? 300 : 1000;
const budget = options.short ? 200 : 1000;
/** Times that it reads a text at the least, before and while: with fewer, a large text is measured while V8 still makes room for it. */
const RUNS = 6;

const extractor = new Extractor();
// as its own documentation sets it up, and with everything switched off that entities can do without
const wink = winkNLP(model);
const winkBare = winkNLP(model, ['sbd', 'ner']);
const extract = (text, language) => extractor.extract({ id: 'bench', path: null, text, prose: text, language, date: '2015-01-07' });
// the peers read the beginning of a large text: compromise would need two minutes for the whole, and the time of
// chrono-node grows with the square of the text
const peers = [
  { name: 'wink-nlp entities', limit: MB, run: (text) => wink.readDoc(text).entities().length() },
  { name: 'wink-nlp, only sbd+ner', limit: MB, run: (text) => winkBare.readDoc(text).entities().length() },
  { name: 'chrono-node (dates)', limit: 60_000, run: (text) => chrono.parse(text, new Date(2015, 0, 7)).length },
  { name: 'compromise', limit: 20_000, run: (text) => nlp(text).people().length },
];

/** Best of several runs in MB/s: the best is what the code can do, the rest is what the machine did meanwhile. */
function throughput(run, text) {
  const begin = performance.now();
  for (let runs = 0; runs < RUNS || performance.now() < begin + warming; runs++) run(text);
  let best = Infinity;
  const end = performance.now() + budget;
  const repeats = Math.max(1, Math.round(20_000 / text.length));
  for (let runs = 0; runs < RUNS || performance.now() < end; runs++) {
    const start = performance.now();
    for (let i = 0; i < repeats; i++) run(text);
    best = Math.min(best, (performance.now() - start) / repeats);
  }
  return text.length / MB / (best / 1000);
}

function measure(name, size, text, language) {
  const row = { text: name, size, sonyfacts: throughput((t) => extract(t, language), text) };
  for (const peer of peers) row[peer.name] = throughput(peer.run, text.slice(0, peer.limit));
  return row;
}

const kinds = { english: ['English prose', 'en'], french: ['French prose', 'fr'], dense: ['fact-dense English', 'en'] };
const sizes = { 'tiny (100 B)': 100, 'article (3 kB)': 3000, [`large (${large / MB} MB)`]: large };
const rows = [];
const largest = {};
for (const [kind, [name, language]] of Object.entries(kinds)) {
  for (const [size, characters] of Object.entries(sizes)) {
    const row = measure(name, size, made(kind, characters), language);
    rows.push(row);
    largest[kind] = row;
  }
}
if (options.text) {
  const text = readFileSync(options.text, 'utf8');
  rows.push(measure(options.text, `${(text.length / MB).toFixed(2)} MB`, text, options.lang));
}

const columns = ['text', 'size', 'sonyfacts', ...peers.map((peer) => peer.name)];
const cell = (value) => (typeof value === 'number' ? value.toFixed(value < 10 ? 2 : 1) : value);
console.log(`MB/s on Node ${process.versions.node}, one core\n`);
console.log(`| ${columns.join(' | ')} |\n|${columns.map((_, i) => (i < 2 ? '---|' : '---:|')).join('')}`);
for (const row of rows) console.log(`| ${columns.map((column) => cell(row[column])).join(' | ')} |`);

/** How many times as long twice the text takes; by turns, so that both have the machine's best moments. */
function twice() {
  const texts = [made('english', large / 2), made('english', large)];
  const best = texts.map(() => Infinity);
  for (let run = 0; run < 2 * RUNS; run++) {
    for (const [i, text] of texts.entries()) {
      const start = performance.now();
      extract(text, 'en');
      best[i] = Math.min(best[i], performance.now() - start);
    }
  }
  return best[1] / best[0];
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

const ratios = [
  { name: 'English prose, times wink-nlp', ratio: largest.english.sonyfacts / largest.english['wink-nlp entities'], floor: 3, goal: 5 },
  { name: 'fact-dense, times wink-nlp', ratio: largest.dense.sonyfacts / largest.dense['wink-nlp entities'], floor: 0.9, goal: 2 },
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
