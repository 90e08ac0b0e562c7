export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** First bytes of what people hand in for text by mistake: zip (docx, xlsx), PDF, old Office, images, gzip. */
const PACKED: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  bytes.length >= signature.length && signature.every((byte, i) => bytes[i] === byte);

/** Whether the bytes begin as a container or picture does, which is no text. */
export function isPacked(bytes: Uint8Array): boolean {
  return PACKED.some((signature) => startsWith(bytes, signature));
}

/** Zeros in every second byte: Latin signs, line ends and separators in UTF-16. Few Chinese characters end in a zero byte. */
function wideWithoutMark(bytes: Uint8Array): TextEncoding | undefined {
  let [even, odd] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  // A zero astray makes no text wide.
  const least = Math.max(1, bytes.length / 200);
  if (odd > 3 * even && odd >= least) return "utf-16le";
  return even > 3 * odd && even >= least ? "utf-16be" : undefined;
}

/** The UTF-16 a text's beginning says by its mark or shows by its zeros; undefined when it is in another code. */
export function wideEncodingOf(
  beginning: Uint8Array,
): { readonly encoding: TextEncoding; readonly marked: boolean } | undefined {
  if (startsWith(beginning, [0xff, 0xfe])) return { encoding: "utf-16le", marked: true };
  if (startsWith(beginning, [0xfe, 0xff])) return { encoding: "utf-16be", marked: true };
  const encoding = wideWithoutMark(beginning);
  return encoding && { encoding, marked: false };
}

/** Where the first sign beyond ASCII stands; -1 when there is none. */
export function firstBeyondAscii(bytes: Uint8Array): number {
  return bytes.findIndex((byte) => byte >= 0x80);
}

/** The beginning of a text in this code, undefined when it is none; a sign may be cut off at the end. */
function beginningIn(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** An accented Latin letter by itself beside an ASCII letter, as in Café, Zürich and Écully. */
const ACCENTED = "[\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u017f]";
const LONE_LETTERS = new RegExp(`(?<=[A-Za-z])${ACCENTED}(?!\\P{ASCII})|(?<!\\P{ASCII})${ACCENTED}(?=[A-Za-z])`, "gu");

/** Whether a text has no signs beyond ASCII but these. */
function isLatin(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text.replace(LONE_LETTERS, ""));
}

/**
 * The code of a text that is not in UTF-16, told from its first sign beyond ASCII on, and by the byte before that where it is known; undefined for what
 * nobody reads. A few Chinese characters in GB 18030 are rare European letters in UTF-8 (联通); who writes here means the Chinese ones, unless
 * all of them stand one by one inside Latin words.
 */
export function narrowEncodingOf(fromBeyondAscii: Uint8Array, before?: number): "utf-8" | "gb18030" | undefined {
  if (startsWith(fromBeyondAscii, [0xef, 0xbb, 0xbf])) return "utf-8";
  const utf8 = beginningIn(fromBeyondAscii, "utf-8");
  if (utf8 !== undefined && (utf8 === "" || /[\u2000-\uffff]/.test(utf8))) return "utf-8";
  if (utf8 !== undefined && isLatin(String.fromCharCode(before ?? 0) + utf8)) return "utf-8";
  if (beginningIn(fromBeyondAscii, "gb18030") !== undefined) return "gb18030";
  return utf8 === undefined ? undefined : "utf-8";
}

/** A text without the marks before it: who joins files or saves twice leaves more than one. */
export function withoutMarks(text: string): string {
  return text.replace(/^\ufeff+/, "");
}
