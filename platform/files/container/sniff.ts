/**
 * What a file is by its bytes, whatever its name says. `zip` is any Office Open XML container (docx, xlsx, pptx) or other zip;
 * `ole2` the older Office format (.doc, .wps, .xls), `ole2-encrypted` an Office Open XML document under a password;
 * `unknown` leaves text in any encoding and everything else.
 */
export type FileKind =
  | "zip"
  | "odt"
  | "ofd"
  | "pdf"
  | "ole2"
  | "ole2-encrypted"
  | "rtf"
  | "html"
  | "mhtml"
  | "png"
  | "jpeg"
  | "tiff"
  | "unknown";

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["ole2", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["tiff", [0x4d, 0x4d, 0x00, 0x2a]],
];

/** PDF readers accept junk of up to this many bytes before the header, and some printers write it. */
const PDF_HEADER_WITHIN = 1024;
const OPENING_BYTES = 4096;

const latin1 = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1", from, Math.min(to, bytes.length));

/** The first part's name and, where it is stored plainly, its content: OpenDocument puts its type there. */
function zipKind(bytes: Uint8Array): FileKind {
  const opening = latin1(bytes, 30, 160);
  if (opening.startsWith("mimetypeapplication/vnd.oasis.opendocument.text")) return "odt";
  return opening.startsWith("OFD.xml") ? "ofd" : "zip";
}

/** An Office Open XML document under a password is a stream of this name in the older container (MS-OFFCRYPTO 2.3.4.4). */
const ENCRYPTED_STREAM = Buffer.from("EncryptedPackage", "utf16le");

function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED_STREAM);
}

/** The text behind any comments and XML declaration at its start. */
function withoutPreamble(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const ends = rest.startsWith("<!--") ? "-->" : rest.startsWith("<?") ? "?>" : undefined;
    const end = ends === undefined ? -1 : rest.indexOf(ends);
    if (ends === undefined || end < 0) return rest;
    rest = rest.slice(end + ends.length).trimStart();
  }
}

function markupKind(opening: string): FileKind {
  const text = opening.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").replaceAll("\0", "");
  if (/^\s*mime-version:/i.test(text)) return "mhtml";
  return /^<(?:!doctype\s+html|html|head|body)\b/i.test(withoutPreamble(text)) ? "html" : "unknown";
}

/** Tells the kind of a file from its first bytes. */
export function sniff(bytes: Uint8Array): FileKind {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte))?.[0];
  if (found === "zip") return zipKind(bytes);
  if (found === "ole2") return isEncryptedPackage(bytes) ? "ole2-encrypted" : "ole2";
  if (found) return found;
  const opening = latin1(bytes, 0, OPENING_BYTES);
  if (opening.slice(0, PDF_HEADER_WITHIN).includes("%PDF-")) return "pdf";
  return markupKind(opening);
}
