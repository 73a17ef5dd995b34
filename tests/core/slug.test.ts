import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slug } from '../../src/core/slug.ts';

test.each([
  ['Corée du Nord', 'coree-du-nord'],
  ['Kim Jong-un', 'kim-jong-un'],
  ["L'Interview qui tue !", 'l-interview-qui-tue'],
  ['20th Century Fox', '20th-century-fox'],
  ['U.S.', 'u-s'],
  ['--', ''],
])('%s is %s', (name, expected) => {
  expect(slug(name)).toBe(expected);
});

test('a slug is its own slug, and is the same for composed and decomposed letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
      expect(slug(slug(name))).toBe(slug(name));
      expect(slug(`${name}é`)).toBe(slug(`${name}e\u0301`));
    }),
  );
});
