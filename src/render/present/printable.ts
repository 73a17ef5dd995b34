/**
 * Controls, the characters that turn the direction of writing, and halves of surrogate pairs. Tabs and line ends are
 * no part of it; a terminal obeys U+009B as it does an escape.
 */
const UNSAFE =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text from a document that no terminal takes for a command: what would be one is U+FFFD. */
export const withoutControls = (text: string): string => text.replace(UNSAFE, '\ufffd');

/** The same on one line, as tables show it: every run of spaces and line ends is one space. */
export const printable = (text: string): string => withoutControls(text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/\s+/g, ' '));

/** JSON in which what a terminal would obey is escaped; it reads back as the same value. */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
