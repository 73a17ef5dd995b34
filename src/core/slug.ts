/** Lower case without diacritics, everything else a hyphen: `Corée du Nord` is `coree-du-nord`. */
export function slug(name: string): string {
  return plainSlug(name) ?? plainSlug(name.normalize('NFD').replace(LATIN_MARKS, '')) ?? anySlug(name);
}

/** Accents of Latin letters. The classes of Unicode take a third of a millisecond each to compile, and few names need them. */
const LATIN_MARKS = /[\u0300-\u036f]/g;

function anySlug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The slug of ASCII and typographic punctuation, as most names are, in one pass; undefined for other names. */
function plainSlug(name: string): string | undefined {
  let out = '';
  let from = 0;
  for (let i = 0; i <= name.length; i++) {
    const code = i < name.length ? name.charCodeAt(i) : 0;
    if (code > 0x7f && (code < 0x2010 || code > 0x2027)) return undefined;
    const inside = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
    if (inside) continue;
    if (i > from) out += out === '' ? name.slice(from, i) : `-${name.slice(from, i)}`;
    from = i + 1;
  }
  return out.toLowerCase();
}
