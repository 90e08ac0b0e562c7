import { crc32, deflateSync } from "node:zlib";
import { type Entry, zip } from "../container/testing/zip-writer.ts";

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** A grey picture of a size; `claims` writes another size into its header. `salt` makes contents differ. */
export function png(
  width: number,
  height: number,
  { claims = [width, height], salt = 0 }: { claims?: readonly [number, number]; salt?: number } = {},
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(claims[0], 0);
  header.writeUInt32BE(claims[1], 4);
  header.set([8, 0, 0, 0, 0], 8);
  const row = Buffer.alloc(width + 1, 0x80 + (salt % 100));
  row[0] = 0;
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const about = chunk("tEXt", Buffer.from(`Comment\0${salt}`, "latin1"));
  return Buffer.concat([signature, chunk("IHDR", header), about, chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

/** A JPEG's segments around packed data that nobody unpacks here. */
export function jpeg(width: number, height: number, notes?: Uint8Array): Buffer {
  const segment = (marker: number, data: Uint8Array) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([head, data]);
  };
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(notes ? [segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0", "latin1"), notes]))] : []),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** Camera notes in one directory of two: when it was taken, and a pointer to a place. */
export function notes(little: boolean, takenAt: string): Buffer {
  const buffer = Buffer.alloc(90);
  const two = (value: number, at: number) =>
    little ? buffer.writeUInt16LE(value, at) : buffer.writeUInt16BE(value, at);
  const four = (value: number, at: number) =>
    little ? buffer.writeUInt32LE(value, at) : buffer.writeUInt32BE(value, at);
  buffer.write(little ? "II" : "MM", 0, "latin1");
  two(42, 2);
  four(8, 4);
  two(2, 8);
  const entry = (at: number, [tag, type, count, value]: readonly [number, number, number, number]) => {
    two(tag, at);
    two(type, at + 2);
    four(count, at + 4);
    four(value, at + 8);
  };
  entry(10, [0x8769, 4, 1, 40]);
  entry(22, [0x8825, 4, 1, 80]);
  two(1, 40);
  entry(42, [0x9003, 2, 20, 60]);
  buffer.write(`${takenAt}\0`, 60, "latin1");
  return buffer;
}

/** A PDF of one page of Latin text, written out plainly with its table of places. */
export function pdf(text: string): Buffer {
  const content = `BT /F1 18 Tf 60 760 Td (${text.replace(/[()\\]/g, "\\$&")}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let body = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 6\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table, "latin1");
}

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** An Office container with a main part and whatever else is asked for. */
export function office(main: "word/document.xml" | "xl/workbook.xml", more: readonly Entry[] = []): Uint8Array {
  return zip([{ name: "[Content_Types].xml", data: TYPES }, { name: main, data: "<x/>" }, ...more]);
}
