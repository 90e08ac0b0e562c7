import type { Writer } from "#database";
import { accept, areaId, dayOf, groupedBy, type Result, refuse } from "#kernel";
import { serialKey } from "../../domain/asset.ts";
import type { RegisterPlan } from "../../domain/register-row.ts";
import type { AssetContent, SiteId, StepContent } from "../../index.ts";
import {
  appendSiteEntries,
  assetContent,
  filesOfSites,
  holdRegistersOfList,
  type NewSiteEntry,
  type StoredImport,
  serialsOfRegisters,
} from "../../store/index.ts";
import type { TakingIn } from "./list-kind.ts";

/** A plan that knows its site: every row that was not refused does. */
type Placed<Content> = RegisterPlan<Content> & { readonly homeId: number; readonly siteId: SiteId };

function isPlaced<Content>(plan: RegisterPlan<Content>): plan is Placed<Content> {
  return plan.homeId !== null && plan.siteId !== null;
}

/** The entries of a row, numbered behind what was seen, and an office's finding after them. */
function rowsOf<Content extends AssetContent | StepContent>(
  plan: Placed<Content>,
  kind: "step" | "asset",
  { grant, at, nextId }: TakingIn,
): NewSiteEntry[] {
  const about = {
    ...{ homeId: areaId(plan.homeId), siteId: plan.siteId, kind, thingId: plan.thingId ?? nextId() },
    ...{ replaces: null, reason: null },
  };
  const said = plan.entries.map(({ act, day, content }, index) => ({
    ...{ ...about, act, day, content, seq: plan.seen + index + 1, key: nextId() },
  }));
  if (plan.isKey === null) return said;
  const day = dayOf(at);
  const finding = { isKey: plan.isKey, on: day, byName: grant.userName };
  return [...said, { ...about, act: "review", day, content: finding, seq: plan.seen + said.length + 1, key: nextId() }];
}

/** Whether a machine that is new by the list came into the register meanwhile, at whichever site of the same file. */
async function metMeanwhile(write: Writer, plans: readonly Placed<AssetContent>[]): Promise<boolean> {
  const added = plans.flatMap(({ homeId, siteId, thingId, entries }) => {
    const serials = thingId === null ? entries.flatMap(({ content }) => (content && serialKey(content)) ?? []) : [];
    return serials.map((serial) => ({ homeId: areaId(homeId), siteId, serial }));
  });
  const files = await filesOfSites(write, [...new Set(added.map(({ siteId }) => siteId))]);
  // One statement for each home: a list of a city speaks of one.
  for (const [homeId, its] of groupedBy(added, (one) => one.homeId)) {
    const siteIds = [...new Set(its.map(({ siteId }) => siteId))];
    const serials = its.map(({ serial }) => serial);
    const standing = await serialsOfRegisters(write, { homeId, siteIds }, serials);
    const there = new Set(standing.map(({ fileId, serial }) => `${fileId} ${serial}`));
    if (its.some(({ siteId, serial }) => there.has(`${files.get(siteId)?.fileId} ${serial}`))) return true;
  }
  return false;
}

/**
 * Enters the rows of a list of the register. Before the first of them it holds the registers of all its sites, as pages do. Refuses
 * `enterprise.list-changed-meanwhile` when somebody else wrote about the same things.
 */
export function takeInRegister<Content extends AssetContent | StepContent>(
  write: Writer,
  it: StoredImport,
  kind: "step" | "asset",
  by: TakingIn,
): (plans: readonly RegisterPlan<Content>[]) => Promise<Result<unknown>> {
  let held: Promise<boolean> | undefined;
  return async (plans) => {
    held ??= holdRegistersOfList(write, it);
    if (!(await held)) return refuse("enterprise.list-changed-meanwhile");
    const placed = plans.filter((plan): plan is Placed<Content> => isPlaced(plan));
    if (kind === "asset" && (await metMeanwhile(write, placed as readonly Placed<AssetContent>[])))
      return refuse("enterprise.list-changed-meanwhile");
    const entries = placed.flatMap((plan) => rowsOf(plan, kind, by));
    const appended = await appendSiteEntries(write, by.grant, entries, by.at);
    return appended.ok ? accept() : refuse("enterprise.list-changed-meanwhile");
  };
}

/** A plan of assets as it was kept: money comes back from its text. */
export function assetPlan(plan: RegisterPlan<AssetContent>): RegisterPlan<AssetContent> {
  return {
    ...plan,
    before: plan.before && assetContent(plan.before),
    entries: plan.entries.map((entry) => ({ ...entry, content: entry.content && assetContent(entry.content) })),
  };
}

/** A plan of assets as it is kept: JSON has no whole numbers of the size of money, which becomes text. */
export function keptPlan(plan: RegisterPlan<AssetContent>): RegisterPlan<AssetContent> {
  return JSON.parse(JSON.stringify(plan, (_key, value) => (typeof value === "bigint" ? value.toString() : value)));
}
