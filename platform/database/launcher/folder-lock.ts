import { randomBytes } from "node:crypto";
import { chmodSync, readdirSync, renameSync, unlinkSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { accept, type Result, refuse } from "#kernel";
import { type DataFolder, doorTo, LONGEST_SOCKET_NAME } from "./data-folder.ts";
import { errnoOf } from "./failure.ts";

/** Holds a data folder for one process. The kernel ends it with the process, however that dies. */
export type FolderLock = { release(): Promise<void> };

/**
 * A candidate shows itself by a listening socket in the folder. Each has a name of its own that is never used again, so
 * a dead one (nobody listens) may be removed by anyone at any time, and a living one is never removed by mistake.
 * It first shows itself and then looks around: of two, the one that looks later sees the other, and withdraws.
 */
const PREFIX = "gongfu.lock.";
const HIDDEN = "gongfu.candidate.";
const TURNS = 40;
const LONGEST_PAUSE_MS = 60;
const PATIENCE_MS = 2_000;

type Answer = { readonly pid: number | undefined; readonly holds: boolean };

/** What the owner of a socket answers: "PID holds" or "PID tries". Undefined: nobody owns it any more. */
function ask(path: string): Promise<Answer | undefined> {
  return new Promise((tell) => {
    let text = "";
    const socket = connect(path);
    const finish = (answer: Answer | undefined) => {
      socket.destroy();
      tell(answer);
    };
    // One that does not find the time to answer (suspended, busy) still lives.
    const lives = () => finish({ pid: Number.parseInt(text, 10) || undefined, holds: !text.endsWith("tries") });
    socket.setTimeout(PATIENCE_MS, lives);
    socket.on("data", (part) => {
      text += String(part);
    });
    socket.on("end", lives);
    socket.on("error", (error) => {
      const dead = errnoOf(error) === "ECONNREFUSED" || errnoOf(error) === "ENOENT";
      if (dead) finish(undefined);
      else lives();
    });
  });
}

function forget(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (errnoOf(error) !== "ENOENT") throw error;
  }
}

/** Everybody else who shows itself in the folder and lives. Removes the dead. */
async function othersIn(door: string, own: string): Promise<Answer[]> {
  const names = readdirSync(door).filter((name) => name.startsWith(PREFIX) && name !== own);
  const answers = await Promise.all(
    names.map(async (name) => {
      const answer = await ask(`${door}/${name}`);
      if (!answer) forget(`${door}/${name}`);
      return answer;
    }),
  );
  return answers.filter((answer) => answer !== undefined);
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(path, () => {
      server.off("error", fail);
      done();
    });
  });
}

type Place = { readonly door: string; readonly hidden: string; readonly shown: string };

/** Undefined once the folder is ours, else who has it. */
async function contend({ door, hidden, shown }: Place): Promise<Answer | undefined> {
  let last: Answer | undefined;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const before = await othersIn(door, shown);
    const holder = before.find((other) => other.holds);
    if (holder) return holder;
    if (before.length === 0) {
      renameSync(`${door}/${hidden}`, `${door}/${shown}`);
      const [other] = await othersIn(door, shown);
      if (!other) return undefined;
      last = other;
      renameSync(`${door}/${shown}`, `${door}/${hidden}`);
    }
    await delay(Math.random() * LONGEST_PAUSE_MS);
  }
  return last ?? { pid: undefined, holds: true };
}

/** Takes the folder for this process, or refuses with `database.data-in-use` and the process that has it. */
export async function lockFolder(folder: DataFolder): Promise<Result<FolderLock>> {
  const door = doorTo(folder.handle, folder.path);
  // Node 20 would cut a longer name off and listen somewhere else.
  if (Buffer.byteLength(door) + 32 > LONGEST_SOCKET_NAME)
    return refuse("database.folder-unusable", { folder: folder.path, reason: "ENAMETOOLONG" });
  const own = randomBytes(6).toString("hex");
  const place = { door, hidden: HIDDEN + own, shown: PREFIX + own };
  let holds = false;
  const server = createServer((caller) => {
    caller.on("error", () => caller.destroy()).end(`${process.pid} ${holds ? "holds" : "tries"}`);
  });
  await listen(server, `${door}/${place.hidden}`);
  server.unref();
  chmodSync(`${door}/${place.hidden}`, 0o600);
  const release = () => {
    for (const name of [place.shown, place.hidden]) forget(`${door}/${name}`);
    return new Promise<void>((done) => server.close(() => done()));
  };
  const other = await contend(place);
  if (other) {
    await release();
    return refuse("database.data-in-use", { folder: folder.path, pid: other.pid ?? "?" });
  }
  holds = true;
  return accept({ release });
}
