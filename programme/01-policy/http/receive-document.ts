import { createHash } from "node:crypto";
import { areaInScope, homeShardOf } from "#areas/store";
import { recordAudit } from "#audit/store";
import type { Database, Grant } from "#database";
import { decodeText } from "#files";
import { type AreaId, accept, type Instant, idOf, type NextId, type Result, refuse, type UserId } from "#kernel";
import type { Draft } from "../domain/draft.ts";
import { documentsWithText, insertDocument } from "../store/index.ts";
import type { ReadDocument } from "./reading.ts";

export type Handed = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly areaId: AreaId;
  /** Take it although the same text is already there. */
  readonly again: boolean;
};

export type Desk = {
  readonly database: Database;
  readonly nextId: NextId;
  readonly read: ReadDocument;
};

export type Received = {
  readonly documentId: string;
  readonly sameText: { id: string; title: string; receivedAt: Instant }[];
};

/**
 * Takes in a plan document: decode, read, store with its draft. Refuses what `decodeText` and the reader refuse,
 * `policy.empty-document`, `policy.same-document-again {title, receivedAt, documentId}` and `areas.outside-scope`.
 */
export async function receiveDocument(
  desk: Desk,
  grant: Grant,
  handed: Handed,
  now: Instant,
): Promise<Result<Received>> {
  const decoded = decodeText(handed.bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (text.trim() === "") return refuse("policy.empty-document");
  const textHash = createHash("sha256").update(text.replace(/\s+/gu, "")).digest("hex");
  const earlier = await desk.database.read(grant, (query) => documentsWithText(query, textHash));
  const [first] = earlier;
  if (first && !handed.again) {
    return refuse("policy.same-document-again", {
      title: first.title,
      receivedAt: first.receivedAt,
      documentId: first.id,
    });
  }
  const draft = await desk.read(text, handed.fileName.replace(/\.[^.]*$/, ""));
  if (!draft.ok) return draft;
  const document = { text, encoding, textHash, draft: draft.value, ...handed };
  const stored = await store(desk, grant, document, now);
  return stored.ok ? accept({ documentId: stored.value, sameText: earlier }) : stored;
}

type ReadDocumentToStore = Handed & {
  readonly text: string;
  readonly encoding: string;
  readonly textHash: string;
  readonly draft: Draft;
};

function store(desk: Desk, grant: Grant, document: ReadDocumentToStore, now: Instant): Promise<Result<string>> {
  const id = idOf<"document">(desk.nextId());
  const { metadata } = document.draft;
  const title = metadata.plan_title ?? metadata.title ?? document.fileName;
  return desk.database.transact(grant, async (write) => {
    if (!(await areaInScope(write, document.areaId))) return refuse("areas.outside-scope");
    await insertDocument(write, {
      id,
      homeShard: await homeShardOf(write, document.areaId),
      areaId: document.areaId,
      title,
      fileName: document.fileName,
      encoding: document.encoding,
      text: document.text,
      textHash: document.textHash,
      draft: document.draft,
      receivedBy: (grant.userId ?? "") as UserId,
      receivedByName: grant.userName,
      receivedAt: now,
    });
    await recordAudit(write, grant, {
      action: "document-received",
      objectKind: "policy-document",
      objectId: id,
      areaId: document.areaId,
      detail: { title, fileName: document.fileName, textHash: document.textHash },
    });
    return accept(id as string);
  });
}
