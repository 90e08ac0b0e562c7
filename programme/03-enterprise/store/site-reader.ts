import { type RawBuilder, sql } from "kysely";
import type { Reader } from "#database";
import { type AreaId, areaId, type IsoDate, idOf, instantOf } from "#kernel";
import type { EnterpriseId } from "../domain/enterprise.ts";
import type { KeyFinding } from "../domain/process-step.ts";
import type { EntryAct, SignedEntry } from "../domain/register-entry.ts";
import type { SiteContent, SiteId } from "../domain/site.ts";
import { assetContent, type StateRow, statesOn } from "./site-rows.ts";
import type { ThingKind } from "./site-writer.ts";

/** A site as it is on a day. */
export type ListedSite = {
  readonly id: SiteId;
  readonly homeId: AreaId;
  readonly areaId: AreaId;
  readonly areaName: string;
  /** Of the enterprise that holds it; null where the reader may not see that enterprise. */
  readonly creditCode: string | null;
  readonly content: SiteContent;
  readonly since: IsoDate;
  readonly begun: IsoDate;
  readonly last: number;
};

/** A site with where it lies and whose it is. */
export type SiteRow = StateRow & {
  readonly area_id: number;
  readonly area_name: string;
  readonly credit_code: string | null;
};

/** A site as its state and its place have it. */
export function listedOf(row: SiteRow): ListedSite {
  return {
    id: idOf<"site">(row.thing_id),
    homeId: areaId(row.home_id),
    areaId: areaId(row.area_id),
    areaName: row.area_name,
    creditCode: row.credit_code,
    content: row.content as SiteContent,
    since: row.since as IsoDate,
    begun: row.begun as IsoDate,
    last: row.last,
  };
}

async function run<Row>(query: Reader, statement: RawBuilder<Row>): Promise<readonly Row[]> {
  return (await statement.execute(query as never)).rows;
}

/** States of sites with where they lie and whose they are. */
function withPlaces(states: RawBuilder<StateRow>): RawBuilder<SiteRow> {
  return sql<SiteRow>`select it.*, place.area_id, area.name as area_name, holder.credit_code from ${states} it
    join site place on place.home_id = it.home_id and place.id = it.site_id
    join area on area.id = place.area_id
    left join enterprise holder on holder.home_id = place.home_id and holder.id = place.enterprise_id`;
}

/** An enterprise with those that were merged into it. */
function fileOf(homeId: AreaId, id: EnterpriseId) {
  return sql`(select one.id from enterprise one
    where one.home_id = ${homeId} and (one.id = ${id}::uuid or one.survivor_id = ${id}::uuid))`;
}

/** Which of some steps or assets stand in a site's register, and who holds the site or what that was merged into; one statement. */
export async function thingsOfSite(
  query: Reader,
  kind: "step" | "asset",
  { homeId, siteId }: { readonly homeId: AreaId; readonly siteId: string },
  ids: readonly string[],
): Promise<
  ReadonlyMap<
    string,
    { readonly personal: false; readonly holder: { readonly id: string; readonly survivorId: string | null } }
  >
> {
  const rows = await run(
    query,
    sql<{
      id: string;
      holder: string;
      survivor: string | null;
    }>`select distinct it.thing_id as id, place.enterprise_id as holder, firm.survivor_id as survivor from site_entry it
      join site place on place.home_id = it.home_id and place.id = it.site_id
      left join enterprise firm on firm.home_id = place.home_id and firm.id = place.enterprise_id
      where it.home_id = ${homeId} and it.site_id = ${siteId}::uuid and it.kind = ${kind} and it.thing_id = any (${[...ids]}::uuid[])`,
  );
  return new Map(
    rows.map(({ id, holder, survivor }) => [id, { personal: false, holder: { id: holder, survivorId: survivor } }]),
  );
}

/** The sites that an enterprise holds on a day, with those of files merged into it, by name. */
export async function sitesOf(
  query: Reader,
  { homeId, id }: { readonly homeId: AreaId; readonly id: EnterpriseId },
  day: IsoDate,
): Promise<ListedSite[]> {
  const ever = sql<boolean>`it.home_id = ${homeId} and it.thing_id in (select held.thing_id from site_entry held
    where held.home_id = ${homeId} and held.holder_id in ${fileOf(homeId, id)})`;
  const states = withPlaces(statesOn("site", day, ever));
  const rows = await run(
    query,
    sql<SiteRow>`select * from (${states}) found where (content ->> 'enterpriseId')::uuid in ${fileOf(homeId, id)}
      order by content ->> 'name', thing_id`,
  );
  return rows.map(listedOf);
}

