import { areasIn } from "#areas/store";
import type { Reader } from "#database";
import { type AreaId, areaId, groupedBy, type IsoDate } from "#kernel";
import type { TextRow } from "#office";
import { readCreditCode } from "../../domain/credit-code.ts";
import { type KnownSite, type SiteSurroundings, siteKey } from "../../domain/register-row.ts";
import type { RegisterLayout } from "../../domain/register-sheet.ts";
import type { EnterpriseId } from "../../index.ts";
import { type HeldSite, heldEnterprises, type SitesOfHome, sitesHeldBy } from "../../store/index.ts";

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
  const listed = await sitesHeldBy(query, [...held.values()], around.today);
  const byHome = [...groupedBy(listed, ({ homeId }) => homeId)].map(([homeId, sites]) => {
    return { homeId, siteIds: sites.map(({ id }) => id) };
  });
  return { codes: new Set(held.keys()), sites: sitesByKey(held, listed), homes: byHome };
}

/** The sites by the codes and names that rows use: of files that were merged, by the codes of all of them. */
function sitesByKey(
  held: ReadonlyMap<string, { readonly id: EnterpriseId }>,
  listed: readonly HeldSite[],
): Map<string, readonly KnownSite[]> {
  const sites = new Map<string, readonly KnownSite[]>();
  const files = groupedBy(listed, ({ fileId }) => fileId);
  for (const [code, { id: enterprise }] of held) {
    const named = groupedBy(files.get(enterprise) ?? [], ({ content }) => siteKey(code, content.name));
    for (const [key, its] of named)
      sites.set(
        key,
        its.map(({ id, homeId, content, creditCode }) => ({ id, homeId, name: content.name, enterprise, creditCode })),
      );
  }
  return sites;
}
