import { describe, expect, test } from "vitest";
import { areaId, type IsoDate, idOf } from "#kernel";
import type { Area, AreaLevel } from "./area.ts";
import { type AreaMoveCommand, decideMove, isSameMove, type MoveGround, mayLieBelow } from "./area-move.ts";

const day = (text: string) => text as IsoDate;
const TODAY = day("2026-11-30");
const [CITY, OLD, NEW, TOWN] = [areaId(1), areaId(10), areaId(20), areaId(101)];

const area = (id: typeof TOWN, level: AreaLevel, more: Partial<Area> = {}): Area => ({
  ...{ id, level, name: `区域${id}`, shortName: `区域${id}`, code: null, tree: "division", parentId: null },
  ...{ locatedInId: null, validFrom: null, validTo: null, demo: false, ...more },
});
const ground = (more: Partial<MoveGround> = {}): MoveGround => ({
  ...{ area: area(TOWN, "township"), target: area(NEW, "district"), parent: area(OLD, "district") },
  ...{ aboveTarget: [CITY, NEW], nameTaken: false, lastEffectiveOn: null, ...more },
});
const command = (more: Partial<AreaMoveCommand> = {}): AreaMoveCommand => ({
  ...{ id: idOf<"area-move">("m"), areaId: TOWN, fromId: OLD, toId: NEW, effectiveOn: day("2026-10-01") },
  ...{ document: " 澄政发[2026]第007号 ", reason: "区划  调整", ...more },
});
const codeOf = (around: Partial<MoveGround>, asked: Partial<AreaMoveCommand> = {}) => {
  const decided = decideMove(ground(around), command(asked), TODAY);
  return decided.ok ? "accepted" : decided.refusal.code;
};

describe("an area goes below another one", () => {
  test("with tidy texts", () => {
    expect(decideMove(ground(), command(), TODAY)).toEqual({
      ok: true,
      value: { ...command(), document: "澄政发[2026]第007号", reason: "区划 调整" },
    });
  });

  test("unless it lies elsewhere by now, is there already, or would lie in itself", () => {
    expect(codeOf({ parent: area(areaId(30), "district") })).toBe("areas.moved-meanwhile");
    expect(codeOf({ target: area(OLD, "district") })).toBe("areas.already-there");
    expect(codeOf({ aboveTarget: [CITY, TOWN, NEW] })).toBe("areas.move-into-itself");
    expect(codeOf({ target: area(TOWN, "district"), aboveTarget: [CITY, TOWN] })).toBe("areas.move-into-itself");
  });

  test("of a level that may hold it", () => {
    const held: readonly [AreaLevel, readonly AreaLevel[]][] = [
      ["country", []],
      ["province", ["country"]],
      ["city", ["province"]],
      ["district", ["province", "city"]],
      ["township", ["city", "district", "programme"]],
      ["programme", ["country", "province", "city", "district", "township", "programme"]],
      ["park", []],
    ];
    const levels = held.map(([level]) => level);
    for (const [level, above] of held)
      expect([level, levels.filter((parent) => mayLieBelow(level, parent))]).toEqual([level, above]);
    expect(codeOf({ target: area(NEW, "township") })).toBe("areas.wrong-level");
    expect(codeOf({ target: area(NEW, "park", { tree: "park" }) })).toBe("areas.wrong-level");
  });

  test("where nothing else has its name", () => {
    expect(codeOf({ nameTaken: true })).toBe("areas.name-taken");
  });

  test("from a day that has come, within five years, on which both exist, and not before its last move", () => {
    const on = (text: string, around: Partial<MoveGround> = {}) => codeOf(around, { effectiveOn: day(text) });
    expect([on("2026-11-30"), on("2026-12-01")]).toEqual(["accepted", "areas.move-day-ahead"]);
    expect([on("2021-01-01"), on("2020-12-31")]).toEqual(["accepted", "areas.move-day-early"]);
    const moved = { lastEffectiveOn: day("2025-03-01") };
    expect([on("2025-03-01", moved), on("2025-02-28", moved)]).toEqual(["accepted", "areas.move-day-early"]);
    const young = { target: area(NEW, "district", { validFrom: day("2024-01-01") }) };
    expect([on("2024-01-01", young), on("2023-12-31", young)]).toEqual(["accepted", "areas.not-valid-then"]);
    const gone = { area: area(TOWN, "township", { validTo: day("2022-06-30") }) };
    expect([on("2022-06-30", gone), on("2022-07-01", gone)]).toEqual(["accepted", "areas.not-valid-then"]);
  });

  test("with the document's number and a reason", () => {
    expect(codeOf({}, { document: "  " })).toBe("areas.move-unexplained");
    expect(codeOf({}, { reason: " x " })).toBe("areas.move-unexplained");
  });
});

test("the same sent twice is one move, whatever the blanks; anything else is another", () => {
  expect(isSameMove(command({ document: "澄政发[2026]第007号" }), command({ reason: " 区划 调整" }))).toBe(true);
  for (const other of [{ toId: OLD }, { fromId: NEW }, { areaId: OLD }, { effectiveOn: TODAY }, { reason: "别的" }])
    expect(isSameMove(command(), command(other)), JSON.stringify(other)).toBe(false);
});
