import { readFileSync } from "node:fs";
import path from "node:path";
import type { Platform } from "./platform.ts";

/** Kills the server, the database, or both, in turn. */
export function killInTurn(platform: Platform, dataDir: string, round: number): void {
  const pid = Number(readFileSync(path.join(dataDir, "postgresql/postmaster.pid"), "utf8").split("\n")[0]);
  if (round % 3 !== 0) process.kill(pid, "SIGKILL");
  if (round % 3 !== 1) platform.process.kill("SIGKILL");
}

/** Numbers between 0 and 1 that repeat, so that a failing round can be played again. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** When to kill next, in milliseconds after the beginning, learning from what the kills before found. */
export type KillTimes = {
  readonly next: () => number;
  /** Says whether the thing was there after the kill at that moment. */
  readonly found: (at: number, whole: boolean) => void;
};

/**
 * Kills around the moment at which a thing becomes lasting, wherever that is on this machine today: later after nothing was there, earlier
 * after it was, and between the two once both were seen. Begins at `first` ms.
 */
export function killTimes(first: number, seed: number): KillTimes {
  const random = dice(seed);
  let early: number | undefined;
  let late: number | undefined;
  return {
    next: () => {
      if (early === undefined && late === undefined) return first;
      if (late === undefined) return (early ?? 0) * (1.5 + random());
      if (early === undefined) return late * (0.2 + random() / 2);
      const [from, to] = [0.8 * Math.min(early, late), 1.2 * Math.max(early, late)];
      return from + random() * (to - from);
    },
    found: (at, whole) => {
      if (whole) late = Math.min(at, late ?? at);
      else early = Math.max(at, early ?? at);
    },
  };
}
