import { open, readFile } from "node:fs/promises";
import path from "node:path";
import { CHAIN_ALGORITHMS, type ChainAnchor } from "../domain/chain.ts";

/** Signed heads outside the database, one a line, in the data folder. */
const ANCHOR_FILE = "audit-anchors.jsonl";

/** Adds an anchor and comes back when it is on the disk. */
export async function appendAnchor(folder: string, anchor: ChainAnchor): Promise<void> {
  const file = await open(path.join(folder, ANCHOR_FILE), "a", 0o600);
  try {
    await file.write(`${JSON.stringify(anchor)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

function isAnchor(value: unknown): value is ChainAnchor {
  const it = value as Partial<ChainAnchor> | null;
  return (
    Number.isSafeInteger(it?.seq) &&
    CHAIN_ALGORITHMS.some((one) => one === it?.algorithm) &&
    [it?.digest, it?.at, it?.publicKey, it?.signature].every((text) => typeof text === "string")
  );
}

/** The anchors of a text of lines. The last line may have been cut when the machine went down; any other that is no anchor is counted. */
export function readAnchors(text: string): { readonly anchors: ChainAnchor[]; readonly unreadable: number } {
  const lines = text.split("\n");
  const last = lines.pop();
  const anchors: ChainAnchor[] = [];
  let unreadable = 0;
  for (const [at, line] of [...lines, ...(last ? [last] : [])].entries()) {
    if (line.trim() === "") continue;
    try {
      const value: unknown = JSON.parse(line);
      if (isAnchor(value)) anchors.push(value);
      else unreadable += 1;
    } catch {
      if (at < lines.length) unreadable += 1;
    }
  }
  return { anchors, unreadable };
}

/** The anchors in the data folder; none when nothing was anchored yet. */
export async function anchorsIn(folder: string): Promise<ChainAnchor[]> {
  const text = await readFile(path.join(folder, ANCHOR_FILE), "utf8").catch(() => "");
  return readAnchors(text).anchors;
}
