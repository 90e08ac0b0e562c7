import { type RawBuilder, sql } from "kysely";
import { KEPT, type Reader } from "#database";
import { type AreaId, type IsoDate, idOf } from "#kernel";
import type { EnterpriseId } from "../domain/enterprise.ts";
import { queryOf } from "../domain/name-terms.ts";
import type { SiteId } from "../domain/site.ts";
import { codePart } from "./enterprise-reader.ts";
import { type ListedSite, listedOf, type SiteRow } from "./site-reader.ts";
import { SPEAKS_NOW } from "./site-rows.ts";

/** What a list of sites is narrowed to. */
export type SiteFilter = {
  /** The area that sites lie in or below. */
  readonly within: AreaId;
  /** Part of a site's name or address, or of its enterprise's name (its initials, its reading) or the beginning of its code. */
  readonly text?: string | undefined;
};

export type RegisterSize = { readonly steps: number; readonly assets: number };

/** A site in a list as it is now, with what is in its register, and the file of its enterprise; null where the reader may not see that. */
export type SiteInList = ListedSite &
  RegisterSize & {
    readonly file: { readonly id: EnterpriseId; readonly name: string; readonly creditCode: string | null } | null;
  };

type Row = SiteRow &
  RegisterSize & { readonly file_id: string | null; readonly file_name: string; readonly file_code: string | null };

const PAGE = 50;
/** More than this are not counted one by one. */
const COUNTED = 100_000;

/** The text as it is looked for in sites' own words and in what their enterprises are found by; no text is everything. */
function sought(text: string | undefined): RawBuilder<unknown> {
  const typed = text?.trim() ?? "";
  if (typed === "") return sql`null, null, '[]', null`;
  const query = queryOf(typed);
  const ways = JSON.stringify(query?.ways ?? []);
  return sql`${typed}, ${query?.text ?? null}, ${ways}::jsonb, ${codePart(typed) ?? null}`;
}

/** A page of the sites that lie in an area and below, enterprise by enterprise; those that are gone are left out. */
export async function sitesIn(
  query: Reader,
  wanted: SiteFilter & { readonly after: SiteId | undefined; readonly most?: number },
): Promise<{ readonly sites: SiteInList[]; readonly next: SiteId | undefined }> {
  const { within, text, after = null, most = PAGE } = wanted;
  const { rows } = await sql<Row>`${KEPT}
    select * from sites_listed(${within}, ${sought(text)}, ${after}::uuid, ${most + 1})`.execute(query as never);
  const sites = rows.slice(0, most).map((row): SiteInList => {
    const { steps, assets, file_id: fileId, file_name: name, file_code: creditCode } = row;
    const file = fileId === null ? null : { id: idOf<"enterprise">(fileId), name, creditCode };
    return { ...listedOf(row), steps, assets, file };
  });
  return { sites, next: rows.length > most ? sites.at(-1)?.id : undefined };
}

/** How many sites fit, up to 100,001. */
export async function countSites(query: Reader, { within, text }: SiteFilter): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select sites_counted(${within}, ${sought(text)}, ${COUNTED + 1}) as count`.execute(query as never);
  return rows[0]?.count ?? 0;
}

/** How many steps and assets each of some sites has on a day. */
export async function sizesOf(
  query: Reader,
  sites: readonly Pick<ListedSite, "id" | "homeId">[],
  day: IsoDate,
): Promise<Map<SiteId, RegisterSize>> {
  if (sites.length === 0) return new Map();
  const homes = [...new Set(sites.map(({ homeId }) => homeId))];
  const ids = sites.map(({ id }) => id);
  const { rows } = await sql<{ site_id: string; steps: string; assets: string }>`
    select site_id, count(*) filter (where kind = 'step') as steps, count(*) filter (where kind = 'asset') as assets
    from (select distinct on (it.home_id, it.thing_id) it.site_id, it.kind, it.act from site_entry it
      where it.home_id = any (${homes}::integer[]) and it.site_id = any (${ids}::uuid[]) and it.kind in ('step', 'asset')
        and it.day <= ${day}::date and ${SPEAKS_NOW}
      order by it.home_id, it.thing_id, it.day desc, it.seq desc) now
    where act <> 'retire' group by site_id`.execute(query as never);
  return new Map(
    rows.map((row) => [idOf<"site">(row.site_id), { steps: Number(row.steps), assets: Number(row.assets) }]),
  );
}
