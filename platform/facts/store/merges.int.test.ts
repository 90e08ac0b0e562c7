import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database, Grant, Writer } from "#database";
import { accept, areaId, dayOf, type Instant, type IsoDate, idOf, instant, later, type Result } from "#kernel";
import { DEEP } from "../../../tools/deep.ts";
import { type FreshDatabase, freshDatabase } from "../../database/testing/fresh-database.ts";
import {
  countingOf,
  type EvidenceTier,
  type FactPeriod,
  type Measure,
  type MergeId,
  type NewFact,
  type SubjectId,
  yearPeriod,
} from "../index.ts";
import {
  cellsAsOf,
  historyOf,
  insertSubjects,
  type KnownCell,
  knownCells,
  mergeSubjects,
  placeSubjects,
  recordFacts,
  recordingMoment,
  splitSubjects,
  upsertMeasures,
} from "./index.ts";

const HOME = areaId(1);
const START_UP: Grant = { userId: null, userName: "试验", areas: [], purpose: "start-up" };
const BEGIN = instant("2026-03-01T00:00:00.000Z");

const measure = (code: string, given: Partial<Measure>): Measure => ({
  ...{
    code,
    valueKind: "count",
    unit: "",
    label: { zh: code, en: code },
    explain: { zh: "", en: "" },
    nature: "stock",
  },
  ...{ per: "year", group: "scale", choices: [], personal: false, mayBeNegative: false, grade: "general" },
  ...{ partOf: null, validMonths: null, verification: "background", source: "试验" },
  ...given,
});
const MEASURES = [
  measure("robots", {}),
  measure("staff", {}),
  measure("name", { per: "since", valueKind: "text", ownOnly: true }),
  measure("area", { per: "since", valueKind: "area", ownOnly: true }),
];
const SINCE: FactPeriod = { from: "2026-01-01" as IsoDate, to: null };
const CELLS = [
  { measure: "robots", period: yearPeriod(2024) },
  { measure: "robots", period: yearPeriod(2025) },
  { measure: "staff", period: yearPeriod(2025) },
  { measure: "name", period: SINCE },
] as const;

let fresh: FreshDatabase;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = fresh.database;
  await database.transact(START_UP, async (write) => {
    const { sql } = await import("kysely");
    await sql`insert into area (id, name, short_name, level, tree, preorder_from, preorder_to)
      values (1, '试验市', '试验', 'city', 'division', 1, 4), (2, '甲区', '甲', 'district', 'division', 2, 2),
        (3, '乙区', '乙', 'district', 'division', 3, 3), (4, '丙区', '丙', 'district', 'division', 4, 4)`.execute(
      write,
    );
    await upsertMeasures(write, MEASURES);
    return accept();
  });
});
afterAll(() => fresh?.drop());

type At<T> = {
  readonly now: Instant;
  readonly grant?: Grant;
  readonly work: (write: Writer, at: Instant) => Promise<Result<T>>;
};
const act = <T>({ now, grant = START_UP, work }: At<T>) =>
  database.transact(grant, async (write) => work(write, await recordingMoment(write, () => now)));

function factOf(subjectId: SubjectId, cell: { measure: string; period: FactPeriod }, given: Partial<NewFact>): NewFact {
  const id = randomUUID();
  return {
    ...{ homeId: HOME, subjectId, measure: cell.measure, period: cell.period, id: idOf("fact"), key: id },
    ...{ act: "record", value: null, source: "import", tier: 0, sourceNote: null, reason: null, validUntil: null },
    ...{ replaces: null, ...given },
    id: idOf<"fact">(id),
  };
}

const record = (facts: readonly NewFact[], now: Instant, grant = START_UP) =>
  act({ now, grant, work: (write, at) => recordFacts(write, grant, facts, at) });
const merge = (
  from: SubjectId,
  into: SubjectId,
  now: Instant,
  { id = randomUUID() as string, grant = START_UP, reason = "同一家企业" } = {},
) =>
  act({
    ...{ now, grant },
    work: (write, at) => {
      const given = { homeId: HOME, id: idOf<"subject-merge">(id), subjectId: from, survivorId: into };
      return mergeSubjects(write, grant, { ...given, reason }, at);
    },
  });
