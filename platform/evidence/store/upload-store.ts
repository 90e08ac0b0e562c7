import { type Selectable, type SqlBool, sql } from "kysely";
import type { Grant, Reader, Schema, Writer } from "#database";
import { type AreaId, areaId, type Instant, idOf, instantOf, type Refusal } from "#kernel";
import type { EvidenceRecord, RecordKind } from "../domain/evidence.ts";
import type { Upload, UploadId } from "../domain/upload.ts";
import { aboutSubject } from "./evidence-reader.ts";

function uploadOf(row: Selectable<Schema["evidence_upload"]>): Upload {
  return {
    homeId: areaId(row.home_id),
    id: idOf(row.id),
    subjectId: idOf(row.subject_id),
    kind: row.kind as RecordKind,
    recordId: row.record_id,
    fileName: row.file_name,
    size: Number(row.size),
    received: Number(row.received),
    crc32: Number(row.crc32),
    state: row.state as Upload["state"],
    refusal: row.refusal as Refusal | null,
    begunAt: instantOf(row.begun_at),
  };
}

export type NewUpload = EvidenceRecord & Pick<Upload, "id" | "fileName" | "size">;

/** False when an upload of this id is there already. */
export async function insertUpload(write: Writer, grant: Grant, upload: NewUpload, at: Instant): Promise<boolean> {
  const inserted = await write
    .insertInto("evidence_upload")
    .values({
      home_id: upload.homeId,
      id: upload.id,
      subject_id: upload.subjectId,
      kind: upload.kind,
      record_id: upload.recordId,
      file_name: upload.fileName,
      size: upload.size,
      begun_at: at,
      touched_at: at,
      by_id: grant.userId,
      by_name: grant.userName,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** An upload of the caller's; undefined when there is none, also when its file was kept. */
export async function findUpload(query: Reader, homeId: AreaId, id: UploadId): Promise<Upload | undefined> {
  const row = await query
    .selectFrom("evidence_upload")
    .selectAll()
    .where("home_id", "=", homeId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && uploadOf(row);
}

/** The same, held until the transaction ends: pieces of one file come in one after the other. */
export async function holdUpload(write: Writer, homeId: AreaId, id: UploadId): Promise<Upload | undefined> {
  const row = await write
    .selectFrom("evidence_upload")
    .selectAll()
    .where("home_id", "=", homeId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && uploadOf(row);
}

/** The caller's uploads to some records of one kind, oldest first. */
export async function uploadsOfRecords(
  query: Reader,
  of: Omit<EvidenceRecord, "recordId">,
  recordIds: readonly string[],
): Promise<Upload[]> {
  const rows = await query
    .selectFrom("evidence_upload")
    .selectAll()
    .where("home_id", "=", of.homeId)
    .where(aboutSubject("subject_id", of))
    .where("kind", "=", of.kind)
    .where(sql<SqlBool>`record_id = any (${[...recordIds]}::uuid[])`)
    .orderBy("begun_at")
    .orderBy("id")
    .execute();
  return rows.map(uploadOf);
}

/** How many files of the caller are on their way in. */
export async function countUnfinished(query: Reader): Promise<number> {
  const row = await query
    .selectFrom("evidence_upload")
    .select(sql<string>`count(*)`.as("count"))
    .where("state", "<>", "refused")
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export type Piece = { readonly from: number; readonly bytes: Uint8Array };

export async function insertPiece(write: Writer, upload: Upload, { from, bytes }: Piece): Promise<void> {
  await write
    .insertInto("evidence_chunk")
    .values({ home_id: upload.homeId, blob_id: upload.id, from_byte: from, bytes: Buffer.from(bytes) })
    .execute();
}

export type UploadChange = Partial<Pick<Upload, "received" | "crc32" | "state">> & { readonly refusal?: Refusal };

export async function changeUpload(write: Writer, upload: Upload, change: UploadChange, at: Instant): Promise<void> {
  const { refusal, ...rest } = change;
  await write
    .updateTable("evidence_upload")
    .set({ ...rest, touched_at: at, ...(refusal ? { refusal: JSON.stringify(refusal) } : {}) })
    .where("home_id", "=", upload.homeId)
    .where("id", "=", upload.id)
    .execute();
}

/** The whole file in order, as it came in. */
export async function bytesOfUpload(query: Reader, { homeId, id, size }: Upload): Promise<Uint8Array> {
  const rows = await query
    .selectFrom("evidence_chunk")
    .select("bytes")
    .where("home_id", "=", homeId)
    .where("blob_id", "=", id)
    .orderBy("from_byte")
    .execute();
  return Buffer.concat(
    rows.map(({ bytes }) => bytes),
    size,
  );
}

type Key = Pick<Upload, "homeId" | "id">;

/** The keys as rows `key (home_id, id)`. */
function keysOf(uploads: readonly Key[]) {
  return sql`unnest(${uploads.map(({ homeId }) => homeId)}::integer[], ${uploads.map(({ id }) => id)}::uuid[]) as key (home_id, id)`;
}

/** Takes the bytes of uploads away; those of a kept file have no upload and stay. */
export async function dropPieces(write: Writer, uploads: readonly Key[]): Promise<void> {
  await sql`delete from evidence_chunk piece using ${keysOf(uploads)}
    where piece.home_id = key.home_id and piece.blob_id = key.id`.execute(write);
}

export async function deleteUploads(write: Writer, uploads: readonly Key[]): Promise<void> {
  await sql`delete from evidence_upload upload using ${keysOf(uploads)}
    where upload.home_id = key.home_id and upload.id = key.id`.execute(write);
}

/** Uploads that nobody went on with since a moment, at most so many, passing over those that are worked on just now. */
export async function idleUploads(write: Writer, before: Instant, most: number): Promise<Key[]> {
  const rows = await write
    .selectFrom("evidence_upload")
    .select(["home_id", "id"])
    .where("touched_at", "<", new Date(before))
    .orderBy("touched_at")
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => ({ homeId: areaId(row.home_id), id: idOf(row.id) }));
}
