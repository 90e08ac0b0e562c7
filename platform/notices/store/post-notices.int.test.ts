import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database, Grant } from "#database";
import { accept, idOf, instant } from "#kernel";
import { type FreshDatabase, freshDatabase } from "../../database/testing/fresh-database.ts";
import type { NewNotice } from "../domain/notice.ts";
import { postNotices } from "./index.ts";

const AT = instant("2026-11-30T02:00:00.000Z");
const LIN = "00000000-0000-4000-8000-000000000001";
const XU = "00000000-0000-4000-8000-000000000002";
const GONE = "00000000-0000-4000-8000-000000000003";
const NOBODY = "00000000-0000-4000-8000-00000000000f";

let fresh: FreshDatabase;
let database: Database;

const as = (userId: string): Grant => ({ userId: idOf(userId), userName: "", areas: [] });
const identity: Grant = { userId: null, userName: "Gongfu", areas: [], purpose: "identity" };

const assigned = (more: Partial<NewNotice> = {}): NewNotice => ({
  kind: "casework.task-assigned",
  to: [LIN, XU],
  facts: { step: "形式审查" },
  path: "/cases/1",
  once: "task-1",
  ...more,
});

const post = (grant: Grant, notices: readonly NewNotice[]) =>
  database.transact(grant, async (write) => accept(await postNotices(write, notices, AT)));

const seenBy = (userId: string) =>
  database.read(as(userId), async (query) => {
    const { rows } = await sql<{ once: string }>`select once from notice order by once`.execute(query);
    return rows.map(({ once }) => once);
  });

beforeAll(async () => {
  fresh = await freshDatabase();
  database = fresh.database;
  await database.transact(identity, async (write) => {
    const names = [LIN, XU, GONE];
    await sql`insert into user_account (id, user_name, display_name, name_key, duty, disabled_at)
      select it.id, it.name, it.name, it.name, 'programme', case when it.id = ${GONE}::uuid then now() end
      from unnest(${names}::uuid[], ${["lin", "xu", "gone"]}::text[]) as it (id, name)`.execute(write);
    return accept();
  });
});

afterAll(async () => {
  await fresh?.drop();
});

describe("a notice", () => {
  test("comes to those it is for, under any grant, and nobody else sees it", async () => {
    await post(as(XU), [assigned(), assigned({ once: "task-2", to: [LIN] })]);
    expect(await seenBy(LIN)).toEqual(["task-1", "task-2"]);
    expect(await seenBy(XU)).toEqual(["task-1"]);
    expect(await seenBy(GONE)).toEqual([]);
  });

  test("comes once, however often it is posted, and to no account that is disabled or unknown", async () => {
    await post({ ...identity, purpose: "start-up" }, [
      assigned(),
      assigned(),
      assigned({ to: [LIN, LIN, GONE, NOBODY] }),
    ]);
    expect(await seenBy(LIN)).toEqual(["task-1", "task-2"]);
  });

  test("goes with the transaction that did not happen", async () => {
    const work = database.transact(as(LIN), async (write) => {
      await postNotices(write, [assigned({ once: "never" })], AT);
      throw new Error("on the way");
    });
    await expect(work).rejects.toThrow("on the way");
    expect(await seenBy(LIN)).not.toContain("never");
  });

  test("leads nowhere but to a page of ours", async () => {
    for (const path of ["//evil.example", "https://evil.example", "/\\evil.example", "cases/1", "/a b"]) {
      await expect(post(as(LIN), [assigned({ path })])).rejects.toThrow("path of our own");
    }
  });
});
