const latin1 = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1", from, Math.min(to, bytes.length));

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0) =>
  signature.every((byte, index) => bytes[at + index] === byte);

/** First bytes of what a system would run. */
const PROGRAMS: readonly (readonly [string, readonly number[]])[] = [
  ["Windows", [0x4d, 0x5a]],
  ["Linux", [0x7f, 0x45, 0x4c, 0x46]],
  ["macOS", [0xcf, 0xfa, 0xed, 0xfe]],
  ["macOS", [0xce, 0xfa, 0xed, 0xfe]],
  ["Java", [0xca, 0xfe, 0xba, 0xbe]],
  ["WebAssembly", [0x00, 0x61, 0x73, 0x6d]],
  ["Windows", [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]],
  ["Unix", [0x23, 0x21]],
];

/** The system whose program begins at a byte; undefined for everything else. */
export function programAt(bytes: Uint8Array, at = 0): string | undefined {
  return PROGRAMS.find(([, signature]) => startsWith(bytes, signature, at))?.[0];
}

const ZIP_END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

/** Whether a zip program would open the file: a closing record near its end, with the directory that it names before it. */
export function endsAsZip(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = Math.max(0, bytes.length - ZIP_END_BYTES - LONGEST_COMMENT);
  for (
    let at = buffer.indexOf("PK\x05\x06", from, "latin1");
    at >= 0;
    at = buffer.indexOf("PK\x05\x06", at + 4, "latin1")
  ) {
    if (at + ZIP_END_BYTES > buffer.length) return false;
    const directory = at - buffer.readUInt32LE(at + 12);
    if (directory >= 0 && startsWith(bytes, [0x50, 0x4b, 0x01, 0x02], directory)) return true;
  }
  return false;
}

/** PDF readers look for their header this far in. */
const PDF_WITHIN = 1024;

export function opensAsPdf(bytes: Uint8Array, from = 0): boolean {
  return latin1(bytes, from, PDF_WITHIN).includes("%PDF-");
}

/** Markup that a browser or an old program might run. */
export const MARKUP = /<(?:!doctype\s+html|html|head|body|svg|script|iframe|object|embed)[\s>/]|<\?php/i;

const ARCHIVES: readonly (readonly number[])[] = [
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
];
const LOOKED_AT = 1024 * 1024;

/** What hides behind the end of a picture. Phones append small films there, which is no harm. */
export function hidesBehind(bytes: Uint8Array, end: number): boolean {
  if (end >= bytes.length) return false;
  if (programAt(bytes, end) !== undefined || ARCHIVES.some((signature) => startsWith(bytes, signature, end)))
    return true;
  const rest = latin1(bytes, end, end + LOOKED_AT);
  return rest.includes("%PDF-") || MARKUP.test(rest);
}
