import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { link, mkdir, open, readFile, unlink } from "node:fs/promises";
import path from "node:path";
import { anchorText, type ChainAnchor, type Digest } from "../domain/chain.ts";

/** Digests as node:crypto computes them. */
export const digestOf: Digest = (algorithm, before, text) => createHash(algorithm).update(before).update(text).digest();

/** The key that signs anchors, with its public half as it stands in them. */
export type AnchorKey = { readonly privateKey: KeyObject; readonly publicKey: string };

const KEY_FILE = "audit-key.pem";

function keyOf(pem: string): AnchorKey {
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey).export({ type: "spki", format: "der" }).toString("base64");
  return { privateKey, publicKey };
}

/** The key in the data folder; undefined when there is none. */
export async function findAnchorKey(folder: string): Promise<AnchorKey | undefined> {
  const pem = await readFile(path.join(folder, KEY_FILE), "utf8").catch(() => undefined);
  return pem === undefined ? undefined : keyOf(pem);
}

/** Whole or not at all: half a key would keep the platform from starting for ever. Where there is one already, it stays. */
async function keepKey(folder: string, pem: string): Promise<void> {
  const beside = path.join(folder, `${KEY_FILE}.${process.pid}`);
  const file = await open(beside, "w", 0o600);
  try {
    await file.write(pem);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(beside, path.join(folder, KEY_FILE));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    await unlink(beside);
  }
}

/** The key in the data folder, made at the first start: outside the database, so that whoever may change the one cannot sign with the other. */
export async function anchorKeyIn(folder: string): Promise<AnchorKey> {
  const found = await findAnchorKey(folder);
  if (found) return found;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  await keepKey(folder, pem);
  return (await findAnchorKey(folder)) ?? keyOf(pem);
}

export function signedAnchor(key: AnchorKey, head: Omit<ChainAnchor, "publicKey" | "signature">): ChainAnchor {
  const signature = sign(null, Buffer.from(anchorText(head)), key.privateKey).toString("base64");
  return { ...head, publicKey: key.publicKey, signature };
}

/** Whether an anchor was signed with the key that it names, and, where one is given, with that key. */
export function anchorHolds(anchor: ChainAnchor, trusted: string | undefined): boolean {
  if (trusted !== undefined && anchor.publicKey !== trusted) return false;
  try {
    const key = createPublicKey({ key: Buffer.from(anchor.publicKey, "base64"), type: "spki", format: "der" });
    return verify(null, Buffer.from(anchorText(anchor)), key, Buffer.from(anchor.signature, "base64"));
  } catch {
    return false;
  }
}

/** A public key in short, to be compared by eye with the one that was printed. */
export function fingerprint(publicKey: string): string {
  const hex = createHash("sha256").update(Buffer.from(publicKey, "base64")).digest("hex").slice(0, 32);
  return hex.match(/.{4}/g)?.join(" ") ?? hex;
}
