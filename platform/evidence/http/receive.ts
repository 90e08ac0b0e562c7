import { crc32 } from "node:zlib";
import { recordAudit } from "#audit/store";
import { type Database, type Grant, lockByName, type Reader, type Writer } from "#database";
import { type AreaId, accept, type Instant, later, type Refusal, type Result, refuse } from "#kernel";
import { type EvidenceRecord, isDetached, roomFor } from "../domain/evidence.ts";
import { type EvidenceQuota, withinQuota } from "../domain/quota.ts";
import { beginUpload, finishable, IDLE_MINUTES, knownPart, type Upload, type UploadId } from "../domain/upload.ts";
import {
  announcedBytes,
  bytesOfUpload,
  changeUpload,
  countUnfinished,
  deleteUploads,
  dropPieces,
  evidenceOfRecords,
  findEvidence,
  findUpload,
  holdUpload,
  idleUploads,
  insertContent,
  insertEvidence,
  insertPiece,
  insertUpload,
  keptBytes,
  placeOfSubject,
  uploadsOfRecords,
} from "../store/index.ts";
import { checkNotMergedAway, findRecord, type RecordLookups } from "./records.ts";
import type { CheckedFile, EvidenceWork } from "./work.ts";

export type Receiving = {
  readonly database: Database;
  readonly clock: () => Instant;
  readonly work: EvidenceWork;
  readonly records: RecordLookups;
  readonly quota: EvidenceQuota;
};

/** How far a file is: what the page that sends it goes on from. */
export type UploadStatus = {
  readonly state: Upload["state"] | "kept";
  readonly received: number;
  readonly size: number;
  readonly crc32: number;
  readonly refusal: Refusal | null;
};

export type UploadKey = { readonly homeId: AreaId; readonly id: UploadId };

function statusOf({ state, received, size, crc32: sum, refusal }: Upload): UploadStatus {
  return { state, received, size, crc32: sum, refusal };
}

/** Sweeping is done in passing: a few at a time. */
export const SWEPT_AT_ONCE = 50;

/** Takes uploads away that nobody went on with for a day, with their bytes. */
export async function sweepUploads(write: Writer, now: Instant): Promise<number> {
  const idle = await idleUploads(write, later(now, -IDLE_MINUTES), SWEPT_AT_ONCE);
  if (idle.length > 0) {
    await dropPieces(write, idle);
    await deleteUploads(write, idle);
  }
  return idle.length;
}

export type NewFile = EvidenceRecord & { readonly id: UploadId; readonly fileName: string; readonly size: number };

/** One file after the other of a person, so that what they have on their way and what is kept of them is counted as it is. */
const lockPerson = (write: Writer, { userId }: Grant) =>
  lockByName(write, `evidence of person ${userId ?? "platform"}`);

/** One file after the other is kept of a subject. */
const lockSubject = (write: Writer, { homeId, subjectId }: EvidenceRecord) =>
  lockByName(write, `evidence of subject ${homeId} ${subjectId}`);

/** One person at a time changes which files a record has. */
const lockRecord = (write: Writer, { homeId, kind, recordId }: EvidenceRecord) =>
  lockByName(write, `evidence ${homeId} ${kind} ${recordId}`);

async function standingAt(write: Writer, record: EvidenceRecord) {
  const files = await evidenceOfRecords(write, record, [record.recordId]);
  return files.filter((file) => !isDetached(file));
}

type KnownFile = {
  readonly file: Pick<NewFile, "size" | "subjectId" | "kind" | "recordId">;
  readonly status: UploadStatus;
};

/** What is known under an id: a file on its way in or a kept one; undefined when the caller sees neither. */
async function knownFile(query: Reader, { homeId, id }: UploadKey): Promise<KnownFile | undefined> {
  const upload = await findUpload(query, homeId, id);
  if (upload) return { file: upload, status: statusOf(upload) };
  const kept = await findEvidence(query, homeId, id);
  if (!kept) return undefined;
  return { file: kept, status: { state: "kept", received: kept.size, size: kept.size, crc32: 0, refusal: null } };
}

/** Whether two are one file at one record. */
function isSameFile(one: KnownFile["file"], other: KnownFile["file"]): boolean {
  return (
    one.size === other.size &&
    one.subjectId === other.subjectId &&
    one.kind === other.kind &&
    one.recordId === other.recordId
  );
}

