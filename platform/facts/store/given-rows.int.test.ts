import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Grant } from "#database";
import { type FreshDatabase, freshDatabase } from "../../database/testing/fresh-database.ts";
import { givenRows } from "./given-rows.ts";

const START_UP: Grant = { userId: null, userName: "试验", areas: [], purpose: "start-up" };

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh?.drop());

/** What people type, and what means something where arrays are written. */
const words = fc.oneof(
  fc.constantFrom(
    "",
    "NULL",
    "null",
    '"',
    "\\",
    '\\"',
    "{a,b}",
    "甲,乙",
    " 前后 ",
    "两\n行",
    "\t",
    "'",
    "名单（2025）.xlsx",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }).filter((text) => !text.includes("\0")),
);

test("rows arrive as they were given, whatever signs their words hold", async () => {
  const row = fc.record({
    at: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    words: fc.option(words),
    day: fc.option(fc.constantFrom("2025-01-01", "infinity")),
    amount: fc.option(fc.constantFrom("0", "-12.50", "123456789012345678901234567890.25")),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
      const given = givenRows({
        at: { type: "integer", values: rows.map(({ at }) => at) },
        words: { type: "text", values: rows.map((one) => one.words) },
        day: { type: "date", values: rows.map(({ day }) => day) },
        amount: { type: "numeric", values: rows.map(({ amount }) => amount) },
      });
      const { sql } = await import("kysely");
      const told = await fresh.database.read(START_UP, async (query) =>
        sql`select at, words, day::text as day, amount::text as amount from (${given}) as given`.execute(
          query as never,
        ),
      );
      expect(told.rows).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});
