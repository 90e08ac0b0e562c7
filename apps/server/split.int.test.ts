import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { solverWithoutThread, type VisitSolver } from "#optimisation";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

type Grid = {
  id: string;
  indicator: string;
  unit: string;
  kind: string;
  areas: { name: string; areaId: number | null; role: string }[];
  periods: { span: string; year: number | null }[];
  cells: (string | null)[][];
};

type Plan = { id: string; version: number; content: { grids: Grid[] }; warnings: unknown[] };

let platform: TestPlatform;
let call: Awaited<ReturnType<TestPlatform["as"]>>;
let plan: Plan;
let task: ReturnType<typeof taskOf>;

/** The first flow of a plan with a decomposition table, asked again with its own totals. */
function taskOf(grid: Grid) {
  const parts = grid.areas.flatMap(({ role }, row) => (role === "part" ? [row] : []));
  const total = grid.areas.findIndex(({ role }) => role === "total");
  const columns = grid.periods.flatMap(({ span, year }, column) => (span === "year" && year !== null ? [column] : []));
  const none = parts.map(() => null);
  return {
    gridId: grid.id,
    indicator: grid.indicator,
    unit: grid.unit,
    kind: grid.kind,
    step: "0.1",
    areas: parts.map((row) => ({ name: grid.areas[row]?.name ?? "", areaId: null })),
    years: columns.map((column) => grid.periods[column]?.year ?? 0),
    totals: columns.map((column) => grid.cells[total]?.[column] ?? null),
    planTotal: null,
    areaTotals: none,
    weights: parts.map(() => columns.map(() => "1")),
    locks: parts.map((_, area) => columns.map((_column, year) => (area === 0 && year === 0 ? "1.5" : null))),
    limits: [],
    rising: false,
    before: none,
  };
}

async function readPlan(id: string): Promise<Plan> {
  return (await call({ method: "GET", url: `/api/plans/${id}` })).json<Plan>();
}

const CITY_PLAN = readFileSync(path.resolve(import.meta.dirname, "../../demo/invented-city/plan.txt"));

/** The invented city's plan with everything in it accepted. */
async function publishedPlan(): Promise<string> {
  const documents = "/api/policy/documents";
  const received = await call({
    method: "POST",
    url: `${documents}?fileName=plan.txt&areaId=990100&again=true`,
    headers: { "content-type": "application/octet-stream" },
    payload: CITY_PLAN,
  });
  const { documentId } = received.json<{ documentId: string }>();
  const review = await call({ method: "GET", url: `${documents}/${documentId}` });
  const { items } = review.json<{ items: { itemId: string; version: number }[] }>();
  const decisions = items.map(({ itemId, version }) => ({ itemId, seenVersion: version, action: "accept" }));
  await call({ method: "POST", url: `${documents}/${documentId}/decisions`, payload: { decisions } });
  const published = await call({ method: "POST", url: "/api/plans", payload: { documentId, keepPrintedNames: true } });
  expect(published.statusCode, published.body).toBe(201);
  return published.json<{ planId: string }>().planId;
}

/** Stands before the solver; a test may put something else in its place. */
let visitSolver: VisitSolver;

beforeAll(async () => {
  visitSolver = (await solverWithoutThread()).visit;
  platform = await testPlatform({ visitSolver: (terms, work) => visitSolver(terms, work) });
  call = await platform.as("chengyan.officer");
  plan = await readPlan(await publishedPlan());
  const grid = plan.content.grids.find(({ kind }) => kind === "flow");
  if (!grid) throw new Error("the invented plan has a flow in its table");
  task = taskOf(grid);
});

afterAll(() => platform?.close());

const compute = (tasks: readonly unknown[]) =>
  call({ method: "POST", url: `/api/plans/${plan.id}/splits`, payload: { tasks } });

const publish = (body: object) =>
  call({ method: "POST", url: `/api/plans/${plan.id}/splits/versions`, payload: { title: "目标分解", ...body } });

