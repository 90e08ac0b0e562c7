import { type RawBuilder, sql } from "kysely";
import type { Reader } from "#database";
import { type AreaId, areaId, type IsoDate, idOf } from "#kernel";
import type { AssetContent, AssetId } from "../domain/asset.ts";
import type { EnterpriseId } from "../domain/enterprise.ts";
import type { KeyFinding, ProcessStepId, StepContent } from "../domain/process-step.ts";
import type { SiteId } from "../domain/site.ts";
import { assetContent, type StateRow, statesOn } from "./site-rows.ts";

type OfSite = {
  readonly homeId: AreaId;
  readonly siteId: SiteId;
  readonly since: IsoDate;
  readonly begun: IsoDate;
  readonly last: number;
};

export type ListedAsset = OfSite & { readonly id: AssetId; readonly content: AssetContent };
export type ListedStep = OfSite & {
  readonly id: ProcessStepId;
  readonly content: StepContent;
  readonly finding: KeyFinding | null;
};

function ofSite(row: StateRow): OfSite {
  return {
    ...{ homeId: areaId(row.home_id), siteId: idOf<"site">(row.site_id), last: row.last },
    ...{ since: row.since as IsoDate, begun: row.begun as IsoDate },
  };
}

async function run<Row>(query: Reader, statement: RawBuilder<Row>): Promise<readonly Row[]> {
  return (await statement.execute(query as never)).rows;
}

/** Which register is looked at: some sites of one home. */
export type SitesOfHome = { readonly homeId: AreaId; readonly siteIds: readonly SiteId[] };

const within = ({ homeId, siteIds }: SitesOfHome) =>
  sql<boolean>`it.home_id = ${homeId} and it.site_id = any (${siteIds}::uuid[])`;

function assetOf(row: StateRow): ListedAsset {
  return { ...ofSite(row), id: idOf<"asset">(row.thing_id), content: assetContent(row.content) };
}

/** All assets in service at some sites on a day. */
export async function assetsOf(query: Reader, sites: SitesOfHome, day: IsoDate): Promise<ListedAsset[]> {
  if (sites.siteIds.length === 0) return [];
  const rows = await run(
    query,
    sql<StateRow>`select * from ${statesOn("asset", day, within(sites))} found order by content ->> 'class', thing_id`,
  );
  return rows.map(assetOf);
}

/** What a list of assets is narrowed to. */
export type AssetFilter = {
  /** One of these classes. */
  readonly classes: readonly string[] | undefined;
  /** Part of the serial, the model or the maker. */
  readonly text: string | undefined;
  readonly digital?: true;
  readonly networked?: true;
  readonly controlled?: true;
};
export type AssetPlace = { readonly class: string; readonly id: AssetId };

const ASSETS_PAGE = 50;

function fits({ classes, text, digital, networked, controlled }: AssetFilter): RawBuilder<boolean> {
  const part = text === undefined ? null : `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return sql<boolean>`(${classes === undefined}::boolean or content ->> 'class' = any (${classes ?? []}::text[]))
    and (${part}::text is null or concat_ws(' ', content ->> 'serial', content ->> 'model', content ->> 'maker') ilike ${part})
    and (${digital !== true}::boolean or (content ->> 'digital')::boolean)
    and (${networked !== true}::boolean or (content ->> 'networked')::boolean)
    and (${controlled !== true}::boolean or content ->> 'control' <> 'none')`;
}

/** A page of the assets in service at some sites on a day, class by class; the whole number with it. */
export async function listAssets(
  query: Reader,
  wanted: {
    readonly sites: SitesOfHome;
    readonly day: IsoDate;
    readonly filter: AssetFilter;
    readonly after: AssetPlace | undefined;
  },
): Promise<{ readonly assets: ListedAsset[]; readonly next: AssetPlace | undefined; readonly count: number }> {
  const { sites, day, filter, after } = wanted;
  const rows = await run(
    query,
    sql<StateRow & { count: string }>`select * from (
        select found.*, count(*) over () as count from ${statesOn("asset", day, within(sites))} found where ${fits(filter)}) counted
      where (${after?.id ?? null}::uuid is null
        or (content ->> 'class', thing_id) > (${after?.class ?? ""}, ${after?.id ?? null}::uuid))
      order by content ->> 'class', thing_id limit ${ASSETS_PAGE + 1}`,
  );
  const assets = rows.slice(0, ASSETS_PAGE).map(assetOf);
  const last = rows.length > ASSETS_PAGE ? assets.at(-1) : undefined;
  return { assets, next: last && { class: last.content.class, id: last.id }, count: Number(rows[0]?.count ?? 0) };
}

/** All steps in use at some sites on a day, line by line, each with the newest finding of an office. */
export async function stepsOf(query: Reader, sites: SitesOfHome, day: IsoDate): Promise<ListedStep[]> {
  if (sites.siteIds.length === 0) return [];
  const rows = await run(
    query,
    sql<StateRow & { finding: KeyFinding | null }>`select found.*, (select told.content from site_entry told
        where told.home_id = found.home_id and told.thing_id = found.thing_id and told.act = 'review' order by told.seq desc limit 1) as finding
      from ${statesOn("step", day, within(sites))} found
      order by content ->> 'line', content ->> 'code', content ->> 'name', thing_id`,
  );
  return rows.map((row) => ({
    ...ofSite(row),
    ...{ id: idOf<"process-step">(row.thing_id), content: row.content as StepContent, finding: row.finding },
  }));
}

/** Of these machines those that another enterprise of the same home has in its register too; files merged with one's own are none. */
export async function serialsElsewhere(
  query: Reader,
  enterprise: { readonly homeId: AreaId; readonly id: EnterpriseId },
  serials: readonly string[],
): Promise<Set<string>> {
  if (serials.length === 0) return new Set();
  const rows = await run(
    query,
    sql<{
      serial: string;
    }>`select serials_elsewhere(${enterprise.homeId}, ${enterprise.id}::uuid, ${serials}::text[]) as serial`,
  );
  return new Set(rows.map(({ serial }) => serial));
}

/** Where a machine stands that somebody asks for by its key. */
export type StandingSerial = {
  readonly serial: string;
  readonly id: AssetId;
  readonly siteId: SiteId;
  /** The file whose register it is in. */
  readonly fileId: EnterpriseId;
};

/** Which of these machines stand in the registers of some sites: there, or at any other site of the same files, seen or not. */
export async function serialsOfRegisters(
  query: Reader,
  { homeId, siteIds }: SitesOfHome,
  serials: readonly string[],
): Promise<StandingSerial[]> {
  if (serials.length === 0 || siteIds.length === 0) return [];
  const rows = await run(
    query,
    sql<{
      serial: string;
      thing_id: string;
      site_id: string;
      file_id: string;
    }>`select * from serials_of_registers(${homeId}, ${siteIds}::uuid[], ${serials}::text[])`,
  );
  return rows.map((row) => ({
    ...{ serial: row.serial, id: idOf<"asset">(row.thing_id), siteId: idOf<"site">(row.site_id) },
    fileId: idOf<"enterprise">(row.file_id),
  }));
}
