import { randomUUID } from "node:crypto";
import path from "node:path";
import fc from "fast-check";
import type { LightMyRequestResponse } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readIndicators, readIndustryTree, readMeasures, readRosterKinds } from "#catalogue";
import { instant } from "#kernel";
import { DEEP } from "../../tools/deep.ts";
import { keepSumsNow } from "./keeping-sums.ts";
import { publishedPlan } from "./testing/published-plan.ts";
import { type Act, anAct, clerk, firmsToActOn } from "./testing/register-acts.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const BASE = path.resolve(import.meta.dirname, "../..");
const indicators = readIndicators(BASE);
const CITY = 990100;
const YANHU = 990102;

let platform: TestPlatform;
let city: Awaited<ReturnType<TestPlatform["as"]>>;
let owner: pg.Client;
beforeAll(async () => {
  platform = await testPlatform();
  city = await platform.as("chengyan.officer");
  owner = new pg.Client(platform.owner);
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await platform?.close();
});

const read = <T>(response: LightMyRequestResponse): T => {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json();
};
const look = async <T>(url: string, call = city): Promise<T> => read<T>(await call({ method: "GET", url }));

type Figure = { value: string | null; numerator: string; denominator: string | null; inScope: number; known: number };
type Unit = {
  id: string;
  name: string;
  cause: string;
  numerator: string;
  inScope: number;
  fact: { byName: string; reason: string | null } | null;
};
type Changes = {
  before: Figure;
  after: Figure;
  causes: { cause: string; enterprises: number; numerator: string; inScope: number }[];
  units: Unit[];
  changed: number;
  parts: { id: number; before: Figure; after: Figure }[];
};
type Snapshot = { id: string; title: string; sha256: string; takenAt: string };

/** A sum, a rate of those on a list, the mean of enterprises' rates of a list and a section, and rates by their two sums. */
const CODES = [
  "robots-in-service",
  "nc-equipment-rate",
  "nc-rate-key-steps",
  "robot-density",
  "equipment-connected-rate",
];

type Progress = { day: string; past?: { published: boolean; newest: number }; rows: { cells: object[] }[] };

/** Noon of a day so many days after the demo was loaded. */
const noon = (day: number) => new Date(Date.UTC(2026, 10, 22 + day, 4)).toISOString();
const dateOf = (day: number) => noon(day).slice(0, 10);

/** The city with all that is looked at, and a district, into and out of which areas go. */
const LOOKED_AT: readonly (readonly [number, readonly string[]])[] = [
  [CITY, CODES],
  [YANHU, ["robots-in-service", "nc-rate-key-steps"]],
];

/** Figures by area, indicator and part; "whole" for all of the area. */
type Remembered = { day: number; figures: Map<string, Figure> };

async function figuresNow(day: number): Promise<Remembered> {
  const figures = new Map<string, Figure>();
  for (const [area, codes] of LOOKED_AT) {
    const told = await look<{ figures: { code: string; partId: number | null; figure: Figure }[] }>(
      `/api/indicators/figures?areaId=${area}&year=2025&${codes.map((code) => `code=${code}`).join("&")}`,
    );
    for (const { code, partId, figure } of told.figures) figures.set(`${area} ${code} ${partId ?? "whole"}`, figure);
  }
  return { day, figures };
}

const keep = () =>
  keepSumsNow({
    database: platform.database,
    clock: () => instant(noon(0)),
    indicators,
    industries: readIndustryTree(BASE),
    ...{ measures: readMeasures(BASE), rosterKinds: readRosterKinds(BASE) },
  });

const cents = (text: string) => Math.round(Number(text) * 1e6);

const NOTHING = { numerator: "0", inScope: 0, known: 0 };

/** What is told of a past day is what was told on that day, in the whole and in every part that it had then or has now; gives the causes. */
async function expectAsTheyWere(
  area: number,
  code: string,
  then: Remembered,
  now: Remembered,
  until = "",
): Promise<string[]> {
  const told = await look<Changes>(
    `/api/indicators/${code}/changes?areaId=${area}&year=2025&since=${dateOf(then.day)}${until}`,
  );
  expect([area, code, told.before]).toEqual([area, code, then.figures.get(`${area} ${code} whole`)]);
  expect([area, code, told.after]).toEqual([area, code, now.figures.get(`${area} ${code} whole`)]);
  for (const side of ["before", "after"] as const) {
    const { figures } = side === "before" ? then : now;
    for (const { id, [side]: figure } of told.parts) {
      const wanted = figures.get(`${area} ${code} ${id}`) ?? NOTHING;
      expect([area, code, id, figure.numerator, figure.inScope, figure.known]).toEqual([
        ...[area, code, id, wanted.numerator, wanted.inScope, wanted.known],
      ]);
    }
    const whole = told.parts.reduce((sum, { [side]: { inScope } }) => sum + inScope, 0);
    expect([area, code, whole]).toEqual([area, code, told[side].inScope]);
  }
  for (const effects of [told.causes, told.units]) {
    const moved = effects.reduce((sum, { numerator }) => sum + cents(numerator), 0);
    // Of very many enterprises only those that move it most are told one by one.
    if (effects === told.units && told.changed > told.units.length) continue;
    expect([area, code, moved]).toEqual([area, code, cents(told.after.numerator) - cents(told.before.numerator)]);
  }
  return told.causes.map(({ cause }) => cause);
}

