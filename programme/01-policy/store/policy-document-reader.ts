import { type Selectable, sql } from "kysely";
import type { Reader, Schema } from "#database";
import { type AreaId, areaId, type DocumentId, type Instant, idOf, instantOf } from "#kernel";
import type { Draft, DraftItem } from "../domain/draft.ts";
import type { ReviewCounts } from "../domain/review.ts";
import type { By, Review, ReviewEvent } from "../domain/review-events.ts";

export type StoredDocument = {
  readonly id: DocumentId;
  readonly homeShard: number;
  readonly areaId: AreaId;
  readonly areaName: string;
  readonly title: string;
  readonly fileName: string;
  readonly encoding: string;
  readonly text: string;
  readonly textHash: string;
  readonly draft: Draft;
  readonly receivedByName: string;
  readonly receivedAt: Instant;
};

export type EarlierDocument = { readonly id: string; readonly title: string; readonly receivedAt: Instant };

type EventRow = Pick<Selectable<Schema["policy_event"]>, "type" | "item_id" | "payload" | "by_id" | "by_name" | "at">;

function eventOf(row: EventRow): ReviewEvent {
  const by: By = { byId: idOf(row.by_id), byName: row.by_name, at: instantOf(row.at) };
  const payload = row.payload as { edited?: DraftItem; reason?: string; planId?: string; version?: number };
  return { ...by, type: row.type, itemId: row.item_id ?? "", ...payload } as ReviewEvent;
}

/** A document in the caller's scope with its draft; undefined when there is none or it may not be seen. */
export async function findDocument(query: Reader, id: DocumentId): Promise<StoredDocument | undefined> {
  const row = await query
    .selectFrom("policy_document")
    .innerJoin("area", "area.id", "policy_document.area_id")
    .selectAll("policy_document")
    .select("area.name as area_name")
    .where("policy_document.id", "=", id)
    .executeTakeFirst();
  return (
    row && {
      id: idOf(row.id),
      homeShard: row.home_shard,
      areaId: areaId(row.area_id),
      areaName: row.area_name,
      title: row.title,
      fileName: row.file_name,
      encoding: row.encoding,
      text: row.text,
      textHash: row.text_hash,
      draft: row.draft as unknown as Draft,
      receivedByName: row.received_by_name,
      receivedAt: instantOf(row.received_at),
    }
  );
}

/** What reviewers did with a document, in order. */
export async function reviewEvents(query: Reader, id: DocumentId): Promise<ReviewEvent[]> {
  const rows = await query
    .selectFrom("policy_event")
    .select(["type", "item_id", "payload", "by_id", "by_name", "at"])
    .where("document_id", "=", id)
    .orderBy("seq")
    .execute();
  return rows.map(eventOf);
}

export type ListedDocument = {
  readonly id: DocumentId;
  readonly areaId: AreaId;
  readonly areaName: string;
  readonly title: string;
  readonly fileName: string;
  readonly receivedByName: string;
  readonly receivedAt: Instant;
  readonly state: Review["state"];
  readonly counts: ReviewCounts;
};

