/** The characters that HTML writes by name or number, as far as they matter to a text. */

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    nbsp: '\u00a0',
    thinsp: '\u2009',
    hairsp: '\u2009',
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
    frac14: '¼',
    frac34: '¾',
    sup2: '²',
    sup3: '³',
    times: '×',
    hellip: '…',
    bdquo: '„',
    sbquo: '‚',
    laquo: '«',
    raquo: '»',
    apos: "'",
    lt: '<',
    gt: '>',
    szlig: 'ß',
    oslash: 'ø',
    Oslash: 'Ø',
    aelig: 'æ',
    AElig: 'Æ',
  }),
);

/** A letter's name goes before its accent's: "eacute", "Ouml". */
const accents: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
};
const accented = new RegExp(`^([a-zA-Z])(${Object.keys(accents).join('|')})$`);

/** By what stands between "&" and ";": "euro", "#8364", "#x20AC". "" for what is no single code unit. */
function characterOf(name: string): string {
  const code = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
  const point = code ? Number.parseInt(code[1] ?? code[2]!, code[1] ? 16 : 10) : undefined;
  const character = point !== undefined && point > 32 && isCodeUnit(point) ? String.fromCharCode(point) : '';
  const [, letter, accent] = accented.exec(name) ?? [];
  if (letter) return `${letter}${accents[accent!]}`.normalize('NFC').slice(0, 1);
  // A hair's breadth between the digits of a number is no other blank than a thin one.
  return entities.get(name) ?? (character === '\u200a' ? '\u2009' : character);
}

/**
 * The character for the whole of "&euro;", at its length: what opens stands at its start and all else at its end, so that a
 * span from or to the character has all of it.
 */
export function decoded(entity: string): string {
  const character = characterOf(entity.slice(1, -1));
  return opening.test(character) ? character.padEnd(entity.length) : character.padStart(entity.length);
}

const opening = /[£€¥$“‘„‚«]/;

/** True for a character that is written as one code unit. */
const isCodeUnit = (point: number): boolean => point < 0xd800 || (point > 0xdfff && point < 0x10000);
