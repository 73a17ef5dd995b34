import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factLines, folderWith, inProcess, seeds } from './command.ts';

describe('mistakes of use', () => {
  const broken = { 'x.txt': '12 %' };
  test.each([
    [['extract', '--fromat', 'json'], {}, "unknown option '--fromat' (Did you mean --format?)"],
    [['extrac'], {}, "unknown command 'extrac' (Did you mean extract?)"],
    [['extract', '-f', 'xml'], {}, /^option '-f, --format <format>' argument 'xml' is invalid\. Allowed choices are table, json/],
    [['extract', '--type', 'figure,dates'], {}, /There is no type "dates"; types are figure, date, actor, platform/],
    [['extract', '--lang', 'de'], {}, /'de' is invalid\. Allowed choices are auto, en, fr/],
    [['extract', '--date', '2015-02-30'], {}, /Expected a date of the calendar like 2015-01-07/],
    [['extract', '--where', 'kind'], {}, '--where kind: expected field=value, or one of != > >= < <= ~ for ='],
    [['extract', '-j', '0'], {}, /Expected a number from 1 to 256, or auto/],
    [['extract', '--max-size', 'big'], {}, /Expected a size like 500kB, 64MB or 1GB/],
    [['extract', '-o', 'no/such/folder.json'], {}, 'cannot write no/such/folder.json: no such file or folder'],
    [['extract', '-c', 'none.json'], {}, 'none.json: no such file or folder'],
    [['extract'], { 'sonyfacts.config.json': '{\n  "types": ["figure"],\n}' }, /^sonyfacts\.config\.json:3: not valid JSON/],
    [
      ['extract'],
      { 'sonyfacts.config.json': '{\n  "langage": "fr"\n}' },
      /^sonyfacts\.config\.json:2: unrecognized key: "langage"; expected .*, language, /,
    ],
    [
      ['extract'],
      { 'sonyfacts.config.yaml': 'types:\n  - figure\n  - dates\n' },
      /^sonyfacts\.config\.yaml:3: types\.1: invalid option: expected one of/,
    ],
    [['extract'], { 'package.json': '{\n  "sonyfacts": {\n    "jobs": 0 } }' }, /^package\.json:3: jobs: /],
    [
      ['extract', '--pack', 'p.json'],
      { 'p.json': '{"name":"p","actors":[\n{"name":"A","kind":"persn"}]}' },
      /^p\.json:2: actors\.0\.kind: invalid option: expected one of "person"/,
    ],
    [['extract', '--pack', 'none.json'], {}, 'none.json: no such file or folder'],
  ] as [string[], Record<string, string>, string | RegExp][])(
    '%j is one line on stderr, nothing on stdout, exit 2',
    async (args, files, message) => {
      const outcome = await inProcess([...args, 'x.txt'], { cwd: folderWith({ ...broken, ...files }) });
      expect(outcome.complaints).toHaveLength(1);
      expect(outcome.complaints[0]?.replace(/^sonyfacts: /, '')).toEqual(
        typeof message === 'string' ? message : expect.stringMatching(message),
      );
      expect(outcome.stdout).toBe('');
      expect(outcome.status).toBe(2);
    },
  );
});

