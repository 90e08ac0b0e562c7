import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { add, type Fraction, fraction, instant, multiply, parseDecimal, ZERO } from "#kernel";
import { printedFigure } from "#rollup";
import { JIAXING, JIAXING_OFFICER, loadInventedJiaxing } from "../../apps/server/testing/invented-jiaxing.ts";
import { publishedPlan } from "../../apps/server/testing/published-plan.ts";
import { type TestPlatform, testPlatform } from "../../apps/server/testing/test-platform.ts";
import { enterprisesBehind } from "../../programme/13-rollup/web/behind-cell.ts";
import { heatRows } from "../../programme/13-rollup/web/pictures/heat-rows.ts";

const DOCUMENT = path.resolve(import.meta.dirname, "../../../shared/seeds/001_c1732456cd762f05.txt");

type Call = Awaited<ReturnType<TestPlatform["as"]>>;
type Progress = Parameters<typeof heatRows>[0] & { readonly day: string };
type Cell = Progress["rows"][number]["cells"][number];
type Listed = {
  readonly figure: { readonly numerator: string; readonly value: string | null };
  readonly enterprises: readonly {
    id: string;
    areaName: string;
    numerator: string | null;
    denominator: string | null;
  }[];
  readonly total: number;
  readonly pageSize: number;
};

/** What the numbers of enterprises (money in 分) are multiplied by to stand in the plan's unit. */
const IN_UNIT: Readonly<Record<string, Fraction>> = {
  "smart-investment": fraction(1n, 10_000_000_000n),
  "robots-in-service": fraction(1n),
  "robot-density": fraction(10_000n),
  "smart-investment-share": fraction(100n),
  "nc-equipment-rate": fraction(100n),
  "digital-equipment-connected-rate": fraction(100n),
  "renovation-investment": fraction(1n, 10_000_000_000n),
};
const SUMS = ["smart-investment", "robots-in-service"];

