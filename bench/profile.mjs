// Where the time of extraction goes: node --cpu-prof is exact but its output needs a browser, so this prints the top of it.
//   node bench/profile.mjs english|french|dense|FILE [lang]
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { Extractor } from '../dist/index.js';
import { documentOf, made } from './texts.mjs';

const [kind = 'english', language = kind === 'french' ? 'fr' : 'en'] = process.argv.slice(2);
const text = ['english', 'french', 'dense'].includes(kind) ? made(kind, 2e6) : readFileSync(kind, 'utf8');
const extractor = new Extractor();
const run = () => extractor.extract(documentOf(text, language));
const RUNS = 5;
// what the compiler does once is no part of it
for (let i = 0; i < RUNS; i++) run();
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: 200 });
await session.post('Profiler.start');
const start = performance.now();
for (let i = 1; i < RUNS; i++) run();
const { facts } = run();
const elapsed = (performance.now() - start) / RUNS;
const { profile } = await session.post('Profiler.stop');
const byId = new Map(profile.nodes.map((node) => [node.id, node]));
const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
const label = ({ callFrame: { functionName, lineNumber } }) => `${functionName || '(anonymous)'}:${lineNumber + 1}`;
const self = new Map();
const whole = new Map();
const add = (table, name, time) => table.set(name, (table.get(name) ?? 0) + time);
profile.samples.forEach((id, i) => {
  const time = profile.timeDeltas[i];
  add(self, label(byId.get(id)), time);
  const names = new Set();
  for (let at = id; at !== undefined; at = parents.get(at)) names.add(label(byId.get(at)));
  for (const name of names) add(whole, name, time);
});
const top = (table) => [...table].sort((a, b) => b[1] - a[1]).slice(0, 32);
const show = ([name, time]) => `${(time / 10 / RUNS / elapsed).toFixed(1).padStart(5)} %  ${name}`.padEnd(44);
console.log(`${(text.length / 1e3 / elapsed).toFixed(1)} MB/s, ${facts.length} facts\n\n${'its own'.padEnd(44)}with what it calls`);
const [own, all] = [top(self), top(whole)];
own.forEach((row, i) => {
  console.log(show(row) + show(all[i]));
});