/** Some day that is past is told as it was, from now and from another day that is past. */
async function expectThePast(
  remembered: readonly Remembered[],
  now: Remembered,
  [pick, other]: readonly [number, number],
): Promise<Set<string>> {
  const causes = new Set<string>();
  const [then, later] = [pick, other].map((at) => remembered[at % remembered.length]);
  if (!then || !later) throw new Error("there is a day before");
  for (const [area, codes] of LOOKED_AT) {
    for (const code of codes) for (const cause of await expectAsTheyWere(area, code, then, now)) causes.add(cause);
    if (later.day > then.day)
      await expectAsTheyWere(area, "robots-in-service", then, later, `&until=${dateOf(later.day)}`);
  }
  return causes;
}

/** A plan's progress as of a past day is what was told on that day. */
async function expectTheProgress(planId: string, progressOn: ReadonlyMap<number, Progress>, day: number) {
  const past = await look<Progress>(`/api/plans/${planId}/progress?day=${dateOf(day)}`);
  expect(past).toEqual({ ...progressOn.get(day), past: { published: true, newest: 1 } });
}

/** One of each that moves a figure, looked back at from the day after, and up to a day that is past. */
const OF_EACH: [Act[], number, number][] = [
  [[{ kind: "record", firm: 0, measure: "robots", value: 5, tier: 2 }], 0, 0],
  [[{ kind: "merge", firm: 0, into: 1 }], 1, 0],
  [[{ kind: "split" }], 2, 0],
  [[{ kind: "move", firm: 2, to: 0 }], 3, 0],
  [[{ kind: "list", firm: 4, from: 1 }], 4, 0],
  [[{ kind: "off", day: 6 }], 5, 0],
  [[{ kind: "withdraw", firm: 0, measure: "robots" }], 6, 0],
  // A township leaves the district, while a firm moves into it, and goes on, while a firm of it reports.
  [
    [
      { kind: "shift", area: 0, to: 1 },
      { kind: "move", firm: 3, to: 1 },
    ],
    ...([7, 0] as const),
  ],
  [
    [
      { kind: "record", firm: 1, measure: "robots", value: 9, tier: 1 },
      { kind: "shift", area: 0, to: 3 },
    ],
    ...([7, 8] as const),
  ],
  [[{ kind: "shift", area: 1, to: 2 }], 8, 9],
  // An area goes with what lies in it: one that was founded there, with a firm, of which more is known later.
  [
    [
      { kind: "found", below: 2 },
      { kind: "move", firm: 4, to: 0 },
    ],
    ...([9, 0] as const),
  ],
  [[{ kind: "shift", area: 5, to: 0 }], 11, 0],
  [[{ kind: "record", firm: 4, measure: "robots", value: 31, tier: 1 }], 11, 12],
  [[{ kind: "shift", area: 5, to: 4 }], 11, 13],
  [[{ kind: "shift", area: 0, to: 0 }], 7, 13],
  // What was the only figure of a firm is withdrawn.
  [[{ kind: "record", firm: 5, measure: "robots", value: 12, tier: 1 }], 15, 0],
  [[{ kind: "withdraw", firm: 5, measure: "robots" }], 16, 0],
];

