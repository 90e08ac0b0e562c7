/** Hash functions of the chain: SHA-256, or SM3 (GB/T 32905) where commercial cryptography is asked for. */
export const CHAIN_ALGORITHMS = ["sha256", "sm3"] as const;
export type ChainAlgorithm = (typeof CHAIN_ALGORITHMS)[number];

/** Computes a digest of bytes; given from outside, for what decides knows no machine. */
export type Digest = (algorithm: ChainAlgorithm, before: Uint8Array, text: string) => Uint8Array;

/** A link as it is kept, with the record it points to as canonical text; null when the record is gone. */
export type ChainRow = {
  readonly seq: number;
  readonly algorithm: ChainAlgorithm;
  readonly digest: Uint8Array;
  readonly record: string | null;
};

/** A signed head of the chain: this was the digest of this link at that moment. */
export type ChainAnchor = {
  readonly seq: number;
  readonly algorithm: ChainAlgorithm;
  /** Hexadecimal. */
  readonly digest: string;
  readonly at: string;
  readonly publicKey: string;
  readonly signature: string;
};

/**
 * What is wrong with a chain, and where first. missing: no link, or no record behind it; altered: the digest does not fit what it covers; stray: a record that was
 * never linked stands among linked ones; cut: links that an anchor names are gone; rewritten: the chain is another one than the anchor says, from some link
 * behind `sound` on; forged: the anchor's own signature is wrong.
 */
export type ChainFault = {
  readonly kind: "missing" | "altered" | "stray" | "cut" | "rewritten" | "forged";
  readonly seq: number;
  /** The last link that an anchor vouches for, where the first bad one cannot be told exactly. */
  readonly sound?: number;
};

/** What the first link stands behind. */
const BEGINNING = new Uint8Array(32);

/** What the digest of a link covers beside the digest before it (docs/reference/audit-chain.md). */
export function linkText(algorithm: ChainAlgorithm, seq: number, record: string): string {
  return `gongfu-audit-1,${algorithm},${seq},${record}`;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** What an anchor's signature covers. */
export function anchorText({ seq, algorithm, digest, at }: Omit<ChainAnchor, "publicKey" | "signature">): string {
  return `gongfu-anchor-1,${algorithm},${seq},${digest},${at}`;
}

const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Walks a chain from its first link on, in portions, and stops at the first link that is wrong. */
export class ChainWalk {
  readonly #digest: Digest;
  readonly #anchors: readonly ChainAnchor[];
  #next = 0;
  #sound = 0;
  #before: Uint8Array = BEGINNING;
  #seq = 0;
  #fault: ChainFault | null = null;

  /** Anchors must have been checked for their own signatures. */
  constructor(digest: Digest, anchors: readonly ChainAnchor[]) {
    this.#digest = digest;
    this.#anchors = anchors.toSorted((a, b) => a.seq - b.seq);
  }

  /** So many links are sound so far. */
  get checked(): number {
    return this.#seq;
  }

  get fault(): ChainFault | null {
    return this.#fault;
  }

  /** The digest of the last sound link. */
  get head(): Uint8Array {
    return this.#before;
  }

  /** Takes the next links in their order; says whether all is well so far. */
  take(rows: readonly ChainRow[]): boolean {
    for (const row of rows) {
      this.#fault = this.#faultOf(row);
      if (this.#fault) return false;
      this.#before = row.digest;
      this.#seq = row.seq;
    }
    return true;
  }

  #faultOf({ seq, algorithm, digest, record }: ChainRow): ChainFault | null {
    const expected = this.#seq + 1;
    if (seq !== expected || record === null) return { kind: "missing", seq: expected };
    if (!sameBytes(this.#digest(algorithm, this.#before, linkText(algorithm, seq, record)), digest))
      return { kind: "altered", seq };
    for (let anchor = this.#anchors[this.#next]; anchor?.seq === seq; anchor = this.#anchors[++this.#next]) {
      if (anchor.digest !== hexOf(digest)) return { kind: "rewritten", seq, sound: this.#sound };
      this.#sound = seq;
    }
    return null;
  }

  /** There are no more links. `stray` is the place of the first record that stands among linked ones and is in no link. */
  end(stray: number | null): ChainFault | null {
    if (this.#fault) return this.#fault;
    if (stray !== null) return { kind: "stray", seq: stray };
    return this.#anchors[this.#next] === undefined ? null : { kind: "cut", seq: this.#seq + 1 };
  }
}
