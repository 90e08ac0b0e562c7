import { randomUUID } from "node:crypto";
import path from "node:path";
import type { LightMyRequestResponse } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readIndicators, readIndustryTree, readMeasures, readRosterKinds } from "#catalogue";
import { instant } from "#kernel";
import { keepSumsNow } from "./keeping-sums.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const BASE = path.resolve(import.meta.dirname, "../..");
const [CITY, YANHU] = [990100, 990102];
const CLOCK = () => instant("2026-11-22T04:00:00.000Z");

type Call = Awaited<ReturnType<TestPlatform["as"]>>;
let platform: TestPlatform;
let city: Call;
let yanhu: Call;
let yanmo: Call;
beforeAll(async () => {
  platform = await testPlatform();
  city = await platform.as("chengyan.officer");
  yanhu = await platform.as("yanhu.officer");
  yanmo = await platform.as("yanmo.officer");
});
afterAll(() => platform?.close());

const read = <T>(response: LightMyRequestResponse): T => {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json();
};
const look = async <T>(call: Call, url: string): Promise<T> => read<T>(await call({ method: "GET", url }));
const send = (call: Call, url: string, payload: object) => call({ method: "POST", url, payload });

const DRAFT = {
  ...{ name: "联网设备", nameEn: "", explain: "", caution: "", kind: "stock", unit: "台", times: 1, direction: "up" },
  ...{ sections: null as string[] | null, roster: null as string | null, minCoverage: 0.6, evidenceMin: 2 },
  formula: { of: "sum", measure: "equipment-connected" } as object,
  ...{ names: [] as string[], confidence: "C", source: "局务会（试验）" },
};
type Typed = typeof DRAFT;
const named = (name: string, more: Partial<Typed> = {}): Typed => ({ ...DRAFT, name, ...more });
const newCode = () => `local-${randomUUID()}`;

type Asked = {
  readonly code: string;
  readonly areaId: number;
  readonly version?: number;
  readonly reason?: string | null;
};
const adopt = (
  call: Call,
  { code, areaId, version = 1, reason = null }: Asked,
  draft: Typed,
  validFrom = "2026-11-01",
) => send(call, "/api/local-indicators", { code, areaId, version, validFrom, reason, draft });
async function adopted(call: Call, asked: Asked, draft: Typed): Promise<string> {
  const answer = await adopt(call, asked, draft);
  expect(answer.statusCode, answer.body).toBe(201);
  return asked.code;
}

type Figure = {
  readonly value: string | null;
  readonly numerator: string;
  readonly known: number;
  readonly doubt: string | null;
};
type Figures = { figures: { code: string; year: number; partId: number | null; figure: Figure }[] };
type Effect = {
  faults: { field: string; code: string }[];
  effect: null | {
    version: number | null;
    changes: { year: number; partId: number | null; before: Figure | null; after: Figure; difference: string | null }[];
  };
};
const figuresOf = async (call: Call, code: string, areaId: number) =>
  (await look<Figures>(call, `/api/indicators/figures?areaId=${areaId}&year=2025&years=3&code=${code}`)).figures;
const effectOf = async (call: Call, areaId: number, code: string | null, draft: Typed) =>
  read<Effect>(await send(call, "/api/indicators/effect", { areaId, code, year: 2025, draft }));
const codesOf = async (call: Call, areaId: number) =>
  (await look<{ indicators: { code: string }[] }>(call, `/api/indicators?areaId=${areaId}`)).indicators.map(
    ({ code }) => code,
  );
const told = (response: LightMyRequestResponse) => [response.statusCode, response.json<{ code: string }>().code];

