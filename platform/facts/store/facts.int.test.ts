import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database, Grant } from "#database";
import { accept, areaId, dayOf, type Id, type Instant, type IsoDate, idOf, instant, later } from "#kernel";
import { type FreshDatabase, freshDatabase } from "../../database/testing/fresh-database.ts";
import {
  correctedFact,
  currentOf,
  type EvidenceTier,
  type Fact,
  type FactPeriod,
  type FactSource,
  type Measure,
  type NewFact,
  recordedFact,
  type SubjectId,
  withdrawnFact,
  yearPeriod,
} from "../index.ts";
import {
  cellsAsOf,
  findFact,
  historyOf,
  insertSubjects,
  knownCells,
  recordFacts,
  recordingMoment,
  upsertMeasures,
} from "./index.ts";

const HOME = areaId(1);
const START_UP: Grant = { userId: null, userName: "试验", areas: [], purpose: "start-up" };

const measure = (code: string, valueKind: Measure["valueKind"], unit: string): Measure => ({
  ...{ code, valueKind, unit, label: { zh: code, en: code }, explain: { zh: "", en: "" }, nature: "stock" },
  ...{
    per: "year",
    group: "scale",
    choices: [],
    personal: false,
    mayBeNegative: false,
    grade: "general",
    partOf: null,
    validMonths: null,
  },
  ...{ verification: "background", source: "试验" },
});
const MEASURES = [measure("robots", "count", "台"), measure("revenue", "money", "万元")];

let fresh: FreshDatabase;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = fresh.database;
  await database.transact(START_UP, async (write) => {
    const { sql } = await import("kysely");
    await sql`insert into area (id, name, short_name, level, tree, preorder_from, preorder_to)
      values (1, '试验市', '试验', 'city', 'division', 1, 3), (2, '甲区', '甲', 'district', 'division', 2, 2),
        (3, '乙区', '乙', 'district', 'division', 3, 3)`.execute(write);
    await upsertMeasures(write, MEASURES);
    return accept();
  });
});
afterAll(() => fresh?.drop());

async function newSubject(area = 1): Promise<SubjectId> {
  const subjectId = idOf<"subject">(randomUUID());
  await database.transact(START_UP, async (write) => {
    await insertSubjects(write, [{ homeId: HOME, subjectId, kind: "enterprise", areaId: areaId(area) }]);
    return accept();
  });
  return subjectId;
}

const record = (facts: readonly NewFact[], now: Instant, grant = START_UP) =>
  database.transact(grant, async (write) => recordFacts(write, grant, facts, await recordingMoment(write, () => now)));

type Values = { readonly measure: Measure; readonly period: FactPeriod; readonly text: string };
type Given = Values & { readonly source?: FactSource; readonly tier?: EvidenceTier; readonly key?: string };

function entry(subjectId: SubjectId, { measure: of, period, text, source = "import", tier = 0, key }: Given): NewFact {
  const id = randomUUID();
  const fact = recordedFact(of, {
    ...{ id: idOf<"fact">(id), homeId: HOME, subjectId, period, text, source, tier, sourceNote: null, key: key ?? id },
    validUntil: null,
  });
  if (!fact.ok) throw new Error(JSON.stringify(fact.refusal));
  return fact.value;
}

const ROBOTS = MEASURES[0] as Measure;
const Y2025 = yearPeriod(2025);

/** A step of a random story. `on` picks an earlier claim of the cell. */
type Step = {
  readonly act: "record" | "correct" | "withdraw" | "again";
  readonly cell: number;
  readonly amount: number;
  readonly tier: number;
  readonly on: number;
  readonly hours: number;
};

const CELLS = MEASURES.flatMap((of) => [2024, 2025].map((year) => ({ measure: of, period: yearPeriod(year) })));

/** What the model keeps: claims that change in place, as somebody with a pencil would do it. */
type Claim = { factId: string; amount: number | null; tier: number; turn: number; key: string; first: NewFact };
type Known = Map<number, { amount: number; tier: number }>;

function bestOf(claims: readonly Claim[]): { amount: number; tier: number } | undefined {
  const sorted = claims.filter(({ amount }) => amount !== null).sort((a, b) => b.tier - a.tier || b.turn - a.turn);
  const best = sorted[0];
  return best && best.amount !== null ? { amount: best.amount, tier: best.tier } : undefined;
}

function knownOf(book: readonly Claim[][]): Known {
  const known: Known = new Map();
  book.forEach((claims, cell) => {
    const best = bestOf(claims);
    if (best) known.set(cell, best);
  });
  return known;
}

/** The same in the ledger's answer: amounts back from 分. */
function readCells(cells: Awaited<ReturnType<typeof knownCells>>): Known {
  const known: Known = new Map();
  for (const { measure: code, period, value, tier } of cells) {
    const cell = CELLS.findIndex((one) => one.measure.code === code && one.period.from === period.from);
    const number = "number" in value ? Number(value.number) : Number.NaN;
    known.set(cell, { amount: code === "revenue" ? number / 1_000_000 : number, tier });
  }
  return known;
}