/** Whether there will be room for a file that is announced, beside what is kept and what the caller announced before. */
async function roomToBegin(write: Writer, grant: Grant, file: NewFile, quota: EvidenceQuota): Promise<Result<void>> {
  const kept = await keptBytes(write, grant, file);
  const announced = await announcedBytes(write, file);
  const person = kept.person === null ? null : kept.person + announced.person;
  return withinQuota(file.size, { subject: kept.subject + announced.subject, person }, quota);
}

/**
 * Begins to take a file in; the same id again answers how far it is. Refuses `evidence.record-not-found`, what `beginUpload` and
 * `withinQuota` refuse, and `facts.subject-merged {survivor}` for what was merged away: new files belong to the file that counts.
 */
export async function begin(
  write: Writer,
  grant: Grant,
  file: NewFile,
  { records, clock, quota }: Pick<Receiving, "records" | "clock" | "quota">,
): Promise<Result<UploadStatus>> {
  const record = await findRecord(write, file, records);
  if (!record.ok) return record;
  const known = await knownFile(write, file);
  if (known) return isSameFile(known.file, file) ? accept(known.status) : refuse("evidence.upload-closed");
  const { survivorId } = record.value.subject;
  if (survivorId !== null) return refuse("facts.subject-merged", { survivor: survivorId });
  const open = checkNotMergedAway(grant.subjects, record.value);
  if (!open.ok) return open;
  const at = clock();
  await sweepUploads(write, at);
  await lockPerson(write, grant);
  await lockRecord(write, file);
  const coming = (await uploadsOfRecords(write, file, [file.recordId])).filter(({ state }) => state !== "refused");
  const files = (await standingAt(write, file)).length + coming.length;
  const begun = beginUpload(file, { unfinished: await countUnfinished(write), files });
  if (!begun.ok) return begun;
  const room = await roomToBegin(write, grant, file, quota);
  if (!room.ok) return room;
  const added = await insertUpload(write, grant, { ...file, fileName: begun.value.fileName }, at);
  if (!added) return refuse("evidence.upload-closed");
  return accept({ state: "receiving", received: 0, size: file.size, crc32: 0, refusal: null });
}

/** Takes the next piece of a file in; one that is here already changes nothing. Refuses `evidence.upload-not-found` and what `knownPart` refuses. */
export async function append(
  write: Writer,
  { homeId, id }: UploadKey,
  piece: { readonly from: number; readonly bytes: Uint8Array },
  at: Instant,
): Promise<Result<{ readonly received: number }>> {
  const upload = await holdUpload(write, homeId, id);
  if (!upload) return refuse("evidence.upload-not-found");
  const known = knownPart(upload, { from: piece.from, length: piece.bytes.length });
  if (!known.ok) return known;
  const bytes = piece.bytes.subarray(known.value);
  if (bytes.length === 0) return accept({ received: upload.received });
  await insertPiece(write, upload, { from: upload.received, bytes });
  const received = upload.received + bytes.length;
  await changeUpload(write, upload, { received, crc32: crc32(bytes, upload.crc32) }, at);
  return accept({ received });
}

/** How far a file is. Refuses `evidence.upload-not-found`. */
export async function look(query: Reader, key: UploadKey): Promise<Result<UploadStatus>> {
  const known = await knownFile(query, key);
  return known ? accept(known.status) : refuse("evidence.upload-not-found");
}

/** Leaves a file that is on its way in. Refuses `evidence.upload-not-found`. */
export async function cancel(write: Writer, { homeId, id }: UploadKey): Promise<Result<undefined>> {
  const upload = await holdUpload(write, homeId, id);
  if (!upload) return refuse("evidence.upload-not-found");
  await dropPieces(write, [upload]);
  await deleteUploads(write, [upload]);
  return accept();
}

async function beginCheck(write: Writer, key: UploadKey, sum: number, at: Instant): Promise<Result<Upload | null>> {
  const upload = await holdUpload(write, key.homeId, key.id);
  if (upload?.state !== "receiving") return accept(upload?.state === "checking" ? upload : null);
  const whole = finishable(upload, sum);
  if (!whole.ok) return whole;
  await changeUpload(write, upload, { state: "checking" }, at);
  return accept({ ...upload, state: "checking" });
}