const split = (
  mergeId: MergeId,
  now: Instant,
  { id = randomUUID() as string, grant = START_UP, reason = "不是同一家" } = {},
) =>
  act({
    ...{ now, grant },
    work: (write, at) => splitSubjects(write, grant, { homeId: HOME, id, mergeId, reason }, at),
  });
/** A move is a fact like all others; the area follows it in the same transaction. */
const move = (subjectId: SubjectId, to: number, from: IsoDate, now: Instant, grant = START_UP) =>
  act({
    ...{ now, grant },
    work: async (write, at) => {
      const fact = factOf(subjectId, { measure: "area", period: { from, to: null } }, { value: { words: String(to) } });
      const recorded = await recordFacts(write, grant, [fact], at);
      if (!recorded.ok) return recorded;
      await placeSubjects(write, HOME, [subjectId]);
      return accept(fact);
    },
  });

async function newSubjects(count: number, area = 2): Promise<SubjectId[]> {
  const subjects = Array.from({ length: count }, () => idOf<"subject">(randomUUID()));
  await act({
    now: later(BEGIN, -60),
    work: async (write, at) => {
      await insertSubjects(
        write,
        subjects.map((subjectId) => ({ homeId: HOME, subjectId, kind: "enterprise", areaId: areaId(area) })),
      );
      const first = subjects.map((one) =>
        factOf(one, { measure: "area", period: SINCE }, { value: { words: String(area) } }),
      );
      return recordFacts(write, START_UP, first, at);
    },
  });
  return subjects;
}

async function areasOf(subjects: readonly SubjectId[]): Promise<Map<string, number>> {
  const rows = await database.read(START_UP, (query) =>
    query.selectFrom("fact_subject").select(["subject_id", "area_id"]).where("subject_id", "in", subjects).execute(),
  );
  return new Map(rows.map((row) => [row.subject_id, row.area_id]));
}

/** The model: a list of everything that happened, nothing else; every answer is worked out from its beginning. */
type Written = {
  readonly day: IsoDate;
  readonly fact?: {
    id: string;
    of: SubjectId;
    cell: string;
    value: string | null;
    tier: number;
    replaces: string | null;
  };
  readonly merge?: { id: string; from: SubjectId; into: SubjectId };
  readonly split?: { merge: string };
};
type Answers = Map<string, { value: string; tier: number; under: SubjectId | null }>;

const keyOf = (code: string, period: FactPeriod) => `${code} ${period.from}`;
const ownOnly = (cell: string) => cell.startsWith("name") || cell.startsWith("area");

function holderIn(book: readonly Written[], subject: SubjectId): SubjectId {
  const holding = book.filter((line) => line.merge && !book.some(({ split: it }) => it?.merge === line.merge?.id));
  const away = holding.find((line) => line.merge?.from === subject)?.merge;
  return away ? holderIn(book, away.into) : subject;
}

function answersIn(book: readonly Written[], subject: SubjectId): Answers {
  const answers: Answers = new Map();
  if (holderIn(book, subject) !== subject) return answers;
  const ranks = new Map<string, number>();
  for (const [turn, { fact }] of book.entries()) {
    if (!fact || fact.value === null || holderIn(book, fact.of) !== subject) continue;
    if (ownOnly(fact.cell) && fact.of !== subject) continue;
    if (book.some((line) => line.fact?.replaces === fact.id)) continue;
    const rank = fact.tier * 1_000_000 + turn;
    if (rank < (ranks.get(fact.cell) ?? -1)) continue;
    ranks.set(fact.cell, rank);
    answers.set(fact.cell, { value: fact.value, tier: fact.tier, under: fact.of === subject ? null : fact.of });
  }
  return answers;
}

function areaIn(book: readonly Written[], subject: SubjectId): number {
  const areas = [...answersIn(book, holderIn(book, subject))].filter(([cell]) => cell.startsWith("area"));
  return Number(areas.toSorted(([a], [b]) => (a < b ? 1 : -1))[0]?.[1].value);
}

