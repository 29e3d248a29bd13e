/** One form for the spellings of a name. */

/** Case and diacritics taken off, so that Orbán and ORBAN are one. */
export function fold(name: string): string {
  const lower = name.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłıđß’‘ʻ‐‑]/g, (letter) => plainLetters[letter]!);
}

const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ı: 'i',
  đ: 'd',
  ß: 'ss',
  '’': "'",
  '‘': "'",
  ʻ: "'",
  '‐': '-',
  '‑': '-',
};