describe('flags of extract', () => {
  const text = 'On 24 December, YouTube sold 12 % of 300 tickets for $5 million, and 4 % on January 4.';

  test('--type, --where and --date choose and resolve', async () => {
    const run = async (...args: string[]) =>
      factLines(await inProcess(['extract', '-', '-f', 'jsonl', ...args], { input: text })).map(({ value, key }) => value ?? key);
    expect(await run('--type', 'date', '--date', '2015-01-07')).toEqual(['2014-12-24', '2015-01-04']);
    expect(await run('--type', 'platform')).toEqual(['youtube']);
    expect(await run('--where', 'unit=USD')).toEqual([5000000]);
    expect(await run('--where', 'kind=percentage', '--where', 'value>=12')).toEqual([12]);
    expect(await run('--where', 'value<5')).toEqual([4]);
    expect(await run('--where', 'span.start<10', '--where', 'type!=actor')).toHaveLength(1);
    expect(await run('--where', 'name~TUBE')).toEqual(['youtube']);
  });

  test('config gives what flags do not; --no-config ignores it; documents are dated by pattern', async () => {
    const folder = folderWith({
      'sonyfacts.config.json': JSON.stringify({
        types: ['date'],
        documents: [
          { match: 'old/*', date: '2001-02-03' },
          { match: '*.txt', date: '2011-02-03' },
        ],
      }),
      'a.txt': text,
      'old/b.txt': text,
      'old/c.md': `---\ndate: 1999-06-01\n---\n${text}`,
    });
    const values = async (...args: string[]) =>
      factLines(await inProcess(['extract', '-f', 'jsonl', '.', ...args], { cwd: folder })).map(
        ({ document, value, key }) => `${document} ${value ?? key}`,
      );
    expect(await values()).toEqual([
      'a 2010-12-24',
      'a 2011-01-04',
      'old/b 2000-12-24',
      'old/b 2001-01-04',
      'old/c 1998-12-24',
      'old/c 1999-01-04',
    ]);
    expect(await values('--type', 'platform')).toEqual(['a youtube', 'old/b youtube', 'old/c youtube']);
    expect((await values('--no-config', '--type', 'date')).slice(0, 1)).toEqual(['a XXXX-12-24']);
    expect((await values('--date', '2015-01-07')).slice(-1)).toEqual(['old/c 2015-01-04']);
  });

  test('--pack adds names, --no-pack leaves the built-in ones out, in either order', async () => {
    const folder = folderWith({
      'p.yaml': 'name: mine\nplatforms:\n  - name: Zedflix\n    kind: streaming\n',
      'a.txt': 'It is on Zedflix and on YouTube Movies.',
    });
    const keys = async (...args: string[]) =>
      factLines(await inProcess(['extract', '-f', 'jsonl', '--type', 'platform', 'a.txt', ...args], { cwd: folder })).map(({ key }) => key);
    expect(await keys('--pack', 'p.yaml')).toEqual(['zedflix', 'youtube-movies']);
    expect(await keys('--pack', 'p.yaml', '--no-pack')).toEqual(['zedflix']);
    expect(await keys('--no-pack', '--pack', 'p.yaml')).toEqual(['zedflix']);
  });

  test('-o writes to a file and leaves stdout empty', async () => {
    const folder = folderWith({ 'a.txt': text });
    const outcome = await inProcess(['extract', 'a.txt', '-f', 'json', '-o', 'out.json'], { cwd: folder });
    expect(outcome).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')).facts.length).toBeGreaterThan(5);
  });
});

