import { expect, test } from 'vitest';
import { foldOf } from '../../src/text/characters.ts';

// In a file of its own: what is found out about a character is kept, and a built program classes none before its first text.
test('plain small letters are folded before any text has been read', () => {
  expect([...'sz'].map((letter) => String.fromCharCode(foldOf(letter.charCodeAt(0))))).toEqual(['s', 'z']);
});
