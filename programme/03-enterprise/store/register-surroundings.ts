import { sql } from "kysely";
import type { Reader } from "#database";
import { areaId, type IsoDate, idOf } from "#kernel";
import type { KeyFinding } from "../domain/process-step.ts";
import type { KnownThing } from "../domain/register-row.ts";
import type { SiteContent } from "../domain/site.ts";
import type { SitesOfHome } from "./asset-reader.ts";
import type { ListedSite } from "./site-reader.ts";
import { assetContent, type StateRow, statesOn } from "./site-rows.ts";

/** The sites that some enterprises hold on a day; one statement for any number. */
export async function sitesHeldBy(
  query: Reader,
  enterpriseIds: readonly string[],
  day: IsoDate,
): Promise<Pick<ListedSite, "id" | "homeId" | "content">[]> {
  if (enterpriseIds.length === 0) return [];
  const held = sql<boolean>`it.thing_id in (select place.id from site place where place.enterprise_id = any (${enterpriseIds}::uuid[]))`;
  const { rows } = await sql<StateRow>`select * from ${statesOn("site", day, held)} found`.execute(query as never);
  return rows.map((row) => ({
    ...{ id: idOf<"site">(row.thing_id), homeId: areaId(row.home_id), content: row.content as SiteContent },
  }));
}

type KnownRow = StateRow & { readonly gone: string | null; readonly finding: KeyFinding | null };

/** What the registers of some sites have of a kind, also what is gone, as it is known now; one statement. */
export async function knownThings<Content>(
  query: Reader,
  kind: "step" | "asset",
  { homeId, siteIds }: SitesOfHome,
): Promise<(KnownThing<Content> & { readonly isKey: boolean | null })[]> {
  if (siteIds.length === 0) return [];
  const { rows } = await sql<KnownRow>`select state.*,
      (select max(line.seq) from site_entry line where line.home_id = state.home_id and line.thing_id = state.thing_id) as last,
      (select told.content from site_entry told where told.home_id = state.home_id and told.thing_id = state.thing_id
        and told.act = 'review' order by told.seq desc limit 1) as finding
    from (select distinct on (it.home_id, it.thing_id) it.home_id, it.site_id, it.thing_id, it.content, it.day as since, it.act,
        min(it.day) over thing as begun, max(it.day) filter (where it.act = 'retire') over thing as gone
      from site_entry it
      where it.home_id = ${homeId} and it.site_id = any (${siteIds}::uuid[]) and it.kind = ${kind}
        and it.act in ('record', 'change', 'retire')
        and not exists (select from site_entry off
          where off.home_id = it.home_id and off.thing_id = it.thing_id and off.replaces = it.seq)
      window thing as (partition by it.home_id, it.thing_id)
      order by it.home_id, it.thing_id, (it.act = 'retire'), it.day desc, it.seq desc) state`.execute(query as never);
  return rows.map((row) => ({
    ...{ id: row.thing_id, siteId: idOf<"site">(row.site_id), last: row.last },
    content: (kind === "asset" ? assetContent(row.content) : row.content) as Content,
    ...{ begun: row.begun as IsoDate, since: row.since as IsoDate, gone: row.gone as IsoDate | null },
    isKey: row.finding?.isKey ?? null,
  }));
}
