import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factLines, folderWith, inProcess, type Outcome, sonyfacts } from './command.ts';

const documentsOf = (outcome: Outcome): string[] => [...new Set(factLines(outcome).map(({ document }) => document))];

describe('which files are read', () => {
  test('texts in folders, ordered by id, without what is ignored, hidden or no text', async () => {
    const folder = folderWith({
      'b.txt': '12 %',
      'a.md': '13 %',
      'sub/c.html': '<p>14 %</p>',
      'sub/d.js': '15 %',
      '.hidden.txt': '16 %',
      'node_modules/e.txt': '17 %',
      'drafts/f.txt': '18 %',
      'drafts/kept.txt': '19 %',
      'sub/old/g.txt': '20 %',
      '.gitignore': 'drafts/*\n!drafts/kept.txt\n',
      'sub/.sonyfactsignore': 'old/\n',
      '.git/HEAD': '',
    });
    const outcome = await inProcess(['extract', '-f', 'jsonl', '.'], { cwd: folder });
    expect(documentsOf(outcome)).toEqual(['a', 'b', 'drafts/kept', 'sub/c']);
    expect(outcome.stderr).toBe('');
    expect(outcome.status).toBe(0);
    // a file that is named itself is read whatever it is called; order and repetition of paths change nothing
    const named = ['sub/d.js', 'b.txt', '.', 'b.txt'];
    const forwards = await inProcess(['extract', '-f', 'jsonl', ...named], { cwd: folder });
    expect(documentsOf(forwards)).toEqual(['a', 'b', 'd', 'drafts/kept', 'sub/c']);
    expect((await inProcess(['extract', '-f', 'jsonl', ...named.reverse()], { cwd: folder })).stdout).toBe(forwards.stdout);
  });

  test('ids keep their extension, or their path, where they would be the same', async () => {
    const folder = folderWith({ 'a.txt': '1 %', 'a.md': '2 %', 'x/n.txt': '3 %', 'y/n.txt': '4 %' });
    expect(documentsOf(await inProcess(['extract', '-f', 'jsonl', 'a.txt', 'a.md', 'x', 'y'], { cwd: folder }))).toEqual([
      'a.md',
      'a.txt',
      'x/n.txt',
      'y/n.txt',
    ]);
  });

  test('what cannot be read is one line each, and the rest is read', async () => {
    const folder = folderWith({
      'good.txt': '12 %',
      'empty.txt': '',
      'binary.txt': Buffer.from([0x41, 0, 1, 2, 3]),
      'broken.txt': Buffer.from('caf\xc3\xa9 \xc3\xa9t\xc3\xa9 \xc3 13 %', 'latin1'),
      'garbled.txt': Buffer.from('paid \xff\xfe\xc3( 14 %', 'latin1'),
      'large.txt': 'x '.repeat(1000),
    });
    mkdirSync(join(folder, 'sub'));
    symlinkSync('..', join(folder, 'sub/loop'));
    symlinkSync('nowhere', join(folder, 'dangling.txt'));
    const outcome = await inProcess(['extract', '-f', 'jsonl', '.', 'missing.txt', '--max-size', '1kB'], { cwd: folder });
    expect(factLines(outcome).map(({ document, value }) => [document, value])).toEqual([
      ['broken', 13],
      ['garbled', 14],
      ['good', 12],
    ]);
    expect([...outcome.complaints].sort()).toEqual([
      'sonyfacts: binary.txt: a binary file, not text',
      'sonyfacts: broken.txt: not valid UTF-8 from byte 13 on; read with U+FFFD in place of what is broken',
      'sonyfacts: dangling.txt: no such file or folder',
      'sonyfacts: garbled.txt: not valid UTF-8 from byte 6 on; read with U+FFFD in place of what is broken',
      'sonyfacts: large.txt: 2 kB is more than one document may have, 1 kB (see --max-size)',
      'sonyfacts: missing.txt: no such file or folder',
      'sonyfacts: sub/loop: leads back to a folder that it is in (not followed)',
    ]);
    expect(outcome.status).toBe(2);
  });
});

