import { type AreaId, accept, type Id, type Instant, type Refusal, type Result, refuse } from "#kernel";
import { type EvidenceRecord, FILES_PER_RECORD } from "./evidence.ts";

export type UploadId = Id<"evidence">;

/** A file on its way in: received piece by piece, then checked. What is kept is no upload any more. */
export type Upload = EvidenceRecord & {
  readonly id: UploadId;
  readonly fileName: string;
  /** Bytes that the page announced. */
  readonly size: number;
  /** Bytes that are here; the next piece begins there. */
  readonly received: number;
  /** CRC-32 of the bytes that are here. */
  readonly crc32: number;
  readonly state: "receiving" | "checking" | "refused";
  /** Why it was sent back; null unless refused. */
  readonly refusal: Refusal | null;
  readonly begunAt: Instant;
};

export const FILE_BYTES_LIMIT = 50 * 1024 * 1024;
export const PIECE_BYTES_LIMIT = 1024 * 1024;
/** One person's unfinished files; more are a page gone wild. */
const UNFINISHED_LIMIT = 10;
/** What nobody went on with for so long is swept. */
export const IDLE_MINUTES = 24 * 60;
const NAME_LENGTH = 200;

type UploadWish = {
  readonly homeId: AreaId;
  readonly fileName: string;
  readonly size: number;
};

/** The last step of a path, without signs that no file name should have; long names lose their middle. */
export function plainFileName(given: string): string {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  // Signs that turn the direction of writing make gpj.exe read as exe.jpg.
  const plain = last.replace(/[\p{Control}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "").trim();
  const signs = [...plain];
  if (signs.length <= NAME_LENGTH) return plain;
  return [...signs.slice(0, NAME_LENGTH - 41), "…", ...signs.slice(-40)].join("");
}

/**
 * Whether a file may begin to come in. `files` are at the record already or on their way to it. Refuses `evidence.name-needed`, `evidence.empty`,
 * `evidence.too-large`, `evidence.too-many-files` and `evidence.too-many-unfinished`.
 */
export function beginUpload(
  wish: UploadWish,
  { unfinished, files }: { readonly unfinished: number; readonly files: number },
): Result<{ readonly fileName: string }> {
  const fileName = plainFileName(wish.fileName);
  if (fileName === "") return refuse("evidence.name-needed");
  if (wish.size <= 0) return refuse("evidence.empty");
  if (wish.size > FILE_BYTES_LIMIT) return refuse("evidence.too-large", { limit: FILE_BYTES_LIMIT / 1024 / 1024 });
  if (files >= FILES_PER_RECORD) return refuse("evidence.too-many-files", { most: FILES_PER_RECORD });
  if (unfinished >= UNFINISHED_LIMIT) return refuse("evidence.too-many-unfinished", { most: UNFINISHED_LIMIT });
  return accept({ fileName });
}

/**
 * How many bytes of a piece that begins at `from` are here already: 0 for the next piece, all of them for one that comes again. Refuses
 * `evidence.gap` with the byte to go on from, `evidence.beyond-end` and `evidence.upload-closed`.
 */
export function knownPart(
  upload: Pick<Upload, "state" | "received" | "size">,
  piece: { readonly from: number; readonly length: number },
): Result<number> {
  const { state, received, size } = upload;
  const end = piece.from + piece.length;
  if (end > size) return refuse("evidence.beyond-end", { size });
  if (end <= received) return accept(piece.length);
  if (state !== "receiving") return refuse("evidence.upload-closed");
  if (piece.from > received) return refuse("evidence.gap", { received });
  return accept(received - piece.from);
}

/** Whether all is here and the same as the page read. Refuses `evidence.incomplete` with the byte to go on from, and `evidence.bytes-differ`. */
export function finishable(upload: Pick<Upload, "received" | "size" | "crc32">, crc32: number): Result<void> {
  const { received, size } = upload;
  if (received < size) return refuse("evidence.incomplete", { received });
  return upload.crc32 === crc32 ? accept() : refuse("evidence.bytes-differ");
}
