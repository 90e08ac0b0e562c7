import { expect, test } from "vitest";
import { concernsOf, type PlatformState } from "./platform-state.ts";

const SINCE = "2026-11-28T00:00:00.000Z";
const well: PlatformState = {
  version: "1",
  startedAt: SINCE,
  database: { description: "PostgreSQL 15", bytes: 1, own: true },
  schema: { steps: 1, last: "x" },
  space: { freeMb: 5_000, reserveMb: 1_000, readOnly: false },
  backups: {
    ...{ count: 1, lastAt: "2026-11-29T00:00:00.000Z", lastBytes: 1, verifiedAt: SINCE, problems: 0 },
    archive: { waiting: 0, lastAt: null, failing: false },
  },
};
const backups = (changed: Partial<NonNullable<PlatformState["backups"]>>): PlatformState => ({
  ...well,
  backups: well.backups && { ...well.backups, ...changed },
});

test("nothing is said when all is well, and what is wrong is said with the worst first", () => {
  expect(concernsOf(well, SINCE)).toEqual([]);
  expect(concernsOf({ ...well, backups: null }, SINCE)).toEqual(["no-backup-folder"]);
  expect(concernsOf(backups({ lastAt: null }), SINCE)).toEqual(["no-backup"]);
  expect(concernsOf(backups({ lastAt: "2026-11-27T00:00:00.000Z" }), SINCE)).toEqual(["backup-old"]);
  expect(concernsOf(backups({ verifiedAt: null }), SINCE)).toEqual(["not-verified"]);
  const failing = backups({ problems: 1, archive: { waiting: 9, lastAt: null, failing: true } });
  const full = { ...failing, space: { freeMb: 1, reserveMb: 1_000, readOnly: true } };
  expect(concernsOf(full, SINCE)).toEqual(["read-only", "archive-failing", "backup-damaged"]);
});

test("a server of the operator's own is backed up with its own means", () => {
  expect(concernsOf({ ...well, database: { ...well.database, own: false }, backups: null }, SINCE)).toEqual([]);
});
