/**
 * Text from a document made safe for a terminal: escape sequences, other controls and the characters that turn the
 * direction of writing become U+FFFD, and every run of spaces and line ends one space.
 */
export function printable(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(
      /[\0-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    );
}
