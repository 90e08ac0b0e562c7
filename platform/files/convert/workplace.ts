import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

let last: Promise<unknown> = Promise.resolve();

/**
 * Does one piece of work after the other, each in an empty folder of its own that is removed whatever happens. Converters
 * take a processor and hundreds of megabytes each, so two at a time would starve the server.
 */
export function inTurn<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const turn = last.then(() => inFolder(work));
  last = turn.catch(() => undefined);
  return turn;
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "gongfu-convert-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
