import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STANDINGS } from "./attainment.ts";
import { lateRows, silentRows } from "./late-rows.ts";
import type { StandingCell } from "./progress-order.ts";

const cell = (more: Partial<StandingCell> = {}): StandingCell => ({
  ...{ role: "total", first: 2026, last: 2026, adding: true, standing: "on-track", rate: "90" },
  ...more,
});
const part = (more: Partial<StandingCell>) => cell({ role: "part", ...more });
const row = (code: string | null, ...cells: readonly StandingCell[]) => ({ code, cells });

describe("what nobody has told of a plan", () => {
  test("is a whole without a figure, and a whole with one in an area of which there is none", () => {
    const silent = row("a", cell({ standing: "unknown", rate: null }), part({ standing: "unknown", rate: null }));
    const gap = row("b", cell(), part({ standing: "behind" }), part({ standing: "unknown", rate: null }));
    const later = row("c", cell({ standing: "not-due", rate: null }), part({ standing: "not-due", rate: null }));
    const told = silentRows([row("d", cell()), gap, later, silent, row(null, cell({ standing: "unknown" }))]);
    expect(told.map((one) => [one.row.code, one.areas.length])).toEqual([
      ["b", 1],
      ["a", 1],
    ]);
  });

  test("is never late as a whole", () => {
    const some = fc.array(
      fc.constantFrom(...STANDINGS).map((standing) => row("a", cell({ standing }))),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (rows) => {
        const [late, silent] = [lateRows(rows), silentRows(rows)].map((found) => new Set(found.map((one) => one.row)));
        expect([...(late ?? [])].filter((one) => silent?.has(one))).toEqual([]);
      }),
    );
  });
});

describe("what is late of a plan", () => {
  test("is a whole that is missed or behind, and a whole that is well with an area that is not", () => {
    const well = row("a", cell(), part({ standing: "reached" }));
    const behind = row("b", cell({ standing: "behind" }));
    const area = row("c", cell(), part({ standing: "behind", rate: "20" }), part({ standing: "missed", rate: "80" }));
    const late = lateRows([well, area, behind]);
    expect(late.map((one) => one.row.code)).toEqual(["b", "c"]);
    expect(late[1]?.areas.map(({ standing }) => standing)).toEqual(["missed", "behind"]);
  });

  test("is nothing of a row that no indicator stands for, nor of areas in other years", () => {
    expect(lateRows([row(null, cell({ standing: "missed" }))])).toEqual([]);
    expect(lateRows([row("a", cell(), part({ first: 2027, last: 2027, standing: "behind" }))])).toEqual([]);
  });

  test("has what is missed before what is behind, then what is least done, in any order of printing", () => {
    const standing = fc.constantFrom(...STANDINGS);
    const rows = fc.array(
      fc
        .record({ standing, rate: fc.integer({ min: 0, max: 120 }) })
        .map(({ standing: of, rate }) => row("a", cell({ standing: of, rate: `${rate}` }))),
    );
    fc.assert(
      fc.property(rows, (some) => {
        const late = lateRows(some).map(
          ({ whole }) => [STANDINGS.indexOf(whole.standing), Number(whole.rate)] as const,
        );
        expect(late.every(([order]) => order <= 1)).toBe(true);
        expect(late).toEqual(late.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
        expect(late.length).toBe(
          some.filter(({ cells }) => ["missed", "behind"].includes(cells[0]?.standing ?? "")).length,
        );
      }),
    );
  });
});