describe("a local indicator", () => {
  test("that is defined as one of the catalogue gives the same figures, kept or not", async () => {
    const ratio = { of: "ratio", numerator: "key-steps-nc", denominator: "key-steps", main: "mean" };
    const rate = named("工序数控化（试验）", {
      ...{ kind: "ratio", unit: "%", times: 100, formula: ratio, sections: ["C"], roster: "above-designated" },
    });
    const code = await adopted(city, { code: newCode(), areaId: CITY }, rate);
    const like = async (of: string) => (await figuresOf(city, of, CITY)).map(({ code: _code, ...it }) => it);
    const catalogue = await like("nc-rate-key-steps");
    expect(catalogue.length).toBeGreaterThan(6);
    expect(await like(code)).toEqual(catalogue);
    await keepSumsNow({
      ...{ database: platform.database, clock: CLOCK, indicators: readIndicators(BASE) },
      ...{ industries: readIndustryTree(BASE), measures: readMeasures(BASE), rosterKinds: readRosterKinds(BASE) },
    });
    const owner = new pg.Client(platform.owner);
    await owner.connect();
    const kept = await owner.query("select from kept_indicator where counted like $1", [`${code} %`]);
    await owner.end();
    expect(kept.rowCount).toBe(5);
    expect(await like(code)).toEqual(catalogue);
  });

  test("has enterprises behind it whose numbers are the figure", async () => {
    const code = await adopted(yanhu, { code: newCode(), areaId: YANHU }, named("砚湖联网设备"));
    const [whole] = (await figuresOf(yanhu, code, YANHU)).filter(
      ({ year, partId }) => year === 2025 && partId === null,
    );
    const { enterprises } = await look<{ enterprises: { numerator: string | null }[] }>(
      yanhu,
      `/api/indicators/${code}/enterprises?areaId=${YANHU}&year=2025`,
    );
    const sum = enterprises.reduce((added, { numerator }) => added + Number(numerator ?? 0), 0);
    expect([whole?.figure.numerator, enterprises.length < 100]).toEqual([String(sum), true]);
    expect(sum).toBeGreaterThan(0);
  });

  test("money by heads stands in its unit", async () => {
    const formula = { of: "ratio", numerator: "revenue", denominator: "staff", main: "pooled" };
    const code = newCode();
    await adopted(city, { code, areaId: CITY }, named("人均营业收入", { kind: "ratio", unit: "万元/人", formula }));
    const [it] = (await figuresOf(city, code, CITY)).filter(({ year, partId }) => year === 2025 && partId === null);
    const { value, numerator, denominator } = (it ?? { figure: {} }).figure as Figure & { denominator: string };
    expect(Number(value)).toBeCloseTo(Number(numerator) / 1e6 / Number(denominator), 5);
  });

  test("is seen by its area and below, listed with its area, and by no sibling", async () => {
    const code = await adopted(
      yanhu,
      { code: newCode(), areaId: YANHU },
      named("砚湖机器人", { formula: { of: "sum", measure: "robots" } }),
    );
    const wide = await adopted(
      city,
      { code: newCode(), areaId: CITY },
      named("全市设备", { formula: { of: "sum", measure: "equipment" } }),
    );
    expect(await codesOf(yanhu, YANHU)).toEqual(expect.arrayContaining([code, wide]));
    expect(await codesOf(city, YANHU)).toContain(code);
    expect(await codesOf(city, CITY)).not.toContain(code);
    expect(await codesOf(yanmo, 990103)).toContain(wide);
    expect(await codesOf(yanmo, YANHU)).not.toContain(code);
    expect((await yanmo({ method: "GET", url: `/api/local-indicators/${code}` })).statusCode).toBe(404);
    expect(await look(yanhu, `/api/local-indicators/${wide}`)).toMatchObject({ mayChange: false });
    expect(told(await adopt(yanhu, { code: wide, areaId: CITY, version: 2, reason: "试" }, named("全市")))).toEqual([
      403,
      "areas.outside-scope",
    ]);
    expect(told(await adopt(yanhu, { code: wide, areaId: YANHU, version: 2, reason: "试" }, named("全区")))).toEqual([
      409,
      "rollup.definition-of-other-area",
    ]);
  });
});

