import type { Reader, Writer } from "#database";
import { type AreaId, areaId, type Instant, idOf, instantOf, type UserId } from "#kernel";
import type { ExternalIdentity, ExternalPerson } from "../domain/identity-provider.ts";

export type BoundIdentity = ExternalIdentity & {
  readonly displayName: string;
  readonly boundAt: Instant;
  readonly lastUsedAt: Instant | null;
};

/** The identities that open an account now, the oldest first. */
export async function identitiesOf(query: Reader, userId: UserId): Promise<BoundIdentity[]> {
  const rows = await query
    .selectFrom("external_identity")
    .select(["id", "provider_id", "display_name", "bound_at", "last_used_at"])
    .where("user_id", "=", userId)
    .where("unbound_at", "is", null)
    .orderBy("bound_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    providerId: row.provider_id,
    displayName: row.display_name,
    boundAt: instantOf(row.bound_at),
    lastUsedAt: row.last_used_at && instantOf(row.last_used_at),
  }));
}

/** Whose account an external person opens. */
export type OpenedAccount = {
  readonly identityId: string;
  readonly userId: UserId;
  readonly userName: string;
  readonly displayName: string;
  readonly areaId: AreaId | null;
};

/** The account that an external person opens; undefined when nobody connected the two. */
export async function findOpenedAccount(
  query: Reader,
  { issuer, subject }: ExternalPerson,
): Promise<OpenedAccount | undefined> {
  const row = await query
    .selectFrom("external_identity")
    .innerJoin("user_account", "user_account.id", "external_identity.user_id")
    .select(["external_identity.id", "user_id", "user_name", "user_account.display_name", "area_id"])
    .where("issuer", "=", issuer)
    .where("subject", "=", subject)
    .where("unbound_at", "is", null)
    .executeTakeFirst();
  return (
    row && {
      identityId: row.id,
      userId: idOf<"user">(row.user_id),
      userName: row.user_name,
      displayName: row.display_name,
      areaId: row.area_id === null ? null : areaId(row.area_id),
    }
  );
}

export type NewIdentity = {
  readonly id: string;
  readonly userId: UserId;
  readonly providerId: string;
  readonly person: ExternalPerson;
  readonly at: Instant;
};

/** Binds an external person to an account; false when either has a binding already, by whoever came first. */
export async function insertIdentity(
  write: Writer,
  { id, userId, providerId, person, at }: NewIdentity,
): Promise<boolean> {
  const { issuer, subject, displayName } = person;
  const row = await write
    .insertInto("external_identity")
    .values({
      ...{ id, issuer, subject },
      user_id: userId,
      provider_id: providerId,
      display_name: displayName,
      bound_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function noteIdentityUsed(write: Writer, id: string, at: Instant): Promise<void> {
  await write.updateTable("external_identity").set({ last_used_at: at }).where("id", "=", id).execute();
}

/** Parts an identity from its account, and ends the sessions of that provider save one. */
export async function unbindIdentity(
  write: Writer,
  { id, providerId }: ExternalIdentity,
  by: { readonly userId: UserId; readonly at: Instant; readonly save: string },
): Promise<void> {
  await write.updateTable("external_identity").set({ unbound_at: by.at }).where("id", "=", id).execute();
  await write
    .deleteFrom("session")
    .where("user_id", "=", by.userId)
    .where("provider_id", "=", providerId)
    .where("token_hash", "<>", by.save)
    .execute();
}

/** Parts all identities from an account that somebody else may hold. */
export async function unbindIdentitiesOf(write: Writer, userId: UserId, at: Instant): Promise<void> {
  await write
    .updateTable("external_identity")
    .set({ unbound_at: at })
    .where("user_id", "=", userId)
    .where("unbound_at", "is", null)
    .execute();
}
