import { accept, all, parseIsoDate, type Result, refuse } from "#kernel";
import type { DraftItem, DraftItemKind, Metadata, Sourced } from "#policy";
import { allocationGrids } from "./allocation-grid.ts";
import type { NamedArea, PlanAbout, PlanContent } from "./plan-content.ts";
import {
  type IndicatorDecisions,
  namedArea,
  originOf,
  planIncentive,
  planReference,
  planTarget,
  planTask,
  type Resolutions,
} from "./plan-items.ts";

/**
 * A draft item an officer accepted. `clause` replaces quote and span where the document's text is not kept (demo data);
 * `decisions` are the officer's own about a target's indicator or the indicators of a table, by printed indicator.
 */
export type AcceptedItem = DraftItem & { readonly clause?: string; readonly decisions?: IndicatorDecisions };

/**
 * Makes a plan's content from accepted draft items. Names no register knows stay as printed. Refuses
 * `plan.item-twice {item}` and `plan.value-not-exact {item}` (no finite decimal, or neither a value nor a range).
 */
export function planFromDraft(
  accepted: readonly AcceptedItem[],
  metadata: Metadata,
  resolutions: Resolutions,
): Result<PlanContent> {
  const twice = firstRepeated(accepted.map(({ item }) => item.id));
  if (twice !== undefined) return refuse("plan.item-twice", { item: twice });
  const about = aboutPlan(metadata, resolutions);
  const headings = ofKind(accepted, "task").map(({ item }) => item);
  const setting = { headings: headings.toSorted(byPlace), resolutions };
  const targets = all(ofKind(accepted, "target").map((entry) => planTarget(entry.item, entry, setting)));
  if (!targets.ok) return targets;
  const nameArea = (name: string, total: boolean): NamedArea => {
    const known = namedArea(name, resolutions);
    return total ? { name, areaId: known.areaId ?? about.region?.areaId ?? null } : known;
  };
  const grids = all(
    ofKind(accepted, "table").map((entry) =>
      allocationGrids(entry.item, { ...entry, source: originOf(entry.item, entry.clause) }, nameArea),
    ),
  );
  if (!grids.ok) return grids;
  const incentives = all(ofKind(accepted, "incentive").map(({ item, clause }) => planIncentive(item, clause)));
  if (!incentives.ok) return incentives;
  return accept({
    schema: 1,
    about,
    targets: targets.value,
    grids: grids.value.flat(),
    tasks: ofKind(accepted, "task").map(({ item, clause }) => planTask(item, clause, resolutions)),
    incentives: incentives.value,
    references: ofKind(accepted, "reference").map(({ item, clause }) => planReference(item, clause)),
  });
}

function ofKind<Kind extends DraftItemKind>(accepted: readonly AcceptedItem[], kind: Kind) {
  return accepted.filter((entry): entry is Extract<AcceptedItem, { readonly kind: Kind }> => entry.kind === kind);
}

function firstRepeated(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => seen.size === seen.add(id).size);
}

function byPlace(a: Sourced, b: Sourced): number {
  return a.span[0] - b.span[0];
}

function aboutPlan(metadata: Metadata, resolutions: Resolutions): PlanAbout {
  const issuedOn = parseIsoDate(metadata.date ?? "");
  return {
    title: metadata.plan_title ?? metadata.title ?? "",
    documentNumbers: metadata.doc_numbers,
    issuers: metadata.issuers,
    issuedOn: issuedOn.ok ? issuedOn.value : null,
    period: metadata.period,
    region: metadata.region === null ? null : namedArea(metadata.region, resolutions),
    level: metadata.level,
  };
}
