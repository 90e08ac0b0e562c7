import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import { areaId, type Instant, idOf, type UserId } from "#kernel";
import type { AdministeredAccount, RoleProposal, RoleWish, TakenAway } from "../domain/administration.ts";
import type { Role } from "../domain/permission.ts";
import { type ListedAccount, listAccounts } from "./account-list.ts";

/** An account of the caller's areas, as decisions about it need it; undefined where there is none to be seen. */
export async function findAdministered(
  query: Reader,
  userId: UserId,
): Promise<(AdministeredAccount & Pick<ListedAccount, "displayName" | "joined" | "areaId">) | undefined> {
  const [account] = await listAccounts(query, { inScope: true, only: userId });
  return account;
}

export async function insertProposal(
  write: Writer,
  wish: RoleWish & { id: string; userId: UserId; proposedBy: UserId; at: Instant; reason: string },
): Promise<boolean> {
  const added = await write
    .insertInto("role_proposal")
    .values({
      id: wish.id,
      user_id: wish.userId,
      role: wish.role,
      area_id: wish.areaId,
      proposed_by: wish.proposedBy,
      proposed_at: wish.at,
      reason: wish.reason,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return added !== undefined;
}

/** A proposal about the caller's areas. */
export async function findProposal(query: Reader, id: string): Promise<RoleProposal | undefined> {
  const row = await query
    .selectFrom("role_proposal")
    .select(["user_id", "role", "area_id", "proposed_by", "decision"])
    .where("id", "=", id)
    .where(sql<boolean>`area_id in (select areas_in_scope())`)
    .executeTakeFirst();
  return (
    row && {
      userId: idOf<"user">(row.user_id),
      role: row.role as Role,
      areaId: areaId(row.area_id),
      proposedBy: idOf<"user">(row.proposed_by),
      open: row.decision === null,
    }
  );
}

export type Decided = {
  readonly decision: "confirmed" | "declined";
  readonly by: UserId;
  readonly at: Instant;
  readonly reason: string;
};

export async function decideProposal(write: Writer, id: string, decided: Decided): Promise<void> {
  await write
    .updateTable("role_proposal")
    .set({
      decision: decided.decision,
      decided_by: decided.by,
      decided_at: decided.at,
      decision_reason: decided.reason,
    })
    .where("id", "=", id)
    .where("decision", "is", null)
    .execute();
}

/** What was still proposed for an account lapses with it. */
export async function lapseProposals(write: Writer, userId: UserId, at: Instant): Promise<void> {
  await write
    .updateTable("role_proposal")
    .set({ decision: "lapsed", decided_at: at })
    .where("user_id", "=", userId)
    .where("decision", "is", null)
    .execute();
}

export async function insertAssignment(
  write: Writer,
  held: RoleWish & { id: string; userId: UserId; grantedBy: UserId | null; at: Instant; reason: string },
): Promise<void> {
  await write
    .insertInto("role_assignment")
    .values({
      id: held.id,
      user_id: held.userId,
      role: held.role,
      area_id: held.areaId,
      granted_by: held.grantedBy,
      granted_at: held.at,
      grant_reason: held.reason,
    })
    .execute();
}

export type HeldAssignment = TakenAway & { readonly assignmentId: string; readonly userId: UserId };

/** What is held, each with whether somebody else who can sign in holds the same role there or above. */
async function heldWhere(
  query: Reader,
  by: { readonly column: "held.id" | "held.user_id"; readonly value: string; readonly inScope: boolean },
): Promise<HeldAssignment[]> {
  const rows = await query
    .selectFrom("role_assignment as held")
    .innerJoin("area as place", "place.id", "held.area_id")
    .select(["held.id", "held.user_id", "held.role", "held.area_id"])
    .select(
      sql<boolean>`exists (
        select from role_assignment other
        join user_account holder on holder.id = other.user_id
        join area above on above.id = other.area_id
        where other.role = held.role and other.revoked_at is null and other.user_id <> held.user_id
          and holder.disabled_at is null and holder.password_hash is not null
          and above.tree = place.tree and place.preorder_from between above.preorder_from and above.preorder_to)`.as(
        "by_others",
      ),
    )
    .where(by.column, "=", by.value)
    .where("held.revoked_at", "is", null)
    .$if(by.inScope, (open) => open.where(sql<boolean>`held.area_id in (select areas_in_scope())`))
    .execute();
  return rows.map((row) => ({
    assignmentId: row.id,
    userId: idOf<"user">(row.user_id),
    role: row.role as Role,
    areaId: areaId(row.area_id),
    heldByOthers: row.by_others,
  }));
}

/** A role held in the caller's areas. */
export async function findAssignment(query: Reader, id: string): Promise<HeldAssignment | undefined> {
  const [held] = await heldWhere(query, { column: "held.id", value: id, inScope: true });
  return held;
}

export function assignmentsOf(query: Reader, userId: UserId): Promise<HeldAssignment[]> {
  return heldWhere(query, { column: "held.user_id", value: userId, inScope: false });
}

export async function revokeAssignments(
  write: Writer,
  ids: readonly string[],
  revoked: { readonly by: UserId | null; readonly at: Instant; readonly reason: string },
): Promise<void> {
  if (ids.length === 0) return;
  await write
    .updateTable("role_assignment")
    .set({ revoked_at: revoked.at, revoked_by: revoked.by, revoke_reason: revoked.reason })
    .where("id", "in", ids)
    .where("revoked_at", "is", null)
    .execute();
}
