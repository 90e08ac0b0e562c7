import { sql } from "kysely";
import { type Grant, lockByName, type Writer } from "#database";
import { type AreaId, type Instant, type IsoDate, idOf } from "#kernel";
import type { EnterpriseId } from "../../domain/enterprise.ts";
import type { RosterEntryId, RosterIssue, RosterIssueId, RosterRemoval } from "../../domain/rosters/roster.ts";

/** Keeps lists as they were issued; those that are there already stay as they are. How many were new. */
export async function insertRosterIssues(
  write: Writer,
  grant: Grant,
  issues: readonly RosterIssue[],
  at: Instant,
): Promise<number> {
  if (issues.length === 0) return 0;
  const added = await write
    .insertInto("roster_issue")
    .values(
      issues.map((it) => ({
        ...{ home_id: it.homeId, id: it.id, kind: it.kind, title: it.title, issuer: it.issuer, area_id: it.areaId },
        ...{ document: it.document, issued_on: it.issuedOn as never, valid_from: it.from as never },
        ...{ valid_until: it.until as never, demo: it.demo },
        ...{ recorded_at: at, by_id: grant.userId, by_name: grant.userName },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(added.numInsertedOrUpdatedRows ?? 0n);
}

/** Lets one after the other change who is on a list, until the end of the transaction. */
export async function holdRoster(write: Writer, issue: Pick<RosterIssue, "id">): Promise<void> {
  await lockByName(write, `roster ${issue.id}`);
}

export type NewRosterEntry = {
  readonly homeId: AreaId;
  readonly id: RosterEntryId;
  readonly enterpriseId: EnterpriseId;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly remark: string | null;
};

/** Puts enterprises on a list, in one statement for any number; an entry that is there already is left alone. How many were new. */
export async function insertRosterEntries(
  write: Writer,
  grant: Grant,
  {
    issue,
    entries,
    at,
  }: {
    readonly issue: Pick<RosterIssue, "homeId" | "id" | "kind">;
    readonly entries: readonly NewRosterEntry[];
    readonly at: Instant;
  },
): Promise<number> {
  if (entries.length === 0) return 0;
  const rows = entries.map((it) => ({
    ...{ home_id: it.homeId, id: it.id, enterprise_id: it.enterpriseId },
    ...{ valid_from: it.from, valid_until: it.until, remark: it.remark },
  }));
  const added =
    await sql`insert into roster_entry (home_id, id, enterprise_id, issue_home_id, issue_id, kind, valid_from, valid_until,
      remark, recorded_at, by_id, by_name)
    select home_id, id, enterprise_id, ${issue.homeId}::integer, ${issue.id}::uuid, ${issue.kind}::text, valid_from, valid_until, remark,
      ${at}::timestamptz, ${grant.userId}::uuid, ${grant.userName}::text
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (home_id integer, id uuid, enterprise_id uuid, valid_from date,
      valid_until date, remark text)
    on conflict do nothing`.execute(write);
  return Number(added.numAffectedRows ?? 0n);
}

export type NewRosterRemoval = RosterRemoval & {
  readonly homeId: AreaId;
  readonly entryId: RosterEntryId;
  readonly id: string;
};

/** Takes enterprises off lists; an entry that was taken off already is left alone. How many were new. */
export async function insertRosterRemovals(
  write: Writer,
  grant: Grant,
  removals: readonly NewRosterRemoval[],
  at: Instant,
): Promise<number> {
  if (removals.length === 0) return 0;
  const added = await write
    .insertInto("roster_removal")
    .values(
      removals.map((it) => ({
        ...{ home_id: it.homeId, entry_id: it.entryId, id: it.id, off_from: it.offFrom as never },
        ...{ reason: it.reason, document: it.document, recorded_at: at, by_id: grant.userId, by_name: grant.userName },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(added.numInsertedOrUpdatedRows ?? 0n);
}

/** Those of these entries that are there already, each under the file that its enterprise counts under now; by id. */
export async function knownEntries(
  write: Writer,
  ids: readonly string[],
  issueId: RosterIssueId,
): Promise<Map<string, Omit<NewRosterEntry, "id" | "homeId">>> {
  if (ids.length === 0) return new Map();
  const rows = await write
    .selectFrom("roster_entry as it")
    .innerJoin("enterprise as firm", (join) =>
      join.onRef("firm.home_id", "=", "it.home_id").onRef("firm.id", "=", "it.enterprise_id"),
    )
    .select(["it.id", "it.valid_from", "it.valid_until", "it.remark"])
    .select(sql<string>`coalesce(firm.survivor_id, firm.id)`.as("enterprise_id"))
    .where("it.id", "in", ids)
    .where("it.issue_id", "=", issueId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...{ enterpriseId: idOf<"enterprise">(row.enterprise_id), remark: row.remark },
        ...{ from: row.valid_from as unknown as IsoDate, until: row.valid_until as unknown as IsoDate | null },
      },
    ]),
  );
}
