import { createHash } from "node:crypto";
import { areaInScope, homeShardOf } from "#areas/store";
import { recordAudit } from "#audit/store";
import { actingUser, type Database, type Grant, lockByName, type Reader, type Writer } from "#database";
import { type AreaId, accept, type Instant, idOf, type NextId, type Result, refuse } from "#kernel";
import { withinItemLimit } from "../domain/item-limit.ts";
import { documentsWithText, type EarlierDocument, insertDocument, insertOriginal } from "../store/index.ts";
import type { ReadDocument, ReadFile } from "./reading.ts";
import type { ReadingsUnderWay } from "./readings-under-way.ts";

/** A document as it came in. */
export type HandedInDocument = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly areaId: AreaId;
  /** Take it although the same text is already there. */
  readonly again: boolean;
};

/** What receiving needs beside the document. */
export type Receiving = {
  readonly database: Database;
  readonly nextId: NextId;
  readonly read: ReadDocument;
  readonly readings: ReadingsUnderWay;
  readonly grant: Grant;
  readonly now: Instant;
};

export type ReceivedDocument = { readonly documentId: string; readonly sameText: EarlierDocument[] };

/**
 * Takes in a plan document: take out its text, read it, store file, text and draft. Refuses `areas.outside-scope`,
 * `policy.reading-under-way {fileName}`, what `ReadDocument` refuses, `policy.empty-document`,
 * `policy.too-many-items {count, limit}` and `policy.same-document-again {title, receivedAt, documentId}`.
 */
export async function receiveDocument(
  receiving: Receiving,
  handedIn: HandedInDocument,
): Promise<Result<ReceivedDocument>> {
  const { database, grant, readings, nextId, now } = receiving;
  const inScope = await database.read(grant, (query) => areaInScope(query, handedIn.areaId));
  if (!inScope) return refuse("areas.outside-scope");
  const by = actingUser(grant);
  const other = readings.of(by);
  if (other) return refuse("policy.reading-under-way", { fileName: other.fileName });
  const { fileName, areaId } = handedIn;
  const { end, ...watch } = readings.begin({ id: nextId(), by, fileName, areaId, startedAt: now });
  let result: Result<ReceivedDocument> | undefined;
  try {
    const read = await receiving.read(handedIn, watch);
    result = read.ok ? await keepDocument(receiving, handedIn, read.value) : read;
    return result;
  } finally {
    end(result);
  }
}

async function keepDocument(
  receiving: Receiving,
  handedIn: HandedInDocument,
  read: ReadFile,
): Promise<Result<ReceivedDocument>> {
  if (read.text.trim() === "") return refuse("policy.empty-document");
  const fits = withinItemLimit(read.draft);
  if (!fits.ok) return fits;
  const textHash = createHash("sha256").update(read.text.replace(/\s+/gu, "")).digest("hex");
  return receiving.database.transact(receiving.grant, (write) =>
    storeDocument(write, receiving, { ...handedIn, ...read, textHash }),
  );
}

/** Asked under a lock: two hands may bring the same document at once. */
async function mayTake(
  query: Reader,
  { areaId, again }: HandedInDocument,
  textHash: string,
): Promise<Result<EarlierDocument[]>> {
  if (!(await areaInScope(query, areaId))) return refuse("areas.outside-scope");
  const earlier = await documentsWithText(query, textHash);
  const [first] = earlier;
  if (!first || again) return accept(earlier);
  const { title, receivedAt, id } = first;
  return refuse("policy.same-document-again", { title, receivedAt, documentId: id });
}

type DocumentToStore = HandedInDocument & ReadFile & { readonly textHash: string };

async function storeDocument(
  write: Writer,
  { grant, nextId, now }: Receiving,
  { bytes, again, ...document }: DocumentToStore,
): Promise<Result<ReceivedDocument>> {
  await lockByName(write, `policy_text:${document.textHash}`);
  const { areaId, fileName, textHash } = document;
  const welcome = await mayTake(write, { areaId, fileName, bytes, again }, textHash);
  if (!welcome.ok) return welcome;
  const id = idOf<"document">(nextId());
  const { metadata } = document.draft;
  const title = metadata.plan_title ?? metadata.title ?? fileName;
  const homeShard = await homeShardOf(write, areaId);
  const received = { receivedBy: actingUser(grant), receivedByName: grant.userName, receivedAt: now };
  await insertDocument(write, { id, homeShard, title, ...document, ...received });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await insertOriginal(write, { documentId: id, homeShard, areaId, fileName, bytes, sha256 });
  await recordAudit(write, grant, {
    action: "document-received",
    objectKind: "policy-document",
    objectId: id,
    areaId,
    detail: { title, fileName, textHash, sha256 },
  });
  return accept({ documentId: id, sameText: welcome.value });
}
