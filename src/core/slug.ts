/** Lower case without diacritics, everything else a hyphen: `Corée du Nord` is `coree-du-nord`. */
export function slug(name: string): string {
  const lower = isAscii(name) ? name.toLowerCase() : name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return lower.replace(isAscii(lower) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}

// patterns for all of Unicode cost ten times those for ASCII, which most names are
function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}
