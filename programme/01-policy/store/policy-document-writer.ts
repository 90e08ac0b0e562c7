import { lockByName, type Writer } from "#database";
import type { AreaId, DocumentId, Instant, UserId } from "#kernel";
import type { Draft } from "../domain/draft.ts";
import { itemsOf } from "../domain/review.ts";
import type { ReviewEvent } from "../domain/review-events.ts";

export type NewDocument = {
  readonly id: DocumentId;
  readonly homeShard: number;
  readonly areaId: AreaId;
  readonly title: string;
  readonly fileName: string;
  readonly encoding: string;
  readonly text: string;
  readonly textHash: string;
  readonly draft: Draft;
  readonly receivedBy: UserId;
  readonly receivedByName: string;
  readonly receivedAt: Instant;
};

export async function insertDocument(write: Writer, document: NewDocument): Promise<void> {
  await write
    .insertInto("policy_document")
    .values({
      home_shard: document.homeShard,
      id: document.id,
      area_id: document.areaId,
      title: document.title,
      file_name: document.fileName,
      encoding: document.encoding,
      text: document.text,
      text_hash: document.textHash,
      draft: JSON.stringify(document.draft),
      item_count: itemsOf(document.draft).length,
      received_by: document.receivedBy,
      received_by_name: document.receivedByName,
      received_at: document.receivedAt,
    })
    .execute();
}

export type NewOriginal = {
  readonly documentId: DocumentId;
  readonly homeShard: number;
  readonly areaId: AreaId;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
};

/** Keeps the file itself beside the document. */
export async function insertOriginal(write: Writer, original: NewOriginal): Promise<void> {
  await write
    .insertInto("policy_original")
    .values({
      home_shard: original.homeShard,
      document_id: original.documentId,
      area_id: original.areaId,
      file_name: original.fileName,
      size: original.bytes.length,
      sha256: original.sha256,
      bytes: Buffer.from(original.bytes.buffer, original.bytes.byteOffset, original.bytes.byteLength),
    })
    .execute();
}

/** One writer at a time per document: call before reading the events that a decision builds on. */
export async function lockDocument(write: Writer, id: DocumentId): Promise<void> {
  await lockByName(write, `policy_document:${id}`);
}

/** Appends after event `lastSeq`; the caller holds the document's lock. */
export async function appendEvents(
  write: Writer,
  document: { readonly id: DocumentId; readonly homeShard: number; readonly areaId: AreaId },
  lastSeq: number,
  events: readonly ReviewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await write
    .insertInto("policy_event")
    .values(
      events.map((event, index) => {
        const { type, byId, byName, at, ...rest } = event;
        const { itemId, ...payload } = { itemId: null, ...rest };
        return {
          home_shard: document.homeShard,
          document_id: document.id,
          seq: lastSeq + index + 1,
          area_id: document.areaId,
          type,
          item_id: itemId,
          payload: JSON.stringify(payload),
          by_id: byId,
          by_name: byName,
          at,
        };
      }),
    )
    .execute();
}

export type Presence = {
  readonly documentId: DocumentId;
  readonly areaId: AreaId;
  readonly userId: UserId;
  readonly displayName: string;
  readonly itemId: string | null;
  readonly seenAt: Instant;
};

/** Notes that a person has the review open at an item. */
export async function notePresence(write: Writer, presence: Presence): Promise<void> {
  const values = {
    display_name: presence.displayName,
    item_id: presence.itemId,
    seen_at: presence.seenAt,
  };
  await write
    .insertInto("policy_reviewer")
    .values({
      document_id: presence.documentId,
      area_id: presence.areaId,
      user_id: presence.userId,
      ...values,
    })
    .onConflict((conflict) => conflict.columns(["document_id", "user_id"]).doUpdateSet(values))
    .execute();
}