describe("splitting a plan's target", () => {
  test("computes several indicators at once, keeps what is locked, and keeps nothing on the server", async () => {
    const answered = await compute([task, { ...task, totals: task.totals.map(() => "1") }]);
    expect(answered.statusCode, answered.body).toBe(200);
    const [split, impossible] = answered.json<{
      answers: { status: string; cells?: string[][]; clash?: unknown[] }[];
    }>().answers;
    expect(split?.status).toBe("split");
    expect(split?.cells?.[0]?.[0]).toBe("1.5");
    expect(impossible).toMatchObject({ status: "impossible", tally: { side: "over", reached: "1.5", wanted: "1" } });
    expect(impossible?.clash).toHaveLength(2);
    expect((await readPlan(plan.id)).version).toBe(plan.version);
  });

  test("answers one indicator while one waits", async () => {
    const times: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      const begun = performance.now();
      await compute([task]);
      times.push(performance.now() - begun);
    }
    expect(Math.min(...times)).toBeLessThan(5000);
  });

  test("asks to come later while too many are computing", async () => {
    const served = visitSolver;
    visitSolver = async () => undefined;
    const refused = await compute([task]);
    visitSolver = served;
    expect(refused.statusCode).toBe(503);
    expect(refused.json()).toMatchObject({ code: "plan.splits-busy" });
  });

  test("gives eight seconds to a request, and stops when the one who asked has left", async () => {
    const served = visitSolver;
    const left = new Promise<number>((resolve) => {
      visitSolver = async (terms) => {
        leaving.abort();
        await new Promise((gone) => terms.left.addEventListener("abort", gone, { once: true }));
        resolve(terms.seconds);
        return undefined;
      };
    });
    const leaving = new AbortController();
    const address = await platform.app.listen({ port: 0, host: "127.0.0.1" });
    const headers = { "content-type": "application/json" };
    const session = await fetch(`${address}/api/session/demo`, {
      method: "POST",
      headers,
      body: JSON.stringify({ userName: "chengyan.officer" }),
    });
    const cookie = session.headers.get("set-cookie")?.split(";")[0] ?? "";
    const asked = fetch(`${address}/api/plans/${plan.id}/splits`, {
      method: "POST",
      headers: { ...headers, cookie },
      body: JSON.stringify({ tasks: [task] }),
      signal: leaving.signal,
    });
    await expect(asked).rejects.toThrow();
    expect(await left).toBe(8);
    visitSolver = served;
  });

  test("is offered to those who may publish the plan, not to those who only see it", async () => {
    expect(await readPlan(plan.id)).toMatchObject({ mayRevise: true });
    const district = await platform.as("yanhu.officer");
    const seen = await district({ method: "GET", url: `/api/plans/${plan.id}` });
    expect(seen.json()).toMatchObject({ mayRevise: false });
  });

  test("takes the largest request that it publishes to take", async () => {
    const name = (index: number) => `${index}`.padStart(200, "区");
    const figure = "123456789012345.123456";
    const areas = Array.from({ length: 60 }, (_, index) => ({ name: name(index), areaId: 999_999 }));
    const years = Array.from({ length: 12 }, (_, index) => 2020 + index);
    const table = areas.map(() => years.map(() => figure));
    const largest = {
      ...task,
      gridId: name(0),
      indicator: name(0),
      areas,
      years,
      totals: years.map(() => figure),
      planTotal: figure,
      areaTotals: areas.map(() => figure),
      weights: table,
      locks: table,
      limits: Array.from({ length: 200 }, (_, index) => ({
        sort: "ceiling",
        area: name(index % 60),
        year: 2020,
        value: figure,
      })),
      before: areas.map(() => figure),
    };
    const splits = Array.from({ length: 30 }, () => ({ task: largest, cells: table }));
    const refused = await publish({ baseVersion: plan.version, reason: "因".repeat(500), splits });
    // Its figures are nonsense, but they were read.
    expect(refused.statusCode, refused.body.slice(0, 300)).toBe(422);
    const computed = await compute(splits.map(() => ({ ...largest, step: "0" })));
    expect(computed.statusCode).toBe(200);
  });

  test("a wrong figure is found when publishing, whoever sent it", async () => {
    const cells = task.areas.map(() => task.years.map(() => "0"));
    const refused = await publish({ baseVersion: plan.version, reason: "试验", splits: [{ task, cells }] });
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ code: "plan.split-not-exact", facts: { indicator: task.indicator } });
  });

  test("becomes the next version, leaves as the annex, and an outdated base is refused", async () => {
    const { answers } = (await compute([task])).json<{ answers: { cells: string[][] }[] }>();
    const splits = [{ task, cells: answers[0]?.cells }];
    const published = await publish({ baseVersion: plan.version, reason: "按新口径重新分解", splits });
    expect(published.statusCode, published.body).toBe(201);
    expect(published.json()).toEqual({ version: plan.version + 1 });
    const now = await readPlan(plan.id);
    const grid = now.content.grids.find(({ id }) => id === task.gridId);
    const parts = grid?.areas.flatMap(({ role }, row) => (role === "part" ? [row] : [])) ?? [];
    const columns = grid?.periods.flatMap(({ span }, column) => (span === "year" ? [column] : [])) ?? [];
    expect(parts.map((row) => columns.map((column) => grid?.cells[row]?.[column]))).toEqual(answers[0]?.cells);
    expect((await call({ method: "GET", url: `/api/plans/${plan.id}/annex.xlsx` })).statusCode).toBe(200);
    const late = await publish({ baseVersion: plan.version, reason: "再次", splits });
    expect(late.json()).toMatchObject({ code: "plan.version-outdated" });
  });
});