/** The newest documents in the caller's scope with how far their review is, or only those under review; at most 200. */
export async function listDocuments(query: Reader, only?: { readonly state: "open" }): Promise<ListedDocument[]> {
  const rows = await query
    .with("decided", (db) =>
      db
        .selectFrom("policy_event")
        .distinctOn(["document_id", "item_id"])
        .select(["document_id", "item_id", "type"])
        .orderBy("document_id")
        .orderBy("item_id")
        .orderBy("seq", "desc"),
    )
    .with("tally", (db) =>
      db
        .selectFrom("decided")
        .select((test) => [
          "document_id",
          test.fn.countAll<string>().filterWhere("type", "in", ["item-accepted", "item-edited"]).as("accepted"),
          test.fn.countAll<string>().filterWhere("type", "=", "item-rejected").as("rejected"),
          test.fn.max("type").filterWhere("type", "in", ["discarded", "published"]).as("closed"),
        ])
        .groupBy("document_id"),
    )
    .with("growth", (db) =>
      db
        .selectFrom("policy_event")
        .select(["document_id", sql<string>`sum((payload ->> 'more')::integer)`.as("more")])
        .where(sql<boolean>`payload ? 'more'`)
        .groupBy("document_id"),
    )
    .with("corrected", (db) =>
      db
        .selectFrom("policy_event")
        .distinctOn("document_id")
        .select(["document_id", sql<string | null>`payload -> 'metadata' ->> 'plan_title'`.as("plan_title")])
        .select(sql<string | null>`payload -> 'metadata' ->> 'title'`.as("own_title"))
        .where("type", "=", "metadata-corrected")
        .orderBy("document_id")
        .orderBy("seq", "desc"),
    )
    .selectFrom("policy_document")
    .innerJoin("area", "area.id", "policy_document.area_id")
    .leftJoin("corrected", "corrected.document_id", "policy_document.id")
    .leftJoin("growth", "growth.document_id", "policy_document.id")
    .leftJoin("tally", "tally.document_id", "policy_document.id")
    .select(["policy_document.id", "policy_document.area_id", "area.name as area_name", "file_name"])
    .select(sql<string>`coalesce(corrected.plan_title, corrected.own_title, policy_document.title)`.as("title"))
    .select(["item_count", "received_by_name", "received_at", "accepted", "rejected", "closed", "more"])
    .$if(only !== undefined, (open) => open.where("closed", "is", null))
    .orderBy("received_at", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => {
    const [accepted, rejected] = [Number(row.accepted ?? 0), Number(row.rejected ?? 0)];
    const total = row.item_count + Number(row.more ?? 0);
    return {
      id: idOf(row.id),
      areaId: areaId(row.area_id),
      areaName: row.area_name,
      title: row.title,
      fileName: row.file_name,
      receivedByName: row.received_by_name,
      receivedAt: instantOf(row.received_at),
      state: row.closed === "published" || row.closed === "discarded" ? row.closed : "open",
      counts: { total, pending: total - accepted - rejected, accepted, rejected },
    };
  });
}

/** Documents in the caller's scope with exactly this text, oldest first. */
export async function documentsWithText(
  query: Reader,
  textHash: string,
  except?: DocumentId,
): Promise<EarlierDocument[]> {
  const rows = await query
    .selectFrom("policy_document")
    .select(["id", "title", "received_at"])
    .where("text_hash", "=", textHash)
    .$if(except !== undefined, (open) => open.where("id", "!=", except ?? ""))
    .orderBy("received_at")
    .limit(20)
    .execute();
  return rows.map((row) => ({ id: row.id, title: row.title, receivedAt: instantOf(row.received_at) }));
}

/** The file that a document was read from; undefined for documents of the time before files were kept. */
export async function findOriginal(
  query: Reader,
  id: DocumentId,
): Promise<{ readonly fileName: string; readonly areaId: AreaId; readonly bytes: Uint8Array } | undefined> {
  const row = await query
    .selectFrom("policy_original")
    .select(["file_name", "area_id", "bytes"])
    .where("document_id", "=", id)
    .executeTakeFirst();
  return row && { fileName: row.file_name, areaId: areaId(row.area_id), bytes: row.bytes };
}

export type Reviewer = {
  readonly userId: string;
  readonly displayName: string;
  readonly itemId: string | null;
  readonly seenAt: Instant;
};

/** Who has the review open: seen in the last minute, the asking person left out. */
export async function reviewersOf(query: Reader, id: DocumentId, except: string, now: Instant): Promise<Reviewer[]> {
  const rows = await query
    .selectFrom("policy_reviewer")
    .select(["user_id", "display_name", "item_id", "seen_at"])
    .where("document_id", "=", id)
    .where("user_id", "!=", except)
    .where("seen_at", ">", sql<Date>`${now}::timestamptz - interval '1 minute'`)
    .orderBy("display_name")
    .execute();
  return rows.map((row) => ({
    userId: row.user_id,
    displayName: row.display_name,
    itemId: row.item_id,
    seenAt: instantOf(row.seen_at),
  }));
}
