import { expect, test } from 'vitest';
import { SmallWords } from '../../src/text/small-words.ts';
import { Tokens } from '../../src/text/tokens.ts';
import { Vocabulary } from '../../src/text/vocabulary.ts';

const words = new SmallWords();
const tokens = new Tokens(words);

function read(text: string): void {
  words.open(text);
  tokens.read(text, 0, text.length, new Vocabulary(), () => false);
}

/** Whether `word`, which `text` writes in capitals, is one of its small words too. */
function isSmall(word: string, text: string): boolean {
  read(text);
  const start = text.indexOf(word);
  return words.has(start, start + word.length);
}

test.each([
  ['Bread', 'Bread and bread', true],
  ['ÉTÉ', 'ÉTÉ, été', true],
  ['Bread', 'Bread and breads', false],
  ['Bread', 'Bread and @bread and bread.com and x.bread', false],
  ['Bread', 'Bread and butter.', false],
] as const)('%s in "%s"', (word, text, small) => {
  expect(isSmall(word, text)).toBe(small);
});

test('more words than there was room for', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => [...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('')).join(' ');
  expect(isSmall('Cab', `Cab ${many}`)).toBe(true);
  expect(isSmall('Zebra', `Zebra ${many}`)).toBe(false);
});

test('words of other texts are none of this one, whatever has been read before', () => {
  const long = 'x'.repeat(2 ** 28);
  for (let texts = 0; texts < 20; texts++) {
    expect(isSmall('Bread', 'Bread and bread')).toBe(true);
    words.open(long);
    expect(isSmall('Bread', 'Bread and butter')).toBe(false);
  }
});