function answersOf(cells: readonly KnownCell[]): Answers {
  return new Map(
    cells.map(({ measure: code, period, value, tier, recordedUnder }) => [
      keyOf(code, period),
      { value: "number" in value ? value.number : value.words, tier, under: recordedUnder },
    ]),
  );
}

type Step = {
  readonly act: "record" | "correct" | "withdraw" | "again" | "merge" | "split" | "move";
  readonly one: number;
  readonly other: number;
  readonly cell: number;
  readonly amount: number;
  readonly tier: number;
  readonly hours: number;
};

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom("record", "record", "correct", "withdraw", "again", "merge", "merge", "split", "move"),
  one: fc.nat(3),
  other: fc.nat(3),
  cell: fc.nat(CELLS.length - 1),
  amount: fc.nat(4),
  tier: fc.nat(2),
  hours: fc.integer({ min: 0, max: 30 }),
});

class Story {
  readonly book: Written[] = [];
  readonly #facts: NewFact[] = [];
  #now = BEGIN;
  readonly subjects: readonly SubjectId[];

  constructor(subjects: readonly SubjectId[]) {
    this.subjects = subjects;
    const cell = keyOf("area", SINCE);
    for (const of of subjects)
      this.#write({ fact: { id: randomUUID(), of, cell, value: "2", tier: 0, replaces: null } }, later(BEGIN, -60));
  }

