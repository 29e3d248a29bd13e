/** Reads plain text. */
import { decode } from './decode.ts';
import type { Reader } from './reader.ts';
import { longestText, tooLong } from './unreadable.ts';

export const plainReader: Reader = {
  read(bytes) {
    const decoded = decode(bytes);
    if (decoded.problem !== undefined) return decoded;
    if (decoded.text.length > longestText) throw tooLong();
    return { text: decoded.text, format: 'plain' };
  },
};
