import { crc32, deflateRawSync } from "node:zlib";

/** A file to put into a zip, and the lies to tell about it. */
export type Entry = {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly store?: boolean;
  readonly flags?: number;
  readonly localName?: string;
  readonly localMethod?: number;
  readonly method?: number;
  readonly claimedSize?: number;
  readonly attributes?: number;
  readonly crc?: number;
  /** Points to the local header of the entry of this index instead of having its own bytes. */
  readonly sharesBytesOf?: number;
};

function record(size: number, fields: readonly (readonly [number, number, 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(size);
  for (const [at, value, bytes] of fields) {
    if (bytes === 2) buffer.writeUInt16LE(value, at);
    else buffer.writeUInt32LE(value >>> 0, at);
  }
  return buffer;
}

/** Writes a zip as told, without any check: `zip([{ name: "a.txt", data: "…" }])`. */
export function zip(entries: readonly Entry[]): Uint8Array {
  const [body, directory]: [Buffer[], Buffer[]] = [[], []];
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const data = Buffer.from(typeof entry.data === "string" ? Buffer.from(entry.data) : entry.data);
    const stored = entry.store ? data : deflateRawSync(data);
    const method = entry.method ?? (entry.store ? 0 : 8);
    const [flags, crc, size] = [entry.flags ?? 0x800, entry.crc ?? crc32(data), entry.claimedSize ?? data.length];
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const offset = entry.sharesBytesOf === undefined ? at : (offsets[entry.sharesBytesOf] ?? 0);
    offsets.push(offset);
    if (entry.sharesBytesOf === undefined) {
      const local = record(30, [
        [0, 0x04034b50, 4],
        [4, 20, 2],
        [6, flags, 2],
        [8, entry.localMethod ?? method, 2],
        [14, crc, 4],
        [18, stored.length, 4],
        [22, size, 4],
        [26, localName.length, 2],
      ]);
      body.push(local, localName, stored);
      at += 30 + localName.length + stored.length;
    }
    const central = record(46, [
      [0, 0x02014b50, 4],
      [4, 0x031e, 2],
      [6, 20, 2],
      [8, flags, 2],
      [10, method, 2],
      [16, crc, 4],
      [20, stored.length, 4],
      [24, size, 4],
      [28, name.length, 2],
      [38, entry.attributes ?? 0, 4],
      [42, offset, 4],
    ]);
    directory.push(central, name);
  }
  const listed = Buffer.concat(directory);
  const end = record(22, [
    [0, 0x06054b50, 4],
    [8, entries.length, 2],
    [10, entries.length, 2],
    [12, listed.length, 4],
    [16, at, 4],
  ]);
  return Buffer.concat([...body, listed, end]);
}
