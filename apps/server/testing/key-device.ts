import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";

/** CBOR (RFC 8949) of what keys say: whole numbers, bytes, texts and maps. */
function cbor(value: number | string | Buffer | ReadonlyMap<number | string, unknown>): Buffer {
  const head = (major: number, count: number) =>
    count < 24
      ? Buffer.from([(major << 5) | count])
      : count < 256
        ? Buffer.from([(major << 5) | 24, count])
        : Buffer.from([(major << 5) | 25, count >> 8, count & 255]);
  if (typeof value === "number") return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === "string") return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const entries = [...value].flatMap(([key, one]) => [cbor(key), cbor(one as number)]);
  return Buffer.concat([head(5, value.size), ...entries]);
}

const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest();
const PRESENT = 1;
const VERIFIED = 4;
const WITH_KEY = 64;

/** What a device is told to say, right or wrong. */
export type Showing = {
  readonly challenge: string;
  readonly origin: string;
  readonly name: string;
  /** The person was recognised, by a PIN or a finger. */
  readonly verified?: boolean;
  /** How often the key says it was used; counts by itself when left out. */
  readonly counter?: number;
};

/** A security key made of software, without the platform's own code: ES256, self-told data, no attestation. */
export function keyDevice(): {
  readonly id: string;
  readonly make: (showing: Showing) => { id: string; clientDataJSON: string; attestationObject: string };
  readonly sign: (showing: Showing) => {
    id: string;
    clientDataJSON: string;
    authenticatorData: string;
    signature: string;
  };
} {
  const { publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync("ec", {
    namedCurve: "P-256",
  });
  const credential = randomBytes(32);
  const id = credential.toString("base64url");
  let used = 0;
  const told = (type: string, { challenge, origin }: Showing) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const data = (flags: number, { name, verified = true, counter }: Showing) => {
    used = counter ?? used + 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(used);
    return Buffer.concat([sha256(name), Buffer.from([flags | PRESENT | (verified ? VERIFIED : 0)]), count]);
  };
  return {
    id,
    make: (showing) => {
      const { x = "", y = "" } = publicKey.export({ format: "jwk" });
      const [left, right] = [Buffer.from(x, "base64url"), Buffer.from(y, "base64url")];
      const cose = cbor(
        new Map<number, number | Buffer>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, left],
          [-3, right],
        ]),
      );
      const named = Buffer.concat([Buffer.alloc(16), Buffer.from([0, credential.length]), credential, cose]);
      const authData = Buffer.concat([data(WITH_KEY, showing), named]);
      const object = new Map<string, unknown>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", authData],
      ]);
      const clientDataJSON = told("webauthn.create", showing).toString("base64url");
      return { id, clientDataJSON, attestationObject: cbor(object).toString("base64url") };
    },
    sign: (showing) => {
      const [client, authenticator] = [told("webauthn.get", showing), data(0, showing)];
      const signature = createSign("sha256")
        .update(Buffer.concat([authenticator, sha256(client)]))
        .sign(privateKey);
      return {
        id,
        clientDataJSON: client.toString("base64url"),
        authenticatorData: authenticator.toString("base64url"),
        signature: signature.toString("base64url"),
      };
    },
  };
}