describe('streams', () => {
  test('colours obey NO_COLOR, FORCE_COLOR, TERM and the flags; a pipe gets none', async () => {
    const coloured = async (env: NodeJS.ProcessEnv, ...args: string[]): Promise<boolean> =>
      (await inProcess(['extract', '-', ...args], { input: '12 %', env })).stdout.includes('\x1b[');
    expect(await coloured({})).toBe(false);
    expect(await coloured({ FORCE_COLOR: '1' })).toBe(true);
    expect(await coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await coloured({ FORCE_COLOR: '1' }, '--no-color')).toBe(false);
    expect(await coloured({ NO_COLOR: '1' }, '--color')).toBe(true);
  });

  test('tables fit 80 columns, or COLUMNS, and keep controls of the text from the terminal', async () => {
    const input = `He paid \x1b[31m$ 5 million\x1b[0m \u202eto YouTube\u202c \x07and ${'NetflixNetflix'.repeat(12)} 12 % ${'x'.repeat(300)}`;
    for (const [env, width] of [
      [{}, 80],
      [{ COLUMNS: '120' }, 120],
      [{ COLUMNS: '50' }, 50],
    ] as const) {
      const { stdout } = await inProcess(['extract', '-', '--mentions'], { input, env });
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
      expect(stdout).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
    }
  });

  test('no format lets a control of the text or of a file name through', async () => {
    const text = 'The \x1b[31mGuardian of Peace hid \x9b2J 5\x7f %, $ 31\x07 million and \u202e580 theaters on 31 November\x07 2014.\n';
    const folder = folderWith({ 'a\x1b[31m.txt': text, 'b.txt': `It said: "\x1b[2J\u009b2J no \u202e!" said Amy Pascal. ${text}` });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
    const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;
    const formats = {
      extract: ['table', 'json', 'jsonl', 'csv', 'markdown'],
      check: ['table', 'json', 'jsonl', 'sarif', 'junit', 'github', 'markdown'],
      merge: ['table', 'json', 'csv', 'markdown'],
    };
    for (const [command, names] of Object.entries(formats))
      for (const format of names) {
        const { stdout, stderr } = await inProcess([command, '.', '-f', format], { cwd: folder });
        expect([command, format, controls.test(stdout), controls.test(stderr)]).toEqual([command, format, false, false]);
      }
    for (const format of ['text', 'json']) {
      const { stdout } = await inProcess(['explain', 'b.txt', '-f', format], { cwd: folder });
      expect([format, controls.test(stdout)]).toEqual([format, false]);
    }
  });

  test('a reader that leaves early ends the program quietly', async () => {
    const bin = join(seeds, '../bin/sonyfacts.js');
    const records = Array.from({ length: 4000 }, (_, i) => JSON.stringify({ id: `r${i}`, text: '12 % and 13 % and 14 %' })).join('\n');
    const outcome = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" extract - --from jsonl -f jsonl | head -n 1`], {
      input: records,
      encoding: 'utf8',
    });
    expect(outcome.stdout.split('\n')).toHaveLength(2);
    expect(outcome.stderr).toBe('');
  });

  test('spreadsheets get no formulas', async () => {
    const { stdout } = await inProcess(['extract', '-', '-f', 'csv', '--type', 'figure'], {
      input: 'Profits fell -5 % and "+7 %", then 8 %',
    });
    for (const line of stdout.trim().split('\n').slice(1)) expect(line).not.toMatch(/,"?[=+@]/);
    expect(stdout.split('\n')[0]).toContain('quote,value,low,high,unit');
  });
});

