import type { Grant, Writer } from "#database";
import type { InventedSite, inventedSitesOf } from "#demo";
import { type EquipmentClass, type NewEnterprise, readAsset, type SiteContent } from "#enterprise";
import { appendSiteEntries, insertSites, type NewSiteEntry } from "#enterprise/store";
import { accept, all, areaId, type Instant, type IsoDate, idOf, type NextId, type Result } from "#kernel";

export type SiteLoading = {
  readonly nextId: NextId;
  readonly classes: readonly EquipmentClass[];
  readonly at: Instant;
  readonly invent: (turn: number) => ReturnType<typeof inventedSitesOf>;
};

type Line = Pick<NewSiteEntry, "homeId" | "siteId" | "kind" | "thingId">;
type Said = Pick<NewSiteEntry, "act" | "day" | "content">;

/** The entries of one thing, counted from 1. */
function lineOf(line: Line, said: readonly Said[], nextId: NextId): NewSiteEntry[] {
  return said.map((one, index) => ({ ...line, ...one, seq: index + 1, replaces: null, reason: null, key: nextId() }));
}

function entriesOf(
  site: InventedSite,
  about: { readonly line: Line; readonly content: SiteContent },
  { nextId, classes }: SiteLoading,
): Result<NewSiteEntry[]> {
  const { line, content } = about;
  const begun = site.begun as IsoDate;
  const stepIds = site.steps.map(() => idOf<"process-step">(nextId()));
  const steps = site.steps.flatMap(({ isKey, ...step }, index) => {
    const finding = { isKey: isKey === true, on: "2026-03-31" as IsoDate, byName: "演示" };
    const found: Said[] = isKey === null ? [] : [{ act: "review", day: finding.on, content: finding }];
    const known: Said = {
      act: "record",
      day: begun,
      content: { ...step, control: step.control === "cnc" ? "cnc" : "none" },
    };
    return lineOf({ ...line, kind: "step", thingId: stepIds[index] ?? "" }, [known, ...found], nextId);
  });
  const assets = all(
    site.assets.map(({ begun: day, retired, steps: bound, ...asset }): Result<NewSiteEntry[]> => {
      const codes = { etim: null, eclass: null, hs: null, gbt14885: null };
      const read = readAsset({ ...asset, codes, steps: bound.flatMap((at) => stepIds[at] ?? []) }, classes);
      if (!read.ok) return read;
      const known: Said = { act: "record", day: day as IsoDate, content: read.value };
      const gone: Said[] = retired === null ? [] : [{ act: "retire", day: retired as IsoDate, content: null }];
      return accept(lineOf({ ...line, kind: "asset", thingId: nextId() }, [known, ...gone], nextId));
    }),
  );
  if (!assets.ok) return assets;
  const itself = lineOf(line, [{ act: "record", day: begun, content }], nextId);
  return accept([...itself, ...steps, ...assets.value.flat()]);
}

/** Gives the invented enterprises of a batch their sites, in a few statements for all of them (演示数据). */
export async function loadSites(
  write: Writer,
  grant: Grant,
  enterprises: readonly { readonly enterprise: NewEnterprise; readonly turn: number }[],
  loading: SiteLoading,
): Promise<Result<unknown>> {
  const placed = enterprises.flatMap(({ enterprise, turn }) =>
    loading.invent(turn).map((site) => ({ enterprise, site, id: idOf<"site">(loading.nextId()) })),
  );
  await insertSites(
    write,
    grant,
    placed.map(({ enterprise: { homeId, id: enterpriseId }, site, id }) => {
      return { id, homeId, enterpriseId, areaId: areaId(site.areaId) };
    }),
    loading.at,
  );
  const entries = all(
    placed.map(({ enterprise: { homeId, id: enterpriseId, name: enterpriseName }, site, id }) => {
      const line: Line = { homeId, siteId: id, kind: "site", thingId: id };
      const content = { name: site.name, address: site.address, enterpriseId, enterpriseName };
      return entriesOf(site, { line, content }, loading);
    }),
  );
  return entries.ok ? appendSiteEntries(write, grant, entries.value.flat(), loading.at) : entries;
}
