import fc from "fast-check";
import { expect, test } from "vitest";
import {
  backupFor,
  backupsToDrop,
  isBackupDue,
  type KnownBackup,
  liesOnLine,
  segmentsToDrop,
} from "./backup-choice.ts";
import { type BackupManifest, readManifest } from "./backup-manifest.ts";

function backup(
  name: string,
  endedAt: string,
  more: { first?: string; timeline?: number; stopLsn?: string } = {},
): KnownBackup {
  const { first = "000000010000000000000001", timeline = 1, stopLsn = "0/1000000" } = more;
  const manifest: BackupManifest = {
    ...{ format: 1, program: "test", startedAt: endedAt, endedAt },
    postgres: { version: "15.18", major: 15, systemId: "1", timeline, segmentBytes: 16_777_216 },
    schema: { steps: 0, last: "" },
    wal: { first, last: first, startLsn: stopLsn, stopLsn },
    files: [],
  };
  return { name, manifest };
}

const moment = (minute: number) => new Date(Date.UTC(2026, 10, 30, 0, minute)).toISOString();

test("a restore begins with the last backup that ended before the moment asked for", () => {
  const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(minutes, fc.integer({ min: 0, max: 5_000 }), (ends, until) => {
      const chosen = backupFor(
        ends.map((end) => backup(String(end), moment(end))),
        moment(until),
      );
      const earlier = ends.filter((end) => end <= until);
      expect(chosen?.name).toBe(earlier.length === 0 ? undefined : String(Math.max(...earlier)));
    }),
  );
});

test("however few are to be kept, the newest stays, and no archived file that a kept one needs goes", () => {
  const all = [1, 2, 3].map((n) => backup(`b${n}`, moment(n), { first: `0000000${n}00000000000000${n}0` }));
  expect(backupsToDrop(all, 0).map(({ name }) => name)).toEqual(["b2", "b1"]);
  expect(backupsToDrop(all, 2).map(({ name }) => name)).toEqual(["b1"]);
  const archived = [
    "00000001000000000000000F",
    "000000010000000000000020",
    "000000020000000000000021",
    "00000002.history",
  ];
  expect(segmentsToDrop(archived, all.slice(1))).toEqual(["00000001000000000000000F"]);
  expect(segmentsToDrop(archived, [])).toEqual([]);
});

test("what a restore has undone lies on no line that leads to now", () => {
  const forks = [{ timeline: 1, at: 0x3000000n }];
  expect(liesOnLine(backup("before", moment(1), { stopLsn: "0/2000000" }), forks, 2)).toBe(true);
  expect(liesOnLine(backup("undone", moment(2), { stopLsn: "0/4000000" }), forks, 2)).toBe(false);
  expect(liesOnLine(backup("after", moment(3), { timeline: 2, stopLsn: "0/4000000" }), forks, 2)).toBe(true);
});

test("a backup is due when there is none, when the last is old, and at once after a restore", () => {
  const known = [backup("one", moment(100))];
  expect(isBackupDue([], { since: moment(0), timeline: 1 })).toBe(true);
  expect(isBackupDue(known, { since: moment(99), timeline: 1 })).toBe(false);
  expect(isBackupDue(known, { since: moment(100), timeline: 1 })).toBe(true);
  expect(isBackupDue(known, { since: moment(0), timeline: 2 })).toBe(true);
});

test("a manifest that leads out of its folder is none", () => {
  const { manifest } = backup("one", moment(1));
  const withFile = (path: string) =>
    JSON.stringify({ ...manifest, files: [{ path, size: 1, sha256: "a".repeat(64) }] });
  expect(readManifest(withFile("data/postgresql/PG_VERSION"), "b").ok).toBe(true);
  for (const path of ["../etc/passwd", "/etc/passwd", "data//x", "data/../../x", "data\\x", ""])
    expect(readManifest(withFile(path), "b"), path).toMatchObject({ refusal: { code: "backup.manifest-unreadable" } });
  expect(readManifest('{"format":1', "b").ok).toBe(false);
});
