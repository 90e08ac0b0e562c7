import { createHash } from "node:crypto";
import { areaInScope, areasNamed } from "#areas/store";
import { recordAudit } from "#audit/store";
import type { Grant, Reader, Writer } from "#database";
import {
  type AreaId,
  accept,
  type DocumentId,
  type Instant,
  type IsoDate,
  idOf,
  type NextId,
  type Result,
  refuse,
} from "#kernel";
import { acceptedItems, type DraftItem, foldReview, type Metadata, namesIn, type Review } from "#policy";
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

export function warningsOf(content: PlanContent, text: string | undefined): Warning[] {
  return runChecks(
    content,
    proposeChecks(content, text).map((proposal) => proposal.check),
  );
}

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
  const open = review.items.filter((item) => item.decision === "pending" && !item.uncertain).map((item) => item.item);
  const items = withOpen ? [...acceptedItems(review), ...open] : acceptedItems(review);
  const { metadata } = document.draft;
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

/** Publishes a reviewed draft as version 1 of a plan: plan, version, events and audit in the caller's transaction. */
export async function publishPlan(
  write: Writer,
  grant: Grant,
  request: PublishRequest,
): Promise<Result<{ planId: string; version: number }>> {
  const { documentId, now } = request;
  await lockDocument(write, documentId);
  const prepared = await prepare(write, documentId, false);
  if (!prepared.ok) return prepared;
  const { document, review, warnings } = prepared.value;
  const content = titled(prepared.value.content, request.title);
  if (review.state !== "open") return refuse("policy.review-closed", { state: review.state });
  if (!(await areaInScope(write, document.areaId)) || grant.userId === null) return refuse("areas.outside-scope");
  const contentHash = hashOf(content);
  const event = publish(UNPUBLISHED, {
    content,
    contentHash,
    undecided: undecided(review),
    keepPrintedNames: request.keepPrintedNames,
    by: grant.userId,
    on: now.slice(0, 10) as IsoDate,
  });
  if (!event.ok) return event;
  const planId = idOf<"plan">(request.nextId());
  const { areaId, homeShard } = document;
  const plan = { planId, homeShard, areaId, version: 1, documentId, content, contentHash, warnings, at: now };
  await insertPlan(write, grant, { ...plan, demo: false });
  const by = { byId: grant.userId, byName: grant.userName, at: now };
  await appendEvents(write, document, review.lastSeq, [{ ...by, type: "published", planId, version: 1 }]);
  await recordAudit(write, grant, {
    action: "plan-published",
    objectKind: "plan",
    objectId: planId,
    areaId,
    detail: { version: 1, contentHash, documentId, warnings: warnings.length },
  });
  return accept({ planId: planId as string, version: 1 });
}
