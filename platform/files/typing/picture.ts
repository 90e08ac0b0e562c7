import { accept, type Result, refuse } from "#kernel";

/** What the header of a picture says. Sizes are pixels; nothing is decoded. */
export type PictureHeader = {
  readonly width: number;
  readonly height: number;
  /** The byte behind the picture: what follows is something else. */
  readonly end: number;
  /** Where the camera's notes (TIFF structure) begin. */
  readonly notesAt?: number | undefined;
};

/** A page that shows a picture unpacks four bytes a pixel: beyond this a small file is a trap for the reader's computer. */
const PIXELS_LIMIT = 50_000_000;

/** Parts of a picture: encoders write some thousand for 50 MB (PNG data in pieces of 8 KB), and who writes millions wants the reader to count them. */
const PARTS_LIMIT = 50_000;

const tooManyParts = () => refuse("files.picture-too-many-parts", { limit: PARTS_LIMIT });
const damaged = () => refuse("files.picture-damaged");
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const ascii = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length));

function withinPixels(header: PictureHeader): Result<PictureHeader> {
  const pixels = header.width * header.height;
  if (!(pixels > 0)) return damaged();
  if (pixels > PIXELS_LIMIT) {
    const { width, height } = header;
    return refuse("files.picture-too-many-pixels", { width, height, limit: PIXELS_LIMIT / 10_000 });
  }
  return accept(header);
}

/** PNG: chunks of length, name, data and sum from byte 8 to IEND. */
export function pngHeader(bytes: Uint8Array): Result<PictureHeader> {
  const view = viewOf(bytes);
  let notesAt: number | undefined;
  let pictured = false;
  let parts = 0;
  for (let at = 8; at + 12 <= bytes.length; ) {
    if (++parts > PARTS_LIMIT) return tooManyParts();
    const length = view.getUint32(at);
    const name = ascii(bytes, at + 4, 4);
    const next = at + 12 + length;
    if (next > bytes.length || (at === 8 && (name !== "IHDR" || length !== 13))) return damaged();
    if (name === "IDAT") pictured = true;
    if (name === "eXIf") notesAt = at + 8;
    if (name === "IEND")
      return pictured
        ? withinPixels({ width: view.getUint32(16), height: view.getUint32(20), end: next, notesAt })
        : damaged();
    at = next;
  }
  return damaged();
}

const FRAME_MARKERS = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
const [SCAN, END, EXIF] = [0xda, 0xd9, 0xe1];
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** The first marker behind the packed data that begins at `from`. Every byte is looked at once: data may hold a mark at every second one. */
function behindScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

type Segment = { readonly marker: number; readonly at: number; readonly length: number };

/** The segments of a JPEG up to and with its end; what is cut off or out of place ends them early. */
function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  const view = viewOf(bytes);
  for (let at = 2; at + 1 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === END) return yield { marker, at, length: 0 };
    if (marker === 0xff || standsAlone(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = at + 4 > bytes.length ? 0 : view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return;
    yield { marker, at, length };
    at = marker === SCAN ? behindScan(bytes, at + 2 + length) : at + 2 + length;
  }
}

/** JPEG: segments of a marker and a length; packed data follow a scan's. They are counted as they are met, never kept. */
export function jpegHeader(bytes: Uint8Array): Result<PictureHeader> {
  const view = viewOf(bytes);
  let [frame, notesAt, parts] = [0, undefined as number | undefined, 0];
  for (const { marker, at, length } of segmentsOf(bytes)) {
    if (++parts > PARTS_LIMIT) return tooManyParts();
    if (frame === 0 && FRAME_MARKERS.includes(marker) && length >= 8) frame = at;
    if (notesAt === undefined && marker === EXIF && ascii(bytes, at + 4, 6) === "Exif\0\0") notesAt = at + 10;
    if (marker !== END || frame === 0) continue;
    return withinPixels({ width: view.getUint16(frame + 7), height: view.getUint16(frame + 5), end: at + 2, notesAt });
  }
  return damaged();
}

/** WebP: a RIFF of one of three kinds of chunks, each with its own way to say the size. */
export function webpHeader(bytes: Uint8Array): Result<PictureHeader> {
  if (bytes.length < 30) return damaged();
  const view = viewOf(bytes);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return damaged();
  const bits24 = (at: number) => view.getUint16(at, true) | ((bytes[at + 2] ?? 0) << 16);
  switch (ascii(bytes, 12, 4)) {
    case "VP8X":
      return withinPixels({ width: bits24(24) + 1, height: bits24(27) + 1, end });
    case "VP8 ":
      return withinPixels({ width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, end });
    case "VP8L": {
      const packed = view.getUint32(21, true);
      return withinPixels({ width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1, end });
    }
    default:
      return damaged();
  }
}

const HEIC_BRANDS = ["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1"];
const HEADER_BYTES = 256 * 1024;

export function isHeic(bytes: Uint8Array): boolean {
  return ascii(bytes, 4, 4) === "ftyp" && HEIC_BRANDS.includes(ascii(bytes, 8, 4));
}

/** HEIC: the largest of the sizes that the boxes named `ispe` give; tiles and thumbnails have their own. */
export function heicHeader(bytes: Uint8Array): Result<PictureHeader> {
  const view = viewOf(bytes);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_BYTES));
  let largest: PictureHeader = { width: 0, height: 0, end: bytes.length };
  for (let at = head.indexOf("ispe"); at >= 0 && at + 16 <= head.length; at = head.indexOf("ispe", at + 4)) {
    const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (width * height > largest.width * largest.height) largest = { width, height, end: bytes.length };
  }
  return withinPixels(largest);
}