const CHANGE = { source: "office", sourceNote: null, reason: "试验更正" } as const;

async function play(subjectId: SubjectId, steps: readonly Step[]) {
  const book: Claim[][] = CELLS.map(() => []);
  const days = new Map<IsoDate, Known>();
  const rows: number[] = CELLS.map(() => 0);
  let now = instant("2026-03-01T00:00:00.000Z");
  let turn = 0;
  for (const step of steps) {
    now = later(now, step.hours * 60 + 1);
    turn += 1;
    await playStep({ subjectId, step, now, turn, book, rows });
    days.set(dayOf(now), knownOf(book));
  }
  return { book, days, rows };
}

type Play = {
  readonly subjectId: SubjectId;
  readonly step: Step;
  readonly now: Instant;
  readonly turn: number;
  readonly book: Claim[][];
  readonly rows: number[];
};

async function playStep({ subjectId, step, now, turn, book, rows }: Play): Promise<void> {
  const cell = CELLS[step.cell];
  const claims = book[step.cell];
  if (!cell || !claims) throw new Error("no such cell");
  const claim = claims[step.on % Math.max(1, claims.length)];
  if (step.act === "record" || !claim) {
    const source = step.tier > 2 ? "gateway" : "import";
    const fact = entry(subjectId, { ...cell, text: String(step.amount), source, tier: step.tier as EvidenceTier });
    expect(await record([fact], now)).toEqual(accept({ added: 1 }));
    claims.push({ factId: fact.id, amount: step.amount, tier: step.tier, turn, key: fact.key, first: fact });
    rows[step.cell] = (rows[step.cell] ?? 0) + 1;
    return;
  }
  if (step.act === "again") {
    expect(await record([claim.first], now)).toEqual(accept({ added: 0 }));
    return;
  }
  await change({ subjectId, step, now, turn, book, rows }, cell, claim);
}

async function change({ subjectId, step, now, turn, rows }: Play, cell: (typeof CELLS)[number], claim: Claim) {
  const { history, fact } = await database.read(START_UP, async (query) => ({
    history: await historyOf(query, HOME, { subjectId, measure: cell.measure.code, period: cell.period }),
    fact: await findFact(query, HOME, claim.factId as Id<"fact">),
  }));
  if (!fact) throw new Error("a recorded fact is not there");
  const id = randomUUID();
  const tier = Math.min(step.tier, 2) as EvidenceTier;
  const given = { ...CHANGE, id: idOf<"fact">(id), key: id, tier };
  const decided =
    step.act === "correct"
      ? correctedFact(cell.measure, fact, { ...given, text: String(step.amount) }, history)
      : withdrawnFact(fact, given, history);
  const nothingNew =
    step.act === "correct" ? claim.amount === step.amount && claim.tier === tier : claim.amount === null;
  expect(decided.ok).toBe(!nothingNew);
  if (!decided.ok) return;
  expect(await record([decided.value], now)).toEqual(accept({ added: 1 }));
  rows[step.cell] = (rows[step.cell] ?? 0) + 1;
  claim.factId = id;
  claim.turn = turn;
  claim.amount = step.act === "correct" ? step.amount : null;
  claim.tier = tier;
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom("record", "record", "correct", "correct", "withdraw", "again"),
  cell: fc.integer({ min: 0, max: CELLS.length - 1 }),
  amount: fc.integer({ min: 0, max: 3 }),
  tier: fc.integer({ min: 0, max: 5 }),
  on: fc.nat(5),
  hours: fc.integer({ min: 0, max: 20 }),
});

