import { open, rename, rm, stat, statfs } from "node:fs/promises";
import path from "node:path";
import { ballastBytes, reserveOf, type SpaceState, spaceAfter } from "#operations";

const LOOKS_EVERY_MS = 2_000;
const MIB = 1024 * 1024;
/** Less than one file of the write-ahead log and a little: the database could not even start. */
const NO_ROOM = 24 * MIB;

export type SpaceWatch = { readonly state: () => SpaceState; readonly stop: () => Promise<void> };

const ballastOf = (dataDir: string) => path.join(dataDir, "space-reserve");

type Room = { readonly free: number; readonly disk: number };

async function roomIn(folder: string): Promise<Room> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, disk: blocks * bsize };
}

/** The room of the data, or of the write-ahead log where an administrator has put that on a disk of its own and it has less. */
async function roomOf(dataDir: string): Promise<Room> {
  const data = await roomIn(dataDir);
  const log = await roomIn(path.join(dataDir, "postgresql/pg_wal")).catch(() => data);
  return log.free < data.free ? { ...data, free: log.free } : data;
}

/** Gives the ballast back when the disk is full; whether there was one. To be called before the database is started, too. */
export async function giveBallastBack(dataDir: string): Promise<boolean> {
  try {
    const { free } = await roomOf(dataDir);
    if (free >= NO_ROOM) return false;
    await stat(ballastOf(dataDir));
    await rm(ballastOf(dataDir));
    return true;
  } catch {
    // No folder yet, or no ballast in it.
    return false;
  }
}

/** Keeps a file that can be given back, where there is plenty of room. Its bytes are no zeros, which some disks do not really store. */
async function keepBallast(dataDir: string, bytes: number): Promise<void> {
  const there = await stat(ballastOf(dataDir)).catch(() => undefined);
  if (there || bytes === 0) return;
  const draft = `${ballastOf(dataDir)}.new`;
  const file = await open(draft, "w", 0o600);
  try {
    const piece = Buffer.alloc(MIB, "gongfu");
    for (let written = 0; written < bytes; written += MIB) await file.write(piece);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, ballastOf(dataDir));
}

/** The ballast is not written while everybody starts to work: after so many looks, five minutes. */
const BALLAST_AFTER_LOOKS = 150;

/** How many reserves must be free before a part of that is put into a ballast. */
const PLENTY = 4;

/** Watches the room on the disk of the data from now on; does not keep the program running. */
export async function watchSpace(
  { dataDir, reserveMb: setMb }: { readonly dataDir: string; readonly reserveMb: number | undefined },
  onError: (error: Error) => void,
  /** Told when there is too little room from now on. */
  onFull: (state: SpaceState) => void = () => undefined,
): Promise<SpaceWatch> {
  const { disk, free } = await roomOf(dataDir);
  const reserveMb = reserveOf(disk, setMb);
  let state = spaceAfter(false, free, reserveMb);
  let underWay: Promise<void> | undefined;
  let looks = 0;
  const look = async () => {
    const room = await roomOf(dataDir);
    const before = state;
    state = spaceAfter(state.readOnly, room.free, reserveMb);
    if (state.readOnly && !before.readOnly) onFull(state);
    looks += 1;
    if (state.readOnly) await giveBallastBack(dataDir);
    else if (looks % BALLAST_AFTER_LOOKS === 0 && state.freeMb > PLENTY * reserveMb)
      await keepBallast(dataDir, ballastBytes(reserveMb));
  };
  const timer = setInterval(() => {
    underWay ??= look()
      .catch(onError)
      .finally(() => {
        underWay = undefined;
      });
  }, LOOKS_EVERY_MS);
  timer.unref();
  return {
    state: () => state,
    stop: async () => {
      clearInterval(timer);
      await underWay;
    },
  };
}
