import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Class, classOf } from '../../src/text/characters.ts';
import { eachSection } from '../../src/text/sections.ts';
import { Gap, Tokens } from '../../src/text/tokens.ts';
import { Vocabulary } from '../../src/text/vocabulary.ts';

const known = new Vocabulary();
const during = known.add('during');
for (const word of ['ou', 'où', 'août', 'the', '€', "'"]) known.add(word);

function read(text: string): Tokens {
  const tokens = new Tokens();
  tokens.read(text, 0, text.length, known, (_left, right) => right === during);
  return tokens;
}

const each = <V>(tokens: Tokens, what: (i: number) => V): V[] =>
  Array.from({ length: tokens.limit - tokens.first }, (_, i) => what(tokens.first + i));
const written = (tokens: Tokens): string[] => each(tokens, (i) => tokens.text.slice(tokens.start[i], tokens.end[i]));
const wordsOf = (text: string): string[] => {
  const tokens = read(text);
  return each(tokens, (i) => known.form(tokens.word[i] as number));
};

describe('tokens', () => {
  test.each([
    ['Kim Jong-un', ['Kim', 'Jong', '-', 'un']],
    ["l'OMS", ['l', "'", 'OMS']],
    ['640bhp', ['640', 'bhp']],
    ['26 M€', ['26', 'M', '€']],
    ['5,99\u00a0€', ['5', ',', '99', '€']],
    ['co\u00adop', ['co\u00adop']],
    ['e\u0301te\u0301 !', ['e\u0301te\u0301', '!']],
    ['YouTube', ['YouTube']],
    ['timeDuring', ['time', 'During']],
    ['m²', ['m²']],
    ['a😀b', ['a', '😀', 'b']],
  ])('%s', (text, expected) => {
    expect(written(read(text))).toEqual(expected);
  });

  test('a lost line break counts as one', () => {
    const tokens = read('timeDuring');
    expect(tokens.gap[tokens.first + 1]).toBe(Gap.Newline);
  });

  test('blank lines part paragraphs, whatever the line end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const tokens = read(`a${end}b${end}${end}c`);
      expect([tokens.gap[tokens.first + 1], tokens.gap[tokens.first + 2]]).toEqual([Gap.Newline, Gap.Paragraph]);
    }
  });
});

describe('words are found', () => {
  test.each([
    ['OU', 'ou'],
    ['OÙ', 'où'],
    ['ou\u0300', 'où'],
    ['AOUT', 'août'],
    ['aou\u00adt', 'août'],
    ['thé', ''],
    ['’', "'"],
    ['€', '€'],
  ])('%j as %j', (text, form) => {
    expect(wordsOf(text)).toEqual([form]);
  });

  test('by the form they were added in, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zà-ÿ]{1,12}$/), { maxLength: 200 }), (forms) => {
        const vocabulary = new Vocabulary();
        const ids = forms.map((form) => vocabulary.add(form));
        expect(forms.map((form) => vocabulary.find(form))).toEqual(ids);
      }),
    );
  });
});

describe('of any text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 });

  test('tokens are in order, apart, and leave out white space and ignorable characters alone', () => {
    fc.assert(
      fc.property(text, (any) => {
        const tokens = read(any);
        let at = 0;
        for (let i = tokens.first; i < tokens.limit; i++) {
          const start = tokens.start[i] as number;
          const end = tokens.end[i] as number;
          expect(end).toBeGreaterThan(start);
          expect(any.slice(at, start)).toMatch(/^(?:\s|\p{Cc}|\p{Cf}|[\ufe00-\ufe0f])*$/u);
          at = end;
        }
        expect(any.slice(at)).toMatch(/^(?:\s|\p{Cc}|\p{Cf}|[\ufe00-\ufe0f])*$/u);
      }),
    );
  });

  test('sections follow each other from the first character to the last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('word ', 'x'.repeat(20_000), '. ', '\n', '\r\n\r\n', ' '.repeat(9000)), { maxLength: 30 }),
        (parts) => {
          const whole = parts.join('');
          const cuts: number[] = [0];
          eachSection(whole, (from, to) => {
            expect(from).toBe(cuts.at(-1));
            expect(to).toBeGreaterThan(from);
            cuts.push(to);
          });
          expect(cuts.at(-1)).toBe(whole.length);
        },
      ),
    );
  });
});

test('Latin letters are told by their case as Unicode tells them', () => {
  for (let code = 0x80; code < 0x180; code++) {
    const char = String.fromCharCode(code);
    const kind = classOf(code);
    expect([char, kind === Class.Upper]).toEqual([char, /\p{Lu}/u.test(char)]);
    expect([char, kind === Class.Upper || kind === Class.Lower]).toEqual([char, /\p{L}|[²³¹]/u.test(char)]);
  }
});

test('beyond the last token there is nothing, however long the texts were that have been read before', () => {
  const beyond = 32;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 3, maxLength: 6 }), (lengths) => {
      const tokens = new Tokens();
      for (const length of lengths) {
        const text = 'Ab 12, € '.repeat(length);
        tokens.read(text, 0, text.length, known, () => false);
        for (let i = tokens.limit; i < tokens.limit + beyond; i++)
          expect([tokens.kind[i], tokens.word[i], tokens.sign[i], tokens.shape[i], tokens.gap[i]]).toEqual([0, 0, 0, 0, Gap.Paragraph]);
      }
    }),
  );
});
