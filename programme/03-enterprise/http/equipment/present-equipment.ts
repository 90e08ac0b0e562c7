import { inUnit } from "#kernel";
import { type AssetContent, serialKey } from "../../domain/asset.ts";
import type { StepContent } from "../../domain/process-step.ts";
import { standingEntries } from "../../domain/register-entry.ts";
import type { SiteContent } from "../../domain/site.ts";
import type { HeldEntry, ListedAsset, ListedSite, ListedStep, RegisterSize } from "../../store/index.ts";

export function siteView({ id, areaId, areaName, content, since, begun, last }: ListedSite) {
  return { ...{ id, areaId, areaName, since, begun, last }, ...content };
}

/** A site with how many steps and assets it has. */
export function sizedSite(site: ListedSite, { steps, assets }: RegisterSize = { steps: 0, assets: 0 }) {
  return { site: siteView(site), steps, assets };
}

/** Steps with how many of the assets work in each. */
export function stepViews(steps: readonly ListedStep[], assets: readonly ListedAsset[]) {
  return steps.map(({ homeId: _home, siteId: _site, content, ...step }) => {
    const bound = assets.filter((asset) => asset.content.steps.includes(step.id));
    const controlled = bound.some((asset) => asset.content.control !== "none");
    return { ...step, ...content, assets: bound.length, controlled };
  });
}

function contentOfAsset({ originalValue, steps, codes, ...content }: AssetContent) {
  const value = originalValue === null ? null : (inUnit(originalValue, "万元") ?? null);
  return { ...content, originalValue: value, steps: [...steps], codes: { ...codes } };
}

/** Machines by maker and serial that stand elsewhere too: at another enterprise, or a second time at the same one. */
export type SerialsMet = { readonly elsewhere: ReadonlySet<string>; readonly twice: ReadonlySet<string> };

export function metOf(key: string | null, { elsewhere, twice }: SerialsMet) {
  return { elsewhere: elsewhere.has(key ?? ""), twice: twice.has(key ?? "") };
}

export function assetView({ homeId: _home, content, ...asset }: ListedAsset, met: SerialsMet) {
  return { ...asset, ...contentOfAsset(content), ...metOf(serialKey(content), met) };
}

/** The entries of a thing, newest first, each with whether it still stands. */
export function entryViews(entries: readonly HeldEntry[]) {
  const standing = new Set(standingEntries(entries.map(({ entry }) => entry)).map(({ seq }) => seq));
  return entries.toReversed().map(({ kind, entry: { content, ...entry } }) => ({
    ...entry,
    stands: standing.has(entry.seq),
    site: kind === "site" && content !== null ? { ...(content as SiteContent) } : null,
    step: kind === "step" && content !== null ? { ...(content as StepContent) } : null,
    asset: kind === "asset" && content !== null ? contentOfAsset(content as AssetContent) : null,
  }));
}
