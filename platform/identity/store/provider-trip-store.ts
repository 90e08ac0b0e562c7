import type { Selectable } from "kysely";
import type { Schema, Writer } from "#database";
import { type Instant, idOf, instantOf } from "#kernel";
import type { ProviderTrip, TripPurpose } from "../domain/provider-trip.ts";

export type StoredTrip = ProviderTrip & {
  readonly stateHash: string;
  /** What the exchange needs, sealed for this state. */
  readonly sealed: string;
};

/** Keeps a trip, and forgets those that nobody came back from. */
export async function insertTrip(write: Writer, trip: StoredTrip, now: Instant): Promise<void> {
  await write
    .deleteFrom("provider_trip")
    .where((test) => test("expires_at", "<=", test.val(now).$castTo<Date>()))
    .execute();
  const { purpose } = trip;
  await write
    .insertInto("provider_trip")
    .values({
      state_hash: trip.stateHash,
      provider_id: trip.providerId,
      browser_hash: trip.browserHash,
      purpose: purpose.type,
      user_id: purpose.type === "bind" ? purpose.userId : null,
      session_hash: purpose.type === "bind" ? purpose.sessionHash : null,
      invitation_hash: purpose.type === "join" ? purpose.invitationHash : null,
      sealed: trip.sealed,
      return_to: trip.returnTo,
      expires_at: trip.expiresAt,
    })
    .execute();
}

/** Takes a trip out: whatever comes with its state, nothing comes with it again. */
export async function takeTrip(write: Writer, stateHash: string): Promise<StoredTrip | undefined> {
  const row = await write
    .deleteFrom("provider_trip")
    .where("state_hash", "=", stateHash)
    .returningAll()
    .executeTakeFirst();
  return (
    row && {
      stateHash,
      providerId: row.provider_id,
      browserHash: row.browser_hash,
      purpose: purposeOf(row),
      sealed: row.sealed,
      returnTo: row.return_to,
      expiresAt: instantOf(row.expires_at),
    }
  );
}

function purposeOf(row: Selectable<Schema["provider_trip"]>): TripPurpose {
  const { user_id: userId, session_hash: sessionHash, invitation_hash: invitationHash } = row;
  if (userId !== null && sessionHash !== null) return { type: "bind", userId: idOf<"user">(userId), sessionHash };
  return invitationHash === null ? { type: "sign-in" } : { type: "join", invitationHash };
}
