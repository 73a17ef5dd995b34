/**
 * The date of EDTF level 0 (`2015-01-07`, `2015-01`, `2015`) that `text` states, with or without a time behind it
 * (RFC 3339, as in metadata); undefined where it states none or one that no calendar has.
 */
export function documentDate(text: string): string | undefined {
  const match = /^\s*(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ]\d\d:?\d\d.*)?)?)?\s*$/.exec(text);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (date.getUTCMonth() !== Number(month ?? 1) - 1 || date.getUTCDate() !== Number(day ?? 1)) return undefined;
  return [year, month, day].filter((part) => part !== undefined).join('-');
}
