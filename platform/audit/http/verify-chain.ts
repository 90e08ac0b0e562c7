import { setImmediate as breathe } from "node:timers/promises";
import { type ChainAnchor, type ChainFault, type ChainRow, ChainWalk } from "../domain/chain.ts";
import { anchorHolds, digestOf } from "./chain-crypto.ts";

/** Where the links and records are read. */
export type ChainSource = {
  readonly rows: (after: number, most: number) => Promise<ChainRow[]>;
  /** Where the first record would stand that is in no link though the chain has passed it. */
  readonly stray: () => Promise<number | null>;
};

export type Verifying = {
  readonly anchors: readonly ChainAnchor[];
  /** The public key that anchors must be signed with; undefined takes each for what it says of itself. */
  readonly trustedKey?: string | undefined;
  /** Hears how many links are sound so far. */
  readonly onProgress?: (checked: number) => void;
  /** Links that are looked at in one go; small ones leave the thread to others. */
  readonly portion?: number;
};

export type ChainVerdict = {
  readonly checked: number;
  readonly fault: ChainFault | null;
  readonly anchors: number;
  /** Digest of the last sound link, hexadecimal. */
  readonly head: string;
};

const PORTION = 5_000;

const SIGNATURES_AT_ONCE = 50;

async function firstForged(anchors: readonly ChainAnchor[], trustedKey: string | undefined) {
  for (const [at, anchor] of anchors.entries()) {
    if (!anchorHolds(anchor, trustedKey)) return anchor;
    if (at % SIGNATURES_AT_ONCE === 0) await breathe();
  }
  return undefined;
}

/**
 * Computes every link again, from the first on, and compares it with what is kept and with the anchors. While one portion is computed the next is
 * read. An anchor that was not signed by the key it must be signed by is a fault of its own.
 */
export async function verifyChain(source: ChainSource, verifying: Verifying): Promise<ChainVerdict> {
  const { trustedKey, onProgress = () => undefined, portion = PORTION } = verifying;
  // The table and the file hold the same ones.
  const anchors = [...new Map(verifying.anchors.map((it) => [`${it.seq} ${it.signature}`, it])).values()];
  const forged = await firstForged(anchors, trustedKey);
  const walk = new ChainWalk(
    digestOf,
    anchors.filter((anchor) => anchor.seq > 0),
  );
  let reading = source.rows(0, portion);
  for (;;) {
    const rows = await reading;
    const last = rows.at(-1);
    if (!last) break;
    reading = source.rows(last.seq, portion);
    // A fault ends the walk before what is being read is needed.
    reading.catch(() => undefined);
    if (!walk.take(rows)) break;
    onProgress(walk.checked);
    await breathe();
  }
  const fault = walk.end(walk.fault ? null : await source.stray());
  const found = fault ?? (forged ? ({ kind: "forged", seq: forged.seq } as const) : null);
  return { checked: walk.checked, fault: found, anchors: anchors.length, head: Buffer.from(walk.head).toString("hex") };
}
