import type { Writer } from "#database";
import type { Instant, NextId, UserId } from "#kernel";
import { endOfInvitation } from "../domain/administration.ts";
import { insertInvitation } from "../store/index.ts";
import { hashOfToken, newToken } from "./session-cookie.ts";

/** What the invited person needs; told once, only its hash is kept. */
export type InvitationLink = { readonly token: string; readonly until: Instant };

/** Makes an invitation for an account; one that is still open gives way to it. */
export async function invite(
  write: Writer,
  nextId: NextId,
  wanted: { userId: UserId; purpose: "join" | "reset"; by: UserId | null; now: Instant },
): Promise<InvitationLink> {
  const [token, until] = [newToken(), endOfInvitation(wanted.now)];
  const { userId, purpose, by: createdBy, now: at } = wanted;
  await insertInvitation(write, { id: nextId(), userId, purpose, tokenHash: hashOfToken(token), createdBy, at, until });
  return { token, until };
}