const exact = (text: string): Fraction => {
  const read = parseDecimal(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};
const sumOf = (texts: readonly string[]) => texts.reduce((sum, text) => add(sum, exact(text)), ZERO);
const read = <T>(response: LightMyRequestResponse): T => {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json();
};

// 演示数据: the plan is Jiaxing's own, every enterprise is invented.
describe.skipIf(!existsSync(DOCUMENT))("Jiaxing's plan of 2019 (skipped: ../shared is not there)", () => {
  let platform: TestPlatform;
  let officer: Call;
  let progress: Progress;
  const look = async <T>(url: string): Promise<T> => read<T>(await officer({ method: "GET", url }));
  const send = async (url: string, payload: object) => read<unknown>(await officer({ method: "POST", url, payload }));

  /** A list of a kind that holds in all years of the plan. */
  async function list(kind: string, ids: readonly string[]): Promise<void> {
    const id = randomUUID();
    const days = { issuedOn: "2019-01-02", from: "2019-01-01", until: null, document: null };
    const about = { id, kind, title: `试验名单 ${kind}`, issuer: "市经信局", areaId: JIAXING };
    await send("/api/roster-issues", { ...about, ...days });
    for (let at = 0; at < ids.length; at += 200) {
      const entries = ids.slice(at, at + 200).map((enterprise) => ({ id: randomUUID(), enterprise }));
      await send(`/api/roster-issues/${id}/entries`, {
        entries,
        from: "2019-01-01",
        until: null,
        remark: null,
      });
    }
  }

  beforeAll(async () => {
    platform = await testPlatform();
    const at = instant("2026-11-22T04:00:00.000Z");
    const ids = await loadInventedJiaxing({ database: platform.database, at, nextId: randomUUID });
    officer = await platform.as(JIAXING_OFFICER);
    await list("above-designated", ids);
    await list(
      "backbone",
      ids.filter((_, turn) => turn % 4 === 0),
    );
    const planId = await publishedPlan(officer, JIAXING, readFileSync(DOCUMENT));
    progress = await look<Progress>(`/api/plans/${planId}/progress`);
  });
  afterAll(() => platform?.close());

  const cellsOf = () =>
    progress.rows.flatMap((row) => row.cells.map((cell): { row: typeof row; cell: Cell } => ({ row, cell })));

  /** The enterprises that a cell opens on the screen, all pages of them. */
  async function opened(address: string): Promise<Listed> {
    const url = new URL(address, "http://gongfu");
    const [, , code] = url.pathname.split("/");
    const query = new URLSearchParams(url.searchParams);
    query.set("areaId", query.get("area") ?? "");
    query.delete("area");
    const page = (at: number) => look<Listed>(`/api/indicators/${code}/enterprises?${query}&page=${at}`);
    const first = await page(1);
    const enterprises = [...first.enterprises];
    for (let at = 2; at <= Math.ceil(first.total / first.pageSize); at++)
      enterprises.push(...(await page(at)).enterprises);
    expect(new Set(enterprises.map(({ id }) => id)).size).toBe(first.total);
    return { ...first, enterprises };
  }

  /** What a list comes to in the plan's unit: a sum, or the two sums of a rate over each other. */
  function comesTo(code: string, { enterprises }: Listed): string {
    const unit = IN_UNIT[code];
    if (!unit) throw new Error(`the plan binds ${code} too`);
    const rate = enterprises.some(({ denominator }) => denominator !== null);
    const known = enterprises.filter((it) => it.numerator !== null && (!rate || it.denominator !== null));
    const above = multiply(sumOf(known.map(({ numerator }) => numerator ?? "")), unit);
    if (!rate) return printedFigure(above, 6);
    const below = sumOf(known.map(({ denominator }) => denominator ?? ""));
    return printedFigure(multiply(above, fraction(below.denominator, below.numerator)), 6);
  }

  test("has a cell for every area and year of its tables, and all of them are drawn in the grid of all years", () => {
    const { rows } = heatRows(progress, true);
    const drawn = rows.flatMap(({ whole, parts }) => [whole, ...parts.values()]);
    const bound = cellsOf().filter(({ row }) => row.code !== null);
    expect(bound.filter(({ cell }) => !drawn.includes(cell))).toEqual([]);
    // Investment and factories in four columns, robots in three, service companies in one; ten areas each.
    expect(bound.filter(({ row }) => row.from === "grid")).toHaveLength(120);
  });

  test("every cell with a figure opens enterprises that come to it exactly", async () => {
    const counted = new Map<string, number>();
    for (const { row, cell } of cellsOf().filter(({ cell }) => cell.figure !== null)) {
      const where = [row.indicator, cell.areaName, cell.first, cell.last];
      const address = enterprisesBehind(row, cell, progress.day);
      if (!address) throw new Error(`${where} cannot be opened`);
      const list = await opened(address);
      expect([...where, comesTo(row.code ?? "", list)]).toEqual([...where, cell.figure]);
      expect(list.figure.value).toBe(cell.figure);
      counted.set(row.code ?? "", (counted.get(row.code ?? "") ?? 0) + 1);
    }
    // Of ten areas 港区 has no enterprises: nine times four of investment, nine times three of robots, and what the body asks for.
    expect(Object.fromEntries(counted)).toEqual({
      ...{ "smart-investment": 37, "robots-in-service": 28, "smart-investment-share": 1 },
      ...{ "robot-density": 1, "nc-equipment-rate": 1, "digital-equipment-connected-rate": 1 },
    });
  }, 240_000);

  test("every cell without a figure says why", () => {
    const without = cellsOf().filter(({ cell }) => cell.figure === null);
    const why = new Map<string, number>();
    for (const { row, cell } of without) {
      expect([row.indicator, cell.areaName, cell.missing]).not.toEqual([row.indicator, cell.areaName, null]);
      why.set(cell.missing?.why ?? "", (why.get(cell.missing?.why ?? "") ?? 0) + 1);
    }
    // 港区 in four and three columns; factories and service companies wait for records.
    expect(why.get("nobody-in-scope")).toBe(7);
    expect(why.get("awaited")).toBeGreaterThanOrEqual(50);
    expect([...why.keys()].toSorted()).toEqual(["awaited", "nobody-in-scope"]);
    expect(cellsOf().filter(({ cell }) => cell.figure !== null && cell.missing)).toEqual([]);
  });

  test("the areas of a table and what lies outside of them come to the whole, and the grid says so", () => {
    const { rows } = heatRows(progress, true);
    const split = rows.filter(({ row, parts }) => parts.size > 0 && SUMS.includes(row.code ?? ""));
    expect(split).toHaveLength(7);
    for (const { row, whole, parts, outside } of split) {
      const figures = [...parts.values(), ...(outside ? [outside] : [])].flatMap(({ figure }) => figure ?? []);
      expect([row.indicator, whole.first, printedFigure(sumOf(figures), 6)]).toEqual([
        ...[row.indicator, whole.first, whole.figure],
      ]);
      expect(Number(outside?.figure)).toBeGreaterThan(0);
    }
  });
});
