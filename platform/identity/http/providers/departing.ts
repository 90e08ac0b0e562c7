import { randomBytes } from "node:crypto";
import type { FastifyReply } from "fastify";
import type { Grant } from "#database";
import { accept, type Result, refuse } from "#kernel";
import { endOfTrip, ownPath, type TripPurpose } from "../../domain/provider-trip.ts";
import { insertTrip } from "../../store/index.ts";
import type { IdentityOptions } from "../identity-options.ts";
import { hashOfToken, newToken } from "../session-cookie.ts";
import type { ConnectedProvider, TripSecrets } from "./connector.ts";
import { setTripCookie } from "./trip-cookie.ts";

export type Departure = {
  readonly providerId: string;
  readonly purpose: TripPurpose;
  readonly returnTo?: string | undefined;
  readonly grant: Grant;
};

/** A provider of this installation. Refuses `identity.provider-unknown`. */
export function providerOf({ providers }: IdentityOptions, id: string): Result<ConnectedProvider> {
  const found = providers.known.find((one) => one.id === id);
  return found ? accept(found) : refuse("identity.provider-unknown");
}

/**
 * Sends a browser to a provider: keeps what must come back, and gives the address to go to. Refuses `identity.provider-unknown` and what the
 * connector refuses, above all `identity.provider-away`.
 */
export async function depart(
  options: IdentityOptions,
  reply: FastifyReply,
  { providerId, purpose, returnTo, grant }: Departure,
): Promise<Result<{ readonly address: string }>> {
  const provider = providerOf(options, providerId);
  if (!provider.ok) return provider;
  const { database, rules, providers } = options;
  const secrets = newSecrets();
  const address = await provider.value.connector.authorise(secrets);
  if (!address.ok) {
    noteTrouble(reply, providerId, address);
    return address;
  }
  const now = reply.request.moment;
  const [browser, stateHash, expiresAt] = [newToken(), hashOfToken(secrets.state), endOfTrip(now)];
  const trip = {
    ...{ stateHash, providerId, purpose, expiresAt },
    browserHash: hashOfToken(browser),
    returnTo: ownPath(returnTo),
    sealed: rules.secrets.seal(Buffer.from(JSON.stringify(secrets)), stateHash),
  };
  await database.transact(grant, async (write) => accept(await insertTrip(write, trip, now)));
  setTripCookie(reply, { secret: browser, until: expiresAt, secure: providers.secure });
  return accept({ address: address.value });
}

/** 256 random bits each; the state as digits and letters, which every provider hands back whole. */
function newSecrets(): TripSecrets {
  return { state: randomBytes(32).toString("hex"), nonce: newToken(), verifier: newToken() };
}

/** The operator learns which provider it was and a short code, nothing of the person. */
export function noteTrouble(reply: FastifyReply, provider: string, { refusal }: Extract<Result<never>, { ok: false }>) {
  const { code, facts } = refusal;
  reply.log.warn({ provider, code, reason: facts["reason"] }, "provider");
}
