import { accept, type Result, refuse } from "#kernel";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

export type DecodedText = { readonly text: string; readonly encoding: TextEncoding };

/** Plan documents are tens of kilobytes; a hundred times that is no plan document. */
const TEXT_BYTES_LIMIT = 8 * 1024 * 1024;

/** First bytes of containers that people mistake for text: zip (docx, xlsx), pdf, old Office, images, gzip. */
const CONTAINERS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, i) => bytes[i] === byte);
}

/** Control characters that no text holds, or halves of surrogate pairs that lost their other half. */
function isBroken(text: string): boolean {
  return /\ufffd|\p{Surrogate}|(?!\s)[^\P{Control}\u0085]/u.test(text);
}

function decoded(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return isBroken(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark: Latin text shows as zeros in every second byte, Chinese text as high bytes 4E–9F. */
function guessUtf16(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const end = Math.min(bytes.length, 4096);
  let [evenHits, oddHits] = [0, 0];
  const hit = (byte: number) => byte === 0 || byte === 0x30 || byte === 0xff || (byte >= 0x4e && byte <= 0x9f);
  const rare = (byte: number) => byte === 0;
  let zeros = 0;
  for (let i = 0; i + 1 < end; i += 2) {
    const [even, odd] = [bytes[i] ?? 0, bytes[i + 1] ?? 0];
    if (hit(even)) evenHits++;
    if (hit(odd)) oddHits++;
    if (rare(even) || rare(odd)) zeros++;
  }
  const pairs = end >> 1;
  if (zeros === 0) return undefined;
  if (oddHits > pairs * 0.9 && oddHits > evenHits) return "utf-16le";
  if (evenHits > pairs * 0.9 && evenHits > oddHits) return "utf-16be";
  return undefined;
}

/** Share of characters that plain Chinese or Latin writing uses; what GB 18030 makes of other bytes scores low. */
function readability(text: string): number {
  const sample = text.slice(0, 4000);
  if (sample === "") return 1;
  const usual = sample.match(/[\s\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\u2010-\u203b·×§—]/g)?.length ?? 0;
  return usual / sample.length;
}

/**
 * Text from the bytes of a file: UTF-8, UTF-16 (with or without mark) or GB 18030; the byte order mark is dropped.
 * Refuses `files.too-large` {limit, size}, `files.not-text` {reason} for binary files and `files.undecodable` {tried}.
 */
export function decodeText(bytes: Uint8Array, limit = TEXT_BYTES_LIMIT): Result<DecodedText> {
  if (bytes.length > limit) return refuse("files.too-large", { limit, size: bytes.length });
  if (CONTAINERS.some((signature) => startsWith(bytes, signature)))
    return refuse("files.not-text", { reason: "container" });
  const marked = startsWith(bytes, [0xff, 0xfe])
    ? "utf-16le"
    : startsWith(bytes, [0xfe, 0xff])
      ? "utf-16be"
      : undefined;
  const wide = marked ?? guessUtf16(bytes);
  if (wide) {
    const text = decoded(bytes, wide);
    if (text !== undefined) return accept({ text, encoding: wide });
    return refuse(marked ? "files.undecodable" : "files.not-text", marked ? { tried: [wide] } : { reason: "nul" });
  }
  if (bytes.includes(0)) return refuse("files.not-text", { reason: "nul" });
  const utf8 = decoded(bytes, "utf-8");
  if (utf8 !== undefined) return accept({ text: utf8, encoding: "utf-8" });
  const chinese = decoded(bytes, "gb18030");
  if (chinese !== undefined && readability(chinese) >= 0.9) return accept({ text: chinese, encoding: "gb18030" });
  return refuse("files.undecodable", { tried: ["utf-8", "gb18030"] });
}
