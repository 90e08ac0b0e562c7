import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, renameSync, statSync, unlinkSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { accept, type Result, refuse } from "#kernel";
import { type DataFolder, doorTo } from "./data-folder.ts";
import { errnoOf } from "./failure.ts";

/** Holds a data folder for one process. The kernel ends it with the process, however that dies. */
export type FolderLock = { release(): Promise<void> };

type Holder = { alive: false } | { alive: true; pid: number | undefined };

const NAME = "gongfu.lock";

/** Whoever listens on the socket holds the folder; it answers with its process number. */
function askHolder(path: string): Promise<Holder> {
  return new Promise((tell) => {
    let answer = "";
    const socket = connect(path);
    const finish = (holder: Holder) => {
      socket.destroy();
      tell(holder);
    };
    const sayAlive = () => finish({ alive: true, pid: Number.parseInt(answer, 10) || undefined });
    socket.setTimeout(2_000, sayAlive);
    socket.on("data", (part) => {
      answer += String(part);
    });
    socket.on("end", sayAlive);
    socket.on("error", (error) => {
      const gone = errnoOf(error) === "ECONNREFUSED" || errnoOf(error) === "ENOENT";
      if (gone) finish({ alive: false });
      else sayAlive();
    });
  });
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

function inodeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.ino;
}

/** Gives the listening socket the name everybody asks; false when that name is taken. Atomic. */
function takeName(own: string, name: string): boolean {
  try {
    linkSync(own, name);
    return true;
  } catch (error) {
    if (errnoOf(error) === "EEXIST") return false;
    throw error;
  }
}

function forget(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (errnoOf(error) !== "ENOENT") throw error;
  }
}

/** Moves a dead holder's name out of the way. True holder if, meanwhile, a living one had taken it: then it is put back. */
async function removeDead(name: string): Promise<Holder> {
  const aside = `${name}.${randomBytes(4).toString("hex")}`;
  try {
    renameSync(name, aside);
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return { alive: false };
    throw error;
  }
  const holder = await askHolder(aside);
  if (holder.alive) takeName(aside, name);
  forget(aside);
  return holder;
}

/** Undefined once the name is ours; otherwise who holds it. */
async function contend(own: string, name: string): Promise<Holder | undefined> {
  const inode = inodeOf(own);
  for (let turn = 0; turn < 20; turn += 1) {
    if (takeName(own, name)) {
      // Two that found the same dead holder may have displaced each other; the one whose name stays has won.
      if (turn > 0) await delay(40);
      if (inodeOf(name) === inode) return undefined;
      continue;
    }
    const holder = await askHolder(name);
    if (holder.alive) return holder;
    const displaced = await removeDead(name);
    if (displaced.alive) return displaced;
  }
  return { alive: true, pid: undefined };
}

/** Takes the folder for this process, or refuses with `database.data-in-use` and the process that has it. */
export async function lockFolder(folder: DataFolder): Promise<Result<FolderLock>> {
  const door = doorTo(folder.handle, folder.path);
  const name = `${door}/${NAME}`;
  const own = `${name}.${randomBytes(4).toString("hex")}`;
  const server = createServer((caller) => caller.on("error", () => caller.destroy()).end(String(process.pid)));
  await listen(server, own);
  server.unref();
  chmodSync(own, 0o600);
  const close = () => new Promise<void>((done) => server.close(() => done()));
  const inode = inodeOf(own);
  const other = await contend(own, name);
  forget(own);
  if (other) {
    await close();
    return refuse("database.data-in-use", { folder: folder.path, pid: (other.alive && other.pid) || "?" });
  }
  return accept({
    release: () => {
      if (inodeOf(name) === inode) forget(name);
      return close();
    },
  });
}
