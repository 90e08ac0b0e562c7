import { randomUUID } from "node:crypto";
import path from "node:path";
import fc from "fast-check";
import type { LightMyRequestResponse } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readIndicators, readIndustryTree, readMeasures, readRosterKinds } from "#catalogue";
import { instant } from "#kernel";
import { keepSumsNow } from "./keeping-sums.ts";
import { publishedPlan } from "./testing/published-plan.ts";
import { type Act, anAct, clerk, firmsToActOn } from "./testing/register-acts.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const BASE = path.resolve(import.meta.dirname, "../..");
const indicators = readIndicators(BASE);
const CITY = 990100;

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

type Remembered = { day: number; whole: Map<string, Figure>; parts: Map<string, Figure> };

async function figuresNow(day: number): Promise<Remembered> {
  const told = await look<{ figures: { code: string; partId: number | null; figure: Figure }[] }>(
    `/api/indicators/figures?areaId=${CITY}&year=2025&${CODES.map((code) => `code=${code}`).join("&")}`,
  );
  const of = (whole: boolean) =>
    new Map(
      told.figures
        .filter(({ partId }) => (partId === null) === whole)
        .map(({ code, partId, figure }) => [whole ? code : `${code} ${partId}`, figure]),
    );
  return { day, whole: of(true), parts: of(false) };
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

/** What is told of a past day is what was told on that day, in the whole and in every part; gives the causes. */
async function expectAsTheyWere(code: string, then: Remembered, now: Remembered): Promise<string[]> {
  const told = await look<Changes>(
    `/api/indicators/${code}/changes?areaId=${CITY}&year=2025&since=${dateOf(then.day)}`,
  );
  expect([code, told.before]).toEqual([code, then.whole.get(code)]);
  expect([code, told.after]).toEqual([code, now.whole.get(code)]);
  for (const { id, before } of told.parts) {
    const wanted = then.parts.get(`${code} ${id}`) ?? { numerator: "0", inScope: 0, known: 0 };
    expect([code, id, before.numerator, before.inScope, before.known]).toEqual([
      ...[code, id, wanted.numerator, wanted.inScope, wanted.known],
    ]);
  }
  for (const effects of [told.causes, told.units]) {
    const moved = effects.reduce((sum, { numerator }) => sum + cents(numerator), 0);
    expect([code, moved]).toEqual([code, cents(told.after.numerator) - cents(told.before.numerator)]);
  }
  return told.causes.map(({ cause }) => cause);
}

/** One of each that moves a figure, looked back at from the day after. */
const OF_EACH: [Act[], number][] = [
  [[{ kind: "record", firm: 0, measure: "robots", value: 5, tier: 2 }], 0],
  [[{ kind: "merge", firm: 0, into: 1 }], 1],
  [[{ kind: "split" }], 2],
  [[{ kind: "move", firm: 2, to: 0 }], 3],
  [[{ kind: "list", firm: 4, from: 1 }], 4],
  [[{ kind: "off", day: 6 }], 5],
  [[{ kind: "withdraw", firm: 0, measure: "robots" }], 6],
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
      fc.asyncProperty(fc.array(anAct, { minLength: 1, maxLength: 4 }), fc.nat(), async (acts, pick) => {
        remembered.push(await figuresNow(day));
        progressOn.set(day, await look<Progress>(`/api/plans/${planId}/progress`));
        day++;
        platform.setClock(noon(day));
        city = await platform.as("chengyan.officer");
        for (const act of acts) await carryOut(act);
        const now = await figuresNow(day);
        const then = remembered[pick % remembered.length];
        if (!then) throw new Error("there is a day before");
        const past = await look<Progress>(`/api/plans/${planId}/progress?day=${dateOf(then.day)}`);
        expect(past).toEqual({ ...progressOn.get(then.day), past: { published: true, newest: 1 } });
        for (const code of CODES) for (const cause of await expectAsTheyWere(code, then, now)) causes.add(cause);
      }),
      { numRuns: 36, examples: OF_EACH },
    );
    const refused = async (past: string) =>
      (await city({ method: "GET", url: `/api/plans/${planId}/progress?day=${past}` })).json().code;
    expect([await refused("2026-11-20"), await refused("2099-01-01"), await refused("2026-02-30")]).toEqual([
      ...["rollup.past-before-register", "rollup.day-not-over", "kernel.not-a-date"],
    ]);
    // Between two days that are both past, too.
    const [first, middle] = [remembered[3], remembered[20]];
    const between = await look<Changes>(
      `/api/indicators/robots-in-service/changes?areaId=${CITY}&year=2025&since=${dateOf(first?.day ?? 0)}&until=${dateOf(middle?.day ?? 0)}`,
    );
    expect([between.before, between.after]).toEqual([
      first?.whole.get("robots-in-service"),
      middle?.whole.get("robots-in-service"),
    ]);
    for (const cause of ["reported", "renewed", "withdrawn", "moved-within", "merged", "split", "listed", "unlisted"])
      expect([...causes], cause).toContain(cause);
  }, 300_000);
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
      `select one.id from enterprise one join area seat on seat.id = one.area_id
       where one.survivor_id is null and seat.parent_id = 990102 and not exists (select from fact_cell cell
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
