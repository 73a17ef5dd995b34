// How `check` grows: corpora of made documents with planted contradictions, all of which must be found, in a heap of under 1 GB.
//   node scripts/build.mjs && node bench/check.mjs [documents…]          default 1000 10000 100000
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../bin/sonyfacts.js', import.meta.url));
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10_000, 100_000];
/** One pair of documents in so many disagrees, and one document in so many has a sum that is wrong. */
const EVERY = 50;

const SYLLABLES = ['bra', 'cor', 'dun', 'fel', 'gar', 'hol', 'kes', 'lor', 'mar', 'nor', 'pel', 'ros', 'sand', 'tor', 'vel', 'wex'];
const nameOf = (n) => {
  let name = '';
  for (let rest = n + 4096; rest > 0; rest = Math.floor(rest / 16)) name += SYLLABLES[rest % 16];
  return name[0].toUpperCase() + name.slice(1);
};

/** Two documents on one tower; how many findings they must give. */
function* documents(count) {
  for (let i = 0; i < count / 2; i++) {
    const wrong = i % EVERY === 0;
    const height = 100 + (i % 300);
    // in tenths of a million, another for each tower: texts that share their amounts are versions of one text
    const parts = [200 + 3 * i, 301 + 7 * i];
    const total = parts[0] + parts[1] + (wrong ? 100 + i : 0);
    const million = (tenths) => (tenths / 10).toFixed(1);
    const place = nameOf(i);
    yield {
      id: `a${i}`,
      language: 'en',
      date: '2020-02-18',
      text: `At ${height} metres tall, the ${place} Tower opened to visitors on Tuesday. The owners paid $${million(parts[0])} million for the land, to which $${million(parts[1])} million were added for the lifts, for a total of $${million(total)} million.`,
    };
    yield {
      id: `b${i}`,
      language: 'en',
      date: '2020-02-20',
      text: `Climbers were stopped halfway up the ${place} Tower on Thursday. The tower is ${wrong ? height + 111 : height} metres tall and has no outside ladders.`,
    };
  }
}

async function run(count) {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=900', bin, 'check', '-', '--from', 'jsonl', '-f', 'jsonl', '--no-config', '-j', '1'],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  const ended = new Promise((resolve) => child.on('close', resolve));
  for (const document of documents(count)) {
    if (!child.stdin.write(`${JSON.stringify(document)}\n`)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  }
  child.stdin.end();
  const code = await ended;
  const errors = output.split('\n').filter((line) => line !== '' && JSON.parse(line).level === 'error').length;
  const planted = 2 * Math.ceil(count / 2 / EVERY);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${count} documents: ${seconds.toFixed(1)} s, ${((1e6 * seconds) / count).toFixed(0)} µs each, ${errors} of ${planted} found${code > 1 ? `, exit ${code}` : ''}`,
  );
}

for (const size of sizes) await run(size);
