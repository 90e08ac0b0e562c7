import { createHash } from "node:crypto";
import { areaInScope, homeShardOf } from "#areas/store";
import { recordAudit } from "#audit/store";
import { actingUser, type Database, type Grant, lockByName, type Reader, type Writer } from "#database";
import { decodeText } from "#files";
import { type AreaId, accept, type Instant, idOf, type NextId, type Result, refuse } from "#kernel";
import type { Draft } from "../domain/draft.ts";
import { itemsOf } from "../domain/review.ts";
import { documentsWithText, type EarlierDocument, insertDocument } from "../store/index.ts";
import type { ReadDocument } from "./reading.ts";

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
  readonly grant: Grant;
  readonly now: Instant;
};

export type ReceivedDocument = { readonly documentId: string; readonly sameText: EarlierDocument[] };

/** No plan that people carry out has more; a text that yields more is a register or a mistake. */
const ITEM_LIMIT = 1500;

/**
 * Takes in a plan document: decode, read, store with its draft. Refuses `areas.outside-scope`, what `decodeText` and the
 * reader refuse, `policy.empty-document`, `policy.too-many-items {count, limit}` and `policy.same-document-again {title, receivedAt, documentId}`.
 */
export async function receiveDocument(
  receiving: Receiving,
  handedIn: HandedInDocument,
): Promise<Result<ReceivedDocument>> {
  const { database, grant } = receiving;
  const decoded = decodeText(handedIn.bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (text.trim() === "") return refuse("policy.empty-document");
  const textHash = createHash("sha256").update(text.replace(/\s+/gu, "")).digest("hex");
  const welcome = await database.read(grant, (query) => mayTake(query, handedIn, textHash));
  if (!welcome.ok) return welcome;
  const draft = await receiving.read(text, handedIn.fileName.replace(/\.[^.]*$/, ""));
  if (!draft.ok) return draft;
  const count = itemsOf(draft.value).length;
  if (count > ITEM_LIMIT) return refuse("policy.too-many-items", { count, limit: ITEM_LIMIT });
  const document = { ...handedIn, text, encoding, textHash, draft: draft.value };
  return database.transact(grant, (write) => storeDocument(write, receiving, document));
}

/** Asked before the text is read, and again under a lock when it is stored: two hands may bring the same document at once. */
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

type ReadDocumentToStore = HandedInDocument & {
  readonly text: string;
  readonly encoding: string;
  readonly textHash: string;
  readonly draft: Draft;
};

async function storeDocument(
  write: Writer,
  { grant, nextId, now }: Receiving,
  { bytes: _bytes, again, ...document }: ReadDocumentToStore,
): Promise<Result<ReceivedDocument>> {
  await lockByName(write, `policy_text:${document.textHash}`);
  const welcome = await mayTake(write, { ...document, bytes: _bytes, again }, document.textHash);
  if (!welcome.ok) return welcome;
  const id = idOf<"document">(nextId());
  const { metadata } = document.draft;
  const title = metadata.plan_title ?? metadata.title ?? document.fileName;
  const homeShard = await homeShardOf(write, document.areaId);
  const received = { receivedBy: actingUser(grant), receivedByName: grant.userName, receivedAt: now };
  await insertDocument(write, { id, homeShard, title, ...document, ...received });
  const { fileName, textHash } = document;
  await recordAudit(write, grant, {
    action: "document-received",
    objectKind: "policy-document",
    objectId: id,
    areaId: document.areaId,
    detail: { title, fileName, textHash },
  });
  return accept({ documentId: id, sameText: welcome.value });
}