/** Nothing was found out about the file: it stays where nobody reads it, until it is asked for again. */
const UNDECIDED = ["evidence.checks-busy", "files.scan-failed"];

/**
 * Looks into a file that is here whole and keeps it, or sends it back with the reason and drops its bytes. Until then nobody reads it. What a
 * stopped server left in the middle is finished by asking again. Refuses `evidence.incomplete`, `evidence.bytes-differ`,
 * `evidence.upload-not-found`, `evidence.checks-busy` and `files.scan-failed`.
 */
export async function finish(
  receiving: Receiving,
  grant: Grant,
  key: UploadKey,
  sum: number,
): Promise<Result<UploadStatus>> {
  const { database, clock, work, quota } = receiving;
  const upload = await database.transact(grant, (write) => beginCheck(write, key, sum, clock()));
  if (!upload.ok) return upload;
  const toCheck = upload.value;
  if (toCheck === null) return database.transact(grant, (write) => look(write, key));
  const checked = await work.check(() => database.read(grant, (query) => bytesOfUpload(query, toCheck)));
  if (!checked.ok && UNDECIDED.includes(checked.refusal.code)) return checked;
  return database.transact(grant, (write) => settle(write, grant, { key, checked, quota, at: clock() }));
}

type Settling = {
  readonly key: UploadKey;
  readonly checked: Result<CheckedFile>;
  readonly quota: EvidenceQuota;
  readonly at: Instant;
};

/** Whether a content may hang on its record from now on: beside the files that are there, and within what may be kept. */
async function roomToKeep(
  write: Writer,
  grant: Grant,
  upload: Upload,
  { sha256, quota }: { readonly sha256: string; readonly quota: EvidenceQuota },
): Promise<Result<void>> {
  const room = roomFor(sha256, await standingAt(write, upload));
  if (!room.ok) return room;
  return withinQuota(upload.size, await keptBytes(write, grant, upload, sha256), quota);
}

async function settle(
  write: Writer,
  grant: Grant,
  { key, checked, quota, at }: Settling,
): Promise<Result<UploadStatus>> {
  const upload = await holdUpload(write, key.homeId, key.id);
  // Asked twice at once: the other call settled it.
  if (upload?.state !== "checking") return look(write, key);
  await lockPerson(write, grant);
  await lockSubject(write, upload);
  await lockRecord(write, upload);
  const sendBack = async (refusal: Refusal) => {
    await changeUpload(write, upload, { state: "refused", refusal }, at);
    await dropPieces(write, [upload]);
    await auditUpload(write, grant, upload, { action: "evidence-refused", detail: { reason: refusal.code } });
    return accept(statusOf({ ...upload, state: "refused", refusal }));
  };
  if (!checked.ok) return sendBack(checked.refusal);
  // It may have been merged into another since the upload began.
  const place = await placeOfSubject(write, upload.homeId, upload.subjectId);
  if (place?.survivorId) return sendBack(refuse("facts.subject-merged", { survivor: place.survivorId }).refusal);
  const { sha256, type, about } = checked.value;
  const room = await roomToKeep(write, grant, upload, { sha256, quota });
  if (!room.ok) return sendBack(room.refusal);
  if (!(await insertContent(write, upload, { sha256, type, about }))) await dropPieces(write, [upload]);
  await insertEvidence(write, grant, { upload, sha256, at });
  await deleteUploads(write, [upload]);
  await auditUpload(write, grant, upload, { action: "evidence-attached", detail: { type, sha256 } });
  return accept({ ...statusOf(upload), state: "kept" });
}

type Audited = { readonly action: string; readonly detail: Readonly<Record<string, string>> };

async function auditUpload(write: Writer, grant: Grant, upload: Upload, { action, detail }: Audited): Promise<void> {
  const { homeId, subjectId, fileName, kind, recordId } = upload;
  const areaId = (await placeOfSubject(write, homeId, subjectId))?.areaId ?? null;
  const about = { fileName, kind, recordId, subjectId, ...detail };
  await recordAudit(write, grant, { action, objectKind: "evidence", objectId: upload.id, areaId, detail: about });
}