/** A site as it is on a day; undefined when it is not there for the reader, or not on that day. */
export async function findSite(query: Reader, id: SiteId, day: IsoDate): Promise<ListedSite | undefined> {
  const states = withPlaces(
    statesOn(
      "site",
      day,
      sql<boolean>`it.kind = 'site' and it.thing_id = ${id}::uuid
    and it.home_id = (select home_id from site where id = ${id}::uuid)`,
    ),
  );
  const [row] = await run(query, states);
  return row && listedOf(row);
}

/** Where a site belongs, whatever its state: for writing into its register. */
export type SitePlace = {
  readonly id: SiteId;
  readonly homeId: AreaId;
  readonly areaId: AreaId;
  readonly enterpriseId: EnterpriseId;
};

export async function findSitePlace(query: Reader, id: SiteId): Promise<SitePlace | undefined> {
  const row = await query
    .selectFrom("site")
    .select(["home_id", "area_id", "enterprise_id"])
    .where("id", "=", id)
    .executeTakeFirst();
  return (
    row && {
      ...{ id, homeId: areaId(row.home_id), areaId: areaId(row.area_id) },
      enterpriseId: idOf<"enterprise">(row.enterprise_id),
    }
  );
}

/** An entry as it stands in the history of a thing. */
export type HeldEntry = {
  readonly homeId: AreaId;
  readonly siteId: SiteId;
  readonly kind: ThingKind;
  readonly key: string;
  readonly entry: SignedEntry<unknown>;
};

/** A finding of an office about a step. */
export type HeldFinding = {
  readonly seq: number;
  readonly key: string;
  readonly finding: KeyFinding;
  readonly byName: string;
};

/** Every entry of a thing and every finding about it, oldest first. */
export async function entriesOf(
  query: Reader,
  thing: { readonly homeId: AreaId; readonly siteId: SiteId; readonly thingId: string },
): Promise<{
  readonly entries: readonly HeldEntry[];
  readonly findings: readonly HeldFinding[];
  readonly last: number;
}> {
  const rows = await query
    .selectFrom("site_entry")
    .select(["kind", "seq", "act", "day", "content", "replaces", "reason", "key", "recorded_at", "recorded_by_name"])
    .where("home_id", "=", thing.homeId)
    .where("site_id", "=", thing.siteId)
    .where("thing_id", "=", thing.thingId)
    .orderBy("seq")
    .execute();
  const entries = rows
    .filter(({ act }) => act !== "review")
    .map((row): HeldEntry => {
      const content = row.kind === "asset" && row.content !== null ? assetContent(row.content) : row.content;
      return {
        ...{ homeId: thing.homeId, siteId: thing.siteId, kind: row.kind as ThingKind, key: row.key },
        entry: {
          ...{ seq: row.seq, act: row.act as EntryAct, day: String(row.day) as IsoDate, content },
          ...{ replaces: row.replaces, reason: row.reason },
          ...{ recordedAt: instantOf(row.recorded_at), recordedByName: row.recorded_by_name },
        },
      };
    });
  const findings = rows
    .filter(({ act }) => act === "review")
    .map((row): HeldFinding => {
      const finding = row.content as unknown as KeyFinding;
      return { seq: row.seq, key: row.key, finding, byName: row.recorded_by_name };
    });
  return { entries, findings, last: rows.at(-1)?.seq ?? 0 };
}

/** What was recorded under a key before. */
export async function entryWithKey(
  query: Reader,
  homeId: AreaId,
  key: string,
): Promise<{ readonly thingId: string; readonly act: string; readonly day: string } | undefined> {
  const row = await query
    .selectFrom("site_entry")
    .select(["thing_id", "act", "day"])
    .where("home_id", "=", homeId)
    .where("key", "=", key)
    .executeTakeFirst();
  return row && { thingId: row.thing_id, act: row.act, day: String(row.day) };
}