  #write(line: Omit<Written, "day">, now = this.#now): void {
    this.book.push({ day: dayOf(now), ...line });
  }

  #subject(index: number): SubjectId {
    return this.subjects[index] ?? idOf("none");
  }

  async play(given: Step): Promise<void> {
    this.#now = later(this.#now, given.hours * 60 + 1);
    if (given.act === "merge") return this.#merge(given);
    if (given.act === "split") return this.#split(given);
    if (given.act === "move") return this.#move(given);
    if (given.act === "record") return this.#record(given);
    if (given.act === "again") return this.#again(given);
    return this.#change(given);
  }

  #wordsOf({ cell, amount }: Step): { value: NewFact["value"]; text: string } {
    const text = String(amount);
    return { value: CELLS[cell]?.measure === "name" ? { words: text } : { number: text }, text };
  }

  async #record(given: Step): Promise<void> {
    const subject = this.#subject(given.one);
    const cell = CELLS[given.cell] ?? CELLS[0];
    const { value, text } = this.#wordsOf(given);
    const fact = factOf(subject, cell, { value, tier: given.tier as EvidenceTier });
    const outcome = await record([fact], this.#now);
    const survivor = holderIn(this.book, subject);
    if (survivor !== subject) {
      expect(outcome).toMatchObject({ ok: false, refusal: { code: "facts.subject-merged", facts: { survivor } } });
      return;
    }
    expect(outcome).toEqual(accept({ added: 1 }));
    this.#facts.push(fact);
    const { id, tier } = fact;
    this.#write({
      fact: { id, of: subject, cell: keyOf(cell.measure, cell.period), value: text, tier, replaces: null },
    });
  }

  async #again({ one }: Step): Promise<void> {
    const fact = this.#facts[one % Math.max(1, this.#facts.length)];
    if (fact) expect(await record([fact], this.#now)).toEqual(accept({ added: 0 }));
  }

  /** Corrects or withdraws a fact that nothing has replaced, under its own subject or, as a list does, under its survivor. */
  async #change(given: Step): Promise<void> {
    const facts = this.book.flatMap(({ fact }) => (fact && !fact.cell.startsWith("area") ? [fact] : []));
    const fact = facts[(given.one * 4 + given.other) % Math.max(1, facts.length)];
    if (!fact || (given.act === "withdraw" && fact.value === null)) return;
    const replaced = facts.some(({ replaces }) => replaces === fact.id);
    const at = CELLS.find((cell) => keyOf(cell.measure, cell.period) === fact.cell) ?? CELLS[0];
    const { value, text } = this.#wordsOf({ ...given, cell: CELLS.indexOf(at) });
    const under = given.amount % 2 === 0 ? fact.of : holderIn(this.book, fact.of);
    const withdraws = given.act === "withdraw";
    const row = factOf(under, at, {
      ...{ act: withdraws ? "withdraw" : "correct", value: withdraws ? null : value, reason: "试验" },
      ...{ replaces: idOf<"fact">(fact.id), tier: given.tier as EvidenceTier },
    });
    const outcome = await record([row], this.#now);
    if (replaced) {
      expect(outcome).toMatchObject({ ok: false, refusal: { code: "facts.already-replaced" } });
      return;
    }
    expect(outcome).toEqual(accept({ added: 1 }));
    const said = { id: row.id, of: fact.of, cell: fact.cell, tier: row.tier, replaces: fact.id };
    this.#write({ fact: { ...said, value: withdraws ? null : text } });
  }

  async #merge({ one, other }: Step): Promise<void> {
    const [from, into] = [this.#subject(one), this.#subject(other)];
    const id = randomUUID();
    const outcome = await merge(from, into, this.#now, { id });
    const code =
      from === into
        ? "facts.merge-with-itself"
        : holderIn(this.book, from) !== from
          ? "facts.merged-already"
          : holderIn(this.book, into) !== into
            ? "facts.survivor-merged-away"
            : undefined;
    if (code !== undefined) {
      expect(outcome).toMatchObject({ ok: false, refusal: { code } });
      return;
    }
    expect(outcome).toMatchObject(accept({ added: true }));
    expect(await merge(from, into, this.#now, { id })).toMatchObject(accept({ added: false }));
    this.#write({ merge: { id, from, into } });
  }

  async #split({ one, other }: Step): Promise<void> {
    const merges = this.book.flatMap((line) => line.merge ?? []);
    const chosen = merges[(one * 4 + other) % Math.max(1, merges.length)];
    if (!chosen) return;
    const outcome = await split(idOf<"subject-merge">(chosen.id), this.#now);
    if (this.book.some((line) => line.split?.merge === chosen.id)) {
      expect(outcome).toMatchObject({ ok: false, refusal: { code: "facts.split-already" } });
      return;
    }
    expect(outcome).toMatchObject(accept({ added: true }));
    this.#write({ split: { merge: chosen.id } });
  }

  async #move({ one, other, amount }: Step): Promise<void> {
    const subject = this.#subject(one);
    const from = dayOf(later(this.#now, -amount * 24 * 60));
    const to = 2 + (other % 3);
    const outcome = await move(subject, to, from, this.#now);
    if (holderIn(this.book, subject) !== subject) {
      expect(outcome).toMatchObject({ ok: false, refusal: { code: "facts.subject-merged" } });
      return;
    }
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const cell = keyOf("area", { from, to: null });
    this.#write({ fact: { id: outcome.value.id, of: subject, cell, value: String(to), tier: 0, replaces: null } });
  }

  async compareNow(): Promise<void> {
    await database.read(START_UP, async (query) => {
      for (const subject of this.subjects)
        expect(answersOf(await knownCells(query, HOME, subject))).toEqual(answersIn(this.book, subject));
    });
    const areas = await areasOf(this.subjects);
    for (const subject of this.subjects) expect(areas.get(subject)).toBe(areaIn(this.book, subject));
  }

  async compareDays(): Promise<void> {
    await database.read(START_UP, async (query) => {
      for (const day of new Set(this.book.map((line) => line.day)))
        for (const subject of this.subjects) {
          const until = this.book.filter((line) => line.day <= day);
          expect(answersOf(await cellsAsOf(query, HOME, subject, day)), day).toEqual(answersIn(until, subject));
        }
    });
  }

  async compareHistories(): Promise<void> {
    await database.read(START_UP, async (query) => {
      for (const subject of this.subjects)
        for (const { measure: code, period } of CELLS) {
          const cell = keyOf(code, period);
          const history = await historyOf(query, HOME, { subjectId: subject, measure: code, period });
          const lines = this.book.flatMap(({ fact }) =>
            fact?.cell === cell && (fact.of === subject || holderIn(this.book, fact.of) === subject) ? [fact] : [],
          );
          expect(history.map(({ id, subjectId, replaces }) => [id, subjectId, replaces])).toEqual(
            lines.map(({ id, of, replaces }) => [id, of, replaces]),
          );
          const counting = countingOf({ ownOnly: ownOnly(cell) }, subject, history)?.tier;
          const merged = holderIn(this.book, subject) !== subject;
          if (!merged) expect(counting).toBe(answersIn(this.book, subject).get(cell)?.tier);
        }
    });
  }
}

describe("facts, corrections, withdrawals, merges, splits and moves", () => {
  test("in any order answer latest, as-of and history as a list of everything that happened does", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 18 }), async (steps) => {
        const story = new Story(await newSubjects(4));
        for (const one of steps) {
          await story.play(one);
          if (one.act !== "record" && one.act !== "again") await story.compareNow();
        }
        await story.compareNow();
        await story.compareDays();
        await story.compareHistories();
      }),
      { numRuns: DEEP ? 400 : 80 },
    );
  }, 600_000);
});

