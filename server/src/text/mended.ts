/** Characters that were written as UTF-8 and read as Windows-1252 on the way: "Â£8bn" is £8bn, and "â€™" an apostrophe. */
import { nothing } from './gaps.ts';

/** The characters that Windows-1252 has for the bytes from 0x80 to 0x9f; those it leaves free are passed on as they are. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const following = String.raw`[\u0080-\u00bf${windows1252}]`;
/** What opens the letters of Latin, in one character or with its accent apart, and what opens punctuation, currencies and signs: no word goes on so. */
const garbled = new RegExp(
  `(?:[ÂÃ]|A[\u0302\u0303])${following}|â${following}{2}|${String.raw`â€(?=[\s.,;:!?)]|$)`}`,
  'g',
);
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** As long as it was: before each character that was meant stands nothing. */
export function mended(text: string): string {
  return text.replace(garbled, (written) => meant(written)?.padStart(written.length, nothing) ?? written);
}

function meant(written: string): string | undefined {
  // The last byte of a closing mark is one that Windows-1252 leaves free, and mostly lost.
  if (written === 'â€') return '”';
  try {
    const character = utf8.decode(Uint8Array.from(written.normalize('NFC'), byteOf));
    return character >= '\u00a0' ? character : undefined;
  } catch {
    return undefined;
  }
}

function byteOf(character: string): number {
  const place = windows1252.indexOf(character);
  return place < 0 ? character.charCodeAt(0) : 0x80 + place;
}
