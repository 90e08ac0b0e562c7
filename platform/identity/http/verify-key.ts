import { randomBytes } from "node:crypto";
import type { Static } from "typebox";
import type { StoredKey } from "../store/index.ts";
import type { RelyingParty } from "./relying-party.ts";
import type { KeyAnswerBody, NewKeyBody } from "./schemas.ts";

/** What a key signs: 256 random bits. */
export function newChallenge(): string {
  return randomBytes(32).toString("base64url");
}

/** EdDSA, ES256 and RS256, which keys, telephones and Windows know between them. */
export const KEY_ALGORITHMS = [-8, -7, -257];

type Asked = { readonly challenge: string; readonly party: RelyingParty };

/** Few ever use a key, so the package is loaded with the first one. */
const webauthn = () => import("@simplewebauthn/server");

/** The origin that the browser says it showed, when it is one of ours; else one that fits nothing. */
function originOf(clientDataJSON: string, party: RelyingParty): string {
  try {
    const { origin } = JSON.parse(Buffer.from(clientDataJSON, "base64url").toString("utf8")) as { origin?: unknown };
    return typeof origin === "string" && party.accepts(origin) ? origin : "";
  } catch {
    return "";
  }
}

type ShownKey = Pick<StoredKey, "credentialId" | "signCount"> & { readonly publicKey: Uint8Array };

/** The public part of a new key, when it was made here, for this challenge, by a person the key recognised; else undefined. */
export async function readNewKey(
  { id, clientDataJSON, attestationObject }: Static<typeof NewKeyBody>,
  { challenge, party }: Asked,
): Promise<ShownKey | undefined> {
  const { verifyRegistrationResponse } = await webauthn();
  const response = {
    ...{ id, rawId: id, type: "public-key" as const, clientExtensionResults: {} },
    response: { clientDataJSON, attestationObject },
  };
  const options = {
    ...{ response, expectedChallenge: challenge, expectedOrigin: originOf(clientDataJSON, party) },
    ...{ expectedRPID: party.id, requireUserVerification: true, supportedAlgorithmIDs: KEY_ALGORITHMS },
  };
  // What does not fit together is thrown by the package; to us it is a wrong answer.
  const verified = await verifyRegistrationResponse(options).catch(() => undefined);
  if (!verified?.verified) return undefined;
  const { credential } = verified.registrationInfo;
  return { credentialId: credential.id, publicKey: credential.publicKey, signCount: credential.counter };
}

/** The counter that a key gives with a right answer to its challenge, its person recognised; undefined when the answer is wrong. */
export async function readKeyAnswer(
  { id, clientDataJSON, authenticatorData, signature }: Static<typeof KeyAnswerBody>,
  key: StoredKey,
  { challenge, party }: Asked,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await webauthn();
  const response = {
    ...{ id, rawId: id, type: "public-key" as const, clientExtensionResults: {} },
    response: { clientDataJSON, authenticatorData, signature },
  };
  const options = {
    ...{ response, expectedChallenge: challenge, expectedOrigin: originOf(clientDataJSON, party) },
    ...{ expectedRPID: party.id, requireUserVerification: true },
    // The counter is judged by our own rule, so that a copied key is told from a wrong answer.
    credential: { id: key.credentialId, publicKey: new Uint8Array(key.publicKey), counter: 0 },
  };
  const verified = await verifyAuthenticationResponse(options).catch(() => undefined);
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
}
