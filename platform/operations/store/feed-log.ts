import { chown, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { errnoOf, makeFolder, namesIn } from "./files.ts";
import { unpacked } from "./packed-wal.ts";

const ROOM = "gongfu-restore";

/**
 * What PostgreSQL runs for each file of the log that it wants. Its account need not be able to read our backups, so it asks by an empty
 * file and waits for the answer; when nobody answers for a minute, recovery ends as failed (a status above 125), never as complete.
 */
const SCRIPT = `#!/bin/sh
room=${ROOM}
: > "$room/$1.wanted" || exit 200
turn=0
while [ "$turn" -lt 1200 ]; do
  if [ -e "$room/$1.here" ]; then mv "$room/$1.here" "$2" && exit 0; exit 200; fi
  if [ -e "$room/$1.none" ]; then rm -f "$room/$1.none" "$room/$1.wanted"; exit 1; fi
  sleep 0.05
  turn=$((turn + 1))
done
exit 200
`;

export const RESTORE_COMMAND = `sh ${ROOM}/fetch.sh "%f" "%p"`;

const LOOKS_EVERY_MS = 10;
/** Segments that lie ready before they are asked for, so that recovery does not wait for each. */
const AHEAD = 2;

export type Feeding = {
  readonly cluster: string;
  /** The name a file has in the log → its archived file. */
  readonly archived: ReadonlyMap<string, string>;
  readonly onFed: (name: string) => void;
};

export async function prepareFeeding(cluster: string): Promise<void> {
  await makeFolder(path.join(cluster, ROOM));
  await writeFile(path.join(cluster, ROOM, "fetch.sh"), SCRIPT, { mode: 0o700 });
}

/** Takes the room of the feeding away once it is no longer needed. */
export async function endFeeding(cluster: string): Promise<void> {
  await rm(path.join(cluster, ROOM), { recursive: true, force: true });
}

/** Hands the server in `cluster` the archived files it asks for, until stopped; a file that is damaged stops recovery and is told by `stop`. */
export function feedLog({ cluster, archived, onFed }: Feeding): { readonly stop: () => Promise<string | undefined> } {
  const room = path.join(cluster, ROOM);
  const order = [...archived.keys()].filter((name) => name.length === 24).sort();
  const ready = new Set<string>();
  let damaged: string | undefined;
  let stopping = false;

  const deliver = async (name: string): Promise<void> => {
    const file = archived.get(name);
    if (ready.has(name) || file === undefined) return;
    const bytes = await unpacked(file);
    if (!bytes.ok) {
      damaged = path.basename(file);
      return;
    }
    const draft = path.join(room, `${name}.draft`);
    await writeFile(draft, bytes.value, { mode: 0o600 });
    const owner = await stat(cluster);
    await chown(draft, owner.uid, owner.gid).catch((error: unknown) => {
      if (errnoOf(error) !== "EPERM") throw error;
    });
    await rename(draft, path.join(room, `${name}.here`));
    ready.add(name);
  };

  const answer = async (name: string): Promise<void> => {
    await rm(path.join(room, `${name}.wanted`), { force: true });
    if (!archived.has(name)) return writeFile(path.join(room, `${name}.none`), "");
    // Asked for once more, after a restart of the server: what was there has been taken.
    if (!(await namesIn(room)).includes(`${name}.here`)) ready.delete(name);
    await deliver(name);
    onFed(name);
    const at = order.indexOf(name);
    if (at === -1) return;
    for (const next of order.slice(at + 1, at + 1 + AHEAD)) await deliver(next);
  };

  const work = (async () => {
    while (!stopping) {
      const wanted = (await namesIn(room)).filter((name) => name.endsWith(".wanted"));
      for (const name of wanted) await answer(name.slice(0, -".wanted".length));
      await delay(LOOKS_EVERY_MS);
    }
  })();
  return {
    stop: async () => {
      stopping = true;
      await work;
      return damaged;
    },
  };
}