describe('other commands', () => {
  test('help and version say what they say on stdout, exit 0', async () => {
    for (const args of [['--help'], ['extract', '--help'], ['help', 'extract'], ['--version']]) {
      const outcome = await inProcess(args);
      expect(outcome).toMatchObject({ status: 0, stderr: '' });
      expect(outcome.stdout.length).toBeGreaterThan(3);
    }
  });

  test('explain shows rule, tokens and value of the facts at a place', async () => {
    const folder = folderWith({ 'a.txt': 'No fact.\nIt cost nearly $ 31 million, or 12 %.' });
    const all = await inProcess(['explain', 'a.txt:2'], { cwd: folder });
    expect(all.stdout).toMatch(/a\.txt:2:16 \[\$ 31 million\]/);
    expect(all.stdout).toMatch(/fact +figure, money: value 31000000, unit USD, qualifier approximate/);
    expect(all.stdout).toMatch(/rule +figure\/money/);
    expect(all.stdout).toMatch(/million +scale 1000000/);
    expect(all.stdout).toMatch(/nearly +.*qualifier approximate/);
    const one = JSON.parse((await inProcess(['explain', 'a.txt:2:34', '-f', 'json'], { cwd: folder })).stdout);
    expect(one).toMatchObject([{ fact: { value: 12, unit: '%' } }]);
    expect(await inProcess(['explain', 'a.txt:1'], { cwd: folder })).toMatchObject({
      status: 0,
      stdout: '',
      stderr: 'sonyfacts: no fact stands at a.txt:1\n',
    });
  });

  test('explain tells what is implied: keys of aliases and misspellings, affiliations, years, currencies', async () => {
    const text = 'Kazuo Hirai, PDG de Sony, et Michael Lyton ont parlé de la Corée du Nord le 24 décembre. Coût : 31 M$ (26 M€).';
    const { stdout } = await inProcess(['explain', 'a.txt', '--date', '2015-01-07'], { cwd: folderWith({ 'a.txt': text }) });
    for (const step of [
      'key north-korea from the alias Corée du Nord of North Korea',
      'key michael-lynton: Michael Lyton is a misspelling of Michael Lynton',
      'affiliation sony from Sony',
      'year 2014 from the document date, 2015-01-07',
      'converts 31 M$',
    ])
      expect(stdout).toContain(step);
  });

  test('eval scores against gold and lists mistakes', async () => {
    const text = 'It sold 12 % and 300 tickets.';
    const gold = {
      doc: 'g',
      lang: 'en',
      text,
      scope: ['figure'],
      gold: [
        { type: 'figure', start: 8, end: 12, value: 12, unit: '%', kind: 'percentage' },
        { type: 'figure', start: 17, end: 20, value: 300, kind: 'count' },
        { type: 'figure', start: 21, end: 28, value: 7, kind: 'count', optional: true },
      ],
    };
    const outcome = await inProcess(['eval', '-', '-f', 'json'], { input: `${JSON.stringify(gold)}\n{}` });
    const { types } = JSON.parse(outcome.stdout);
    expect(types.figure).toMatchObject({ gold: 2, found: 2, value: { f1: 1 }, strict: { f1: 0.5 }, span: { f1: 1 } });
    expect(outcome.complaints).toEqual(['sonyfacts: stdin:2: expected "doc" to be a string']);
    expect(outcome.status).toBe(2);
  });

  test('schema, rules and completion print what scripts need', async () => {
    expect(JSON.parse((await inProcess(['schema'])).stdout).properties).toHaveProperty('facts');
    for (const of of ['pack', 'config', 'finding', 'fact'])
      expect(JSON.parse((await inProcess(['schema', of])).stdout)).toHaveProperty('title');
    const rules = JSON.parse((await inProcess(['rules', '-f', 'json', 'figure'])).stdout);
    expect(rules).toContainEqual({ id: 'figure/percentage', summary: expect.any(String), wakes: expect.any(Array) });
    for (const shell of ['zsh', 'fish']) expect((await inProcess(['completion', shell])).stdout).toMatch(/--?l? ?format/);
    const script = (await inProcess(['completion', 'bash'])).stdout;
    const completed = spawnSync(
      'bash',
      ['-c', `${script}\nCOMP_WORDS=(sonyfacts extract --format m); COMP_CWORD=3; _sonyfacts; echo "\${COMPREPLY[@]}"`],
      { encoding: 'utf8' },
    );
    expect(completed.stdout.trim()).toBe('markdown');
  });

  test('init writes a config and a pack that are accepted, and overwrites nothing', async () => {
    const folder = folderWith({ 'releases/2015-01-a.txt': 'On 4 January, Example Player gained 5 %.' });
    expect((await inProcess(['init', '--pack'], { cwd: folder })).status).toBe(0);
    expect(existsSync(join(folder, 'my-names.pack.json'))).toBe(true);
    const facts = factLines(await inProcess(['extract', '-f', 'jsonl', '.'], { cwd: folder }));
    expect(facts.map(({ value, key }) => value ?? key)).toEqual(['2015-01-04', 'example-player', 5]);
    expect(await inProcess(['init'], { cwd: folder })).toMatchObject({
      status: 2,
      stderr: 'sonyfacts: sonyfacts.config.json is there already; use --force to overwrite it\n',
    });
    expect((await inProcess(['init', '--force'], { cwd: folder })).status).toBe(0);
  });
});

test('a condition on a field that no fact has is an error of usage', async () => {
  const { status, stderr } = await inProcess(['extract', seeds, '--where', 'vaule>3'], {});
  expect(status).toBe(2);
  expect(stderr).toContain('vaule');
  const without = await inProcess(['extract', seeds, '--where', 'value>'], {});
  expect(without.status).toBe(2);
  expect(without.stderr).toContain('expected a value behind >');
});
