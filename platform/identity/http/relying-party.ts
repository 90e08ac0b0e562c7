/** The name that keys are bound to, and whether a page of an origin may ask them. */
export type RelyingParty = { readonly id: string; readonly accepts: (origin: string) => boolean };

const LOCAL = "localhost";

/**
 * What keys are bound to: the name of the public address, never what a request says of itself. Where nobody named one, keys work on this
 * machine alone. Null where the address is a number: browsers bind keys to names only.
 */
export function relyingPartyOf(publicAddress: string | null): RelyingParty | null {
  if (publicAddress === null) return { id: LOCAL, accepts: isLocal };
  const { hostname, origin } = new URL(publicAddress);
  if (/^[\d.]+$|^\[/.test(hostname)) return null;
  return { id: hostname, accepts: (given) => given === origin };
}

function isLocal(origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).origin === origin && /^http:\/\/localhost(:\d+)?$/.test(origin);
}
