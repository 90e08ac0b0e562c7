import type { Grant, Writer } from "#database";
import type { Instant } from "#kernel";
import type { ContentAbout, Evidence, EvidenceEvent, EvidenceType } from "../domain/evidence.ts";
import type { Upload } from "../domain/upload.ts";

export type KeptContent = {
  readonly sha256: string;
  readonly type: EvidenceType;
  readonly about: ContentAbout;
};

/** Makes the bytes of an upload a kept content; false when the home area has this content already, whoever brought it. */
export async function insertContent(write: Writer, upload: Upload, content: KeptContent): Promise<boolean> {
  const inserted = await write
    .insertInto("evidence_content")
    .values({
      home_id: upload.homeId,
      sha256: content.sha256,
      blob_id: upload.id,
      size: upload.size,
      type: content.type,
      about: JSON.stringify(content.about),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** The file hangs on its record from now on, under the id of its upload. */
export async function insertEvidence(
  write: Writer,
  grant: Grant,
  { upload, sha256, at }: { readonly upload: Upload; readonly sha256: string; readonly at: Instant },
): Promise<void> {
  await write
    .insertInto("evidence")
    .values({
      home_id: upload.homeId,
      id: upload.id,
      subject_id: upload.subjectId,
      kind: upload.kind,
      record_id: upload.recordId,
      file_name: upload.fileName,
      sha256,
      attached_at: at,
      by_id: grant.userId,
      by_name: grant.userName,
    })
    .execute();
}

/** False when something else happened to the file meanwhile. */
export async function insertEvidenceEvent(
  write: Writer,
  grant: Grant,
  evidence: Evidence,
  event: Omit<EvidenceEvent, "byName">,
): Promise<boolean> {
  const inserted = await write
    .insertInto("evidence_event")
    .values({
      home_id: evidence.homeId,
      evidence_id: evidence.id,
      seq: evidence.events + 1,
      ...event,
      by_id: grant.userId,
      by_name: grant.userName,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}