describe('encodings', () => {
  const text = 'Le 24 décembre, « 12 % » des salles\u00a0: 13\u202f% à Noël.';
  const cp1252 = Buffer.from('Le 24 d\xe9cembre, \x93 12 % \x94 des salles\xa0: 13 % \xe0 No\xebl.', 'latin1');
  const swapped = Buffer.from(text, 'utf16le').swap16();
  test('are told apart, and spans count in the decoded text', async () => {
    const cut = folderWith({ 'cut.txt': Buffer.from('caf\xc3\xa9 12 % \xc3', 'latin1') });
    expect((await inProcess(['extract', '-f', 'jsonl', '.'], { cwd: cut })).complaints).toEqual([
      'sonyfacts: cut.txt: not valid UTF-8 from byte 12 on; read with U+FFFD in place of what is broken',
    ]);
    const folder = folderWith({
      'bom.txt': `\ufeff${text}`,
      'le.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
      'be.txt': Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]),
      'nobom.txt': Buffer.from(text, 'utf16le'),
      'windows.txt': cp1252,
      'nfd.txt': text.normalize('NFD'),
      'page.html': Buffer.concat([Buffer.from('<meta charset=iso-8859-1><p>'), cp1252]),
    });
    const outcome = await inProcess(['extract', '-f', 'jsonl', '--type', 'date,figure', '--date', '2015-01-07', '.'], { cwd: folder });
    expect(outcome.stderr).toBe('');
    for (const document of ['bom', 'le', 'be', 'nobom', 'windows', 'nfd', 'page']) {
      const facts = factLines(outcome).filter((fact) => fact.document === document);
      expect([document, facts.map(({ value }) => value)]).toEqual([document, ['2014-12-24', 12, 13, '2014-12-25']]);
      if (!['nfd', 'page'].includes(document)) expect(facts[0]).toMatchObject({ column: 4, quote: '24 décembre' });
    }
  });
});

describe('records', () => {
  const record = (id: string, text: string, more = {}): string => JSON.stringify({ id, text, ...more });
  test('come in a line each and go out in the same order, malformed ones named', async () => {
    const lines = [
      record('z', '12 %'),
      '{"id":',
      '[1]',
      '',
      record('a', '13 %', { date: '2015-13-01' }),
      JSON.stringify({ id: 'b' }),
      JSON.stringify({ text: 'x' }),
      record('c', 'Le 4 janvier', { date: '2015-01-07', language: 'fr' }),
    ];
    const outcome = await inProcess(['extract', '-', '--from', 'jsonl', '-f', 'jsonl'], { input: lines.join('\r\n') });
    expect(factLines(outcome).map(({ document, value }) => [document, value])).toEqual([
      ['z', 12],
      ['c', '2015-01-04'],
    ]);
    expect(outcome.complaints.map((line) => line.replace(/not JSON: .*/, 'not JSON'))).toEqual([
      'sonyfacts: stdin:2: not JSON',
      'sonyfacts: stdin:3: expected a JSON object',
      'sonyfacts: stdin:5: expected "date" to be a date like 2015-01-07, not "2015-13-01"',
      'sonyfacts: stdin:6: expected "text" to be a string',
      'sonyfacts: stdin:7: expected "id" to be a string that is not empty',
    ]);
    expect(outcome.status).toBe(2);
  });

  test('are read from files by their name, and give the same with any number of threads', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) =>
      record(`r${i}`, `On ${1 + (i % 28)} March 2015 sales rose ${i} % ${'and so on '.repeat(20)}`),
    );
    const folder = folderWith({ 'all.jsonl': lines.join('\n') });
    const one = await inProcess(['extract', 'all.jsonl', '-f', 'jsonl', '-j', '1'], { cwd: folder });
    expect(factLines(one)).toHaveLength(6000);
    for (const jobs of ['2', '3'])
      expect(sonyfacts(['extract', 'all.jsonl', '-f', 'jsonl', '-j', jobs], { cwd: folder }).stdout).toBe(one.stdout);
  });

  test('an empty input is an empty result', async () => {
    expect(await inProcess(['extract', '-', '--from', 'jsonl', '-f', 'jsonl'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const json = await inProcess(['extract', '-', '-f', 'json'], { input: '' });
    expect(JSON.parse(json.stdout)).toMatchObject({ facts: [], documents: [{ id: 'stdin', path: null }] });
    expect(json.status).toBe(0);
  });
});
