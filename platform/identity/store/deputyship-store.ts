import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import { type Instant, idOf, instantOf, type UserId } from "#kernel";
import type { DeputyCandidate, Period } from "../domain/deputyship.ts";
import type { Duty } from "../domain/permission.ts";

export type FoundDeputy = DeputyCandidate & {
  readonly userName: string;
  readonly displayName: string;
  readonly areaName: string;
};

const MOST = 20;

/** The account holds a role of an office in its own right: whom nobody ever gave one is given none by a colleague alone. */
const trusted = (who: "it" | "me") => sql<boolean>`exists (select from role_assignment as held
  where held.user_id = ${sql.ref(`${who}.id`)} and held.revoked_at is null and held.role <> 'enterprise')`;

/** Accounts that could stand in for a person: found by a part of the name, or one by its id. */
export async function deputiesFor(
  query: Reader,
  principal: UserId,
  wanted: { readonly text: string } | { readonly only: UserId },
): Promise<FoundDeputy[]> {
  const like = "text" in wanted ? `%${wanted.text.toLowerCase().replace(/[\\%_]/g, "\\$&")}%` : "%";
  const rows = await query
    .selectFrom("user_account as it")
    .innerJoin("area as theirs", "theirs.id", "it.area_id")
    .innerJoin("user_account as me", (join) => join.on("me.id", "=", principal))
    .innerJoin("area as mine", "mine.id", "me.area_id")
    .select(["it.id", "it.user_name", "it.display_name", "it.duty", "theirs.name as area_name"])
    .select(sql<boolean>`it.disabled_at is null and it.password_hash is not null and ${trusted("it")}`.as("usable"))
    .select(
      sql<boolean>`theirs.tree = mine.tree and (theirs.preorder_from between mine.preorder_from and mine.preorder_to
        or mine.preorder_from between theirs.preorder_from and theirs.preorder_to)`.as("in_line"),
    )
    .where(sql<boolean>`(it.user_name like ${like} or lower(it.display_name) like ${like})`)
    .$if("only" in wanted, (open) => open.where("it.id", "=", "only" in wanted ? wanted.only : ""))
    .$if("text" in wanted, (open) =>
      open
        .whereRef("it.duty", "=", "me.duty")
        .where("it.id", "<>", principal)
        .where("it.disabled_at", "is", null)
        .where("it.password_hash", "is not", null)
        .where(trusted("it"))
        .where(trusted("me"))
        .where(
          sql<boolean>`theirs.tree = mine.tree and (theirs.preorder_from between mine.preorder_from and mine.preorder_to
            or mine.preorder_from between theirs.preorder_from and theirs.preorder_to)`,
        ),
    )
    .orderBy("it.display_name")
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    userId: idOf<"user">(row.id),
    userName: row.user_name,
    displayName: row.display_name,
    areaName: row.area_name,
    duty: row.duty as Duty,
    usable: row.usable,
    inLine: row.in_line,
  }));
}

export type NewDeputyship = Period & {
  readonly id: string;
  readonly principalId: UserId;
  readonly deputyId: UserId;
  readonly duty: Duty;
  readonly reason: string;
  readonly at: Instant;
};

export async function insertDeputyship(write: Writer, named: NewDeputyship): Promise<void> {
  await write
    .insertInto("deputyship")
    .values({
      id: named.id,
      principal_id: named.principalId,
      deputy_id: named.deputyId,
      duty: named.duty,
      from_at: named.from,
      until_at: named.until,
      reason: named.reason,
      named_at: named.at,
    })
    .execute();
}

export type StoredDeputyship = Period & {
  readonly id: string;
  readonly principalId: UserId;
  readonly principalName: string;
  readonly deputyName: string;
  readonly reason: string;
};

/** Deputyships of a person, on either side, that are not over. */
export async function deputyshipsOf(query: Reader, userId: UserId, now: Instant): Promise<StoredDeputyship[]> {
  const rows = await query
    .selectFrom("deputyship as it")
    .innerJoin("user_account as principal", "principal.id", "it.principal_id")
    .innerJoin("user_account as deputy", "deputy.id", "it.deputy_id")
    .select(["it.id", "it.principal_id", "it.from_at", "it.until_at", "it.reason"])
    .select(["principal.display_name as principal_name", "deputy.display_name as deputy_name"])
    .where((test) => test.or([test("it.principal_id", "=", userId), test("it.deputy_id", "=", userId)]))
    .where("it.ended_at", "is", null)
    .where((test) => test("it.until_at", ">", test.val(now).$castTo<Date>()))
    .orderBy("it.from_at")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    principalId: idOf<"user">(row.principal_id),
    principalName: row.principal_name,
    deputyName: row.deputy_name,
    from: instantOf(row.from_at),
    until: instantOf(row.until_at),
    reason: row.reason,
  }));
}

/** Ends a deputyship before its time, by one of the two; false when there is none of theirs that runs. */
export async function endDeputyship(write: Writer, id: string, by: { userId: UserId; at: Instant }): Promise<boolean> {
  const ended = await write
    .updateTable("deputyship")
    .set({ ended_at: by.at, ended_by: by.userId })
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .where((test) => test.or([test("principal_id", "=", by.userId), test("deputy_id", "=", by.userId)]))
    .returning("id")
    .executeTakeFirst();
  return ended !== undefined;
}
