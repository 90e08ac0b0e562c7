import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import {
  fill,
  isRoot,
  launchAlone,
  launched,
  mayMount,
  mount,
  otherAccount,
  query,
  refusal,
  temporaryDisk,
  temporaryFolder,
  usedFolder,
} from "./testing/launch.ts";

async function works(folder: string): Promise<void> {
  const server = await launched(folder);
  expect(await query(server.app, "SELECT 1")).toEqual([[1]]);
  await server.stop();
}

test("spaces, Chinese characters and those that a shell reads are nothing special in a path", async () => {
  await works(join(temporaryFolder(), "智能 制造", `a"b$HOME\`c\\d'e;f`));
});

test("a path longer than a socket's name may be is served on 127.0.0.1, with a password", async () => {
  const folder = join(temporaryFolder(), "长".repeat(40), "x".repeat(200));
  mkdirSync(folder, { recursive: true });
  const server = await launched(await fill(folder));
  expect(server.owner.host).toBe("127.0.0.1");
  expect(await query(server.app, "SHOW listen_addresses")).toEqual([["127.0.0.1"]]);
  await expect(query({ ...server.app, password: "guessed" }, "SELECT 1")).rejects.toThrow("password");
});

test("a path longer than PostgreSQL keeps one (1024 bytes) works on Linux", {
  skip: process.platform !== "linux",
}, async () => {
  const folder = join(temporaryFolder(), ...Array.from({ length: 6 }, (_, i) => String(i).repeat(220)));
  mkdirSync(folder, { recursive: true });
  await works(await fill(folder));
});

test.skipIf(!isRoot)("data below a folder that only root may enter stays there and works (needs root)", async () => {
  const closed = temporaryFolder();
  chmodSync(closed, 0o700);
  const data = join(closed, "project", "data");
  await works(data);
  expect(readdirSync(data)).toContain("postgresql");
});

test.skipIf(!isRoot)(
  "data that root restored from a copy is handed to the database's account (needs root)",
  async () => {
    const folder = await usedFolder();
    spawnSync("chown", ["-R", "0:0", folder]);
    await works(folder);
  },
);

test("data restored from a copy that lost its permissions is closed to others again", async () => {
  const folder = await usedFolder();
  chmodSync(join(folder, "postgresql"), 0o755);
  await works(folder);
  expect(statSync(join(folder, "postgresql")).mode & 0o777).toBe(0o700);
});

test.skipIf(!otherAccount)("an ordinary user starts it as itself (needs root to become one)", async () => {
  const folder = temporaryFolder();
  chownSync(folder, otherAccount?.uid ?? 0, otherAccount?.gid ?? 0);
  const alone = await launchAlone(folder, otherAccount);
  expect(alone.said).toMatchObject({ recovered: "fresh" });
  await alone.kill();
  // Root, coming later, carries on as that user.
  expect((await launched(folder)).recovered).toBe("adopted");
});

test.skipIf(!otherAccount)("a folder of somebody else is refused (needs root to be somebody else)", async () => {
  const alone = await launchAlone(await usedFolder(), otherAccount);
  expect(alone.said.code).toBe("database.no-permission");
});

// Root may write everywhere: for root there is no such folder, so there is nothing to test.
if (!isRoot) {
  test("a folder that may not be written is refused", async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    expect((await refusal(folder)).code).toBe("database.no-permission");
  });
}

test.skipIf(!mayMount)("a read-only disk is refused (needs the right to mount)", async () => {
  const disk = temporaryDisk(100);
  mount(disk, "remount,ro");
  const folder = join(disk, "data");
  expect(await refusal(folder)).toEqual({ code: "database.disk-read-only", facts: { folder } });
});

test.skipIf(!mayMount)(
  "a disk too small for a new database is refused, and nothing half stays (needs the right to mount)",
  async () => {
    const disk = temporaryDisk(20);
    expect(await refusal(disk)).toEqual({ code: "database.disk-full", facts: { folder: disk } });
    expect(readdirSync(disk).filter((name) => name.startsWith("postgresql"))).toEqual([]);
  },
);

test.skipIf(!mayMount)(
  "a disk that filled up is refused; with space again the data is all there (needs the right to mount)",
  async () => {
    const disk = temporaryDisk(120);
    const server = await launched(await fill(disk));
    await query(server.owner, "CREATE TABLE kept AS SELECT 1 AS one");
    await server.stop();
    const filler = join(disk, "filler");
    spawnSync("dd", ["if=/dev/zero", `of=${filler}`, "bs=64k"], { stdio: "ignore" });
    expect((await refusal(disk)).code).toBe("database.disk-full");
    rmSync(filler);
    expect(await query((await launched(disk)).owner, "SELECT one FROM kept")).toEqual([[1]]);
  },
);

/** Puts something else (or nothing) in place of a file of a stopped cluster, looks, and puts the file back. */
async function meanwhile(path: string, content: string | undefined, look: () => Promise<void>): Promise<void> {
  const aside = join(dirname(path), "aside");
  renameSync(path, aside);
  if (content !== undefined) {
    writeFileSync(path, content);
    chmodSync(path, 0o666);
  }
  await look();
  rmSync(path, { recursive: true, force: true });
  renameSync(aside, path);
}

test("a database that is damaged, of another version or misconfigured is refused and left as it is", async () => {
  const folder = await usedFolder();
  await works(folder);
  const cluster = join(folder, "postgresql");
  const own = readdirSync(join(cluster, "base")).sort((a, b) => Number(b) - Number(a))[0] ?? "";
  for (const part of ["PG_VERSION", "global/pg_control", "pg_wal", "pg_xact/0000", "global/1262", `base/${own}`])
    await meanwhile(join(cluster, part), undefined, async () => {
      expect([part, (await refusal(folder)).code]).toEqual([part, "database.damaged"]);
    });
  await meanwhile(join(cluster, "global", "pg_control"), "x".repeat(8192), async () => {
    expect((await refusal(folder)).code).toBe("database.damaged");
  });
  await meanwhile(join(cluster, "PG_VERSION"), "19\n", async () => {
    const facts = { folder: cluster, found: 19, expected: 15 };
    expect(await refusal(folder)).toEqual({ code: "database.version-mismatch", facts });
  });
  await meanwhile(join(cluster, "postgresql.conf"), "shared_buffers = plenty\n", async () => {
    const { code, facts } = await refusal(folder);
    expect(code).toBe("database.did-not-start");
    expect(facts.logTail).toContain("shared_buffers");
  });
  await works(folder);
});

test("a file in place of the folder is refused", async () => {
  const path = join(temporaryFolder(), "data");
  writeFileSync(path, "");
  expect(await refusal(path)).toEqual({ code: "database.folder-unusable", facts: { folder: path, reason: "EEXIST" } });
});

test("a data folder behind a link is the same folder under both names", async () => {
  const folder = await usedFolder();
  const link = `${folder}-link`;
  symlinkSync(folder, link);
  await launched(folder);
  expect((await refusal(link)).code).toBe("database.data-in-use");
  rmSync(link);
});

test("a copy of the folder of a running server is another folder", async () => {
  const folder = await usedFolder();
  const server = await launched(folder);
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true, filter: (name) => !/gongfu\.lock|\.s\.PGSQL/.test(name) });
  const second = await launched(copy);
  expect(second.recovered).toBe("crash");
  expect(second.pid).not.toBe(server.pid);
});
