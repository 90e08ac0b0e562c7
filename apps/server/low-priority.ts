import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";

/** Whoever waits for a page comes first: work at this priority has a tenth of a processor that somebody else wants, and all of one that is idle. */
const LOW = 10;

/** Lowers the priority of a process or thread of this machine; where that is not allowed, it stays as it is. */
export function lowerPriority(id: number): void {
  try {
    setPriority(id, LOW);
  } catch {
    // Somebody else's process, or a system that knows no such thing: it is slower for others, and nothing is wrong.
  }
}

/** Lowers the priority of the thread that calls, and of the threads that it starts; only Linux has priorities of threads. */
export function lowerOwnThread(): void {
  const id = ownThread();
  if (id !== undefined) lowerPriority(id);
}

function ownThread(): number | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    const id = /\/task\/(\d+)$/.exec(readlinkSync("/proc/thread-self"))?.[1];
    return id === undefined ? undefined : Number(id);
  } catch {
    return undefined;
  }
}
