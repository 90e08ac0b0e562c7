import { type ExpressionBuilder, sql } from "kysely";
import type { Reader, Schema } from "#database";
import { type AreaId, areaId, type Instant, idOf, instantOf, type UserId } from "#kernel";
import type { Invitation } from "../domain/administration.ts";
import type { Assignment, Duty, Role } from "../domain/permission.ts";

export type ListedRole = Assignment & {
  readonly assignmentId: string;
  readonly areaName: string;
  readonly grantedAt: Instant;
};

export type ListedProposal = Assignment & {
  readonly proposalId: string;
  readonly areaName: string;
  readonly proposedBy: UserId;
  readonly proposedByName: string;
  readonly proposedAt: Instant;
  readonly reason: string;
};

export type ListedInvitation = Pick<Invitation, "purpose" | "createdBy" | "confirmed"> & {
  readonly invitationId: string;
  readonly until: Instant;
};

export type ListedAccount = {
  readonly userId: UserId;
  readonly userName: string;
  readonly displayName: string;
  readonly duty: Duty;
  readonly areaId: AreaId | null;
  readonly areaName: string;
  readonly demo: boolean;
  readonly disabled: boolean;
  /** Whoever was invited has set a password, or comes in by a provider. */
  readonly joined: boolean;
  readonly lockedUntil: Instant | null;
  readonly lastSignInAt: Instant | null;
  /** From when idleness counts, whatever was signed in before. */
  readonly activeFrom: Instant;
  readonly assignments: readonly ListedRole[];
  readonly proposals: readonly ListedProposal[];
  readonly invitation: ListedInvitation | null;
  /** The account, or something it holds, lies outside the areas of whoever asks. */
  readonly beyondScope: boolean;
};

export type AccountsWanted = {
  /** Only those that belong, or hold a role, where the caller may handle accounts. */
  readonly inScope?: boolean;
  readonly only?: UserId;
  /** A part of the name or the user name. */
  readonly text?: string | undefined;
};

const MOST = 1000;
const SCOPE = sql`(select areas_in_scope())`;

function holdsRoleWhere(build: ExpressionBuilder<Schema, "user_account">, outside: boolean) {
  return build.exists(
    build
      .selectFrom("role_assignment")
      .select("role_assignment.id")
      .whereRef("role_assignment.user_id", "=", "user_account.id")
      .where("role_assignment.revoked_at", "is", null)
      .where("role_assignment.area_id", outside ? "not in" : "in", SCOPE as never),
  );
}

