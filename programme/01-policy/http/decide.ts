import { findArea, insertAreaAlias } from "#areas/store";
import { recordAudit } from "#audit/store";
import { actingUser, type Grant, type Writer } from "#database";
import {
  accept,
  areaId,
  type DocumentId,
  type Instant,
  idOf,
  type NextId,
  type Result,
  refuse,
  type UnitId,
} from "#kernel";
import { type UnitKind, unitName } from "#units";
import { findUnit, insertUnit, insertUnitAlias } from "#units/store";
import { decideItems, discard, ITEM_LIMIT, type ItemCommand, mayResolve } from "../domain/review.ts";
import type { By, ReviewEvent } from "../domain/review-events.ts";
import { correctMetadata, type MetadataCommand } from "../domain/review-metadata.ts";
import { reshape, type ShapeCommand } from "../domain/review-shape.ts";
import { appendEvents, lockDocument } from "../store/index.ts";
import { type OpenReview, openReview } from "./review-view.ts";

function byOf(grant: Grant, at: Instant): By {
  return { byId: actingUser(grant), byName: grant.userName, at };
}

/** Opens a review for deciding: other writers on the same document wait until this transaction ends. */
async function openForDeciding(write: Writer, id: DocumentId): Promise<Result<OpenReview>> {
  await lockDocument(write, id);
  return openReview(write, id);
}

/** Records decisions on items: all or none. */
export async function recordDecisions(
  write: Writer,
  grant: Grant,
  { id, commands, now }: { readonly id: DocumentId; readonly commands: readonly ItemCommand[]; readonly now: Instant },
): Promise<Result<undefined>> {
  const open = await openForDeciding(write, id);
  if (!open.ok) return open;
  const decided = decideItems(open.value.review, commands, byOf(grant, now));
  if (!decided.ok) return decided;
  return record(write, grant, open.value, decided.value);
}

/** Records a change of which items there are: a split, a merger, an addition, or one of them taken back. */
export async function recordShape(
  write: Writer,
  grant: Grant,
  { id, command, now }: { readonly id: DocumentId; readonly command: ShapeCommand; readonly now: Instant },
): Promise<Result<undefined>> {
  const open = await openForDeciding(write, id);
  if (!open.ok) return open;
  const { document, review } = open.value;
  const shaping = { by: byOf(grant, now), text: document.text, limit: ITEM_LIMIT };
  const shaped = reshape(review, command, shaping);
  return shaped.ok ? record(write, grant, open.value, [shaped.value]) : shaped;
}

/** Records what a person says the document is called, who issued it, when and for which years. */
export async function recordMetadata(
  write: Writer,
  grant: Grant,
  { id, command, now }: { readonly id: DocumentId; readonly command: MetadataCommand; readonly now: Instant },
): Promise<Result<undefined>> {
  const open = await openForDeciding(write, id);
  if (!open.ok) return open;
  const corrected = correctMetadata(open.value.review, command, byOf(grant, now));
  if (!corrected.ok) return corrected;
  return corrected.value.length === 0 ? accept() : record(write, grant, open.value, corrected.value);
}

/** Puts the draft away without a plan. */
export async function recordDiscard(
  write: Writer,
  grant: Grant,
  { id, reason, now }: { readonly id: DocumentId; readonly reason: string; readonly now: Instant },
): Promise<Result<undefined>> {
  const open = await openForDeciding(write, id);
  if (!open.ok) return open;
  const discarded = discard(open.value.review, reason, byOf(grant, now));
  if (!discarded.ok) return discarded;
  return record(write, grant, open.value, [discarded.value]);
}

async function record(
  write: Writer,
  grant: Grant,
  { document, review }: OpenReview,
  events: readonly ReviewEvent[],
): Promise<Result<undefined>> {
  await appendEvents(write, document, review.lastSeq, events);
  await recordAudit(write, grant, {
    action: actionOf(events[0]),
    objectKind: "policy-document",
    objectId: document.id,
    areaId: document.areaId,
    detail: { events: events.map(inAudit) },
  });
  return accept();
}

