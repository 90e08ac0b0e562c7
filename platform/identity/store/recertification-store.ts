import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import { type AreaId, areaId, type Instant, idOf, instantOf, type UserId } from "#kernel";
import type { Role } from "../domain/permission.ts";

/** A role that is held in the caller's areas, with what the yearly question needs. */
export type RoleToConfirm = {
  readonly assignmentId: string;
  readonly userId: UserId;
  readonly userName: string;
  readonly displayName: string;
  readonly demo: boolean;
  readonly role: Role;
  readonly areaId: AreaId;
  readonly areaName: string;
  readonly grantedAt: Instant;
  readonly confirmedAt: Instant | null;
  readonly confirmedByName: string | null;
  readonly lastSignInAt: Instant | null;
};

/** All of them by area, then by name; `only` narrows them to some. */
export async function rolesToConfirm(query: Reader, only?: readonly string[]): Promise<RoleToConfirm[]> {
  const rows = await query
    .selectFrom("role_assignment as held")
    .innerJoin("user_account as holder", "holder.id", "held.user_id")
    .innerJoin("area", "area.id", "held.area_id")
    .leftJoinLateral(
      (build) =>
        build
          .selectFrom("role_recertification as said")
          .innerJoin("user_account as by", "by.id", "said.confirmed_by")
          .select(["said.confirmed_at", "by.display_name as by_name"])
          .whereRef("said.assignment_id", "=", "held.id")
          .orderBy("said.confirmed_at", "desc")
          .limit(1)
          .as("last"),
      (join) => join.onTrue(),
    )
    .select(["held.id", "held.user_id", "held.role", "held.area_id", "held.granted_at", "area.name as area_name"])
    .select(["user_name", "display_name", "holder.demo", "last_sign_in_at", "confirmed_at", "by_name"])
    .where("held.revoked_at", "is", null)
    .where(sql<boolean>`held.area_id in (select areas_in_scope())`)
    .$if(only !== undefined, (open) => open.where("held.id", "in", [...(only ?? [])]))
    .orderBy("area.tree")
    .orderBy("area.preorder_from")
    .orderBy("user_name")
    .execute();
  return rows.map((row) => ({
    assignmentId: row.id,
    userId: idOf<"user">(row.user_id),
    userName: row.user_name,
    displayName: row.display_name,
    demo: row.demo,
    role: row.role as Role,
    areaId: areaId(row.area_id),
    areaName: row.area_name,
    grantedAt: instantOf(row.granted_at),
    confirmedAt: row.confirmed_at && instantOf(row.confirmed_at),
    confirmedByName: row.by_name,
    lastSignInAt: row.last_sign_in_at && instantOf(row.last_sign_in_at),
  }));
}

export type Recertified = { readonly id: string; readonly assignmentId: string; readonly areaId: AreaId };

export async function insertRecertifications(
  write: Writer,
  said: readonly Recertified[],
  { by, at }: { readonly by: UserId; readonly at: Instant },
): Promise<void> {
  if (said.length === 0) return;
  const rows = said.map(({ id, assignmentId, areaId: area }) => ({
    ...{ id, assignment_id: assignmentId, area_id: area, confirmed_by: by, confirmed_at: at },
  }));
  await write.insertInto("role_recertification").values(rows).execute();
}
