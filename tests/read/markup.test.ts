import { describe, expect, test } from 'vitest';
import { FILLER, OBJECT, TAIL } from '../../src/core/mask.ts';
import { markupOf, maskMarkup } from '../../src/read/markup/index.ts';

/** Prose with what stands for markup shown: `·` filler, `□` an object, `~` the tail of a reference. */
async function prose(text: string, markup: 'text' | 'marked-text' | 'markdown' | 'html'): Promise<string> {
  const { prose: found } = await maskMarkup(text, markup);
  expect(found).toHaveLength(text.length);
  return found.replaceAll(FILLER, '·').replaceAll(OBJECT, '□').replaceAll(TAIL, '~');
}

describe('Markdown', () => {
  test.each([
    ['**The Interview** is *out*', '··The Interview·· is ·out·'],
    ['[accused](http://e.org "12 %") by', '·accused······················ by'],
    ['see `x = 12` and ![12 %](a.png)', 'see □······· and □·············'],
    ['12&nbsp;% &amp; 13&#37; \\*14\\*', '12\u00a0·····% &~~~~ 13%~~~~ ·*14·*'],
    ['# Title\n\ntext', '··Title\n\ntext'],
    ['> one\n> two', '··one ··two'],
    ['a\n\n    12 %\n\nb', 'a\n\n········\n\nb'],
    ['a <b>12</b> % <!-- 13 % --> b', 'a ···12···· % ············· b'],
    ['- 1 January\n- 2 January', '··1 January\n··2 January'],
  ])('%j', async (text, expected) => {
    expect(await prose(text, 'markdown')).toBe(expected);
  });

  test('a plain text that borrows from it keeps its lines, lists and indents', async () => {
    const text = '2014. It began\n    with **12 %**.\n- [one](#)\n[two](#)';
    expect(markupOf('.txt', text)).toBe('marked-text');
    expect(await prose(text, 'marked-text')).toBe('2014. It began\n····with ··12 %··.\n- ·one····\n·two····');
  });

  test('is not seen in plain text with stars, brackets and hashes of its own', () => {
    for (const text of ['3 * 4 ** 5', 'see [1] (12 %)', '#1 and #2\n#3', '* one\n* two', 'a < b > c'])
      expect(markupOf('.txt', text)).toBe('text');
    expect(markupOf('', '\n<!DOCTYPE html><p>x')).toBe('html');
    expect(markupOf('.MD', 'x')).toBe('markdown');
  });
});

describe('HTML', () => {
  test.each([
    ['<p>31 <b>million</b>s</p>', '\n··31 ···million····s\n···'],
    ['caf&eacute; 12&percnt;', 'café~~~~~~~ 12%~~~~~~~'],
    ['AT&T &copy2014 &unknown; &', 'AT&T ©~~~~2014 &unknown; &'],
    ['a<script>12 % </script>b', 'a······················b'],
    ['a <!-- 12 % --> b', 'a ············· b'],
    ['use <code>12 %</code> of', 'use ·····□············· of'],
    ['one\n  two<br>three', 'one   two\n···three'],
    ['<td>1<td>2', '\n···1\n···2'],
    ['<nav>12 %</nav>x', '\n············\n····x'],
    ['&#x1F3AC; &notit;', '🎬~~~~~~~ ¬~~~it;'],
  ])('%j', async (text, expected) => {
    const shown = await prose(text, 'html');
    // where the filler of a hidden element begins is of no matter
    expect(shown.replace(/□(·+)/g, '$1□')).toHaveLength(text.length);
    expect(shown.replace(/[·□]+/g, '·').replace(/·\n/g, '\n·')).toBe(expected.replace(/[·□]+/g, '·').replace(/·\n/g, '\n·'));
  });

  test.each([
    [
      '<html lang="fr-CA"><title> A &amp; B </title><meta name=date content=2015-01-07>',
      { language: 'fr-CA', title: 'A & B', date: '2015-01-07' },
    ],
    ['<meta property="article:published_time" content="2015-01-07T10:00:00Z"><meta name=date content=2014-01-01>', { date: '2015-01-07' }],
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"datePublished":"2015-02-03","headline":"H"}]}</script>',
      { date: '2015-02-03', title: 'H' },
    ],
    ['<script type="application/ld+json">{broken</script><time itemprop=datePublished datetime=2015-03-04>', { date: '2015-03-04' }],
    ['<meta name=date content="7 Jan">', {}],
  ])('%s', async (text, metadata) => {
    expect((await maskMarkup(text, 'html')).metadata).toEqual(metadata);
  });
});

describe('front matter', () => {
  test('is read and is no prose', async () => {
    const text = '---\ntitle: "12 %"\ndate: 2015-01-07T10:00:00Z\nlang: fr\n---\nLe 4 janvier';
    const { prose: found, metadata, metadataIs } = await maskMarkup(text, 'markdown');
    expect(metadata).toEqual({ title: '12 %', date: '2015-01-07', language: 'fr' });
    expect(metadataIs).toBe('front-matter');
    expect(found.replaceAll(FILLER, '')).toBe('\n\n\n\n\nLe 4 janvier');
  });

  test.each(['---\nThe 4th of January\n---\nx', '---\n: : [\n---\nx', '--- \nno end'])('%j is text', async (text) => {
    expect((await maskMarkup(text, 'text')).prose).toBe(text);
  });
});
