// One row of the bench as JSON: MB/s of every contender on one text.
//   node bench/row.mjs '{"text":{"kind":"english","characters":3000,"language":"en"},"warming":300,"budget":200}'
// A process a row: what V8 learns from one text, it does not unlearn on the next (what lives long in it, what is called most),
// so that rows of one process would depend on their order. The contenders share one, and have nothing to do with each other.
// Every one reads the text before it is measured, so that no row pays for what the compiler has not seen yet.
import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { Extractor } from '../dist/index.js';
import { documentOf, made } from './texts.mjs';

const MB = 1e6;
/** Times that a text is read at the least, before it is measured and while: with fewer, a large one is measured while V8 still makes room for it. */
const RUNS = 6;
/**
 * `warming` and `budget` are milliseconds that a contender reads the text for, before it is measured and while it is. Before that
 * it reads what is in `after`. `only` names the contenders, if not all are wanted.
 */
const { text: wanted, after = [], only, warming, budget } = JSON.parse(process.argv[2]);
const textOf = ({ kind, characters, file }) => (file === undefined ? made(kind, characters) : readFileSync(file, 'utf8'));

const extractor = new Extractor();
// as its own documentation sets it up, and with everything switched off that entities can do without
const wink = winkNLP(model);
const winkBare = winkNLP(model, ['sbd', 'ner']);
// the peers read the beginning of a large text: compromise would need two minutes for the whole, and the time of
// chrono-node grows with the square of the text
const contenders = [
  { name: 'sonyfacts', limit: Infinity, run: (prose, language) => extractor.extract(documentOf(prose, language)) },
  { name: 'wink-nlp entities', limit: MB, run: (prose) => wink.readDoc(prose).entities().length() },
  { name: 'wink-nlp, only sbd+ner', limit: MB, run: (prose) => winkBare.readDoc(prose).entities().length() },
  { name: 'chrono-node (dates)', limit: 60_000, run: (prose) => chrono.parse(prose, new Date(2015, 0, 7)).length },
  { name: 'compromise', limit: 20_000, run: (prose) => nlp(prose).people().length },
];

function warm(run, prose, language) {
  const begin = performance.now();
  for (let runs = 0; runs < RUNS || performance.now() < begin + warming; runs++) run(prose, language);
}

/** Best of several runs in MB/s: the best is what the code can do, the rest is what the machine did meanwhile. */
function throughput(run, prose, language) {
  warm(run, prose, language);
  let best = Infinity;
  const end = performance.now() + budget;
  const repeats = Math.max(1, Math.round(20_000 / prose.length));
  for (let runs = 0; runs < RUNS || performance.now() < end; runs++) {
    const start = performance.now();
    for (let i = 0; i < repeats; i++) run(prose, language);
    best = Math.min(best, (performance.now() - start) / repeats);
  }
  return prose.length / MB / (best / 1000);
}

const text = textOf(wanted);
const row = { megabytes: text.length / MB };
for (const { name, limit, run } of contenders) {
  if (only !== undefined && !only.includes(name)) continue;
  for (const other of after) warm(run, textOf(other).slice(0, limit), other.language);
  row[name] = throughput(run, text.slice(0, limit), wanted.language);
}
console.log(JSON.stringify(row));
