import { sql } from "kysely";
import type { Grant, Writer } from "#database";
import { insertSubjects } from "#facts/store";
import { type AreaId, accept, type Instant, type IsoDate, idOf, type Result, refuse } from "#kernel";
import { type AssetContent, serialKey } from "../domain/asset.ts";
import type { EnterpriseId } from "../domain/enterprise.ts";
import type { KeyFinding, StepContent } from "../domain/process-step.ts";
import type { EntryAct } from "../domain/register-entry.ts";
import type { NewSite, SiteContent, SiteId } from "../domain/site.ts";

/** What a line of entries is about. */
export type ThingKind = "site" | "step" | "asset";

/** An entry to append; `key` is given by whoever records: the same key again is the same entry. */
export type NewSiteEntry = {
  readonly homeId: AreaId;
  readonly siteId: SiteId;
  readonly kind: ThingKind;
  readonly thingId: string;
  readonly seq: number;
  readonly act: EntryAct | "review";
  readonly day: IsoDate;
  readonly content: SiteContent | StepContent | AssetContent | KeyFinding | null;
  readonly replaces: number | null;
  readonly reason: string | null;
  readonly key: string;
};

/** Takes sites into the register and makes them known to the ledger, however many, in two statements. */
export async function insertSites(write: Writer, grant: Grant, sites: readonly NewSite[], at: Instant): Promise<void> {
  await sql`insert into site (home_id, id, enterprise_id, area_id, registered_at, registered_by)
    select home_id, id, enterprise_id, area_id, ${at}::timestamptz, ${grant.userId}::uuid
    from unnest(${sites.map(({ homeId }) => homeId)}::integer[], ${sites.map(({ id }) => id)}::uuid[],
      ${sites.map(({ enterpriseId }) => enterpriseId)}::uuid[], ${sites.map(({ areaId }) => areaId)}::integer[])
      as row (home_id, id, enterprise_id, area_id)`.execute(write);
  await insertSubjects(
    write,
    sites.map(({ homeId, id, areaId }) => ({ homeId, subjectId: idOf(id), kind: "site", areaId })),
  );
}

/** Money as text: JSON has no whole numbers of its size. */
const plain = (_key: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);

function isAsset(content: NewSiteEntry["content"]): content is AssetContent {
  return content !== null && "serial" in content;
}

/** Appends entries, however many, in one statement. Refuses `enterprise.entry-outdated` when somebody else wrote one of them first. */
export async function appendSiteEntries(
  write: Writer,
  grant: Grant,
  entries: readonly NewSiteEntry[],
  at: Instant,
): Promise<Result<undefined>> {
  if (entries.length === 0) return accept();
  const rows = entries.map(({ homeId, siteId, thingId, content, ...rest }) => ({
    ...rest,
    ...{ home_id: homeId, site_id: siteId, thing_id: thingId, content },
    serial_key: isAsset(content) ? serialKey(content) : null,
    holder_id: content !== null && "enterpriseId" in content ? content.enterpriseId : null,
  }));
  const added =
    await sql`insert into site_entry (home_id, site_id, kind, thing_id, seq, act, day, content, replaces, reason, key, serial_key, holder_id,
      recorded_at, recorded_by, recorded_by_name)
    select home_id, site_id, kind, thing_id, seq, act, day, nullif(content, 'null'::jsonb), replaces, reason, key, serial_key, holder_id,
      ${at}::timestamptz, ${grant.userId}::uuid, ${grant.userName}
    from jsonb_to_recordset(${JSON.stringify(rows, plain)}::jsonb) as row (home_id integer, site_id uuid, kind text, thing_id uuid,
      seq integer, act text, day date, content jsonb, replaces integer, reason text, key uuid, serial_key text, holder_id uuid)
    on conflict do nothing`.execute(write);
  return added.numAffectedRows === BigInt(entries.length) ? accept() : refuse("enterprise.entry-outdated");
}

/** Keeps who holds a site now; row-level security looks there. */
export async function handOverSite(
  write: Writer,
  site: { readonly homeId: AreaId; readonly id: SiteId },
  to: EnterpriseId,
): Promise<void> {
  await write
    .updateTable("site")
    .set({ enterprise_id: to })
    .where("home_id", "=", site.homeId)
    .where("id", "=", site.id)
    .where("enterprise_id", "<>", to)
    .execute();
}
