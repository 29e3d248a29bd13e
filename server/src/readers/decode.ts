/** Bytes to characters: UTF-8, or UTF-16 with its mark; anything else is said, not guessed. */

const utf8 = new TextDecoder('utf-8', { fatal: true });

export function decode(bytes: Uint8Array): { text: string } | { problem: string } {
  if (bytes.length === 0) return { problem: 'is empty.' };
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (utf16) return checked(new TextDecoder(utf16).decode(bytes));
  if (bytes.subarray(0, 8192).includes(0)) return { problem: 'holds binary data, not text.' };
  try {
    return checked(utf8.decode(bytes));
  } catch {
    return { problem: 'is not UTF-8 text. Save it again with the encoding UTF-8.' };
  }
}

const checked = (text: string): { text: string } | { problem: string } =>
  text.trim() === '' ? { problem: 'holds no words.' } : { text };
