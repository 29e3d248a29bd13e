/** The characters that HTML writes by name or number, as far as they matter to a text. */

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    nbsp: '\u00a0',
    thinsp: '\u2009',
    ndash: '–',
    mdash: '—',
    pound: '£',
    euro: '€',
    yen: '¥',
    cent: '¢',
    deg: '°',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    quot: '"',
    minus: '−',
    frac12: '½',
  }),
);

/** By what stands between "&" and ";": "euro", "#8364", "#x20AC". "" for what is no single code unit. */
function characterOf(name: string): string {
  const code = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
  const point = code ? Number.parseInt(code[1] ?? code[2]!, code[1] ? 16 : 10) : undefined;
  const character = point !== undefined && point > 32 && isCodeUnit(point) ? String.fromCharCode(point) : '';
  return entities.get(name) ?? character;
}

/**
 * The character for the whole of "&euro;", at its length: what opens stands at its start and all else at its end, so that a
 * span from or to the character has all of it.
 */
export function decoded(entity: string): string {
  const character = characterOf(entity.slice(1, -1));
  return opening.test(character) ? character.padEnd(entity.length) : character.padStart(entity.length);
}

const opening = /[£€¥$“‘]/;

/** True for a character that is written as one code unit. */
const isCodeUnit = (point: number): boolean => point < 0xd800 || (point > 0xdfff && point < 0x10000);
