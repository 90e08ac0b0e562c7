import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database, Grant, Writer } from "#database";
import { accept, areaId, idOf, instant } from "#kernel";
import { type FreshDatabase, freshDatabase } from "../../database/testing/fresh-database.ts";
import type { NewFact, SubjectId } from "../index.ts";
import { insertSubjects, recordFacts, recordFirstFacts } from "./index.ts";

const HOME = areaId(1);
const AT = instant("2026-11-29T04:00:00.000Z");
const START_UP: Grant = { userId: null, userName: "试验", areas: [], purpose: "start-up" };
const OFFICER: Grant = { userId: idOf("8f6d1c1e-6a39-4c55-9d8e-5b1f1c3f2a10"), userName: "试验员", areas: [areaId(2)] };
const ORIGIN = { source: "import", tier: 1, sourceNote: "名单.xlsx" } as const;

let fresh: FreshDatabase;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = fresh.database;
  await database.transact(START_UP, async (write) => {
    await sql`insert into area (id, name, short_name, level, tree, preorder_from, preorder_to)
      values (1, '试验市', '试验', 'city', 'division', 1, 3), (2, '甲区', '甲', 'district', 'division', 2, 2),
        (3, '乙区', '乙', 'district', 'division', 3, 3)`.execute(write);
    await sql`insert into measure (code, definition) values ('robots', '{}'), ('area', '{}')`.execute(write);
    return accept();
  });
});
afterAll(() => fresh?.drop());

type Said = {
  readonly measure: "robots" | "area";
  readonly year: number;
  readonly says: string | null;
  readonly rank?: number;
};

/** The greater id counts among facts of the same evidence: the rank comes first in it. */
let made = 0;
const idOfRank = (rank: number) =>
  `${rank.toString(16).padStart(8, "0")}-0000-4000-8000-${(made++).toString(16).padStart(12, "0")}`;

function factOf(subjectId: SubjectId, { measure, year, says, rank = 0 }: Said): NewFact {
  const id = idOfRank(rank);
  const value = says === null ? { number: String(year) } : { words: says };
  return {
    ...{ homeId: HOME, id: idOf<"fact">(id), subjectId, measure, act: "record", value, ...ORIGIN, key: `first:${id}` },
    period:
      measure === "area"
        ? { from: `${year}-01-01` as never, to: null }
        : ({ from: `${year}-01-01`, to: `${year}-12-31` } as never),
    ...{ reason: null, validUntil: null, replaces: null },
  };
}

/** What stands in both tables about a subject, without what differs from one subject to the next. */
async function toldOf(write: Writer, subjectId: SubjectId): Promise<unknown> {
  const facts =
    await sql`select measure, period_from, period_to, act, number, words, source, tier, source_note, reason, valid_until, replaces,
    recorded_at, recorded_by, recorded_by_name from fact where subject_id = ${subjectId} order by measure, period_from, words`.execute(
      write,
    );
  const cells =
    await sql`select cell.measure, cell.period_from, cell.period_to, cell.number, cell.words, cell.source, cell.tier, cell.recorded_at,
    cell.recorded_under, (select max(id::text) from fact where (subject_id, measure, period_from) = (cell.subject_id, cell.measure, cell.period_from))
      = cell.fact_id::text as newest from fact_cell cell where subject_id = ${subjectId} order by measure, period_from`.execute(
      write,
    );
  return [facts.rows, cells.rows];
}

const subject = (area: number) => {
  const subjectId = idOf<"subject">(randomUUID());
  return { homeId: HOME, subjectId, kind: "enterprise" as const, areaId: areaId(area) };
};

const said = fc.uniqueArray(
  fc.record({
    measure: fc.constantFrom("robots" as const, "area" as const),
    year: fc.integer({ min: 2019, max: 2025 }),
    rank: fc.nat(0xffff_ffff),
    says: fc.oneof(fc.constant(null), fc.constantFrom('带"引号"的', "反\\斜", "{1,2}", "NULL", "甲,乙", "")),
  }),
  { maxLength: 12, selector: ({ measure, year, says }) => `${measure} ${year} ${says}` },
);

test("first facts leave what facts leave that are recorded as all others are", async () => {
  await fc.assert(
    fc.asyncProperty(said, async (all) => {
      const told: unknown[] = [];
      await database.transact(OFFICER, async (write) => {
        for (const first of [true, false]) {
          const made = subject(2);
          await insertSubjects(write, [made]);
          const facts = all.map((one) => factOf(made.subjectId, one));
          if (first) await recordFirstFacts(write, OFFICER, { facts, origin: ORIGIN, at: AT });
          else
            expect(await recordFacts(write, OFFICER, facts, AT)).toEqual({ ok: true, value: { added: facts.length } });
          told.push(await toldOf(write, made.subjectId));
        }
        return accept();
      });
      expect(told[0]).toEqual(told[1]);
    }),
    { numRuns: 60 },
  );
});

/** Tries to record first facts of a subject that is there already. */
async function attempt(area: number, facts: (subjectId: SubjectId) => NewFact[], turns = 1): Promise<unknown> {
  const made = subject(area);
  await database.transact(START_UP, async (write) => accept(await insertSubjects(write, [made])));
  const given = facts(made.subjectId);
  return database.transact(OFFICER, async (write) => {
    for (let turn = 0; turn < turns; turn++)
      await recordFirstFacts(write, OFFICER, { facts: given, origin: ORIGIN, at: AT });
    return accept();
  });
}

const one = (subjectId: SubjectId) => [factOf(subjectId, { measure: "robots", year: 2025, says: null })];

test("of a subject outside the caller's areas nothing is recorded, and nothing of what came with it", async () => {
  const own = subject(2);
  const both = (subjectId: SubjectId) => [...one(own.subjectId), ...one(subjectId)];
  await database.transact(START_UP, async (write) => accept(await insertSubjects(write, [own])));
  await expect(attempt(3, both)).rejects.toThrow("outside the caller's areas");
  const left = await database.transact(START_UP, async (write) => accept(await toldOf(write, own.subjectId)));
  expect(left).toEqual(accept([[], []]));
  await expect(attempt(2, one)).resolves.toEqual(accept());
});

test("what is recorded already, or is no first fact of the origin, fails", async () => {
  await expect(attempt(2, one, 2)).rejects.toThrow();
  const other = (change: Partial<NewFact>) => (subjectId: SubjectId) =>
    one(subjectId).map((fact) => ({ ...fact, ...change }));
  for (const change of [{ tier: 2 as const }, { source: "office" as const }, { sourceNote: null }, { reason: "更正" }])
    await expect(attempt(2, other(change))).rejects.toThrow("first facts");
});
