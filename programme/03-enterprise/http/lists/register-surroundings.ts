import { areasIn } from "#areas/store";
import type { Reader } from "#database";
import { type AreaId, areaId, type IsoDate } from "#kernel";
import type { TextRow } from "#office";
import { readCreditCode } from "../../domain/credit-code.ts";
import { type KnownSite, type SiteSurroundings, siteKey } from "../../domain/register-row.ts";
import type { RegisterLayout } from "../../domain/register-sheet.ts";
import type { SiteId } from "../../index.ts";
import { heldEnterprises, type SitesOfHome, sitesHeldBy } from "../../store/index.ts";

/** Where rows of a list of the register stand: enterprises, their sites, and the sites by home. */
export type RowPlaces = SiteSurroundings & { readonly homes: readonly SitesOfHome[] };

/** The areas a list may speak of: its own and what lies below. */
export async function areasWithin(query: Reader, within: AreaId): Promise<ReadonlySet<AreaId>> {
  const rows = await areasIn(query, within).select("below.id").execute();
  return new Set(rows.map(({ id }) => areaId(id)));
}

/** Looks up the enterprises that some rows name, and their sites, in a few statements for all of them. */
export async function placesOfRows(
  query: Reader,
  rows: readonly TextRow[],
  around: { readonly layout: RegisterLayout; readonly within: ReadonlySet<AreaId>; readonly today: IsoDate },
): Promise<RowPlaces> {
  const column = around.layout.columns.get("creditCode") ?? -1;
  const wanted = new Set<string>();
  for (const { cells } of rows) {
    const code = readCreditCode(cells[column] ?? "");
    if (code.ok) wanted.add(code.value.code);
  }
  const found = await heldEnterprises(query, [...wanted], ["name"]);
  const held = new Map([...found].filter(([, it]) => around.within.has(it.areaId)));
  const codeOf = new Map([...held].map(([code, it]) => [it.id as string, code]));
  const listed = await sitesHeldBy(query, [...codeOf.keys()], around.today);
  const sites = new Map<string, KnownSite>();
  const homes = new Map<AreaId, SiteId[]>();
  for (const { id, homeId, content } of listed) {
    const code = codeOf.get(content.enterpriseId) ?? "";
    sites.set(siteKey(code, content.name), { id, homeId, name: content.name, enterprise: content.enterpriseId });
    homes.set(homeId, [...(homes.get(homeId) ?? []), id]);
  }
  const byHome = [...homes].map(([homeId, siteIds]) => ({ homeId, siteIds }));
  return { codes: new Set(held.keys()), sites, homes: byHome };
}
