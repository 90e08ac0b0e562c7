import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STANDINGS, type Standing } from "./attainment.ts";
import { countByStanding, partsBeside, type StandingCell, wholeCell, worstFirst } from "./progress-order.ts";

type Cell = StandingCell & { readonly areaName: string };
const cell = (more: Partial<Cell> = {}): Cell => ({
  ...{ areaName: "全市", role: "total", first: 2026, last: 2026, adding: true, rate: null, standing: "behind" },
  ...more,
});

const row = (itemId: string, cells: readonly Cell[], code: string | null = "invented") => ({
  ...{ itemId, indicator: itemId, code },
  cells: [...cells],
});

describe("what stands for the whole", () => {
  const plan = cell({ first: 2026, last: 2028, standing: "on-track" });
  const [y2026, y2027, y2028] = [2026, 2027, 2028].map((year) => cell({ first: year, last: year }));
  const soon = (it: Cell | undefined) => ({ ...cell(), ...it, standing: "not-due" as const });

  test("is the last year that has begun, wherever the table prints it", () => {
    const cells = [plan, cell(y2026), cell(y2027), soon(y2028)];
    expect(wholeCell(row("a", cells))).toMatchObject({ first: 2027, last: 2027 });
    expect(wholeCell(row("a", cells.toReversed()))).toMatchObject({ first: 2027, last: 2027 });
  });

  test("is this year's rather than the whole plan's in the first year too", () => {
    const cells = [cell(y2026), plan, soon(y2027)];
    expect(wholeCell(row("a", cells))).toMatchObject({ first: 2026, last: 2026 });
    expect(wholeCell(row("a", cells.toReversed()))).toMatchObject({ first: 2026, last: 2026 });
  });

  test("is the plan's total where no year has one", () => {
    expect(wholeCell(row("a", [plan]))).toBe(plan);
  });

  test("is the last of all when nothing has begun, and never an area's while there is a total", () => {
    expect(wholeCell(row("a", [soon(y2026), soon(y2027)]))).toMatchObject({ first: 2027 });
    const part = cell({ role: "part", areaName: "东区", first: 2028, last: 2028 });
    expect(wholeCell(row("a", [cell(y2026), part]))).toMatchObject({ areaName: "全市" });
    expect(wholeCell(row("a", [part]))).toBe(part);
    expect(wholeCell(row("a", []))).toBeUndefined();
  });

  test("is the same in any order of printing", () => {
    const cells = [plan, cell(y2026), cell(y2027), soon(y2028)];
    fc.assert(
      fc.property(fc.shuffledSubarray(cells, { minLength: cells.length }), (shuffled) => {
        expect(wholeCell(row("a", shuffled))).toEqual(cell(y2027));
      }),
    );
  });
});

test("areas stand beside the whole of the same years, what is worst first", () => {
  const part = (areaName: string, standing: Standing, rate: string | null, more: Partial<Cell> = {}) =>
    cell({ role: "part", areaName, standing, rate, ...more });
  const found = partsBeside(
    row("a", [
      cell(),
      part("甲", "reached", "120"),
      part("乙", "behind", "40"),
      part("丙", "unknown", null),
      part("丁", "behind", "9.5"),
      part("戊", "missed", "90"),
      part("己", "behind", "30", { first: 2027, last: 2027 }),
      part("庚", "behind", "30", { adding: false }),
    ]),
    cell(),
  );
  expect(found.map(({ areaName }) => areaName)).toEqual(["戊", "丁", "乙", "甲", "丙"]);
});

describe("rows", () => {
  const rows = [
    row("reached", [cell({ standing: "reached", rate: "101" })]),
    row("unbound", [cell({ standing: "unknown" })], null),
    row("behind 40", [cell({ standing: "behind", rate: "40" })]),
    row("missed", [cell({ standing: "missed", rate: "99" })]),
    row("behind 8", [cell({ standing: "behind", rate: "8" })]),
    row("not due", [cell({ standing: "not-due" })]),
    row("no figure", [cell({ standing: "unknown" })]),
  ];

  test("come by what is wrong first; what no indicator is meant by comes last", () => {
    const order = ["missed", "behind 8", "behind 40", "reached", "no figure", "not due", "unbound"];
    expect(worstFirst(rows).map(({ itemId }) => itemId)).toEqual(order);
  });

  test("are counted by how they stand, without those that no indicator is meant by", () => {
    expect(countByStanding(rows)).toEqual([
      ["missed", 1],
      ["behind", 2],
      ["reached", 1],
      ["unknown", 1],
      ["not-due", 1],
    ]);
    expect(countByStanding([])).toEqual([]);
  });

  test("are all there after sorting, none better before one worse", () => {
    const any = fc.array(fc.record({ standing: fc.constantFrom(...STANDINGS), bound: fc.boolean() }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(any, (list) => {
        const made = list.map(({ standing, bound }, at) => row(`${at}`, [cell({ standing })], bound ? "x" : null));
        const sorted = worstFirst(made);
        expect(new Set(sorted)).toEqual(new Set(made));
        const order = ["missed", "behind", "under-way", "on-track", "reached", "unknown", "not-due"];
        const ranks = sorted.map(({ code, cells }) => (code === null ? 9 : order.indexOf(cells[0]?.standing ?? "")));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        const counted = countByStanding(made).reduce((sum, [, count]) => sum + count, 0);
        expect(counted).toBe(list.filter(({ bound }) => bound).length);
      }),
    );
  });
});
