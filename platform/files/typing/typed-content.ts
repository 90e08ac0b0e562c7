import { accept, type Refused, type Result, refuse } from "#kernel";
import { openContainer } from "../container/container.ts";
import { sniff } from "../container/sniff.ts";
import { decodeText } from "../decode-text.ts";
import { type CameraNotes, cameraNotes } from "./camera-notes.ts";
import { heicHeader, isHeic, jpegHeader, type PictureHeader, pngHeader, webpHeader } from "./picture.ts";
import { endsAsZip, hidesBehind, MARKUP, opensAsPdf, programAt } from "./suspicion.ts";

/** What a file is by its bytes, and what its header says of a picture. */
export type TypedContent = {
  readonly type: "png" | "jpeg" | "webp" | "heic" | "pdf" | "docx" | "xlsx" | "ofd" | "text";
  readonly about: CameraNotes & { readonly width?: number; readonly height?: number };
};

const unknown = (format: string) => refuse("files.type-unknown", { format });
const twoInOne = () => refuse("files.two-in-one");

const isWebp = (bytes: Uint8Array) =>
  Buffer.from(bytes.subarray(0, 4)).toString("latin1") === "RIFF" &&
  Buffer.from(bytes.subarray(8, 12)).toString("latin1") === "WEBP";

function picture(
  type: "png" | "jpeg" | "webp" | "heic",
  bytes: Uint8Array,
  header: Result<PictureHeader>,
): Result<TypedContent> {
  if (!header.ok) return header;
  const { width, height, end, notesAt } = header.value;
  if (endsAsZip(bytes) || opensAsPdf(bytes) || hidesBehind(bytes, end)) return twoInOne();
  return accept({ type, about: { width, height, ...cameraNotes(bytes, notesAt) } });
}

const PDF_TAIL = 64 * 1024;

function pdf(bytes: Uint8Array): Result<TypedContent> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const opening = buffer.toString("latin1", 0, 1024);
  // Readers forgive signs before the header, and so a script or a page can stand there.
  if (!/^(?:\xef\xbb\xbf)?\s*%PDF-/.test(opening) || endsAsZip(bytes)) return twoInOne();
  if (!buffer.subarray(-PDF_TAIL).includes("startxref")) return refuse("files.pdf-cut-off");
  return accept({ type: "pdf", about: {} });
}

/** Parts by which containers are told. */
const CONTAINERS = [
  ["docx", "word/document.xml"],
  ["xlsx", "xl/workbook.xml"],
  ["ofd", "ofd.xml"],
] as const;
const MACROS = /(?:^|\/)(?:vbaproject\.bin|vbadata\.xml|activex\/[^/]+|macrosheets\/[^/]+)$/;
const PROGRAM_PARTS = /^(?:meta-inf\/manifest\.mf|androidmanifest\.xml|classes\.dex)$/;
/** The list of types may say what the names of the parts hide. */
const TYPES_PART = "[Content_Types].xml";

async function office(bytes: Uint8Array): Promise<Result<TypedContent>> {
  if (opensAsPdf(bytes)) return twoInOne();
  const opened = await openContainer(bytes);
  if (!opened.ok) return opened;
  const names = opened.value.names.map((name) => name.toLowerCase());
  if (names.some((name) => PROGRAM_PARTS.test(name))) return refuse("files.program", { system: "Java" });
  const type = CONTAINERS.find(([, part]) => names.includes(part))?.[0];
  if (type === undefined) return unknown("zip");
  if (names.some((name) => MACROS.test(name))) return refuse("files.macros");
  const types = type === "ofd" ? accept(undefined) : await opened.value.read(TYPES_PART);
  if (!types.ok) return types;
  if (/macroEnabled|vbaProject/i.test(new TextDecoder().decode(types.value))) return refuse("files.macros");
  // Everything is inflated once: what lies about its size is found here and not by whoever opens it.
  const unsound = await firstUnsound(opened.value.names, opened.value.stream);
  return unsound ?? accept({ type, about: {} });
}

async function firstUnsound(
  names: readonly string[],
  stream: (name: string, take: (piece: Uint8Array) => unknown) => Promise<Result<boolean>>,
): Promise<Refused | undefined> {
  for (const name of names) {
    if (name.endsWith("/")) continue;
    const streamed = await stream(name, () => undefined);
    if (!streamed.ok) return streamed;
  }
  return undefined;
}

function text(bytes: Uint8Array): Result<TypedContent> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded.refusal.code === "files.too-large" ? decoded : unknown("");
  if (MARKUP.test(decoded.value.text)) return refuse("files.web-page");
  if (endsAsZip(bytes)) return twoInOne();
  return accept({ type: "text", about: {} });
}

/**
 * Tells what a file is by its bytes alone and takes nothing that could be more than it says. Refuses `files.program`, `files.web-page`,
 * `files.two-in-one` (opens as two different things), `files.macros`, `files.encrypted`, `files.picture-damaged`,
 * `files.picture-too-many-pixels`, `files.picture-too-many-parts`, `files.pdf-cut-off`, `files.type-unknown` and what `openContainer` refuses.
 */
export async function typedContent(bytes: Uint8Array): Promise<Result<TypedContent>> {
  const system = programAt(bytes);
  if (system !== undefined) return refuse("files.program", { system });
  if (isWebp(bytes)) return picture("webp", bytes, webpHeader(bytes));
  if (isHeic(bytes)) return picture("heic", bytes, heicHeader(bytes));
  const kind = sniff(bytes);
  switch (kind) {
    case "png":
      return picture("png", bytes, pngHeader(bytes));
    case "jpeg":
      return picture("jpeg", bytes, jpegHeader(bytes));
    case "pdf":
      return pdf(bytes);
    case "zip":
    case "ofd":
      return office(bytes);
    case "html":
    case "mhtml":
      return refuse("files.web-page");
    case "ole2-encrypted":
      return refuse("files.encrypted");
    case "ole2":
    case "rtf":
    case "odt":
    case "tiff":
      return unknown(kind);
    case "unknown":
      return text(bytes);
  }
}
