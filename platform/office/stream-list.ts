import { accept, type Result } from "#kernel";
import type { TextRow } from "./sheet-scanner.ts";
import { streamCsv } from "./stream-csv.ts";
import { streamRows } from "./stream-rows.ts";

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/**
 * Reads a list row by row, whatever it is called: what begins as a zip is an Excel workbook, everything else is read as separated
 * values. Refuses what `streamRows` and `streamCsv` refuse.
 */
export async function streamList(
  bytes: Uint8Array,
  take: (rows: readonly TextRow[]) => Promise<void>,
): Promise<Result<undefined>> {
  if (!isZip(bytes)) return streamCsv([bytes], take);
  const read = await streamRows(bytes, take);
  return read.ok ? accept() : read;
}
