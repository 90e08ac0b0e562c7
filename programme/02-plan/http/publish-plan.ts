import { createHash } from "node:crypto";
import { areaInScope, areasNamed } from "#areas/store";
import { recordAudit } from "#audit/store";
import { actingUser, type Grant, type Reader, type Writer } from "#database";
import {
  type AreaId,
  accept,
  type DocumentId,
  dayOf,
  type Instant,
  idOf,
  type NextId,
  type Result,
  refuse,
} from "#kernel";
import { acceptedItems, closeReview, type DraftItem, foldReview, type Metadata, namesIn, type Review } from "#policy";
import { appendEvents, findDocument, lockDocument, reviewEvents, type StoredDocument } from "#policy/store";
import { comparableName } from "#units";
import { unitsNamed } from "#units/store";
import {
  canonicalPlan,
  type PlanContent,
  planFromDraft,
  proposeChecks,
  publish,
  type Resolutions,
  runChecks,
  UNPUBLISHED,
  unresolvedNames,
  type Warning,
} from "../index.ts";
import { insertPlan } from "../store/index.ts";

/** What the registers know about the names that these items print, within the area of the plan. */
export async function resolutionsFor(
  query: Reader,
  within: AreaId,
  { items, metadata }: { readonly items: readonly DraftItem[]; readonly metadata: Metadata },
): Promise<Resolutions> {
  const names = namesIn(items);
  const areaNames = metadata.region === null ? names.areas : [metadata.region, ...names.areas];
  const units = await unitsNamed(query, within, names.units.map(comparableName));
  const areas = await areasNamed(query, within, areaNames.map(comparableName));
  return {
    units: new Map(
      names.units.flatMap((name) => {
        const id = units.get(comparableName(name));
        return id ? [[name, id] as const] : [];
      }),
    ),
    areas: new Map(
      areaNames.flatMap((name) => {
        const area = areas.get(comparableName(name));
        return area ? [[name, area.id] as const] : [];
      }),
    ),
  };
}

/** What the general rules say about a plan's figures; `text` is the document where it is kept. */
export function warningsOf(content: PlanContent, text: string | undefined): Warning[] {
  return runChecks(
    content,
    proposeChecks(content, text).map((proposal) => proposal.check),
  );
}

/** SHA-256 of the plan's canonical print, lower-case hexadecimal. */
export function hashOf(content: PlanContent): string {
  return createHash("sha256").update(canonicalPlan(content)).digest("hex");
}

type Prepared = {
  readonly document: StoredDocument;
  readonly review: Review;
  readonly content: PlanContent;
  readonly warnings: readonly Warning[];
};

/** The plan that a document would become. With `withOpen`, items nobody decided yet are taken as read. */
async function prepare(query: Reader, id: DocumentId, withOpen: boolean): Promise<Result<Prepared>> {
  const document = await findDocument(query, id);
  if (!document) return refuse("policy.document-not-found");
  const review = foldReview(document.draft, await reviewEvents(query, id));
  if (!withOpen && review.state !== "open") return refuse("policy.review-closed", { state: review.state });
  const open = review.items.filter((item) => item.decision === "pending" && !item.uncertain).map((item) => item.item);
  const items = withOpen ? [...acceptedItems(review), ...open] : acceptedItems(review);
  const { metadata } = review;
  const resolutions = await resolutionsFor(query, document.areaId, { items, metadata });
  const content = planFromDraft(items, metadata, resolutions);
  if (!content.ok) return content;
  return accept({ document, review, content: content.value, warnings: warningsOf(content.value, document.text) });
}

const undecided = (review: Review) => review.items.filter((item) => item.decision === "pending").length;

/** What publishing now would say: warnings in place before anything is decided. */
export async function previewPlan(query: Reader, id: DocumentId) {
  const prepared = await prepare(query, id, true);
  if (!prepared.ok) return prepared;
  const { review, content, warnings } = prepared.value;
  return accept({
    warnings,
    accepted: acceptedItems(review).length,
    undecided: undecided(review),
    unresolved: unresolvedNames(content),
  });
}

export type PublishRequest = {
  readonly documentId: DocumentId;
  readonly keepPrintedNames: boolean;
  /** In place of the title that the reader found. */
  readonly title?: string;
  readonly now: Instant;
  readonly nextId: NextId;
};

function titled(content: PlanContent, title: string | undefined): PlanContent {
  return title === undefined ? content : { ...content, about: { ...content.about, title } };
}

/** What publishing decided, before anything is written. */
type Decided = Prepared & { readonly contentHash: string; readonly version: number };

async function decideToPublish(
  write: Writer,
  grant: Grant,
  { documentId, keepPrintedNames, title, now }: PublishRequest,
): Promise<Result<Decided>> {
  const prepared = await prepare(write, documentId, false);
  if (!prepared.ok) return prepared;
  const content = titled(prepared.value.content, title);
  const contentHash = hashOf(content);
  const undecidedItems = undecided(prepared.value.review);
  const by = { by: actingUser(grant), on: dayOf(now) };
  const event = publish(UNPUBLISHED, { content, contentHash, undecided: undecidedItems, keepPrintedNames, ...by });
  if (!event.ok) return event;
  return accept({ ...prepared.value, content, contentHash, version: event.value.version });
}

/** Publishes a reviewed draft as a plan's first version: plan, version, events and audit in the caller's transaction. */
export async function publishPlan(
  write: Writer,
  grant: Grant,
  request: PublishRequest,
): Promise<Result<{ planId: string; version: number }>> {
  const { documentId, now } = request;
  await lockDocument(write, documentId);
  const decided = await decideToPublish(write, grant, request);
  if (!decided.ok) return decided;
  const { document, review, content, contentHash, warnings, version } = decided.value;
  const { areaId, homeShard } = document;
  if (!(await areaInScope(write, areaId))) return refuse("areas.outside-scope");
  const planId = idOf<"plan">(request.nextId());
  const closed = closeReview(review, { planId, version }, { byId: actingUser(grant), byName: grant.userName, at: now });
  if (!closed.ok) return closed;
  const plan = { planId, homeShard, areaId, version, documentId, content, contentHash, warnings, at: now };
  await insertPlan(write, grant, { ...plan, demo: false });
  await appendEvents(write, document, review.lastSeq, [closed.value]);
  await recordAudit(write, grant, {
    action: "plan-published",
    objectKind: "plan",
    objectId: planId,
    areaId,
    detail: { version, contentHash, documentId, warnings: warnings.length },
  });
  return accept({ planId: planId as string, version });
}
