import { sql } from "kysely";
import type { Reader } from "#database";
import { areaId, type IsoDate, idOf } from "#kernel";
import type { EnterpriseId } from "../domain/enterprise.ts";
import type { KeyFinding } from "../domain/process-step.ts";
import type { KnownThing } from "../domain/register-row.ts";
import type { SiteContent } from "../domain/site.ts";
import type { SitesOfHome } from "./asset-reader.ts";
import type { ListedEnterprise } from "./enterprise-reader.ts";
import type { ListedSite } from "./site-reader.ts";
import { assetContent, SPEAKS_NOW, type StateRow, statesOn } from "./site-rows.ts";

/** A site as lists of the register find it. */
export type HeldSite = Pick<ListedSite, "id" | "homeId" | "content" | "creditCode"> & {
  /** The file that its register is kept under: its holder, or the one that was merged into. */
  readonly fileId: EnterpriseId;
};

/** The sites that some enterprises hold on a day, with those of files merged into them; one statement for any number. */
export async function sitesHeldBy(
  query: Reader,
  enterprises: readonly Pick<ListedEnterprise, "homeId" | "id">[],
  day: IsoDate,
): Promise<HeldSite[]> {
  if (enterprises.length === 0) return [];
  const homes = [...new Set(enterprises.map(({ homeId }) => homeId))];
  const ids = enterprises.map(({ id }) => id);
  const held = sql<boolean>`(it.home_id, it.thing_id) in (select place.home_id, place.id from site place
    join enterprise one on one.home_id = place.home_id and one.id = place.enterprise_id
    where one.home_id = any (${homes}::integer[]) and (one.id = any (${ids}::uuid[]) or one.survivor_id = any (${ids}::uuid[])))`;
  const { rows } = await sql<StateRow & { readonly file_id: string; readonly credit_code: string | null }>`
    select it.*, coalesce(holder.survivor_id, holder.id) as file_id, holder.credit_code from ${statesOn("site", day, held)} it
    join site place on place.home_id = it.home_id and place.id = it.site_id
    join enterprise holder on holder.home_id = place.home_id and holder.id = place.enterprise_id
    order by it.thing_id`.execute(query as never);
  return rows.map((row) => ({
    ...{ id: idOf<"site">(row.thing_id), homeId: areaId(row.home_id), content: row.content as SiteContent },
    ...{ fileId: idOf<"enterprise">(row.file_id), creditCode: row.credit_code },
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
        and ${SPEAKS_NOW}
      window thing as (partition by it.home_id, it.thing_id)
      order by it.home_id, it.thing_id, (it.act = 'retire'), it.day desc, it.seq desc) state`.execute(query as never);
  return rows.map((row) => ({
    ...{ id: row.thing_id, siteId: idOf<"site">(row.site_id), last: row.last },
    content: (kind === "asset" ? assetContent(row.content) : row.content) as Content,
    ...{ begun: row.begun as IsoDate, since: row.since as IsoDate, gone: row.gone as IsoDate | null },
    isKey: row.finding?.isKey ?? null,
  }));
}
