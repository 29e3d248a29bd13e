/** The parts of an Office file that a reader asks for, with the unpacked size bounded before anything is unpacked. */
import { strFromU8, unzipSync } from 'fflate';
import { Unreadable } from './unreadable.ts';

/** Bytes that all parts together may have unpacked. A real document of text comes nowhere near. */
const mostUnpacked = 64 * 1024 * 1024;
const mostEntries = 20_000;

/** Texts by their name in the archive. What `wanted` does not name stays packed, archives inside included. */
export function partsOf(bytes: Uint8Array, wanted: RegExp, kind: string): ReadonlyMap<string, string> {
  if (isOldOrEncrypted(bytes))
    throw new Unreadable(
      `is protected with a password, or in an older format. Save it as ${kind} without a password.`,
    );
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new Unreadable(`is not a ${kind} file, whatever its name says.`);
  let entries = 0;
  let unpacked = 0;
  const seen = new Set<string>();
  let parts: ReturnType<typeof unzipSync>;
  try {
    parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (++entries > mostEntries) throw new Unreadable(`packs more than ${mostEntries} files.`);
        if (!wanted.test(name) || seen.has(name)) return false;
        seen.add(name);
        // No more is unpacked than is announced here, even where the archive lies about it.
        unpacked += originalSize;
        if (unpacked > mostUnpacked)
          throw new Unreadable(`unpacks to more than ${mostUnpacked / 1024 / 1024} MB, so it is not opened.`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('is damaged or cut off.');
  }
  return new Map(Object.entries(parts).map(([name, part]) => [name, textOf(part)]));
}

const textOf = (part: Uint8Array): string => {
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le').decode(part);
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be').decode(part);
  return strFromU8(part);
};

/** The container of Word 97 and Excel 97, and of all Office files under a password. */
const isOldOrEncrypted = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