describe("a merge", () => {
  const ROBOTS = CELLS[1];
  const number = (of: SubjectId, value: number, tier: EvidenceTier = 0) =>
    factOf(of, ROBOTS, { value: { number: String(value) }, tier });
  const robotsOf = async (subject: SubjectId, grant = START_UP) => {
    const cells = await database.read(grant, (query) => knownCells(query, HOME, subject));
    return cells.flatMap(({ measure: code, value }) => (code === "robots" && "number" in value ? [value.number] : []));
  };
  /** Whoever merges is told to wait while somebody records; here it tries again. */
  const patiently = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    for (let tries = 0; ; tries++) {
      const outcome = await work();
      if (outcome.ok || outcome.refusal.code !== "facts.subjects-busy" || tries === 200) return outcome;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  test("sent twice at once merges once; two into each other at once merge one way", async () => {
    const [a, b] = (await newSubjects(2)) as [SubjectId, SubjectId];
    const id = randomUUID();
    const twice = await Promise.all([1, 2, 3].map(() => patiently(() => merge(a, b, BEGIN, { id }))));
    expect(twice.flatMap((one) => (one.ok ? [one.value.added] : [])).toSorted()).toEqual([false, false, true]);
    const [c, d] = (await newSubjects(2)) as [SubjectId, SubjectId];
    const crossed = await Promise.all([patiently(() => merge(c, d, BEGIN)), patiently(() => merge(d, c, BEGIN))]);
    expect(crossed.flatMap((one) => (one.ok ? [] : [one.refusal.code]))).toHaveLength(1);
    const other = await merge(c, b, BEGIN, { id });
    expect(other).toMatchObject({ ok: false, refusal: { code: "facts.key-reused" } });
  });

  test("among writers of both leaves the cell settled over all that was recorded", async () => {
    const [a, b] = (await newSubjects(2)) as [SubjectId, SubjectId];
    const writers = Array.from({ length: 12 }, (_, turn) =>
      record([number(turn % 2 === 0 ? a : b, turn, turn % 3 === 0 ? 1 : 0)], later(BEGIN, turn)),
    );
    const merged = patiently(() => merge(a, b, later(BEGIN, 20)));
    const outcomes = await Promise.all(writers);
    expect(await merged).toMatchObject(accept({ added: true }));
    for (const one of outcomes) if (!one.ok) expect(one.refusal.code).toBe("facts.subject-merged");
    const history = await database.read(START_UP, (query) => historyOf(query, HOME, { subjectId: b, ...ROBOTS }));
    expect(history).toHaveLength(outcomes.filter(({ ok }) => ok).length);
    const best = countingOf({}, b, history)?.value;
    expect(await robotsOf(b)).toEqual([best && "number" in best ? best.number : undefined]);
    expect(await robotsOf(a)).toEqual([]);
  });

  test("waits for nobody: while somebody records about one of them it is refused, and nothing hangs", async () => {
    const [a, b] = (await newSubjects(2)) as [SubjectId, SubjectId];
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const writing = act({
      now: BEGIN,
      work: async (write, at) => {
        const recorded = await recordFacts(write, START_UP, [number(a, 5)], at);
        await held;
        return recorded;
      },
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await merge(a, b, BEGIN)).toMatchObject({ ok: false, refusal: { code: "facts.subjects-busy" } });
    release();
    expect((await writing).ok).toBe(true);
    expect(await merge(a, b, BEGIN)).toMatchObject(accept({ added: true }));
    expect(await robotsOf(b)).toEqual(["5"]);
  });

  test("and a split are the same thing under one id, and nothing else is: not even what the caller cannot see", async () => {
    const [a, b, c, d] = (await newSubjects(4)) as [SubjectId, SubjectId, SubjectId, SubjectId];
    const [first, second, id] = [randomUUID(), randomUUID(), randomUUID()].map((one) => idOf<"subject-merge">(one));
    if (!first || !second || !id) throw new Error("no ids");
    const reused = { ok: false, refusal: { code: "facts.key-reused" } };
    const once = accept({ added: true });
    const again = accept({ added: false });
    expect(await merge(a, b, BEGIN, { id: first })).toMatchObject(once);
    expect(await merge(a, b, BEGIN, { id: first })).toMatchObject(again);
    expect(await merge(a, b, BEGIN, { id: first, reason: "另一个原因" })).toMatchObject(reused);
    expect(await merge(c, d, BEGIN, { id: second })).toMatchObject(once);
    expect(await split(first, BEGIN, { id })).toMatchObject(once);
    expect(await split(first, BEGIN, { id })).toMatchObject(again);
    expect(await split(first, BEGIN, { id, reason: "另一个原因" })).toMatchObject(reused);
    expect(await split(second, BEGIN, { id })).toMatchObject(reused);

    const [e, f] = (await newSubjects(2, 3)) as [SubjectId, SubjectId];
    const grant: Grant = { userId: idOf<"user">(randomUUID()), userName: "某人", areas: [areaId(3)] };
    expect(await merge(e, f, BEGIN, { id: first, grant })).toMatchObject(reused);
    const own = idOf<"subject-merge">(randomUUID());
    expect(await merge(e, f, BEGIN, { id: own, grant })).toMatchObject(once);
    expect(await split(own, BEGIN, { id, grant })).toMatchObject(reused);
  });

  test("needs both areas in the caller's scope; the facts are then seen where the survivor lies, and go back", async () => {
    const userId = idOf<"user">(randomUUID());
    const of = (area: number): Grant => ({ userId, userName: "某人", areas: [areaId(area)] });
    const [a] = (await newSubjects(1, 2)) as [SubjectId];
    const [b] = (await newSubjects(1, 3)) as [SubjectId];
    await record([number(a, 5)], BEGIN);
    for (const grant of [of(2), of(3)])
      expect(await merge(a, b, BEGIN, { grant })).toMatchObject({
        ok: false,
        refusal: { code: "facts.subject-not-found" },
      });
    const insert = database.transact(of(2), async (write) => {
      const { sql } = await import("kysely");
      await sql`insert into subject_merge (home_id, id, subject_id, survivor_id, area_id, reason, recorded_at, recorded_by, recorded_by_name)
        values (${HOME}, ${randomUUID()}, ${a}, ${b}, 2, '试验', ${BEGIN}, ${userId}, '某人')`.execute(write);
      return accept();
    });
    await expect(insert).rejects.toThrow("row-level security");
    const id = idOf<"subject-merge">(randomUUID());
    expect(await merge(a, b, BEGIN, { id, grant: of(1) })).toMatchObject(accept({ added: true }));
    expect([await robotsOf(b, of(3)), await robotsOf(b, of(2))]).toEqual([["5"], []]);
    await expect(split(id, later(BEGIN, 1), { grant: of(3) })).rejects.toThrow("row-level security");
    expect(await split(id, later(BEGIN, 1), { grant: of(1) })).toMatchObject(accept({ added: true }));
    expect([await robotsOf(a, of(2)), await robotsOf(b, of(3))]).toEqual([["5"], []]);
  });

  test("and a move are nothing for whoever holds one of the areas only", async () => {
    const grant: Grant = { userId: idOf<"user">(randomUUID()), userName: "某人", areas: [areaId(2)] };
    const [a] = (await newSubjects(1, 2)) as [SubjectId];
    await expect(move(a, 3, "2026-03-01" as IsoDate, BEGIN, grant)).rejects.toThrow("row-level security");
    expect((await areasOf([a])).get(a)).toBe(2);
  });
});
