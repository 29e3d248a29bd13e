/** Reads Markdown; its markup is blanked out later, so that offsets stay those of the file. */
import { decode } from './decode.ts';
import type { Reader } from './reader.ts';

export const markdownReader: Reader = {
  extensions: ['.md', '.markdown'],
  read(bytes) {
    const decoded = decode(bytes);
    return 'problem' in decoded ? decoded : { text: decoded.text, format: 'markdown' };
  },
};