describe("looking back", () => {
  test("tells every figure as it was on the day, whatever happened since, and causes that add up to the difference", async () => {
    const { ids, issueId } = await firmsToActOn(owner, city);
    const carryOut = clerk({ call: (request) => city(request), keep }, ids, issueId);
    let day = 0;
    const causes = new Set<string>();
    const remembered: Remembered[] = [];
    const planId = await publishedPlan(city, CITY);
    const progressOn = new Map<number, Progress>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(anAct, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        async (acts, pick, other) => {
          remembered.push(await figuresNow(day));
          progressOn.set(day, await look<Progress>(`/api/plans/${planId}/progress`));
          day++;
          platform.setClock(noon(day));
          city = await platform.as("chengyan.officer");
          for (const act of acts) await carryOut(act);
          await expectTheProgress(planId, progressOn, pick % remembered.length);
          for (const cause of await expectThePast(remembered, await figuresNow(day), [pick, other])) causes.add(cause);
        },
      ),
      { numRuns: DEEP ? 100 : 22, examples: OF_EACH },
    );
    const refused = async (past: string) =>
      (await city({ method: "GET", url: `/api/plans/${planId}/progress?day=${past}` })).json().code;
    expect([await refused("2026-11-20"), await refused("2099-01-01"), await refused("2026-02-30")]).toEqual([
      ...["rollup.past-before-register", "rollup.day-not-over", "kernel.not-a-date"],
    ]);
    for (const cause of [
      ...["reported", "renewed", "withdrawn", "moved-within", "merged", "split", "listed", "unlisted", "area-moved"],
    ])
      expect([...causes], cause).toContain(cause);
  }, 480_000);
});

