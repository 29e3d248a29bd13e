/** Reads plain text. */
import { decode } from './decode.ts';
import type { Reader } from './reader.ts';

export const plainReader: Reader = {
  extensions: ['.txt', '.text'],
  read(bytes) {
    const decoded = decode(bytes);
    return 'problem' in decoded ? decoded : { text: decoded.text, format: 'plain' };
  },
};