describe("the ledger", () => {
  test("answers latest, as-of and history as a book kept with a pencil does", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const subjectId = await newSubject();
        const { book, days, rows } = await play(subjectId, steps);
        await database.read(START_UP, async (query) => {
          expect(readCells(await knownCells(query, HOME, subjectId))).toEqual(knownOf(book));
          for (const [day, known] of days)
            expect(readCells(await cellsAsOf(query, HOME, subjectId, day)), day).toEqual(known);
          expect(readCells(await cellsAsOf(query, HOME, subjectId, "2026-02-28" as IsoDate))).toEqual(new Map());
          for (const [index, { measure: of, period }] of CELLS.entries()) {
            const history = await historyOf(query, HOME, { subjectId, measure: of.code, period });
            expect(history.length).toBe(rows[index]);
            const current = currentOf(history);
            const best = bestOf(book[index] ?? []);
            const unit = of.code === "revenue" ? 1_000_000 : 1;
            expect(current && { value: current.value, tier: current.tier }).toEqual(
              best && { value: { number: String(best.amount * unit) }, tier: best.tier },
            );
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  test("keeps one of two corrections of the same fact, and tells the slower", async () => {
    const subjectId = await newSubject();
    const fact = entry(subjectId, { measure: ROBOTS, period: Y2025, text: "5" });
    await record([fact], instant("2026-03-01T00:00:00.000Z"));
    const held = { ...fact, recordedAt: instant("2026-03-01T00:00:00.000Z"), recordedBy: null, recordedByName: "" };
    const corrections = ["6", "7", "8"].map((text) => {
      const id = randomUUID();
      const given = { ...CHANGE, id: idOf<"fact">(id), key: id, tier: 0 as const, text };
      const decided = correctedFact(ROBOTS, held satisfies Fact, given, [held]);
      if (!decided.ok) throw new Error(decided.refusal.code);
      return decided.value;
    });
    const outcomes = await Promise.all(corrections.map((one) => record([one], instant("2026-03-02T00:00:00.000Z"))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of outcomes) if (!one.ok) expect(one.refusal.code).toBe("facts.already-replaced");
  });

  test("settles a cell that many write at once to the best of all", async () => {
    const subjectId = await newSubject();
    const facts = [0, 2, 1, 2, 0, 1].map((tier, index) =>
      entry(subjectId, { measure: ROBOTS, period: Y2025, text: String(index), tier: tier as EvidenceTier }),
    );
    await Promise.all(facts.map((fact, index) => record([fact], later(instant("2026-03-01T00:00:00.000Z"), index))));
    const cells = await database.read(START_UP, (query) => knownCells(query, HOME, subjectId));
    expect(cells.map(({ value, tier }) => ({ value, tier }))).toEqual([{ value: { number: "3" }, tier: 2 }]);
  });

  test("refuses a key that stands for something else, and writes nothing of that call", async () => {
    const subjectId = await newSubject();
    const first = entry(subjectId, { measure: ROBOTS, period: Y2025, text: "5", key: "one" });
    await record([first], instant("2026-03-01T00:00:00.000Z"));
    const other = entry(subjectId, { measure: ROBOTS, period: Y2025, text: "6", key: "one" });
    const beside = entry(subjectId, { measure: ROBOTS, period: yearPeriod(2024), text: "6" });
    const outcome = await record([beside, other], instant("2026-03-01T01:00:00.000Z"));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "facts.key-reused" } });
    const cells = await database.read(START_UP, (query) => knownCells(query, HOME, subjectId));
    expect(cells).toHaveLength(1);
  });

  test("an as-of reading of a day waits for whoever is still recording on it", async () => {
    const subjectId = await newSubject();
    const fact = entry(subjectId, { measure: ROBOTS, period: Y2025, text: "5" });
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const writing = database.transact(START_UP, async (write) => {
      const at = await recordingMoment(write, () => instant("2026-04-01T15:59:59.000Z"));
      await held;
      return recordFacts(write, START_UP, [fact], at);
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const reading = database.read(START_UP, (query) => cellsAsOf(query, HOME, subjectId, "2026-04-01" as IsoDate));
    await new Promise((resolve) => setTimeout(resolve, 50));
    release();
    await writing;
    expect(await reading).toHaveLength(1);
  });

  test("shows and takes nothing outside the reader's areas", async () => {
    const subjectId = await newSubject(2);
    const userId = idOf<"user">(randomUUID());
    const of = (area: number): Grant => ({ userId, userName: "某人", areas: [areaId(area)] });
    const fact = entry(subjectId, { measure: ROBOTS, period: Y2025, text: "5" });
    const now = instant("2026-03-01T00:00:00.000Z");
    await expect(record([fact], now, of(3))).rejects.toThrow("not the caller");
    expect(await record([fact], now, of(2))).toEqual(accept({ added: 1 }));
    const seen = (grant: Grant) =>
      database.read(grant, async (query) => [
        ...(await knownCells(query, HOME, subjectId)),
        ...(await historyOf(query, HOME, { subjectId, measure: "robots", period: Y2025 })),
      ]);
    expect(await seen(of(3))).toEqual([]);
    expect(await seen(of(2))).toHaveLength(2);
    expect(await seen(of(1))).toHaveLength(2);
  });

  test("lets nobody change or take away a row", async () => {
    const subjectId = await newSubject();
    await record(
      [entry(subjectId, { measure: ROBOTS, period: Y2025, text: "5" })],
      instant("2026-03-01T00:00:00.000Z"),
    );
    const change = (text: string) =>
      database.transact(START_UP, async (write) => {
        const { sql } = await import("kysely");
        await sql.raw(text).execute(write);
        return accept();
      });
    await expect(change("update fact set number = 6")).rejects.toThrow("permission denied");
    await expect(change("delete from fact")).rejects.toThrow("permission denied");
  });
});