/** Accounts with what they hold and what waits about them, at most 1,000, oldest first. In scope, roles held elsewhere are not told. */
export async function listAccounts(query: Reader, wanted: AccountsWanted = {}): Promise<ListedAccount[]> {
  const { inScope = false, only, text } = wanted;
  const like = `%${(text ?? "").toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await query
    .selectFrom("user_account")
    .leftJoin("area", "area.id", "user_account.area_id")
    .select(["user_account.id", "user_name", "display_name", "duty", "user_account.area_id", "user_account.demo"])
    .select(["disabled_at", "locked_until", "last_sign_in_at", "active_from", "area.name as area_name"])
    .select(
      sql<boolean>`(password_hash is not null or exists (select from external_identity bound
        where bound.user_id = user_account.id and bound.unbound_at is null))`.as("joined"),
    )
    .select((build) =>
      inScope
        ? build
            .or([
              sql<boolean>`(user_account.area_id is null or user_account.area_id not in ${SCOPE})`,
              holdsRoleWhere(build, true),
            ])
            .as("beyond")
        : sql<boolean>`false`.as("beyond"),
    )
    .$if(inScope, (open) =>
      open.where((build) => build.or([sql<boolean>`user_account.area_id in ${SCOPE}`, holdsRoleWhere(build, false)])),
    )
    .$if(only !== undefined, (open) => open.where("user_account.id", "=", only ?? ""))
    .$if(text !== undefined, (open) =>
      open.where(sql<boolean>`(user_name like ${like} or lower(display_name) like ${like})`),
    )
    .orderBy("user_account.created_at")
    .orderBy("user_name")
    .limit(MOST)
    .execute();
  const ids = rows.map(({ id }) => id);
  const [roles, proposals, invitations] = [
    await rolesOf(query, ids, inScope),
    await proposalsOf(query, ids, inScope),
    await invitationsOf(query, ids),
  ];
  return rows.map((row) => ({
    userId: idOf<"user">(row.id),
    userName: row.user_name,
    displayName: row.display_name,
    duty: row.duty as Duty,
    areaId: row.area_id === null ? null : areaId(row.area_id),
    areaName: row.area_name ?? "",
    demo: row.demo,
    disabled: row.disabled_at !== null,
    joined: row.joined,
    lockedUntil: row.locked_until && instantOf(row.locked_until),
    lastSignInAt: row.last_sign_in_at && instantOf(row.last_sign_in_at),
    activeFrom: instantOf(row.active_from),
    assignments: roles.get(row.id) ?? [],
    proposals: proposals.get(row.id) ?? [],
    invitation: invitations.get(row.id) ?? null,
    beyondScope: Boolean(row.beyond),
  }));
}

function add<T>(lists: Map<string, T[]>, key: string, one: T): void {
  lists.set(key, [...(lists.get(key) ?? []), one]);
}

async function rolesOf(query: Reader, ids: readonly string[], inScope: boolean): Promise<Map<string, ListedRole[]>> {
  const found = new Map<string, ListedRole[]>();
  if (ids.length === 0) return found;
  const rows = await query
    .selectFrom("role_assignment as held")
    .innerJoin("area", "area.id", "held.area_id")
    .select(["held.id", "held.user_id", "held.role", "held.area_id", "held.granted_at", "area.name as area_name"])
    .where("held.user_id", "in", ids)
    .where("held.revoked_at", "is", null)
    .$if(inScope, (open) => open.where(sql<boolean>`held.area_id in ${SCOPE}`))
    .orderBy("held.granted_at")
    .execute();
  for (const row of rows)
    add(found, row.user_id, {
      assignmentId: row.id,
      role: row.role as Role,
      areaId: areaId(row.area_id),
      areaName: row.area_name,
      grantedAt: instantOf(row.granted_at),
    });
  return found;
}

async function proposalsOf(
  query: Reader,
  ids: readonly string[],
  inScope: boolean,
): Promise<Map<string, ListedProposal[]>> {
  const found = new Map<string, ListedProposal[]>();
  if (ids.length === 0) return found;
  const rows = await query
    .selectFrom("role_proposal as wish")
    .innerJoin("area", "area.id", "wish.area_id")
    .innerJoin("user_account as by", "by.id", "wish.proposed_by")
    .select(["wish.id", "wish.user_id", "wish.role", "wish.area_id", "wish.proposed_at", "wish.proposed_by"])
    .select(["wish.reason", "area.name as area_name", "by.display_name as by_name"])
    .where("wish.user_id", "in", ids)
    .where("wish.decision", "is", null)
    .$if(inScope, (open) => open.where(sql<boolean>`wish.area_id in ${SCOPE}`))
    .orderBy("wish.proposed_at")
    .execute();
  for (const row of rows)
    add(found, row.user_id, {
      proposalId: row.id,
      role: row.role as Role,
      areaId: areaId(row.area_id),
      areaName: row.area_name,
      proposedBy: idOf<"user">(row.proposed_by),
      proposedByName: row.by_name,
      proposedAt: instantOf(row.proposed_at),
      reason: row.reason,
    });
  return found;
}

async function invitationsOf(query: Reader, ids: readonly string[]): Promise<Map<string, ListedInvitation>> {
  if (ids.length === 0) return new Map();
  const rows = await query
    .selectFrom("invitation")
    .select(["id", "user_id", "purpose", "created_by", "expires_at", "confirmed_at"])
    .where("user_id", "in", ids)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .execute();
  return new Map(
    rows.map((row) => [
      row.user_id,
      {
        invitationId: row.id,
        purpose: row.purpose as Invitation["purpose"],
        createdBy: row.created_by === null ? null : idOf<"user">(row.created_by),
        confirmed: row.confirmed_at !== null,
        until: instantOf(row.expires_at),
      },
    ]),
  );
}
