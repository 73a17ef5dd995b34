// Writes what is generated from the program: the outputs in README.md and docs/, docs/commands.md, docs/rules.md, the
// goldens of tests/golden. With --check nothing is written; what is not current is listed, and the exit code is 1.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import loadedJq from 'jq-web';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const jq = await loadedJq;
const check = process.argv.includes('--check');
const stale = [];

function put(file, content) {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  stale.push(file);
  if (check) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** What the program prints for the arguments of one command. */
const printed = new Map();
function sonyfacts(args) {
  const known = printed.get(args);
  if (known !== undefined) return known;
  const words = [...args.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3]);
  const { NO_COLOR, FORCE_COLOR, COLUMNS, ...env } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['bin/sonyfacts.js', ...words], {
    encoding: 'utf8',
    env,
    maxBuffer: 1 << 28,
  });
  if (status === null || status > 1) throw new Error(`sonyfacts ${args}: exit ${status}: ${stderr}`);
  printed.set(args, stdout);
  return stdout;
}

/** Runs a line such as `sonyfacts … | jq -r '…' | head -n 5`. Only these three programs are known. */
async function run(line) {
  const [first, ...rest] = line.split(/ \| (?=jq |head )/);
  let output = sonyfacts(first.replace(/^(?:npx )?sonyfacts /, ''));
  for (const step of rest) {
    const head = /^head -n (\d+)$/.exec(step);
    const filter = /^jq ((?:-\w+ )*)'([^']*)'$/s.exec(step);
    if (head) output = `${output.split('\n').slice(0, Number(head[1])).join('\n')}\n`;
    else if (filter) output = await jq.raw(output, filter[2], filter[1].trim() === '' ? [] : filter[1].trim().split(' '));
    else throw new Error(`cannot run ${step}`);
  }
  return output.trimEnd();
}

/**
 * Fills the outputs of a page: a block of ```console begins with a command after `$ `; what follows is replaced by what
 * the command prints.
 */
async function page(file) {
  const parts = readFileSync(file, 'utf8').split(/(^```console\n[\s\S]*?^```$)/m);
  for (const [i, part] of parts.entries()) {
    const block = /^```console\n\$ ([^\n]*(?:\\\n[^\n]*)*)\n/.exec(part);
    if (block) parts[i] = `\`\`\`console\n$ ${block[1]}\n${await run(block[1].replace(/\\\n\s*/g, ''))}\n\`\`\``;
  }
  put(file, parts.join(''));
}

await page('README.md');
for (const file of readdirSync('docs').filter((name) => name.endsWith('.md') && !['commands.md', 'rules.md'].includes(name)))
  await page(`docs/${file}`);

const names = [...sonyfacts('--help').matchAll(/^ {2}([a-z]+) {2,}/gm)].map((match) => match[1]).filter((name) => name !== 'help');
const helps = names.map((name) => `## ${name}\n\n\`\`\`text\n${sonyfacts(`${name} --help`).trimEnd()}\n\`\`\`\n`);
put('docs/commands.md', `# Commands\n\nGenerated from the program by \`npm run generate\`.\n\n${helps.join('\n')}`);

const cell = (text) => text.replaceAll('|', '\\|');
const rules = JSON.parse(sonyfacts('rules -f json'));
const rows = rules.map(({ id, summary }) => `| \`${id}\` | ${cell(summary)} |`);
put(
  'docs/rules.md',
  `# Rules\n\nGenerated from the program by \`npm run generate\`.\n\n| rule | matches |\n| --- | --- |\n${rows.join('\n')}\n`,
);

for (const [name, args] of Object.entries({
  'table.txt': '',
  'by-document.txt': '--by document --mentions',
  json: '-f json',
  jsonl: '-f jsonl',
  csv: '-f csv',
  md: '-f markdown',
}))
  put(`tests/golden/seeds.${name}`, sonyfacts(`extract seeds --no-config ${args}`));

for (const file of stale) console.log(`${check ? 'not current' : 'wrote'}: ${file}`);
if (check && stale.length > 0) {
  console.log('npm run generate brings them up to date; look at what changed before you commit it.');
  process.exitCode = 1;
}
