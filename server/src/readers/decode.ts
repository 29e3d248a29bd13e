/** Bytes to characters: UTF-8, UTF-16, or Windows-1252 where the bytes can be no other; what is no text is said, not guessed. */

const utf8 = new TextDecoder('utf-8', { fatal: true });
const lenientUtf8 = new TextDecoder('utf-8');

/** Bytes that are looked at to tell text from binary data. */
const sample = 65_536;

export type Decoded = { readonly text: string; readonly problem?: undefined } | { readonly problem: string };

/** `declared` is the encoding that the file itself names; it counts where the bytes are not UTF-8. */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  if (bytes.length === 0) return { problem: 'is empty.' };
  const utf16 = utf16Of(bytes);
  if (utf16) return checked(new TextDecoder(utf16).decode(bytes));
  if (isBinary(bytes.subarray(0, sample))) return { problem: 'holds binary data, not text.' };
  try {
    return checked(utf8.decode(bytes));
  } catch {
    return named(bytes, declared) ?? otherwise(bytes);
  }
}

/** By its mark, or by the zero in every second byte of plain Latin text. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 512);
  if (bytes.length % 2 === 1 || head.length < 8) return undefined;
  let even = 0;
  let odd = 0;
  let controls = 0;
  for (let i = 0; i + 1 < head.length; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
    const unit = head[i]! | head[i + 1]!;
    if (unit < 32 && !isBlank(unit)) controls++;
  }
  const most = 0.45 * head.length;
  if (controls > 0) return undefined;
  if (odd >= most && even === 0) return 'utf-16le';
  return even >= most && odd === 0 ? 'utf-16be' : undefined;
}

const isBlank = (byte: number): boolean => byte >= 9 && byte <= 13;

/** A zero is in no text; a form feed or an escape may be, but not many. */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 32 && !isBlank(byte)) controls++;
  }
  return controls > bytes.length / 100;
}

/** Undefined where the name is unknown, or one of those that stand for Windows-1252, whose bytes are looked at. */
function named(bytes: Uint8Array, declared: string | undefined): Decoded | undefined {
  if (
    declared === undefined ||
    /^(?:utf-?(?:8|16.*)|windows-1252|cp1252|iso-?8859-1|latin-?1|us-ascii|ascii)$/i.test(declared)
  )
    return undefined;
  try {
    return checked(new TextDecoder(declared, { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Text that is not UTF-8: UTF-8 with a flaw in it, or else Windows-1252. */
function otherwise(bytes: Uint8Array): Decoded {
  const { sequences, flaws } = utf8Sequences(bytes);
  if (sequences > flaws) return checked(lenientUtf8.decode(bytes));
  if (!readsAsLatin(bytes))
    return { problem: 'is in an encoding that can’t be told. Save it again with the encoding UTF-8.' };
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    let piece = '';
    for (const byte of bytes.subarray(at, at + 8192))
      piece += byte >= 0x80 && byte < 0xa0 ? windows1252[byte - 0x80] : String.fromCharCode(byte);
    pieces.push(piece);
  }
  return checked(pieces.join(''));
}

function utf8Sequences(bytes: Uint8Array): { sequences: number; flaws: number } {
  let sequences = 0;
  let flaws = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let found = 0;
    while (found < length && (bytes[i + found + 1] ?? 0) >> 6 === 2) found++;
    if (length > 0 && found === length) sequences++;
    else flaws++;
    i += found;
  }
  return { sequences, flaws };
}

/**
 * The five bytes that Windows-1252 leaves free do not occur, and letters above ASCII stand between others, as in "café":
 * where most of them stand side by side the text is in another script.
 */
function readsAsLatin(bytes: Uint8Array): boolean {
  let letters = 0;
  let together = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    if (byte < 0xa0 && windows1252[byte - 0x80] === '\ufffd') return false;
    if (byte < 0xc0) continue;
    letters++;
    if (bytes[at - 1]! >= 0xa0 || bytes[at + 1]! >= 0xa0) together++;
  }
  return together <= 0.75 * letters;
}

/** Bytes 0x80 to 0x9f. Not every runtime's TextDecoder has them right. */
const windows1252 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

const checked = (text: string): Decoded => (text.trim() === '' ? { problem: 'holds no words.' } : { text });