describe("a draft", () => {
  test("is told every fault at its field, and nothing is counted or kept", async () => {
    const wrong = named("在役工业机器人", {
      unit: "台",
      kind: "flow",
      minCoverage: 2,
      formula: { of: "sum", measure: "robots" },
    });
    const { faults, effect } = await effectOf(city, CITY, null, wrong);
    expect([effect, faults.map(({ field }) => field)]).toEqual([null, ["kind", "name", "minCoverage"]]);
    const refused = await adopt(city, { code: newCode(), areaId: CITY }, wrong);
    expect(refused.json()).toMatchObject({
      code: "rollup.definition-kind-differs",
      facts: { field: "kind", faults: 3 },
    });
  });

  test("may not take a name that an office above or below uses in the same unit", async () => {
    await adopted(yanhu, { code: newCode(), areaId: YANHU }, named("抢先的名称"));
    const fault = async (call: Call, area: number, more: Partial<Typed> = {}) =>
      (await effectOf(call, area, null, named("抢先的 名称", more))).faults.map(({ code }) => code);
    expect(await fault(city, CITY)).toEqual(["rollup.definition-name-taken"]);
    expect(await fault(yanmo, 990103)).toEqual([]);
    expect(await fault(city, CITY, { unit: "万台" })).toEqual([]);
  });

  test("of a figure shows just what it comes to once adopted, and what was before", async () => {
    const code = await adopted(city, { code: newCode(), areaId: CITY }, named("可变的指标"));
    const was = await figuresOf(city, code, CITY);
    const next = named("可变的指标", {
      sections: ["C"],
      minCoverage: 0.9,
      formula: { of: "sum", measure: "equipment" },
    });
    const { effect } = await effectOf(city, CITY, code, next);
    expect(await figuresOf(city, code, CITY)).toEqual(was);
    const changes = effect?.changes ?? [];
    const placed = (part: "before" | "after") =>
      changes.map((it) => ({ code, year: it.year, partId: it.partId, figure: it[part] }));
    expect([effect?.version, placed("before")]).toEqual([1, was]);
    await adopted(city, { code, areaId: CITY, version: 2, reason: "按局务会意见" }, next);
    const is = await figuresOf(city, code, CITY);
    expect(is).toEqual(placed("after"));
    expect(is).not.toEqual(was);
    for (const { before, after, difference } of changes)
      if (before?.value != null && after.value !== null)
        expect(Number(difference)).toBeCloseTo(Number(after.value) - Number(before.value), 5);
    const { versions } = await look<{ versions: object[] }>(city, `/api/local-indicators/${code}`);
    expect(versions).toMatchObject([
      { version: 2, reason: "按局务会意见", draft: { sections: ["C"] } },
      { version: 1, reason: null, draft: { sections: null } },
    ]);
  });
});

