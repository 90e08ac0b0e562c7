import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import { type AreaId, areaId, type Instant, idOf, instantOf, type UserId } from "#kernel";
import type { Invitation } from "../domain/administration.ts";

export type NewInvitation = {
  readonly id: string;
  readonly userId: UserId;
  readonly purpose: Invitation["purpose"];
  readonly tokenHash: string;
  readonly createdBy: UserId | null;
  readonly at: Instant;
  readonly until: Instant;
};

/** Adds an invitation; one that is still open gives way to it. */
export async function insertInvitation(write: Writer, invitation: NewInvitation): Promise<void> {
  await withdrawInvitations(write, invitation.userId, invitation.at);
  await write
    .insertInto("invitation")
    .values({
      id: invitation.id,
      user_id: invitation.userId,
      purpose: invitation.purpose,
      token_hash: invitation.tokenHash,
      created_by: invitation.createdBy,
      created_at: invitation.at,
      expires_at: invitation.until,
    })
    .execute();
}

export async function withdrawInvitations(write: Writer, userId: UserId, at: Instant): Promise<void> {
  await write
    .updateTable("invitation")
    .set({ withdrawn_at: at })
    .where("user_id", "=", userId)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .execute();
}

export type StoredInvitation = Invitation & {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  readonly areaId: AreaId | null;
};

async function invitationWhere(
  query: Reader,
  by: { readonly column: "invitation.id" | "token_hash"; readonly value: string; readonly inScope: boolean },
): Promise<StoredInvitation | undefined> {
  const row = await query
    .selectFrom("invitation")
    .innerJoin("user_account", "user_account.id", "invitation.user_id")
    .select(["invitation.id", "user_id", "purpose", "created_by", "expires_at", "confirmed_at", "used_at"])
    .select(["withdrawn_at", "user_name", "display_name", "user_account.area_id", "disabled_at"])
    .where(by.column, "=", by.value)
    .$if(by.inScope, (open) => open.where(sql<boolean>`user_account.area_id in (select areas_in_scope())`))
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      userId: idOf<"user">(row.user_id),
      purpose: row.purpose as Invitation["purpose"],
      createdBy: row.created_by === null ? null : idOf<"user">(row.created_by),
      expiresAt: instantOf(row.expires_at),
      confirmed: row.confirmed_at !== null,
      closed: row.used_at !== null || row.withdrawn_at !== null || row.disabled_at !== null,
      userName: row.user_name,
      displayName: row.display_name,
      areaId: row.area_id === null ? null : areaId(row.area_id),
    }
  );
}

/** The invitation whose link says this; whoever has the link is the person invited. */
export function findInvitationByHash(query: Reader, tokenHash: string): Promise<StoredInvitation | undefined> {
  return invitationWhere(query, { column: "token_hash", value: tokenHash, inScope: false });
}

/** An invitation of an account of the caller's areas. */
export function findInvitation(query: Reader, id: string): Promise<StoredInvitation | undefined> {
  return invitationWhere(query, { column: "invitation.id", value: id, inScope: true });
}

export async function confirmInvitation(write: Writer, id: string, by: { userId: UserId; at: Instant }): Promise<void> {
  await write
    .updateTable("invitation")
    .set({ confirmed_by: by.userId, confirmed_at: by.at })
    .where("id", "=", id)
    .execute();
}

export async function noteInvitationUsed(write: Writer, id: string, at: Instant): Promise<void> {
  await write.updateTable("invitation").set({ used_at: at }).where("id", "=", id).execute();
}
