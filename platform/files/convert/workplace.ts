import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PREFIX = "gongfu-convert-";
/** No work takes this long: a folder as old was left by a process that was killed. */
const STALE_MS = 3_600_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * Does one piece of work after the other within this process, each in an empty folder of its own that is removed whatever
 * happens. Converters take a processor and hundreds of megabytes each; the server reads at most two files at once, so at
 * most two of them run there.
 */
export function inTurn<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const turn = last.then(() => inFolder(work));
  last = turn.catch(() => undefined);
  return turn;
}

async function removeStale(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const folder of names.map((name) => join(tmpdir(), name))) {
    const changed = await stat(folder).then(
      ({ mtimeMs }) => mtimeMs,
      () => Number.POSITIVE_INFINITY,
    );
    if (changed < Date.now() - STALE_MS) await rm(folder, { recursive: true, force: true });
  }
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  // What another user's process left cannot be removed, which is no reason not to work.
  await removeStale().catch(() => undefined);
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
