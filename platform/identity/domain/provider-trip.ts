import { accept, type Instant, later, type Result, refuse, type UserId } from "#kernel";

/** What a person went to a provider for. */
export type TripPurpose =
  | { readonly type: "sign-in" }
  /** To connect the identity with the account in use, in the session in which this was confirmed. */
  | { readonly type: "bind"; readonly userId: UserId; readonly sessionHash: string }
  /** To take an invitation without setting a password. */
  | { readonly type: "join"; readonly invitationHash: string };

/** A person sent to a provider and expected back. */
export type ProviderTrip = {
  readonly providerId: string;
  /** Of the secret that the browser was given when it was sent. */
  readonly browserHash: string;
  readonly purpose: TripPurpose;
  /** Where the person wanted to go; a path of our own. */
  readonly returnTo: string;
  readonly expiresAt: Instant;
};

const TRIP_MINUTES = 10;
export const LONGEST_PATH = 500;

export function endOfTrip(begun: Instant): Instant {
  return later(begun, TRIP_MINUTES);
}

/** Who comes back: by the address of which provider, in which browser and session, as whom. */
export type Returning = {
  readonly providerId: string;
  readonly browserHash: string | undefined;
  readonly sessionHash: string | undefined;
  readonly userId: UserId | undefined;
};

/**
 * Whether somebody who comes back is who was sent. Refuses `identity.trip-over` for another provider, another browser or too late, and
 * `identity.trip-of-other-session` when whoever confirmed a connection is not signed in any more in the same session.
 */
export function mayReturn(trip: ProviderTrip, { browserHash, ...came }: Returning, now: Instant): Result<undefined> {
  const sent = came.providerId === trip.providerId && browserHash === trip.browserHash;
  if (!sent || now >= trip.expiresAt) return refuse("identity.trip-over");
  const { purpose } = trip;
  if (purpose.type !== "bind") return accept();
  const same = purpose.userId === came.userId && purpose.sessionHash === came.sessionHash;
  return same ? accept() : refuse("identity.trip-of-other-session");
}

/** A path inside the application, or "/" for whatever else was asked for: another host, a scheme, what a browser would read as one. */
export function ownPath(asked: string | undefined): string {
  const fits = asked !== undefined && asked.length <= LONGEST_PATH && /^\/(?![/\\])[^\\\s\p{C}]*$/u.test(asked);
  return fits && !/^\/(api|providers)\//i.test(asked) ? asked : "/";
}