describe("a version", () => {
  test("is kept once when it is sent twice, and not twice by two people", async () => {
    const asked = { code: newCode(), areaId: CITY };
    const draft = named("两次发送");
    const sent = await Promise.all([adopt(city, asked, draft), adopt(city, asked, draft)]);
    expect(sent.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    const second = { ...asked, version: 2, reason: "改" };
    expect(told(await adopt(city, { ...second, reason: " " }, named("两次发送", { evidenceMin: 3 })))[1]).toBe(
      "rollup.definition-reason-missing",
    );
    expect(told(await adopt(city, second, draft))).toEqual([409, "rollup.definition-unchanged"]);
    const both = [3, 4].map((evidenceMin) => adopt(city, second, named("两次发送", { evidenceMin })));
    const codes = (await Promise.all(both)).map(({ statusCode }) => statusCode);
    expect(codes.toSorted()).toEqual([201, 409]);
    expect(told(await adopt(city, { ...asked, version: 3, reason: "改" }, draft, "2026-12-01"))[1]).toBe(
      "rollup.definition-valid-later",
    );
  });
});

describe("a plan", () => {
  test("is named by the indicators that it asks for, and a person may bind what no name fits", async () => {
    const planId = await publishedPlan();
    const { items } = await look<{ items: Item[] }>(city, `/api/plans/${planId}/bindings`);
    const open = items.find(({ byName, choices }) => !byName && choices.length > 0);
    const bound = items.find(({ byName }) => byName);
    if (!open || !bound) throw new Error("the invented plan has bound and open items");
    const usesOf = async (code: string | null | undefined) => {
      const { uses } = await look<{ uses: { code: string; planId: string; words: string[] }[] }>(
        city,
        `/api/indicators?areaId=${CITY}`,
      );
      return uses.filter((it) => it.code === code && it.planId === planId).flatMap(({ words }) => words);
    };
    expect(await usesOf(bound.code)).toContain(bound.indicator);
    const code = open.choices[0]?.code;
    const say = (body: object) =>
      send(city, `/api/plans/${planId}/bindings`, { id: randomUUID(), itemId: open.itemId, ...body });
    expect(told(await say({ code: null }))[1]).toBe("rollup.binding-nothing");
    expect(told(await say({ code: "robot-density" }))[1]).toMatch(/binding-unit-differs|binding-by-name/);
    expect(told(await say({ code, itemId: bound.itemId }))[1]).toBe("rollup.binding-by-name");
    const id = randomUUID();
    expect([(await say({ id, code })).statusCode, (await say({ id, code })).statusCode]).toEqual([201, 201]);
    expect(told(await say({ id, code: null }))[1]).toBe("rollup.binding-changed-meanwhile");
    const codeOf = async () => {
      const { rows } = await look<{ rows: { itemId: string; code: string | null }[] }>(
        city,
        `/api/plans/${planId}/progress`,
      );
      return rows.find(({ itemId }) => itemId === open.itemId)?.code;
    };
    expect(await usesOf(code)).toContain(open.indicator);
    expect([undefined, code]).toContain(await codeOf());
    expect((await say({ code: null })).statusCode).toBe(201);
    expect(await usesOf(code)).not.toContain(open.indicator);
    expect([undefined, null]).toContain(await codeOf());
    // The same twice at once, under one id and under two, is one answer; two that differ are not.
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    const twice = await Promise.all([say({ id: ids[0], code }), say({ id: ids[0], code })]);
    expect(twice.map((it) => [it.statusCode, it.json().id])).toEqual([
      [201, ids[0]],
      [201, ids[0]],
    ]);
    const off = await Promise.all([say({ id: ids[1], code: null }), say({ id: ids[2], code: null })]);
    expect(
      off
        .map(told)
        .filter(([status]) => status !== 201)
        .every(([, why]) => why === "rollup.binding-nothing"),
    ).toBe(true);
    expect(new Set(off.flatMap((it) => it.json().id ?? [])).size).toBe(1);
  });
});

type Item = { itemId: string; indicator: string; code: string | null; byName: boolean; choices: { code: string }[] };

/** The invented city's plan, handed in, decided and published. */
async function publishedPlan(): Promise<string> {
  const { readFileSync } = await import("node:fs");
  const handed = await city({
    ...{ method: "POST", url: `/api/policy/documents?fileName=plan.txt&areaId=${CITY}` },
    headers: { "content-type": "application/octet-stream" },
    payload: readFileSync(path.resolve(BASE, "demo/invented-city/plan.txt")),
  });
  const { documentId } = read<{ documentId: string }>(handed);
  const url = `/api/policy/documents/${documentId}`;
  const { items } = await look<{ items: { itemId: string; version: number }[] }>(city, url);
  const decisions = items.map(({ itemId, version }) => ({ itemId, seenVersion: version, action: "accept" }));
  read(await send(city, `${url}/decisions`, { decisions }));
  return read<{ planId: string }>(await send(city, "/api/plans", { documentId, keepPrintedNames: true })).planId;
}
