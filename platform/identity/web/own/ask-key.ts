import { api } from "#contract";
import { refuse } from "#kernel";

type Transport = "ble" | "cable" | "hybrid" | "internal" | "nfc" | "smart-card" | "usb";
type Known = { readonly id: string; readonly transports: readonly string[] };

/** Whether the browser can speak with keys at all. */
export function knowsKeys(): boolean {
  return typeof window.PublicKeyCredential === "function";
}

/** Whether keys of a name may be used on the page as it was opened. */
export function fitsName(name: string): boolean {
  return window.location.hostname === name;
}

const fromServer = (keys: readonly Known[]) =>
  keys.map(({ id, transports }) => ({ id, type: "public-key" as const, transports: transports as Transport[] }));

/** Why the browser was not asked, or what it stopped, as an answer like the server's. */
function stopped(relyingPartyId: string) {
  const { refusal } = fitsName(relyingPartyId)
    ? refuse("identity.key-stopped")
    : refuse("identity.keys-elsewhere", { name: relyingPartyId });
  return { error: refusal, response: new Response(null, { status: 409 }) };
}

/** The package is loaded with the first press. */
const webauthn = () => import("@simplewebauthn/browser");

export type NewKey = { readonly name: string; readonly password?: string | undefined };

/** Adds a key: the server's challenge, the browser's dialogue, and the answer. */
export async function enrolKey({ name, password }: NewKey) {
  const asked = await api.POST("/api/own-account/security-keys/challenge", {
    body: password === undefined ? {} : { password },
  });
  if (!asked.data) return { error: asked.error, response: asked.response };
  const { challenge, relyingPartyId, relyingPartyName, algorithms, userHandle, userName, displayName, keys } =
    asked.data;
  try {
    const { startRegistration } = await webauthn();
    const made = await startRegistration({
      optionsJSON: {
        challenge,
        rp: { id: relyingPartyId, name: relyingPartyName },
        user: { id: userHandle, name: userName, displayName },
        pubKeyCredParams: algorithms.map((alg) => ({ alg, type: "public-key" as const })),
        excludeCredentials: fromServer(keys),
        authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
        attestation: "none",
      },
    });
    const { clientDataJSON, attestationObject, transports } = made.response;
    const body = { name, id: made.id, clientDataJSON, attestationObject, ...(transports ? { transports } : {}) };
    return await api.POST("/api/own-account/security-keys", { body });
  } catch {
    return stopped(relyingPartyId);
  }
}

/** Comes in with a key. */
export async function enterByKey() {
  const asked = await api.POST("/api/session/security-key/challenge");
  if (!asked.data) return { error: asked.error, response: asked.response };
  const { challenge, relyingPartyId, keys } = asked.data;
  try {
    const { startAuthentication } = await webauthn();
    const { id, response } = await startAuthentication({
      optionsJSON: {
        challenge,
        rpId: relyingPartyId,
        allowCredentials: fromServer(keys),
        userVerification: "required",
      },
    });
    const { clientDataJSON, authenticatorData, signature } = response;
    return await api.POST("/api/session/security-key", { body: { id, clientDataJSON, authenticatorData, signature } });
  } catch {
    return stopped(relyingPartyId);
  }
}
