import { areasNamed } from "#areas/store";
import type { Reader } from "#database";
import { type AreaId, accept, type DocumentId, type Instant, type Result, refuse } from "#kernel";
import { comparableName } from "#units";
import { unitsNamed } from "#units/store";
import type { DraftItem } from "../domain/draft.ts";
import { countDecisions, foldReview, namesIn } from "../domain/review.ts";
import type { ItemState, Review } from "../domain/review-events.ts";
import { documentsWithText, findDocument, reviewEvents, reviewersOf, type StoredDocument } from "../store/index.ts";

export type OpenReview = { readonly document: StoredDocument; readonly review: Review };

/** A document with what stands on its items; refuses `policy.document-not-found` for none and for one out of scope. */
export async function openReview(query: Reader, id: DocumentId): Promise<Result<OpenReview>> {
  const document = await findDocument(query, id);
  if (!document) return refuse("policy.document-not-found");
  return accept({ document, review: foldReview(document.draft, await reviewEvents(query, id)) });
}

/** Everything the review page shows, in one answer. */
export async function reviewView(
  query: Reader,
  { document, review }: OpenReview,
  viewer: { readonly userId: string; readonly now: Instant },
) {
  const open = review.items.filter((state) => state.decision !== "rejected");
  const unknown = await unknownNames(query, document, open);
  const events = await reviewEvents(query, document.id);
  const published = events.find((event) => event.type === "published");
  return {
    id: document.id,
    title: review.metadata.plan_title ?? review.metadata.title ?? document.title,
    fileName: document.fileName,
    areaId: document.areaId,
    areaName: document.areaName,
    state: review.state,
    receivedAt: document.receivedAt,
    receivedByName: document.receivedByName,
    counts: countDecisions(review),
    encoding: document.encoding,
    text: document.text,
    metadata: review.metadata,
    metadataVersion: review.metadataVersion,
    metadataBy: review.metadataBy,
    doubts: document.draft.review,
    items: review.items,
    lastSeq: review.lastSeq,
    shapedAt: review.shapedAt,
    reviewers: await reviewersOf(query, document.id, viewer.userId, viewer.now),
    ...unknown,
    sameText: await documentsWithText(query, document.textHash, document.id),
    published: published ? { planId: published.planId, version: published.version } : null,
  };
}

type UnknownName = { readonly name: string; readonly itemIds: string[] };

/** Names of units and areas that no register knows yet, with the items that use them. */
async function unknownNames(
  query: Reader,
  document: { readonly areaId: AreaId },
  states: readonly ItemState[],
): Promise<{ unknownUnits: UnknownName[]; unknownAreas: UnknownName[] }> {
  const items = states.map((state) => state.item);
  const { units, areas } = namesIn(items);
  const [knownUnits, knownAreas] = [
    await unitsNamed(query, document.areaId, units.map(comparableName)),
    await areasNamed(query, document.areaId, areas.map(comparableName)),
  ];
  const users = usersOf(items);
  const missing = (names: readonly string[], known: ReadonlyMap<string, unknown>) =>
    names.filter((name) => !known.has(comparableName(name))).map((name) => ({ name, itemIds: users.get(name) ?? [] }));
  return { unknownUnits: missing(units, knownUnits), unknownAreas: missing(areas, knownAreas) };
}

/** Which items print a name, by name. */
function usersOf(items: readonly DraftItem[]): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const item of items) {
    const { units, areas } = namesIn([item]);
    for (const name of new Set([...units, ...areas])) users.set(name, [...(users.get(name) ?? []), item.item.id]);
  }
  return users;
}
