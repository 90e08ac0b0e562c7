import { accept, type Result, refuse } from "#kernel";
import {
  firstBeyondAscii,
  isPacked,
  narrowEncodingOf,
  type TextEncoding,
  wideEncodingOf,
  withoutMarks,
} from "./text-encoding.ts";

export type DecodedText = { readonly text: string; readonly encoding: TextEncoding };

/** Plan documents are tens of kilobytes; a hundred times that is no plan document. */
const TEXT_BYTES_LIMIT = 8 * 1024 * 1024;

/** From so much it is seen whether a text is in UTF-16. */
const LOOKED_AT = 64 * 1024;

/** Control characters that no text holds, or halves of surrogate pairs that lost their other half. */
function isBroken(text: string): boolean {
  return /\ufffd|\p{Surrogate}|(?!\s)[^\P{Control}\u0085]/u.test(text);
}

function decoded(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    const text = withoutMarks(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    return isBroken(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Share of characters that plain Chinese or Latin writing uses; what GB 18030 makes of other bytes scores low. */
function readability(text: string): number {
  const sample = text.slice(0, 4000);
  if (sample === "") return 1;
  const usual = sample.match(/[\s\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\u2010-\u203b·×§—]/g)?.length ?? 0;
  return usual / sample.length;
}

/**
 * Text from the bytes of a file: UTF-8, UTF-16 (with or without mark) or GB 18030; byte order marks are dropped.
 * Refuses `files.too-large` {limit, size}, `files.not-text` {reason} for binary files and `files.undecodable` {tried}.
 */
export function decodeText(bytes: Uint8Array, limit = TEXT_BYTES_LIMIT): Result<DecodedText> {
  if (bytes.length > limit) return refuse("files.too-large", { limit, size: bytes.length });
  if (isPacked(bytes)) return refuse("files.not-text", { reason: "container" });
  const wide = wideEncodingOf(bytes.subarray(0, LOOKED_AT));
  if (wide) {
    const { encoding, marked } = wide;
    const text = decoded(bytes, encoding);
    if (text !== undefined) return accept({ text, encoding });
    return refuse(marked ? "files.undecodable" : "files.not-text", marked ? { tried: [encoding] } : { reason: "nul" });
  }
  if (bytes.includes(0)) return refuse("files.not-text", { reason: "nul" });
  const beyond = firstBeyondAscii(bytes);
  const likely = beyond < 0 ? "utf-8" : narrowEncodingOf(bytes.subarray(beyond), bytes[beyond - 1]);
  for (const encoding of likely === "gb18030" ? (["gb18030", "utf-8"] as const) : (["utf-8", "gb18030"] as const)) {
    const text = decoded(bytes, encoding);
    if (text !== undefined && (encoding === "utf-8" || readability(text) >= 0.9)) return accept({ text, encoding });
  }
  return refuse("files.undecodable", { tried: ["utf-8", "gb18030"] });
}
