// Where the time of extraction goes: node --cpu-prof is exact but its output needs a browser, so this prints the top of it.
//   node bench/profile.mjs english|french|dense|FILE [lang]
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { Extractor } from '../dist/index.js';
import { made } from './texts.mjs';

const [kind = 'english', language = kind === 'french' ? 'fr' : 'en'] = process.argv.slice(2);
const text = ['english', 'french', 'dense'].includes(kind) ? made(kind, 2e6) : readFileSync(kind, 'utf8');
const extractor = new Extractor();
const run = () => extractor.extract({ id: 'profile', path: null, text, prose: text, language, date: '2015-01-07' });
run();
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.setSamplingInterval', { interval: 200 });
await session.post('Profiler.start');
const start = performance.now();
const { facts } = run();
const elapsed = performance.now() - start;
const { profile } = await session.post('Profiler.stop');
const byId = new Map(profile.nodes.map((node) => [node.id, node]));
const self = new Map();
profile.samples.forEach((id, i) => {
  const { functionName, lineNumber, columnNumber } = byId.get(id).callFrame;
  const name = `${functionName || '(anonymous)'} ${lineNumber}:${columnNumber}`;
  self.set(name, (self.get(name) ?? 0) + profile.timeDeltas[i]);
});
console.log(`${(text.length / 1e3 / elapsed).toFixed(1)} MB/s, ${facts.length} facts`);
for (const [name, time] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 28))
  console.log(`${(time / 10 / elapsed).toFixed(1).padStart(5)} %  ${name}`);