function actionOf(event: ReviewEvent | undefined): string {
  if (event?.type === "discarded") return "draft-discarded";
  if (event?.type === "metadata-corrected") return "metadata-corrected";
  return event && "more" in event ? "items-reshaped" : "items-decided";
}

/** What the audit keeps of a decision: what, on which item, and why where a reason was given. */
function inAudit(event: ReviewEvent) {
  return {
    type: event.type,
    ...("itemId" in event ? { itemId: event.itemId } : {}),
    ...("reason" in event ? { reason: event.reason } : {}),
    ...(event.type === "items-merged" ? { from: event.from } : {}),
    ...(event.type === "metadata-corrected" ? { metadata: event.metadata } : {}),
    ...(event.type === "item-split" ? { into: event.parts.map(({ item }) => item.id) } : {}),
  };
}

export type Resolution =
  | { readonly kind: "unit"; readonly name: string; readonly unitId: string }
  | { readonly kind: "area"; readonly name: string; readonly areaId: number }
  | { readonly kind: "new-unit"; readonly name: string; readonly unitName?: string; readonly unitKind: UnitKind };

/** Says once what a printed name means; remembered for every later document of the area. */
export async function recordResolution(
  write: Writer,
  grant: Grant,
  { id, resolution, nextId }: { readonly id: DocumentId; readonly resolution: Resolution; readonly nextId: NextId },
): Promise<Result<undefined>> {
  const open = await openForDeciding(write, id);
  if (!open.ok) return open;
  const { document, review } = open.value;
  const allowed = mayResolve(review, resolution.name);
  if (!allowed.ok) return allowed;
  const name = unitName(resolution.name);
  if (!name.ok) return name;
  const done = await remember(write, { resolution, name: name.value, within: document.areaId, nextId });
  if (!done.ok) return done;
  await recordAudit(write, grant, {
    action: "name-resolved",
    objectKind: "policy-document",
    objectId: document.id,
    areaId: document.areaId,
    detail: { ...resolution },
  });
  return accept();
}

async function remember(
  write: Writer,
  {
    resolution,
    name,
    within,
    nextId,
  }: { resolution: Resolution; name: string; within: OpenReview["document"]["areaId"]; nextId: NextId },
): Promise<Result<unknown>> {
  switch (resolution.kind) {
    case "area":
      return (await findArea(write, areaId(resolution.areaId)))
        ? insertAreaAlias(write, { within, alias: name, area: areaId(resolution.areaId) })
        : refuse("areas.not-found");
    case "new-unit":
      return createUnit(write, { resolution, printed: name, within, unitId: idOf<"unit">(nextId()) });
    case "unit": {
      const unitId = idOf<"unit">(resolution.unitId);
      if (!(await findUnit(write, unitId))) return refuse("units.not-found");
      return insertUnitAlias(write, { areaId: within, alias: name, unitId });
    }
  }
}

type NewUnit = {
  readonly resolution: Extract<Resolution, { kind: "new-unit" }>;
  readonly printed: Extract<ReturnType<typeof unitName>, { ok: true }>["value"];
  readonly within: OpenReview["document"]["areaId"];
  readonly unitId: UnitId;
};

/** A unit under its own name; the printed one becomes an alias where it differs. */
async function createUnit(write: Writer, { resolution, printed, within, unitId }: NewUnit): Promise<Result<unknown>> {
  const own = unitName(resolution.unitName ?? resolution.name);
  if (!own.ok) return own;
  const made = await insertUnit(write, {
    ...{ id: unitId, name: own.value, kind: resolution.unitKind, areaId: within },
    ...{ verification: "sourced", demo: false },
  });
  if (!made.ok || own.value === printed) return made;
  return insertUnitAlias(write, { areaId: within, alias: printed, unitId });
}