describe("a snapshot", () => {
  let planId: string;
  beforeAll(async () => {
    planId = await publishedPlan(city, CITY);
  });

  test("keeps a plan's figures; what changes later is told with the firm, the person and the reason, and nothing else is", async () => {
    const freeze = (id: string, title: string) =>
      city({ method: "POST", url: `/api/plans/${planId}/snapshots`, payload: { id, title } });
    const id = randomUUID();
    const frozen = read<Snapshot>(await freeze(id, " 第48周  周报 "));
    expect(frozen).toMatchObject({ id, title: "第48周 周报" });
    // The second click of the same button is the same snapshot; another content under the same id is refused.
    expect(read<Snapshot>(await freeze(id, "第48周 周报"))).toEqual(frozen);
    expect((await freeze(id, "另一份")).json().code).toBe("rollup.snapshot-id-reused");
    expect((await freeze(randomUUID(), "  ")).json().code).toBe("rollup.snapshot-title-empty");
    const told = await look<{ intact: boolean; progress: object }>(`/api/snapshots/${id}`);
    expect(told.intact).toBe(true);
    expect(told.progress).toEqual(await look(`/api/plans/${planId}/progress`));
    type Differences = { same: number; different: { code: string; areaName: string; year: number }[] };
    expect((await look<Differences>(`/api/snapshots/${id}/differences`)).different).toEqual([]);

    const { rows } = await owner.query<{ id: string; fact: string; area: string }>(
      `select one.id, cell.fact_id as fact, seat.name as area from enterprise one
       join fact_cell cell on cell.home_id = one.home_id and cell.subject_id = one.id and cell.measure = 'robots'
         and cell.period_from = '2025-01-01' and cell.number > 0
       join area town on town.id = one.area_id join area seat on seat.id = town.parent_id
       where one.survivor_id is null and seat.parent_id = $1 order by one.id limit 1`,
      [CITY],
    );
    const [firm = { id: "", fact: "", area: "" }] = rows;
    const correction = {
      ...{
        id: randomUUID(),
        act: "correct",
        measure: "robots",
        from: "2025-01-01",
        text: "777",
        tier: 2,
        sourceNote: null,
      },
      ...{ replaces: firm.fact, reason: "发票核对" },
    };
    platform.setClock(new Date(Date.parse(frozen.takenAt) + 60_000).toISOString());
    read(await city({ method: "POST", url: `/api/enterprises/${firm.id}/facts`, payload: correction }));
    const { different } = await look<Differences>(`/api/snapshots/${id}/differences`);
    expect([...new Set(different.map(({ areaName }) => areaName))].toSorted()).toEqual(
      [firm.area, "澄砚市"].toSorted(),
    );
    const why = await look<Changes & { since: { frozen: Figure } }>(
      `/api/indicators/robots-in-service/changes?areaId=${CITY}&year=2025&snapshot=${id}`,
    );
    expect(why.since.frozen).toEqual(why.before);
    expect(why.units).toHaveLength(1);
    expect(why.units[0]).toMatchObject({ id: firm.id, cause: "corrected", fact: { reason: "发票核对" } });
    expect(cents(why.units[0]?.numerator ?? "")).toBe(cents(why.after.numerator) - cents(why.before.numerator));
  });

  test("beside another one of its plan tells the figures that lie between, from either side, and why", async () => {
    type Between = {
      snapshot: Snapshot;
      until: Snapshot | null;
      others: Snapshot[];
      same: number;
      alone: number;
      different: { code: string; areaId: number; year: number; before: Figure; after: Figure }[];
    };
    const freeze = async (planOf: string, title: string) =>
      read<Snapshot>(
        await city({
          ...{ method: "POST", url: `/api/plans/${planOf}/snapshots` },
          payload: { id: randomUUID(), title },
        }),
      );
    const later = await freeze(planId, "第49周");
    const [first] = (await look<{ snapshots: Snapshot[] }>(`/api/plans/${planId}/snapshots`)).snapshots.filter(
      ({ id }) => id !== later.id,
    );
    const between = (from: string, to: string) => look<Between>(`/api/snapshots/${from}/differences?with=${to}`);
    const told = await between(first?.id ?? "", later.id);
    expect([told.snapshot.id, told.until?.id, told.alone]).toEqual([first?.id, later.id, 0]);
    expect(told.others.map(({ id }) => id)).toEqual([later.id]);
    // What changed until now is what lies between, as nothing happened since; then something does.
    const now = await look<Between>(`/api/snapshots/${first?.id}/differences`);
    expect([now.until, now.same, now.different]).toEqual([null, told.same, told.different]);
    expect(told.different.length).toBeGreaterThan(0);
    const { rows } = await owner.query<{ id: string }>(
      `select one.id from enterprise one where one.survivor_id is null and not exists (select from fact_cell cell
         where cell.home_id = one.home_id and cell.subject_id = one.id and cell.measure = 'robots' and cell.period_from = '2025-01-01')
       order by one.id limit 1`,
    );
    const fact = { id: randomUUID(), act: "record", measure: "robots", from: "2025-01-01", text: "4321" };
    platform.setClock(new Date(Date.parse(later.takenAt) + 60_000).toISOString());
    const url = `/api/enterprises/${rows[0]?.id}/facts`;
    read(await city({ method: "POST", url, payload: { ...fact, tier: 2, sourceNote: null } }));
    expect((await look<Between>(`/api/snapshots/${later.id}/differences`)).different.length).toBeGreaterThan(0);
    expect(await between(first?.id ?? "", later.id)).toEqual({ ...told, now: expect.any(String) });
    const turned = await between(later.id, first?.id ?? "");
    expect([turned.snapshot.id, turned.until?.id, turned.different]).toEqual([first?.id, later.id, told.different]);
    for (const { code, areaId, year, before, after } of told.different) {
      const why = await look<Changes>(
        `/api/indicators/${code}/changes?areaId=${areaId}&year=${year}&snapshot=${first?.id}&untilSnapshot=${later.id}`,
      );
      expect([code, why.before, why.after]).toEqual([code, before, after]);
    }
    const other = await freeze(await publishedPlan(city, CITY), "另一份计划");
    const refused = await city({
      method: "GET",
      url: `/api/snapshots/${later.id}/differences?with=${other.id}`,
    });
    expect([refused.statusCode, refused.json().code]).toEqual([422, "rollup.snapshot-of-other-plan"]);
  });

  test("is not for a district beside or below, nor for a day that is not over", async () => {
    const yanhu = await platform.as("yanhu.officer");
    const freezing = await yanhu({
      ...{ method: "POST", url: `/api/plans/${planId}/snapshots` },
      payload: { id: randomUUID(), title: "周报" },
    });
    expect([freezing.statusCode, freezing.json().code]).toEqual([403, "areas.outside-scope"]);
    const [{ id } = { id: "" }] = (await look<{ snapshots: Snapshot[] }>(`/api/plans/${planId}/snapshots`)).snapshots;
    for (const url of [`/api/snapshots/${id}`, `/api/snapshots/${id}/differences`])
      expect((await yanhu({ method: "GET", url })).statusCode).toBe(404);
    expect(await look(`/api/plans/${planId}/snapshots`, yanhu)).toEqual({ snapshots: [] });
    const changes = (query: string) =>
      city({ method: "GET", url: `/api/indicators/robots-in-service/changes?areaId=${CITY}&year=2025${query}` });
    const codes = await Promise.all(
      [
        "",
        "&since=2099-01-01",
        "&since=2026-02-30",
        `&snapshot=${randomUUID()}`,
        "&since=2026-11-20&until=2026-11-19",
      ].map(async (query) => (await changes(query)).json().code),
    );
    expect(codes).toEqual([
      ...["rollup.moment-missing", "rollup.day-not-over", "kernel.not-a-date"],
      ...["rollup.snapshot-not-found", "rollup.moments-reversed"],
    ]);
  });
});
